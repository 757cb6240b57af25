import type { Holder } from '#core/analysis/holders.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { LevelMark } from '#ui/LevelMark.tsx'
import styles from './FindingExplanation.module.css'

const shownHolders = 8
const shownTeams = 3

/** People with their level in one skill; choosing one shows them in the matrix. */
export function HolderList({ holders }: { readonly holders: readonly Holder[] }) {
  const { session, view } = useActionContext()
  const { levels } = useSessionState((state) => state.workspace.organisation.record)
  const show = ({ person, teams }: Holder) => {
    session.select({ kind: 'person', person: person.id, team: teams[0]?.id ?? null })
    view.navigate('matrix')
  }
  return (
    <ul className={styles.holders}>
      {holders.slice(0, shownHolders).map((holder) => (
        <li key={holder.person.id} className={styles.holder}>
          {holder.level < 0 ? null : (
            <LevelMark
              digit={holder.level}
              highest={levels.length - 1}
              label={levels[holder.level]?.name ?? ''}
            />
          )}
          <div>
            <button type="button" className={styles.person} onClick={() => show(holder)}>
              {holder.person.name}
            </button>
            <span className={styles.teams}>{teamNames(holder)}</span>
          </div>
        </li>
      ))}
      {holders.length > shownHolders ? <li>and {holders.length - shownHolders} more</li> : null}
    </ul>
  )
}

function teamNames({ teams }: Holder): string {
  if (teams.length === 0) return 'in no team'
  const names = teams.slice(0, shownTeams).map(({ name }) => name)
  const more = teams.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

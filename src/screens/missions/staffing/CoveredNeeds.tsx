import { useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import styles from './Proposal.module.css'
import type { CoveredNeed } from './proposalFacts.ts'
import { calledBy } from './staffingWords.ts'

interface Props {
  readonly needs: readonly CoveredNeed[]
  readonly robustness: number
}

const shownAtFirst = 12

/** How the proposed team would meet each need: how many are wanted, and who holds it. */
export function CoveredNeeds({ needs, robustness }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const { nameOf } = usePersonNames()
  const [isWhole, setWhole] = useState(false)
  const called = calledBy({ workspace, nameOf })
  const { levels } = workspace.organisation.record
  const shown = isWhole ? needs : needs.slice(0, shownAtFirst)
  return (
    <div className={styles.scroll}>
      <table className={styles.people}>
        <thead>
          <tr>
            <th scope="col">Needed skill</th>
            <th scope="col">From level</th>
            <th scope="col" className={styles.number}>
              Wanted
            </th>
            <th scope="col">Held by</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ need, wanted, holders, givenUp }) => {
            const spare = givenUp?.isWhole === true ? 0 : holders.length - wanted
            return (
              <tr key={need.skill}>
                <th scope="row">
                  {workspace.skills.get(need.skill)?.name}
                  {givenUp === null ? null : <small>{givenUpWords(givenUp, robustness)}</small>}
                </th>
                <td>
                  {need.minLevel} · {levels[need.minLevel]?.name}
                </td>
                <td className={styles.number}>
                  {robustness === 0 || givenUp !== null
                    ? wanted
                    : `${need.minHolders} + ${robustness}`}
                </td>
                <td>
                  <strong>{holders.length}</strong>{' '}
                  {holders.length === 0
                    ? ''
                    : holders.map(({ person, level }) => `${called(person)} ${level}`).join(', ')}
                  {spare > 0 ? <span className={styles.inline}> ({spare} to spare)</span> : null}
                  {spare < 0 ? <span className={styles.opens}> ({-spare} too few)</span> : null}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {needs.length > shown.length ? (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          and {needs.length - shown.length} more
        </Button>
      ) : null}
    </div>
  )
}

function givenUpWords(
  { stated, isWhole }: NonNullable<CoveredNeed['givenUp']>,
  robustness: number,
): string {
  if (isWhole) return 'Given up: not asked for'
  const { minHolders, minLevel } = stated
  const wanted = robustness === 0 ? minHolders : `${minHolders} + ${robustness}`
  return `Given up in part: wanted were ${wanted} from level ${minLevel}`
}

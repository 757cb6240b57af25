import { useId, useState } from 'react'
import type { ThinnedSkill } from '#core/analysis/departureImpact.ts'
import { placesWords } from '#core/analysis/departureWords.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import { useMore } from '../../analysis/useMore.tsx'
import styles from './BreaksTable.module.css'
import type { Breaks, ScopeBreaks } from './breaks.ts'
import { ShareBar, shareWords } from './ShareBar.tsx'
import { ThinnedSkillButton } from './ThinnedSkillButton.tsx'

const skillsAtFirst = 6

/** What breaks, scope by scope, the worst first. */
export function BreaksTable({ breaks: { rows, spared } }: { readonly breaks: Breaks }) {
  const { shown, more } = useMore(rows, 'teams and chapters')
  return (
    <Panel title="What breaks, and where">
      {rows.length === 0 ? null : (
        <div className={styles.box}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Team or chapter</th>
                <th scope="col">What it needs and has</th>
                <th scope="col">What breaks</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.key}>
                  <th scope="row">
                    <span className={styles.name}>{row.name}</span>
                    <span className={styles.note}>
                      {row.scope.kind} · {row.leaving} of {row.members}{' '}
                      {row.leaving === 1 ? 'leaves' : 'leave'}
                    </span>
                  </th>
                  <td>
                    <Share row={row} />
                  </td>
                  <td>
                    <div className={styles.groups}>
                      {groupsOf(row).map(({ title, skills }) => (
                        <SkillGroup key={title} title={title} scope={row.scope} skills={skills} />
                      ))}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {more}
      {spared.length === 0 ? null : (
        <p className={styles.spared}>
          {rows.length === 0 ? '' : 'Besides, '}
          {placesWords(spared)} {spared.length === 1 ? 'loses' : 'lose'} somebody, and nothing
          breaks there.
        </p>
      )}
    </Panel>
  )
}

function Share({ row: { share, confident, weight } }: { readonly row: ScopeBreaks }) {
  if (weight === 0) return <span className={styles.note}>nothing needed</span>
  return (
    <>
      <ShareBar {...share} />
      <span className={styles.share}>{shareWords(share)}</span>
      <span className={styles.note}>
        {confident === 'none'
          ? '–, no confident rating'
          : `confident: ${confident === 'pending' ? '…' : shareWords(confident)}`}
      </span>
    </>
  )
}

function groupsOf({ gaps, keyPerson, short }: ScopeBreaks) {
  return [
    { title: 'Nobody holds it any more', skills: gaps },
    { title: 'Newly on one person', skills: keyPerson },
    { title: 'Fewer than needed', skills: short },
  ].filter(({ skills }) => skills.length > 0)
}

interface GroupProps {
  readonly title: string
  readonly scope: Scope
  readonly skills: readonly ThinnedSkill[]
}

function SkillGroup({ title, scope, skills }: GroupProps) {
  const id = useId()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? skills : skills.slice(0, skillsAtFirst)
  return (
    <div className={styles.group}>
      <span id={id} className={styles.note}>
        {title}
      </span>
      <ul aria-labelledby={id}>
        {shown.map((thinned) => (
          <li key={thinned.skill}>
            <ThinnedSkillButton scope={scope} thinned={thinned} />
          </li>
        ))}
        {skills.length > shown.length ? (
          <li>
            <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
              and {skills.length - shown.length} more
            </Button>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

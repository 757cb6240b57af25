import { useState } from 'react'
import { grouped } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Pill } from '#ui/Pill.tsx'
import { cellKey, findingTone, scopeName } from '../../analysis/findingLook.ts'
import { useSkillNames } from '../../analysis/skillNames.ts'
import type { HangingSkill } from '../hangingSkills.ts'
import styles from '../RiskPane.module.css'
import { useRisk } from '../useRisk.ts'

const atFirst = 8

/** What only they hold, and where; each place opens to its holders and its rule. */
export function HangingSkills({ skills }: { readonly skills: readonly HangingSkill[] }) {
  const workspace = useSessionState((state) => state.workspace)
  const { open } = useRisk()
  const skillName = useSkillNames()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? skills : skills.slice(0, atFirst)
  return (
    <section>
      <h3>What hangs on them</h3>
      <ul className={styles.list}>
        {shown.map(({ skill, findings }) => (
          <li key={skill}>
            <span className={styles.strong}>{skillName(skill)}</span>
            {findings.map((finding) => (
              <span key={cellKey(finding)} className={styles.place}>
                <button type="button" className={styles.open} onClick={() => open(finding)}>
                  {scopeName(finding.scope, workspace)}
                </button>
                <Pill tone={findingTone(finding)}>{finding.severity}</Pill>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {shown.length === skills.length ? null : (
        <Button size="small" variant="ghost" onPress={() => setWhole(true)}>
          Show all {grouped(skills.length)}
        </Button>
      )}
    </section>
  )
}

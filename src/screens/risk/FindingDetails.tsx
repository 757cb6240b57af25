import { X } from 'lucide-react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Pill } from '#ui/Pill.tsx'
import { Select } from '#ui/Select.tsx'
import { FindingExplanation } from '../analysis/FindingExplanation.tsx'
import styles from './FindingDetails.module.css'
import { findingTone, scopeName } from './riskFilter.ts'

interface Props {
  readonly finding: Finding
  readonly onClose: () => void
}

/** One finding, opened: why it is one, and the skill's own minimum level to change. */
export function FindingDetails({ finding, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const { holdsFrom, levels } = workspace.organisation.record
  const skill = workspace.skills.get(finding.skill)
  if (skill === undefined) return null
  const setLevel = (level: string) =>
    session.perform((it) =>
      setSkillMinimumLevel(it, {
        skill: skill.id,
        level: level === '' ? null : Number(level),
      }),
    )
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{skill.name}</h2>
        <IconButton label="Close" onPress={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <p className={styles.where}>
        {scopeName(finding, workspace)} · {findingWords(finding)}{' '}
        <Pill tone={findingTone(finding)}>{finding.severity}</Pill>
      </p>
      <FindingExplanation finding={finding} />
      <div className={styles.level}>
        <Select
          label={`Holds ${skill.name} from`}
          value={skill.holdsFrom === null ? '' : String(skill.holdsFrom)}
          onChange={setLevel}
          options={[
            { value: '', label: `As the organisation: ${holdsFrom} · ${levels[holdsFrom]?.name}` },
            ...levels.map(({ name }, level) => ({
              value: String(level),
              label: `${level} · ${name}`,
            })),
          ]}
        />
      </div>
    </>
  )
}

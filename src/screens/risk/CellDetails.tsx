import { lazy, Suspense, useMemo } from 'react'
import { coverageWords } from '#core/analysis/explanation.ts'
import { setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { Pill } from '#ui/Pill.tsx'
import { Select } from '#ui/Select.tsx'
import { CellExplanation } from '../analysis/CellExplanation.tsx'
import { findingTone, scopeName } from '../analysis/findingLook.ts'
import styles from './CellDetails.module.css'
import { RiskPane } from './RiskPane.tsx'
import type { OpenedCell } from './useRisk.ts'

// What could be planned is worked out only where somebody looks.
const ClosingOptions = lazy(async () => ({
  default: (await import('./closing/ClosingOptions.tsx')).ClosingOptions,
}))

interface Props {
  readonly cell: OpenedCell
  readonly onClose: () => void
}

/** A skill in a scope, opened: who holds it, why it is found, and its own minimum level. */
export function CellDetails({ cell: { scope, skill: id }, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { holdsFrom, levels } = workspace.organisation.record
  const cell = useMemo(() => coverage.at(scope, id), [coverage, scope, id])
  const skill = workspace.skills.get(id)
  if (skill === undefined) return null
  const { finding } = cell
  const setLevel = (level: string) =>
    session.perform((it) =>
      setSkillMinimumLevel(it, {
        skill: skill.id,
        level: level === '' ? null : Number(level),
      }),
    )
  return (
    <RiskPane label="Finding" title={skill.name} onClose={onClose}>
      <p className={styles.where}>
        {scopeName(scope, workspace)} · {coverageWords(cell)}{' '}
        {finding === null ? null : <Pill tone={findingTone(finding)}>{finding.severity}</Pill>}
      </p>
      <CellExplanation scope={scope} skill={id}>
        {finding === null ? null : (
          <Suspense>
            <ClosingOptions finding={finding} />
          </Suspense>
        )}
      </CellExplanation>
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
    </RiskPane>
  )
}

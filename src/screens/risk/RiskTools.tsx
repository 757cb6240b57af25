import { severities } from '#core/analysis/finding.ts'
import { useSessionState } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select, type SelectOption } from '#ui/Select.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { MinimumLevel } from '../analysis/MinimumLevel.tsx'
import styles from './RiskTools.module.css'
import type { RiskFilter } from './riskFilter.ts'

interface Props {
  readonly filter: RiskFilter
  readonly onFilter: (filter: RiskFilter) => void
  readonly hiddenLow: number
}

const severityOptions = [
  { value: 'all' as const, label: 'Any severity' },
  ...severities.map((value) => ({ value, label: value })),
]

export function RiskTools({ filter, onFilter, hiddenLow }: Props) {
  const set = (fields: Partial<RiskFilter>) => onFilter({ ...filter, ...fields })
  return (
    <>
      <AnalysisDay />
      <MinimumLevel />
      <Select
        isInline
        className={styles.where ?? ''}
        label="Where"
        value={filter.scope}
        onChange={(scope) => set({ scope })}
        options={useScopeOptions()}
      />
      <Select
        isInline
        label="Severity"
        value={filter.severity}
        onChange={(severity) => set({ severity })}
        options={severityOptions}
      />
      <SearchField label="Find a skill" value={filter.skill} onChange={(skill) => set({ skill })} />
      <Checkbox
        isSelected={filter.showsLow || filter.severity === 'low'}
        isDisabled={filter.severity === 'low'}
        onChange={(showsLow) => set({ showsLow })}
      >
        Show low{hiddenLow > 0 ? ` (${hiddenLow.toLocaleString()})` : ''}
      </Checkbox>
    </>
  )
}

function useScopeOptions() {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const teams = [...workspace.teams].filter(({ id }) => coverage.isCounted({ kind: 'team', id }))
  const chapters = [...workspace.chapters].filter(({ id }) =>
    coverage.isCounted({ kind: 'chapter', id }),
  )
  return [
    { value: 'all', label: 'Teams and chapters' },
    { value: 'team', label: 'All teams' },
    { value: 'chapter', label: 'All chapters' },
    { label: 'Teams', options: named('team', teams) },
    { label: 'Chapters', options: named('chapter', chapters) },
  ]
}

function named(
  kind: 'team' | 'chapter',
  records: readonly { readonly id: string; readonly name: string }[],
): SelectOption[] {
  return records
    .map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label))
}

import { findingKinds, severities } from '#core/analysis/finding.ts'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { cellKey } from '../riskFilter.ts'
import { useRisk } from '../useRisk.ts'
import styles from './Findings.module.css'
import { FindingsTable } from './FindingsTable.tsx'
import { filterLines } from './findingLines.ts'
import { groupings } from './groupFindings.ts'
import { NoFindings } from './NoFindings.tsx'
import { useFindingLines } from './useFindingLines.ts'

const severityOptions = [
  { value: 'all' as const, label: 'Any severity' },
  ...severities.map((value) => ({ value, label: value })),
]
const kindWords = {
  gap: 'nobody holds it',
  'key-person': 'only holder',
  short: 'fewer than needed',
} as const
const kindOptions = [
  { value: 'all' as const, label: 'Any kind' },
  ...findingKinds.map((value) => ({ value, label: kindWords[value] })),
]
const groupingOptions = groupings.map((value) => ({
  value,
  label: value === 'none' ? 'Nothing' : value,
}))

/** Every finding of the chosen scope: sorted, filtered, grouped, and opened to what it rests on. */
export function Findings() {
  const { look, change, findings, opened, open } = useRisk()
  const hasPeople = useSessionState((state) => state.workspace.people.size > 0)
  const lines = useFindingLines()
  const shown = filterLines(lines, look)
  return (
    <Panel
      title={counted(shown.length, 'finding', 'findings')}
      className={styles.panel}
      tools={
        <div className={styles.tools}>
          <Select
            isInline
            label="Severity"
            value={look.severity}
            // A low finding that is asked for by name is asked for.
            onChange={(severity) =>
              change({ severity, showsLow: look.showsLow || severity === 'low' })
            }
            options={severityOptions}
          />
          <Select
            isInline
            label="Kind"
            value={look.kind}
            onChange={(kind) => change({ kind })}
            options={kindOptions}
          />
          <Select
            isInline
            label="Group by"
            value={look.grouping}
            onChange={(grouping) => change({ grouping })}
            options={groupingOptions}
          />
          <SearchField
            label="Find a skill, person, team or chapter"
            placeholder="Skill, person, team"
            value={look.text}
            onChange={(text) => change({ text })}
          />
        </div>
      }
    >
      {shown.length === 0 ? (
        lines.length === 0 ? (
          <NoFindings hasPeople={hasPeople} hasOthers={findings.length > 0} />
        ) : (
          <EmptyState title="Nothing found with these filters" text="Widen the filters above." />
        )
      ) : (
        <FindingsTable
          lines={shown}
          grouping={look.grouping}
          chosen={opened === null ? null : cellKey(opened)}
          onChoose={({ finding }) => open(finding)}
        />
      )}
    </Panel>
  )
}

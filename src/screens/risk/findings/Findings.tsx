import { useMemo } from 'react'
import { findingKinds, severities } from '#core/analysis/finding.ts'
import { counted } from '#core/model/naming.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Panel } from '#ui/Screen.tsx'
import { SearchField } from '#ui/SearchField.tsx'
import { Select } from '#ui/Select.tsx'
import { cellKey } from '../../analysis/findingLook.ts'
import { ChangesLine } from '../changes/ChangesLine.tsx'
import { useRiskChanges } from '../changes/useRiskChanges.ts'
import { useShownFindings } from '../useFindings.ts'
import { useRisk } from '../useRisk.ts'
import styles from './Findings.module.css'
import { FindingsTable } from './FindingsTable.tsx'
import { filterLines } from './findingLines.ts'
import { groupings } from './groupFindings.ts'
import { NoFindings } from './NoFindings.tsx'
import { UnstatedNeeds } from './UnstatedNeeds.tsx'
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
  const { look, change, opened, open } = useRisk()
  const findings = useShownFindings()
  const changes = useRiskChanges(findings)
  const lines = useFindingLines(findings, changes?.marks)
  const { severity, kind, text } = look
  const shown = useMemo(
    () => filterLines(lines, { severity, kind, text }),
    [lines, severity, kind, text],
  )
  return (
    <div className={styles.box}>
      <Panel
        title={counted(shown.length, 'finding', 'findings')}
        className={styles.panel}
        tools={
          <div className={styles.tools}>
            <Select
              isInline
              label="Severity"
              value={severity}
              // A low finding that is asked for by name is asked for.
              onChange={(it) => change({ severity: it, showsLow: look.showsLow || it === 'low' })}
              options={severityOptions}
            />
            <Select
              isInline
              label="Kind"
              value={kind}
              onChange={(it) => change({ kind: it })}
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
              value={text}
              onChange={(it) => change({ text: it })}
            />
          </div>
        }
      >
        <div className={styles.list}>
          <ChangesLine changes={changes} />
          <UnstatedNeeds />
          {shown.length === 0 ? (
            lines.length === 0 ? (
              <NoFindings />
            ) : (
              <EmptyState
                title="Nothing found with these filters"
                text="Widen the filters above."
              />
            )
          ) : (
            <FindingsTable
              lines={shown}
              grouping={look.grouping}
              chosen={opened === null ? null : cellKey(opened)}
              onChoose={({ finding }) => open(finding)}
            />
          )}
        </div>
      </Panel>
    </div>
  )
}

import { useMemo } from 'react'
import { counted } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { RowTable } from '../table/RowTable.tsx'
import type { RowGroup } from '../table/rowGroups.ts'
import { findingColumns } from './findingColumns.tsx'
import type { FindingLine } from './findingLines.ts'
import { type FindingGroup, type Grouping, groupFindings, severityWords } from './groupFindings.ts'

interface Props {
  readonly lines: readonly FindingLine[]
  readonly grouping: Grouping
  /** With the columns that matter most, beside something else. */
  readonly isNarrow?: boolean
  /** Key of the line that is opened. */
  readonly chosen: string | null
  readonly onChoose: (line: FindingLine) => void
}

/** Findings, each opened to what it rests on. */
export function FindingsTable({ lines, grouping, isNarrow = false, chosen, onChoose }: Props) {
  const { holdsFrom } = useSessionState((state) => state.workspace.organisation.record)
  const groupsOf = useMemo(
    () =>
      grouping === 'none'
        ? null
        : (rows: readonly FindingLine[]) => groupFindings(rows, grouping).map(asRowGroup),
    [grouping],
  )
  return (
    <RowTable
      label="Findings"
      rows={lines}
      keyOf={({ key }) => key}
      {...(isNarrow ? findingColumns.few(holdsFrom) : findingColumns.all)}
      chosen={chosen}
      onChoose={onChoose}
      rowHeight={isNarrow ? 42 : 36}
      groupsOf={groupsOf}
    />
  )
}

function asRowGroup({
  key,
  label,
  lines,
  counts,
  isUnstated,
}: FindingGroup): RowGroup<FindingLine> {
  const found = `${counted(lines.length, 'finding', 'findings')}: ${severityWords(counts)}`
  const note = isUnstated ? `${found} · has not stated its needs` : found
  return { key, label, note, rows: lines }
}

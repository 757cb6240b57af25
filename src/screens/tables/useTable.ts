import { useMemo, useRef } from 'react'
import { fieldContext } from '#core/fields/fieldText.ts'
import type { EditableTable } from '#core/fields/recordFields.ts'
import { type AnyRecord, recordsOf } from '#core/fields/records.ts'
import type { Day } from '#core/model/day.ts'
import { isStale } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { useChangedRecords } from '#session/scenario/useChanges.ts'
import type { GridColumn, GridRows, GridSource } from '#ui/grid/gridData.ts'
import { plainView } from '#ui/grid/gridView.ts'
import { arrangeRows, type GridSection } from '#ui/grid/view/arrangeRows.ts'
import { markedTable, removedRecords } from '../records/markedTable.ts'
import { tableColumns } from '../records/tableColumns.ts'
import {
  arrangedRows,
  hasBlankRow,
  listArranged,
  plainRows,
  wholeSection,
  withBlankRow,
} from '../records/tableRows.ts'
import { tableSource } from '../records/tableSource.ts'
import { useRecordSet } from '../records/useRecordSet.ts'
import { groupReader } from './groupings.ts'
import type { TableLook } from './tableLook.ts'
import { groupedSections, searchRecords } from './tableSections.ts'

export interface ShownTable {
  readonly columns: readonly GridColumn[]
  /** Those of records, and a blank one to add some in. */
  readonly rows: GridRows
  /** Whether there is no row of a record. */
  readonly isBlank: boolean
  readonly source: GridSource
  /** All rows that the search finds, for the values to filter by. */
  readonly sections: () => readonly GridSection[]
  /** Records of the table. */
  readonly size: number
}

/**
 * What the grid shows. Rows are laid anew only when other records are there, or when the look
 * changes, and not for an edit: a row does not jump away under the hand that edits it.
 */
export function useTable({ table, grouping, show, search, closed, view }: TableLook): ShownTable {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const recordSet = useRecordSet(workspace, table)
  const { chapters, skills, people, teams, organisation } = workspace
  const context = useMemo(
    () => fieldContext({ chapters, skills, people, teams, organisation }),
    [chapters, skills, people, teams, organisation],
  )
  const { levels } = organisation.record
  const columns = useMemo(
    () => tableColumns(table, levels, () => session.store.getState().workspace),
    [table, levels, session],
  )
  const { gone, marked } = useMarks(table)
  const source = useMemo(
    () => marked(tableSource(workspace, table, context)),
    [workspace, table, context, marked],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what records say and are called is of the moment in which their set or the look changed
  const { found, plain, sections } = useMemo(() => {
    const records = [
      ...(show === 'stale' ? staleRatings(workspace, day) : recordsOf(workspace, table)),
      ...gone,
    ]
    const found = searchRecords(table, records, search, context)
    const plain = plainRows(workspace, table, found)
    if (grouping === null) return { found, plain, sections: null }
    const groupsOf = groupReader(grouping, { workspace, context, day })
    return { found, plain, sections: groupedSections(table, found, groupsOf, closed) }
  }, [recordSet, table, show, search, grouping, closed, day, gone])
  const { sort, filters } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order follows no edit
  const filled = useMemo(() => {
    // Rows as they come are found by the records that there are.
    const isPlain = gone.length === 0 && sort.length === 0 && Object.keys(filters).length === 0
    if (sections === null && isPlain) return plain
    const whole = sections ?? wholeSection(table, found)
    return listArranged(
      arrangedRows(arrangeRows(whole, { ...plainView, sort, filters }, columns, source)),
    )
  }, [found, plain, sections, table, columns, sort, filters])
  const rows = useMemo(() => (hasBlankRow(table) ? withBlankRow(filled) : filled), [table, filled])
  return {
    columns,
    rows,
    isBlank: filled.count === 0,
    source,
    sections: () => sections ?? wholeSection(table, found),
    size: workspace[table].size,
  }
}

interface Marks {
  /** Records of the baseline that are shown although they are there no more. */
  readonly gone: readonly AnyRecord[]
  readonly marked: (source: GridSource) => GridSource
}

const unmarked: Marks = { gone: [], marked: (source) => source }

/** How the table differs from the baseline, where a scenario is looked at with its changes. */
function useMarks(table: EditableTable): Marks {
  const changed = useChangedRecords()
  const baseline = useSessionState(({ scenario }) => scenario?.baseline ?? null)
  const marks = useMemo(() => {
    if (changed === null || baseline === null || changed[table].size === 0) return unmarked
    const before = tableSource(baseline, table, fieldContext(baseline))
    return {
      gone: removedRecords(changed, table),
      marked: (source: GridSource) => markedTable(source, table, changed, before),
    }
  }, [changed, baseline, table])
  // Rows are laid anew where others are gone, and not for every edit.
  const gone = useRef(marks.gone)
  if (!sameItems(gone.current, marks.gone)) gone.current = marks.gone
  return { gone: gone.current, marked: marks.marked }
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, at) => item === other[at])
}

/** The ratings whose level was assessed too long ago to be relied on. */
function staleRatings({ ratings }: Workspace, day: Day): readonly AnyRecord[] {
  return [...ratings].filter((rating) => isStale(rating, day)) as readonly object[] as AnyRecord[]
}

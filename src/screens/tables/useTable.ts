import { useMemo, useState } from 'react'
import { fieldContext } from '#core/fields/fieldText.ts'
import type { EditableTable } from '#core/fields/recordFields.ts'
import { type AnyRecord, haveSameKeys, recordsOf } from '#core/fields/records.ts'
import type { Day } from '#core/model/day.ts'
import { isStale } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession, useSessionState } from '#session/react.ts'
import type { GridColumn, GridRows, GridSource } from '#ui/grid/gridData.ts'
import { plainView } from '#ui/grid/gridView.ts'
import { arrangeRows, type GridSection } from '#ui/grid/view/arrangeRows.ts'
import { groupReader } from './groupings.ts'
import { tableColumns } from './tableColumns.ts'
import type { TableLook } from './tableLook.ts'
import {
  arrangedRows,
  groupedSections,
  hasBlankRow,
  listArranged,
  plainRows,
  searchRecords,
  wholeSection,
  withBlankRow,
} from './tableRows.ts'
import { tableSource } from './tableSource.ts'

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
  const source = useMemo(() => tableSource(workspace, table, context), [workspace, table, context])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what records say and are called is of the moment in which their set or the look changed
  const { found, plain, sections } = useMemo(() => {
    const records = [
      ...(show === 'stale' ? staleRatings(workspace, day) : recordsOf(workspace, table)),
    ]
    const found = searchRecords(table, records, search, context)
    const plain = plainRows(workspace, table, found)
    if (grouping === null) return { found, plain, sections: null }
    const groupsOf = groupReader(grouping, { workspace, context, day })
    return { found, plain, sections: groupedSections(table, found, groupsOf, closed) }
  }, [recordSet, table, show, search, grouping, closed, day])
  const { sort, filters } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order follows no edit
  const filled = useMemo(() => {
    const isPlain = sort.length === 0 && Object.keys(filters).length === 0
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

/** The ratings whose level was assessed too long ago to be relied on. */
function staleRatings({ ratings }: Workspace, day: Day): readonly AnyRecord[] {
  return [...ratings].filter((rating) => isStale(rating, day)) as readonly object[] as AnyRecord[]
}

/** A number that grows when other records are in the table, and not when they say something else. */
function useRecordSet(workspace: Workspace, table: EditableTable): number {
  const [kept, setKept] = useState({ table, workspace, set: 0 })
  if (kept.table === table && kept.workspace[table] === workspace[table]) return kept.set
  const isSame = kept.table === table && haveSameKeys(table, kept.workspace, workspace)
  const set = isSame ? kept.set : kept.set + 1
  // Always the latest one: two tables with few edits between them are quickly compared.
  setKept({ table, workspace, set })
  return set
}

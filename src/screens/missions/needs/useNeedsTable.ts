import { useMemo } from 'react'
import { fieldContext } from '#core/fields/fieldText.ts'
import type { AnyRecord } from '#core/fields/records.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { useSession, useSessionState } from '#session/react.ts'
import type { GridColumn, GridRows, GridSource } from '#ui/grid/gridData.ts'
import { type GridView, plainView } from '#ui/grid/gridView.ts'
import { arrangeRows, type GridSection } from '#ui/grid/view/arrangeRows.ts'
import { arrangedRows, listArranged, wholeSection, withBlankRow } from '../../records/tableRows.ts'
import { useRecordSet } from '../../records/useRecordSet.ts'
import { needColumns, needSource } from './needCells.ts'

export interface NeedsTable {
  readonly columns: readonly GridColumn[]
  /** A row a need, and a blank one to add some in. */
  readonly rows: GridRows
  readonly source: GridSource
  readonly sections: () => readonly GridSection[]
}

/** The needs of one team as a grid shows them: laid anew for another set of needs or another view. */
export function useNeedsTable(
  team: Team,
  view: GridView,
  hindrances: ReadonlyMap<SkillId, string>,
): NeedsTable {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const { chapters, skills, people, teams, organisation } = workspace
  const { levels } = organisation.record
  const context = useMemo(
    () => fieldContext({ chapters, skills, people, teams, organisation }),
    [chapters, skills, people, teams, organisation],
  )
  const columns = useMemo(
    () => needColumns(levels, () => session.store.getState().workspace),
    [levels, session],
  )
  const source = useMemo(
    () => needSource({ workspace, coverage, team, context, hindrances }),
    [workspace, coverage, team, context, hindrances],
  )
  const recordSet = useRecordSet(workspace, 'requirements')
  const { sort, filters } = view
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order follows no edit
  const { sections, rows } = useMemo(() => {
    const needs = workspace.requirements.of(team.id) as readonly object[] as readonly AnyRecord[]
    const sections = wholeSection('requirements', needs)
    const arranged = arrangeRows(sections, { ...plainView, sort, filters }, columns, source)
    return { sections, rows: withBlankRow(listArranged(arrangedRows(arranged))) }
  }, [recordSet, team.id, columns, sort, filters])
  return { columns, rows, source, sections: () => sections }
}

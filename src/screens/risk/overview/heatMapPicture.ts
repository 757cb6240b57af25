import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type HeatMap, heatCell } from './heatMap.ts'
import type { HeatMapPicture } from './heatMapSvg.ts'

/** More rows or columns than these make a picture that nobody can read. */
export const mostRows = 200
export const mostColumns = 200

/** The map as a picture to take away; of a large one the first rows and columns. */
export function heatMapPicture(
  workspace: Workspace,
  coverage: CoverageIndex,
  { map, kind, showsLow }: { map: HeatMap; kind: Scope['kind']; showsLow: boolean },
): HeatMapPicture {
  const { name, holdsFrom, levels } = workspace.organisation.record
  const rows = map.rows.slice(0, mostRows)
  const columns = map.columns.slice(0, mostColumns)
  const notes = [
    `On ${coverage.day}. A skill is held from level ${holdsFrom} · ${levels[holdsFrom]?.name}, unless the skill or the team says otherwise. Each cell says how many hold it there.`,
  ]
  if (rows.length < map.rows.length || columns.length < map.columns.length) {
    notes.push(
      `The first ${rows.length} of ${map.rows.length} ${kind}s and ${columns.length} of ${map.columns.length} skills.`,
    )
  }
  if (!showsLow)
    notes.push('Single holders of what is not needed there, held elsewhere too, are not marked.')
  return {
    title: `${name}: coverage by ${kind} and skill`,
    notes,
    rows: rows.map((row) => row.name),
    columns: columns.map((column) => column.name),
    cellAt: (r, c) => {
      const scope = rows[r]?.scope
      const skill = columns[c]?.skill
      if (scope === undefined || skill === undefined) throw new RangeError(`No cell ${r}, ${c}`)
      return heatCell(coverage.at(scope, skill), showsLow)
    },
  }
}

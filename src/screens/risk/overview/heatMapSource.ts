import type { Coverage, CoverageIndex } from '#core/analysis/coverage.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { emptyCell, type GridCell, type GridColumn, type GridSource } from '#ui/grid/gridData.ts'
import { type HeatCell, type HeatColumn, type HeatMap, type HeatRow, heatCell } from './heatMap.ts'

export interface HeatMapState {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly map: HeatMap
  readonly showsLow: boolean
  readonly nameOf: (person: { readonly id: PersonId; readonly name: string }) => string
}

/** The cells of the map, each asked of the coverage as it comes into view. */
export function heatMapSource(state: HeatMapState): GridSource {
  const { coverage, map, showsLow } = state
  const rows = new Map(map.rows.map((row) => [row.scope.id as string, row]))
  const columns = new Map(map.columns.map((column) => [column.skill as string, column]))
  return {
    cell: (row, column) => {
      const scope = rows.get(row)?.scope
      const skill = columns.get(column)?.skill
      if (scope === undefined || skill === undefined) return plainCell
      return lookOf(heatCell(coverage.at(scope, skill), showsLow))
    },
    name: (row, column) => {
      const of = rows.get(row)
      const skill = columns.get(column)
      return of === undefined || skill === undefined ? '' : cellName(state, of, skill)
    },
  }
}

export function heatMapColumns({ columns }: HeatMap): GridColumn[] {
  return columns.map(({ skill, name }) => ({
    id: skill,
    label: name,
    width: 30,
    type: { kind: 'number' },
    align: 'center',
  }))
}

const plainCell: GridCell = {
  ...emptyCell,
  ground: 'plain',
  readOnly: 'This is counted from ratings, stays and needs. Change those.',
}

/**
 * One holder is hatched, framed the more strongly the worse it is; several are crossed; a gap is
 * solid. What is needed has an outline.
 */
function lookOf({ sign, text, isNeeded, severity }: HeatCell): GridCell {
  const cell = { ...plainCell, text }
  const outline = isNeeded ? 'plain' : null
  switch (sign) {
    case 'none':
      return plainCell
    case 'gap':
      return { ...cell, ink: 'gap' }
    case 'one':
      if (severity === null) return { ...cell, ink: 'faint', ring: outline }
      if (severity === 'low') return { ...cell, hatch: 'single' }
      return {
        ...cell,
        hatch: 'single',
        ink: 'risk',
        ground: severity === 'medium' ? 'plain' : 'risk',
        ring: severity === 'critical' ? 'strong' : 'weak',
      }
    case 'several':
      return { ...cell, hatch: 'crossed', ring: outline }
    case 'short':
      return { ...cell, hatch: 'crossed', ink: 'risk', ring: 'weak' }
  }
}

/** "Kotlin, Payments: 1 holder, Ana, level 4, only holder in the team, critical". */
function cellName(state: HeatMapState, row: HeatRow, { skill, name }: HeatColumn): string {
  const coverage = state.coverage.at(row.scope, skill)
  return `${name}, ${row.name}: ${coverageFact(state, row, skill, coverage)}`
}

// The number on show is part of the name, so that speech control finds the cell by it.
function coverageFact(
  state: HeatMapState,
  { scope }: HeatRow,
  skill: SkillId,
  { holders, soleHolder, needed, minHolders, finding }: Coverage,
): string {
  if (holders === 0) return needed === 'yes' ? '0 holders, and it is needed' : 'nobody, not needed'
  const severity = finding === null ? '' : `, ${finding.severity}`
  if (holders > 1) {
    const isShort = needed === 'yes' && holders < minHolders
    const need = isShort ? `, ${minHolders} needed${severity}` : needed === 'yes' ? ', needed' : ''
    return counted(holders, 'holder', 'holders') + need
  }
  const { workspace, nameOf } = state
  const person = soleHolder === null ? undefined : workspace.people.get(soleHolder)
  const who =
    person === undefined
      ? ''
      : `, ${nameOf(person)}, level ${countedLevel(workspace.ratings.get(person.id, skill))}`
  return `1 holder${who}, only holder in the ${scope.kind}${severity}`
}

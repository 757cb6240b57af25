import type { Taken } from '#core/analysis/moveWords.ts'
import type { Range, Place as ShapePlace } from '#ui/grid/gridShape.ts'
import { contains } from '#ui/grid/selection.ts'
import type { GridAxes } from './axes.ts'
import { occupancyOfColumn } from './columnFacts.ts'
import type { Occupancy, Occupant } from './occupancy.ts'

const nobody: readonly Occupant[] = []

/** The cells of the ranges without the heads, each once, column by column. */
export function* cellsIn(ranges: readonly Range[]): Generator<ShapePlace> {
  for (const [at, { top, bottom, left, right }] of ranges.entries()) {
    const earlier = ranges.slice(0, at)
    for (let c = Math.max(1, left); c <= right; c++) {
      for (let r = Math.max(1, top); r <= bottom; r++) {
        const place = { r, c }
        if (!earlier.some((range) => contains(range, place))) yield place
      }
    }
  }
}

/** Who is in a cell; nobody in heads. */
export function occupantsAt(
  axes: GridAxes,
  occupancy: Occupancy,
  { r, c }: ShapePlace,
): readonly Occupant[] {
  const row = axes.rows[r - 1]
  const column = axes.columns[c - 1]
  if (row === undefined || column === undefined) return nobody
  return occupancyOfColumn(occupancy, column).byChapter.get(row.chapter?.id ?? null) ?? nobody
}

/** Everybody in the cells who is in a team there. */
export function membersIn(
  axes: GridAxes,
  occupancy: Occupancy,
  ranges: readonly Range[],
): readonly (Taken & { readonly from: NonNullable<Taken['from']> })[] {
  return [...cellsIn(ranges)].flatMap((place) => {
    const team = axes.columns[place.c - 1]?.team
    if (team == null) return []
    return occupantsAt(axes, occupancy, place).map(({ person }) => ({
      person: person.id,
      from: team.id,
    }))
  })
}

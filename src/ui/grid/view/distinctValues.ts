import type { GridSource } from '../gridData.ts'
import { type GridSection, valueAt } from './arrangeRows.ts'
import { valueOrder } from './rankValues.ts'

export interface DistinctValue {
  /** `''` stands for empty cells. */
  readonly value: string
  readonly count: number
}

export type DistinctValues = readonly DistinctValue[]

/** What the cells of a column hold, each once, in the order in which they sort; empty ones last. */
export function distinctValues(
  sections: readonly GridSection[],
  column: string,
  source: GridSource,
): DistinctValues {
  const counts = new Map<string, number>()
  for (const { items } of sections) {
    for (const row of items) {
      const value = valueAt(row, column, source)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
  }
  const empty = counts.get('')
  counts.delete('')
  const values = [...counts.keys()].sort(valueOrder())
  const counted = values.map((value) => ({ value, count: counts.get(value) ?? 0 }))
  return empty === undefined ? counted : [...counted, { value: '', count: empty }]
}

import type { GridSource } from '../gridData.ts'
import { type GridSection, valueAt } from './arrangeRows.ts'
import { valueOrder } from './rankValues.ts'

export interface DistinctValue {
  /** `''` stands for empty cells. */
  readonly value: string
  readonly count: number
}

export interface DistinctValues {
  readonly values: readonly DistinctValue[]
  /** How many there are; only the first ones are among `values` where there are very many. */
  readonly found: number
}

/** More could be neither read nor chosen from: those are filtered by text. */
export const listedValues = 1_000

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
  const order = valueOrder()
  const named = [...counts.keys()].filter((value) => value !== '').sort(order)
  const listed = named.slice(0, listedValues - (empty === undefined ? 0 : 1))
  const values = listed.map((value) => ({ value, count: counts.get(value) ?? 0 }))
  if (empty !== undefined) values.push({ value: '', count: empty })
  return { values, found: counts.size }
}

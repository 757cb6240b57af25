import type { ColumnSort } from '../gridView.ts'

export interface RankOptions {
  readonly direction: ColumnSort['direction']
  /** ISO days: their order is that of their characters. */
  readonly isDay?: boolean
  /** A scale: what is no number on it comes after the numbers in both directions. */
  readonly isScale?: boolean
}

/**
 * A number for each value such that they sort as the values do: numbers before texts and by size,
 * texts as a reader expects them, empty ones last in both directions, on a scale after `n/a`. Equal ranks: neither comes
 * first, say for `Ana` and `ANA`.
 */
export function rankValues(values: readonly string[], options: RankOptions): Float64Array {
  const { direction, isDay = false, isScale = false } = options
  const compare = isDay ? compareCharacters : valueOrder()
  const distinct = [...new Set(values)].filter((value) => value !== '').sort(compare)
  const ranks = new Map([['', Number.POSITIVE_INFINITY]])
  const sign = direction === 'ascending' ? 1 : -1
  // Further than ranks reach: whatever has it added comes after whatever has not.
  const after = 2 * distinct.length + 1
  let rank = 1
  for (const [at, value] of distinct.entries()) {
    const before = distinct[at - 1]
    if (before !== undefined && compare(before, value) !== 0) rank++
    const isOff = isScale && numberIn(value) === null
    ranks.set(value, sign * rank + (isOff ? after : 0))
  }
  return Float64Array.from(values, (value) => ranks.get(value) ?? Number.POSITIVE_INFINITY)
}

/** Compares values that are not empty: numbers before texts, `9 apples` before `10 apples`. */
export function valueOrder(): (a: string, b: string) => number {
  const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
  return (a, b) => {
    const numberA = numberIn(a)
    const numberB = numberIn(b)
    if (numberA !== null && numberB !== null) return numberA - numberB
    if (numberA !== null || numberB !== null) return numberA === null ? 1 : -1
    return compare(a, b)
  }
}

function compareCharacters(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function numberIn(value: string): number | null {
  return /^[+-]?\d+(\.\d+)?\s?%?$/.test(value) ? Number.parseFloat(value) : null
}

import type { StrictBusFactor } from '#core/analysis/strictBusFactor.ts'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { listed } from '#core/model/naming.ts'

/** How a person of a scope is called, by their number. */
export type NameOf = (person: number) => string

/** The number in a cell: "1", "none"; "0": lost with nobody gone. */
export function strictText({ value }: Pick<StrictBusFactor, 'value'>): string {
  return value === null ? 'none' : String(value)
}

/** Beside the number: "Quin Doyle", "any of 4: Ana, Bo and 2 more", "any of 3 sets of 2". */
export function leaversText(strict: StrictBusFactor, nameOf: NameOf): string {
  const { value, sets, hasMore, broken } = strict
  if (value === null) return broken.length === 0 ? 'needs no known skill' : 'nothing stands'
  const [only] = sets
  if (only !== undefined && sets.length === 1 && !hasMore) return listed(only.map(nameOf))
  const many = hasMore ? `more than ${sets.length}` : String(sets.length)
  if (value > 1) return `any of ${many} sets of ${value}`
  return `any of ${many}: ${listed(sets.flat().map(nameOf))}`
}

/** "3", "at most 4, at least 3", "none". */
export function thresholdText(threshold: ThresholdBusFactor): string {
  switch (threshold.kind) {
    case 'none':
      return 'none'
    case 'exact':
      return String(threshold.value)
    case 'bounded':
      return `at most ${threshold.upper}, at least ${threshold.lower}`
  }
}

/** For sorting: bounds stand at their lower end, what cannot come last. */
export function thresholdRank(threshold: ThresholdBusFactor | null): number {
  if (threshold === null || threshold.kind === 'none') return Number.POSITIVE_INFINITY
  return threshold.kind === 'exact' ? threshold.value : threshold.lower
}

/** `3.4`, `12`: over how many equally loaded people it would be spread. */
export function peopleText(effective: number | null): string {
  if (effective === null) return '–'
  return effective < 10 ? effective.toFixed(1) : String(Math.round(effective))
}

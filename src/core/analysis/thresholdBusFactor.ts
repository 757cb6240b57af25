import { type DepartureProblem, departureProblem } from './departures/departureProblem.ts'
import { DepartureSearch } from './departures/departureSearch.ts'
import { compareSets, expandDepartures, listedSets } from './departures/departureSets.ts'
import { fewDepartures } from './departures/fewDepartures.ts'
import { lossExceeds, lossThreshold } from './departures/lossExceeds.ts'
import { budgetOf, type SearchBudget } from './departures/searchBudget.ts'
import type { Holdings } from './holdings.ts'

export type ThresholdBusFactor =
  | {
      readonly kind: 'exact'
      readonly theta: number
      /** BF_θ; 0 where more than θ is broken with nobody gone. */
      readonly value: number
      /** The sets of so many departures, up to 20, people ascending. */
      readonly sets: readonly (readonly number[])[]
      /** Whether there are more; `null`: the search was stopped before it knew. */
      readonly hasMore: boolean | null
    }
  | {
      /** The search was stopped: proven bounds. */
      readonly kind: 'bounded'
      readonly theta: number
      /** No set of fewer departures loses so much: all were excluded. */
      readonly lower: number
      /** This many are enough: at most. */
      readonly upper: number
      /** Such a set. */
      readonly set: readonly number[]
    }
  /** Nothing weighs anything, or θ is so high that nothing is more. */
  | { readonly kind: 'none'; readonly theta: number }

export interface ThresholdOptions extends SearchBudget {
  /** From 0 to 1; 0.5 unless said. */
  readonly theta?: number
}

/**
 * Measure 4: the fewest departures R with 1 − C(R) > θ, strictly. Exact by branch and bound, one
 * number of departures after the other, until the first that is enough: NP-hard, so there is a
 * budget, after which what is proven is given. Chapters of 60 people take some hundred or thousand
 * nodes.
 */
export function thresholdBusFactor(
  holdings: Holdings,
  { theta = 0.5, ...budget }: ThresholdOptions = {},
): ThresholdBusFactor {
  const problem = departureProblem(holdings)
  const { total, broken } = problem
  const most = problem.weight.reduce((sum, weight) => sum + weight, broken)
  if (!lossExceeds(most, theta, total)) return { kind: 'none', theta }
  if (lossExceeds(broken, theta, total)) {
    return { kind: 'exact', theta, value: 0, sets: [[]], hasMore: false }
  }
  const threshold = lossThreshold(theta, total)
  const search = new DepartureSearch(problem)
  const mayGoOn = budgetOf(budget)
  const upper = fewDepartures(problem, threshold)
  for (let departures = 1; departures <= upper.length; departures++) {
    const found: number[][] = []
    const wasFinished = search.run({
      departures,
      threshold,
      found: (set) => {
        found.push(...expandDepartures(problem, set, listedSets + 1 - found.length))
        return found.length > listedSets ? Infinity : threshold
      },
      mayGoOn,
    })
    if (found.length > 0) return exact(theta, departures, found, wasFinished)
    if (!wasFinished) return bounded(problem, theta, departures, upper)
  }
  throw new Error(`The search passed over the ${upper.length} departures that are enough`)
}

function exact(
  theta: number,
  value: number,
  found: readonly (readonly number[])[],
  wasFinished: boolean,
): ThresholdBusFactor {
  const sets = found.slice(0, listedSets).sort(compareSets)
  const hasMore = found.length > listedSets || (wasFinished ? false : null)
  return { kind: 'exact', theta, value, sets, hasMore }
}

function bounded(
  { numbers }: DepartureProblem,
  theta: number,
  lower: number,
  upper: readonly number[],
): ThresholdBusFactor {
  const set = upper.map((person) => numbers[person] as number).sort((a, b) => a - b)
  // Where the bounds meet, the value is known, if not all of its sets.
  if (set.length === lower) return exact(theta, lower, [set], false)
  return { kind: 'bounded', theta, lower, upper: set.length, set }
}

import { type DepartureProblem, departureProblem } from './departures/departureProblem.ts'
import { DepartureSearch } from './departures/departureSearch.ts'
import { budgetOf, type SearchBudget } from './departures/searchBudget.ts'
import { topSum } from './departures/topSum.ts'
import type { Holdings } from './holdings.ts'

export interface ResiliencePoint {
  /** k: how many leave, or everybody where there are fewer. */
  readonly departures: number
  /** pc(k), or the lowest C(R) found, where the search was stopped: then the least may be lower. */
  readonly capability: number
  /** Whether no other set of as many leaves less standing, by more than 1e-9 of the weight W. */
  readonly isExact: boolean
  /** What no set can fall below: pc(k) itself where it is exact. */
  readonly atLeast: number
  /** A set with that capability; shorter than k where the others' leaving changes nothing. */
  readonly set: readonly number[]
}

export interface CurveOptions extends SearchBudget {
  /** The largest k; 5 unless said. */
  readonly most?: number
}

/**
 * Measure 5: pc(k) = min over |R| = k of C(R), for k from 0. Exact by branch and bound; after the
 * budget the best found and a bound. A scope without weight stands whole.
 */
export function resilienceCurve(
  holdings: Holdings,
  { most = 5, ...budget }: CurveOptions = {},
): ResiliencePoint[] {
  const problem = departureProblem(holdings)
  const { total, broken, numbers } = problem
  const search = new DepartureSearch(problem)
  const mayGoOn = budgetOf(budget)
  const left = (loss: number) => (total === 0 ? 1 : Math.max(0, (total - loss) / total))
  const points: ResiliencePoint[] = []
  let worst = broken
  let set: readonly number[] = []
  for (let departures = 0; departures <= most; departures++) {
    // One more can only lose more: what was found before is where the search begins.
    const isExact =
      departures === 0 ||
      search.run({
        departures,
        threshold: worst + 1e-9 * total,
        found: (found, loss) => {
          worst = loss
          set = found.map((person) => numbers[person] as number).sort((a, b) => a - b)
          return loss + 1e-9 * total
        },
        mayGoOn,
      })
    const capability = left(worst)
    const atLeast = isExact ? capability : left(broken + mostLost(problem, departures))
    points.push({ departures, capability, isExact, atLeast, set })
  }
  return points
}

/**
 * More than so many departures cannot lose: a skill that r of them break gives each of them at
 * least w/r, so that the k largest sums bound the loss.
 */
function mostLost(problem: DepartureProblem, departures: number): number {
  const { people, skillsFrom, skillsOf, resistance, weight } = problem
  const credits = new Float64Array(people)
  for (let person = 0; person < people; person++) {
    let credit = 0
    for (let at = skillsFrom[person] as number; at < (skillsFrom[person + 1] as number); at++) {
      const skill = skillsOf[at] as number
      const needed = resistance[skill] as number
      if (needed <= departures) credit += (weight[skill] as number) / needed
    }
    credits[person] = credit
  }
  return topSum(credits, 0, people, departures)
}

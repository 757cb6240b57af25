import type { CreditBound } from './creditBound.ts'
import { type DepartureState, free } from './departureState.ts'
import { topSum } from './topSum.ts'

/** Where more people than this are undecided, looking at pairs of them costs too much. */
export const pairsUpTo = 160

/**
 * Bounds what can still break by looking at pairs of people.
 *
 * - Leavers: of i's credit for a skill, 1/(r − 1) falls on each other leaver, and there are only
 *   k − 1 of these.
 * - Those who stay: what they hold together is at least Σ aᵢ² / Σⱼ oᵢⱼ, with aᵢ the weight that i
 *   alone keeps standing and oᵢⱼ what i and j both would (de Caen 1997),
 *   so that many who stay keep much.
 */
export class PairBound {
  readonly #state: DepartureState
  readonly #credits: CreditBound
  readonly #list: Int32Array
  /** By person: place among the undecided. */
  readonly #places: Int32Array
  /** By person: credit for what they break without anybody else. */
  readonly #alone: Float64Array
  readonly #staying: Float64Array
  readonly #leaving: Float64Array
  readonly #scratch: Float64Array

  constructor(state: DepartureState, credits: CreditBound) {
    const { people } = state.problem
    const most = Math.min(people, pairsUpTo)
    this.#state = state
    this.#credits = credits
    this.#list = new Int32Array(people)
    this.#places = new Int32Array(people)
    this.#alone = new Float64Array(people)
    this.#staying = new Float64Array(most * most)
    this.#leaving = new Float64Array(most * most)
    this.#scratch = new Float64Array(people)
  }

  /** Whether enough can still be lost, looking at pairs of people. */
  reaches(people: Int32Array, n: number, k: number, most: number, prune: number): boolean {
    const { skills, holdersFrom, holdersOf, skillsFrom, skillsOf, weight } = this.#state.problem
    const stay = n - k
    if (stay <= 1 && k <= 1) return true
    const staying = this.#staying
    const leaving = this.#leaving
    const list = this.#list
    for (let at = 0; at < n; at++) this.#places[people[at] as number] = at
    this.#alone.fill(0)
    staying.fill(0, 0, n * n)
    leaving.fill(0, 0, n * n)
    for (let skill = 0; skill < skills; skill++) {
      if (this.#state.open[skill] === 0) continue
      const w = weight[skill] as number
      const r = this.#state.left[skill] as number
      const overlap = r === this.#state.undecided[skill] ? w : 0
      let length = 0
      const last = holdersFrom[skill + 1] as number
      for (let at = holdersFrom[skill] as number; at < last; at++) {
        const person = holdersOf[at] as number
        if (this.#state.standing[person] === free) list[length++] = at
      }
      for (let i = 0; i < length; i++) {
        const own = list[i] as number
        const row = (this.#places[holdersOf[own] as number] as number) * n
        const credit = r > 1 ? (this.#credits.share[own] as number) / (r - 1) : 0
        if (r === 1) {
          const p = holdersOf[own] as number
          this.#alone[p] = (this.#alone[p] as number) + (this.#credits.share[own] as number)
        }
        for (let j = 0; j < length; j++) {
          if (i === j) continue
          const cell = row + (this.#places[holdersOf[list[j] as number] as number] as number)
          staying[cell] = (staying[cell] as number) + overlap
          leaving[cell] = (leaving[cell] as number) + credit
        }
      }
    }
    const scratch = this.#scratch
    for (let at = 0; at < n; at++) {
      const person = people[at] as number
      const paired = (this.#alone[person] as number) + topSum(leaving, at * n, n, k - 1)
      scratch[at] = Math.min(paired, this.#credits.credit[person] as number)
    }
    if (this.#state.loss + topSum(scratch, 0, n, k) <= prune) return false
    if (stay <= 0) return true
    let sum = 0
    for (let at = 0; at < n; at++) {
      const person = people[at] as number
      let holds = 0
      let share = 0
      const end = skillsFrom[person + 1] as number
      for (let held = skillsFrom[person] as number; held < end; held++) {
        const skill = skillsOf[held] as number
        if (
          this.#state.open[skill] === 0 ||
          this.#state.left[skill] !== this.#state.undecided[skill]
        )
          continue
        const w = weight[skill] as number
        holds += w
        share += w / Math.min(stay, this.#state.undecided[skill] as number)
      }
      const union =
        holds === 0 ? 0 : (holds * holds) / (holds + topSum(staying, at * n, n, stay - 1))
      const least = Math.max(share, union)
      scratch[at] = least
      sum += least
    }
    const stands = sum - topSum(scratch, 0, n, k)
    return most - stands > prune
  }
}

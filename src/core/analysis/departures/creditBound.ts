import { type DepartureState, free } from './departureState.ts'
import { topSum } from './topSum.ts'

/** How often a node makes the spread of credit more even. */
export const sweeps = 3

/**
 * A skill that breaks spreads its weight as credit over those who leave: w/r over any r of its
 * holders, or in any shares where all u = r must leave. So the k largest sums of credit bound
 * what k departures can still break. The most even shares bound best: at their limit this is the
 * bound of the linear relaxation.
 */
export class CreditBound {
  readonly #state: DepartureState
  /** By person. */
  readonly credit: Float64Array
  /** By skill and holder, as `holdersOf`. Nodes begin with the shares of the node before. */
  readonly share: Float64Array
  /** The k-th largest credit: about people near it the bound says least. */
  edge = 0
  readonly #order: Int32Array
  readonly #scratch: Float64Array

  constructor(state: DepartureState) {
    const { people, holdersOf } = state.problem
    this.#state = state
    this.credit = new Float64Array(people)
    this.share = new Float64Array(holdersOf.length)
    this.#order = new Int32Array(people)
    this.#scratch = new Float64Array(people)
  }

  /**
   * Spreads the weight of each skill over those who must all leave to break it, so that the
   * credits become as even as they can: the even spread bounds best, for every k.
   */
  spread(candidates: Int32Array, count: number): void {
    const { skills, holdersFrom, holdersOf, weight } = this.#state.problem
    const credit = this.credit
    const share = this.share
    const { standing } = this.#state
    for (let at = 0; at < count; at++) credit[candidates[at] as number] = 0
    for (let skill = 0; skill < skills; skill++) {
      if (this.#state.open[skill] === 0) continue
      const last = holdersFrom[skill + 1] as number
      const start = holdersFrom[skill] as number
      const w = weight[skill] as number
      const r = this.#state.left[skill] as number
      let scale = 0
      let sum = 0
      if (r === this.#state.undecided[skill]) {
        for (let at = start; at < last; at++) {
          if (standing[holdersOf[at] as number] === free) sum += share[at] as number
        }
        if (sum > 0) scale = w / sum
      }
      for (let at = start; at < last; at++) {
        const person = holdersOf[at] as number
        if (standing[person] !== free) continue
        const part = scale > 0 ? scale * (share[at] as number) : w / r
        share[at] = part
        credit[person] = (credit[person] as number) + part
      }
    }
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (let skill = 0; skill < skills; skill++) {
        if (
          this.#state.open[skill] === 1 &&
          this.#state.left[skill] === this.#state.undecided[skill]
        ) {
          this.#even(skill)
        }
      }
    }
  }

  /** Spreads one skill so that its holders' credits are as even as they can be. */
  #even(skill: number): void {
    const { holdersFrom, holdersOf, weight } = this.#state.problem
    const credit = this.credit
    const share = this.share
    const list = this.#order
    const last = holdersFrom[skill + 1] as number
    let length = 0
    // Holders by what they are credited with besides, the lowest first.
    for (let at = holdersFrom[skill] as number; at < last; at++) {
      const person = holdersOf[at] as number
      if (this.#state.standing[person] !== free) continue
      const rest = (credit[person] as number) - (share[at] as number)
      credit[person] = rest
      let place = length++
      while (place > 0) {
        const before = list[place - 1] as number
        if ((credit[holdersOf[before] as number] as number) <= rest) break
        list[place] = before
        place--
      }
      list[place] = at
    }
    let water = weight[skill] as number
    let level = 0
    let filled = 0
    while (filled < length) {
      const next = credit[holdersOf[list[filled] as number] as number] as number
      if (filled > 0 && water <= (next - level) * filled) break
      if (filled > 0) water -= (next - level) * filled
      level = next
      filled++
    }
    level += water / filled
    for (let place = 0; place < length; place++) {
      const at = list[place] as number
      const person = holdersOf[at] as number
      const rest = credit[person] as number
      const part = place < filled ? Math.max(0, level - rest) : 0
      share[at] = part
      credit[person] = rest + part
    }
  }

  /** −1: not enough can be lost; else how many people the bound decided. */
  decide(list: Int32Array, count: number, k: number, prune: number): number {
    const scratch = this.#scratch
    const credit = this.credit
    for (let at = 0; at < count; at++) {
      scratch[at] = credit[list[at] as number] as number
    }
    const bound = this.#state.loss + topSum(scratch, 0, count, k)
    if (bound <= prune) return -1
    this.edge = 0
    if (k >= count) return 0
    let last = Infinity
    for (let at = 0; at < k; at++) last = Math.min(last, scratch[at] as number)
    this.edge = last
    let next = 0
    for (let at = k; at < count; at++) next = Math.max(next, scratch[at] as number)
    let decided = 0
    for (let at = 0; at < count; at++) {
      const person = list[at] as number
      const own = credit[person] as number
      if (own >= last) {
        if (own > next && bound - own + next <= prune) {
          this.#state.leave(person)
          decided++
        }
      } else if (bound - last + own <= prune) {
        this.#state.keep(person)
        decided++
      }
    }
    return decided
  }
}

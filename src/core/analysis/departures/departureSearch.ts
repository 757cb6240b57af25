import { CreditBound, sweeps } from './creditBound.ts'
import type { DepartureProblem } from './departureProblem.ts'
import { DepartureState, free, kept } from './departureState.ts'
import { PairBound, pairsUpTo } from './pairBound.ts'

/** What a search is asked, and what it tells. */
export interface DepartureQuestion {
  /** At most so many leave. */
  readonly departures: number
  /** A set counts where the weight lost is more than this. */
  readonly threshold: number
  /** Called for each set that counts. Gives the threshold from then on; `Infinity` ends it. */
  found(set: readonly number[], loss: number): number
  /** Asked at each node with the steps of work that it takes; `false` stops the search. */
  mayGoOn(work: number): boolean
}

/**
 * Branch and bound over sets of departures: each person stays or leaves.
 *
 * Only sets in which everybody counts are visited: whoever leaves holds a skill that would stand
 * if they had stayed. Every fewest set is such a set, and so is one of those with the most loss.
 * Of people with identical holdings the first ones leave: who reads a set adds the others.
 *
 * Besides the two bounds, at each node: who would keep too much standing must leave, and whoever
 * leaves must break something, and so takes along all who hold everything that they could still
 * break. In comments, k is how many may still leave; u and r are a skill's undecided holders, and
 * how many of them must still leave to break it.
 */
export class DepartureSearch {
  readonly #state: DepartureState
  readonly #credits: CreditBound
  readonly #pairs: PairBound
  readonly #candidates: Int32Array
  readonly #forced: Int32Array
  readonly #hits: Int32Array
  #threshold = 0
  /** Where no more than this can be lost, there is nothing to find. */
  #prune = 0
  #departures = 0
  readonly #workOfNode: number
  #stopped = false

  constructor(problem: DepartureProblem) {
    const { people, skillsOf } = problem
    const pairs = people <= pairsUpTo ? people * people : 0
    this.#workOfNode = (2 + 2 * sweeps) * skillsOf.length + people + 2 * pairs
    this.#state = new DepartureState(problem)
    this.#credits = new CreditBound(this.#state)
    this.#pairs = new PairBound(this.#state, this.#credits)
    this.#candidates = new Int32Array(people)
    this.#forced = new Int32Array(people)
    this.#hits = new Int32Array(people)
  }

  /** `false`: stopped before the end, so that sets may be missing. */
  run(question: DepartureQuestion): boolean {
    this.#state.reset()
    this.#departures = question.departures
    this.#stopped = false
    this.#setThreshold(question.threshold)
    this.#visit(question)
    return !this.#stopped
  }

  #setThreshold(threshold: number): void {
    this.#threshold = threshold
    const { total, unit } = this.#state.problem
    // Sums in another order may differ in the last places: prune a little later than it counts.
    this.#prune = threshold - 1e-12 * total
    if (unit > 0 && threshold < Infinity) {
      // Losses are whole units: less than the next one is not enough.
      const next = (Math.floor(threshold / unit) + 1) * unit
      this.#prune = Math.max(this.#prune, next - 1e-9 * total)
    }
  }

  #visit(question: DepartureQuestion): void {
    const mark = this.#state.trailLength
    const loss = this.#state.loss
    for (;;) {
      if (!this.#mayGoOn(question)) break
      const branch = this.#settle(question)
      if (branch < 0) break
      const markBranch = this.#state.trailLength
      const lossBranch = this.#state.loss
      this.#state.leave(branch)
      this.#visit(question)
      this.#state.undo(markBranch, lossBranch)
      if (this.#stopped || this.#threshold === Infinity) break
      this.#state.keep(branch)
    }
    this.#state.undo(mark, loss)
  }

  #mayGoOn(question: DepartureQuestion): boolean {
    if (!question.mayGoOn(this.#workOfNode)) this.#stopped = true
    return !this.#stopped
  }

  /** Decides what follows. Gives the person to decide next; −1: nothing is left here. */
  #settle(question: DepartureQuestion): number {
    const { people, twin, skillsFrom, skillsOf, weight } = this.#state.problem
    const { standing, undecided, left, open } = this.#state
    for (;;) {
      if (this.#state.loss > this.#threshold) {
        this.#setThreshold(question.found(this.#set(), this.#state.loss))
        return -1
      }
      const k = this.#departures - this.#state.leaverCount
      if (k <= 0) return -1
      const gain = this.#state.openSkills(k)
      const most = this.#state.loss + gain
      if (most <= this.#prune) return -1
      let candidates = 0
      let forced = 0
      let hasChanged = false
      for (let person = 0; person < people; person++) {
        if (standing[person] !== free) continue
        const like = twin[person] as number
        if (like >= 0 && standing[like] === kept) {
          this.#state.keep(person)
          hasChanged = true
          continue
        }
        let isOpen = false
        let holds = 0
        const end = skillsFrom[person + 1] as number
        for (let at = skillsFrom[person] as number; at < end; at++) {
          const skill = skillsOf[at] as number
          if (open[skill] === 0) continue
          isOpen = true
          if (left[skill] === undecided[skill]) holds += weight[skill] as number
        }
        if (!isOpen) {
          this.#state.keep(person)
          continue
        }
        if (most - holds <= this.#prune) this.#forced[forced++] = person
        this.#candidates[candidates++] = person
      }
      if (forced > k) return -1
      for (let at = 0; at < forced; at++) this.#state.leave(this.#forced[at] as number)
      if (forced > 0 || hasChanged) continue
      this.#credits.spread(this.#candidates, candidates)
      const decided = this.#credits.decide(this.#candidates, candidates, k, this.#prune)
      if (decided < 0) return -1
      if (decided > 0) continue
      const taken = this.#takeAlong(k)
      if (taken < 0) return -1
      if (taken > 0) continue
      if (!this.#reachesByPairs(candidates, k, most)) return -1
      return this.#leastSure(candidates)
    }
  }

  /**
   * Whom to decide next: the one about whom the bound is least sure, and of these the one who
   * holds most.
   */
  #leastSure(candidates: number): number {
    const { twin, skillsFrom, skillsOf, weight } = this.#state.problem
    let best = -1
    let nearest = Infinity
    let most = -1
    const near = 1e-9 * this.#state.problem.total
    for (let at = 0; at < candidates; at++) {
      const person = this.#candidates[at] as number
      const like = twin[person] as number
      // Of people with the same holdings the first is decided first.
      if (like >= 0 && this.#state.standing[like] === free) continue
      const distance = Math.abs((this.#credits.credit[person] as number) - this.#credits.edge)
      if (distance > nearest + near) continue
      let holds = 0
      const end = skillsFrom[person + 1] as number
      for (let held = skillsFrom[person] as number; held < end; held++) {
        const skill = skillsOf[held] as number
        if (this.#state.open[skill] === 1) holds += weight[skill] as number
      }
      if (distance < nearest - near || holds > most) {
        nearest = Math.min(nearest, distance)
        most = holds
        best = person
      }
    }
    return best
  }

  /**
   * Whoever leaves must break something: where all that they could still break needs the same
   * others, these leave as well. Gives how many were taken along; −1: somebody leaves in vain.
   */
  #takeAlong(k: number): number {
    const { skillsFrom, skillsOf, holdersFrom, holdersOf } = this.#state.problem
    const left = this.#state.left
    const hits = this.#hits
    let taken = 0
    for (let place = 0; place < this.#state.leaverCount; place++) {
      const person = this.#state.leavers[place] as number
      const start = skillsFrom[person] as number
      const end = skillsFrom[person + 1] as number
      let hopes = 0
      let isTight = true
      let hasBroken = false
      for (let at = start; at < end && !hasBroken; at++) {
        const skill = skillsOf[at] as number
        const r = left[skill] as number
        if (r === 0) hasBroken = true
        else if (this.#state.open[skill] === 1) {
          hopes++
          if (r !== this.#state.undecided[skill]) isTight = false
        }
      }
      if (hasBroken) continue
      if (hopes === 0) return -1
      if (!isTight) continue
      for (let at = start; at < end; at++) {
        const skill = skillsOf[at] as number
        if (this.#state.open[skill] === 0) continue
        const last = holdersFrom[skill + 1] as number
        for (let held = holdersFrom[skill] as number; held < last; held++) {
          const other = holdersOf[held] as number
          if (this.#state.standing[other] === free) hits[other] = (hits[other] as number) + 1
        }
      }
      const before = taken
      for (let at = start; at < end; at++) {
        const skill = skillsOf[at] as number
        if (this.#state.open[skill] === 0) continue
        const last = holdersFrom[skill + 1] as number
        for (let held = holdersFrom[skill] as number; held < last; held++) {
          const other = holdersOf[held] as number
          const isTaken = hits[other] === hopes && this.#state.standing[other] === free
          hits[other] = 0
          if (isTaken) {
            this.#state.leave(other)
            taken++
          }
        }
      }
      if (taken > k) return -1
      // What is open has changed for the next leavers.
      if (taken > before) return taken
    }
    return taken
  }

  #reachesByPairs(count: number, k: number, most: number): boolean {
    return count > pairsUpTo || this.#pairs.reaches(this.#candidates, count, k, most, this.#prune)
  }

  #set(): number[] {
    return Array.from(this.#state.leavers.subarray(0, this.#state.leaverCount))
  }
}

import {
  type Choice,
  compareCosts,
  costOf,
  joining,
  type StaffingProblem,
  wayOf,
} from './staffingProblem.ts'
import { Tally } from './tally.ts'

type Ways = ReadonlyMap<number, readonly number[]>
type Place = Choice[number]

/** How good a choice is: the less the better, the first first. */
type Rank = Readonly<Record<'faults' | 'high' | 'medium' | 'moved' | 'people', number>>

/** Rounds of exchanging one person for another. */
const rounds = 20

/**
 * A team found quickly, without any promise: whoever adds most to what is lacking joins, rare skills
 * counting more; then single people are exchanged while that mends or cheapens the team. Twice: for
 * most skill, and for most skill a cost. `null`: none was found, which proves nothing.
 */
export function greedyTeam(problem: StaffingProblem, ways: Ways): Choice | null {
  const teams = [false, true].flatMap((isThrifty) => {
    const growth = new Growth(problem, ways)
    growth.grow(isThrifty)
    growth.exchange()
    growth.prune()
    return growth.isTeam ? [{ choice: growth.choice, cost: costOf(problem, growth.choice) }] : []
  })
  const [best] = teams.sort((a, b) => compareCosts(a.cost, b.cost))
  return best?.choice.toSorted((a, b) => a.candidate - b.candidate) ?? null
}

class Growth {
  readonly #problem: StaffingProblem
  readonly #ways: Ways
  readonly #tally: Tally
  #choice: Place[] = []

  constructor(problem: StaffingProblem, ways: Ways) {
    this.#problem = problem
    this.#ways = ways
    this.#tally = new Tally(problem)
    for (const [candidate, [way]] of ways) {
      if (this.#isAsked(candidate) && way !== undefined) this.#join({ candidate, way })
    }
  }

  get choice(): Choice {
    return this.#choice
  }

  get isTeam(): boolean {
    return this.#tally.faults === 0
  }

  /** People join until nothing is lacking, or there is no place left. */
  grow(isThrifty: boolean): void {
    const { most } = joining(this.#problem)
    const tally = this.#tally
    const rarity = this.#rarity()
    const isShort = () => Array.from(tally.missing).some((count) => count > 0)
    while (this.#choice.length < most && (isShort() || tally.isSmall)) {
      const taken = this.#taken()
      let best: Place | null = null
      let highest = Number.NEGATIVE_INFINITY
      for (const [candidate, own] of this.#ways) {
        if (taken.has(candidate)) continue
        let gain = 1e-6
        for (const need of tally.held(candidate)) {
          if ((tally.missing[need] as number) > 0) gain += 1 + 10 * (rarity[need] as number)
        }
        for (const way of own) {
          const burden = this.#burden({ candidate, way })
          const score = isThrifty ? gain / burden : gain - burden * 1e-7
          if (score <= highest) continue
          best = { candidate, way }
          highest = score
        }
      }
      if (best === null) return
      this.#join(best)
    }
  }

  /** One person at a time for another, or the same in another way, while that is better. */
  exchange(): void {
    const tally = this.#tally
    for (let round = 0; round < rounds; round++) {
      let least = this.#rank()
      let better: { readonly at: number; readonly place: Place } | null = null
      const taken = this.#taken()
      for (const [at, old] of this.#choice.entries()) {
        const isAsked = this.#isAsked(old.candidate)
        tally.remove(old)
        const without = this.#rank()
        for (const [candidate, own] of this.#ways) {
          if (candidate !== old.candidate && (isAsked || taken.has(candidate))) continue
          for (const way of own) {
            const place = { candidate, way }
            if (!isBefore(this.#atBest(place, without), least)) continue
            tally.add(place)
            const rank = this.#rank()
            tally.remove(place)
            if (!isBefore(rank, least)) continue
            least = rank
            better = { at, place }
          }
        }
        tally.add(old)
      }
      if (better === null) return
      const old = this.#choice[better.at]
      if (old !== undefined) tally.remove(old)
      tally.add(better.place)
      this.#choice = this.#choice.with(better.at, better.place)
    }
  }

  /** What the rank is at best once somebody joins: they open nothing, and mend what they can. */
  #atBest(place: Place, { faults, high, medium, moved, people }: Rank): Rank {
    const tally = this.#tally
    const way = wayOf(this.#problem, place)
    let mended = tally.isSmall ? 1 + way.fte / 1000 : 0
    if (this.#isAsked(place.candidate)) mended += 1
    for (const need of tally.held(place.candidate)) {
      if ((tally.missing[need] as number) > 0) mended += 1
    }
    return { faults: faults - mended, high, medium, moved: moved + way.moved, people: people + 1 }
  }

  /** Takes out whom nothing would miss. */
  prune(): void {
    for (const one of this.#choice) {
      const faults = this.#tally.faults
      this.#tally.remove(one)
      if (this.#tally.faults <= faults && !this.#isAsked(one.candidate)) {
        this.#choice = this.#choice.filter((it) => it !== one)
      } else this.#tally.add(one)
    }
  }

  #join(place: Place): void {
    this.#choice.push(place)
    this.#tally.add(place)
  }

  #taken(): ReadonlySet<number> {
    return new Set(this.#choice.map(({ candidate }) => candidate))
  }

  #isAsked(candidate: number): boolean {
    return this.#problem.candidates[candidate]?.isIncluded === true
  }

  /** By need: one in so many who hold it. */
  #rarity(): readonly number[] {
    const able = this.#problem.needs.map(() => 0)
    for (const candidate of this.#ways.keys()) {
      for (const need of this.#tally.held(candidate)) able[need] = (able[need] ?? 0) + 1
    }
    return able.map((count) => 1 / Math.max(1, count))
  }

  #burden(place: Place): number {
    const tally = this.#tally
    const { high, medium, moved, faults } = tally
    tally.add(place)
    const burden =
      1 + 1000 * (tally.high - high) + 300 * (tally.medium - medium) + (tally.moved - moved) / 100
    // What is lacking gets less by joining; only a gap or a chapter that is too small gets worse.
    const isBreaking = tally.faults > faults
    tally.remove(place)
    return isBreaking ? 1e6 : Math.max(1, burden)
  }

  #rank(): Rank {
    const { faults, high, medium, moved, people } = this.#tally
    return { faults, high, medium, moved, people }
  }
}

function isBefore(a: Rank, b: Rank): boolean {
  // What is lacking of the FTE adds up in fractions.
  if (Math.abs(a.faults - b.faults) > 1e-9) return a.faults < b.faults
  if (a.high !== b.high) return a.high < b.high
  if (a.medium !== b.medium) return a.medium < b.medium
  if (a.moved !== b.moved) return a.moved < b.moved
  return a.people < b.people
}

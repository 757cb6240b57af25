import { greedyTeam } from './greedy.ts'
import { type Goal, type StaffingModel, staffingModel } from './lpModel.ts'
import type { SolveMilp } from './milp.ts'
import { reduceCandidates, usefulCandidates } from './reduceCandidates.ts'
import type { CostLevel, StaffingCost, StaffingProof } from './staffing.ts'
import {
  type Candidate,
  type Choice,
  compareCosts,
  costOf,
  joining,
  lacking,
  type StaffingProblem,
} from './staffingProblem.ts'
import { Tally } from './tally.ts'

/** By so much a solver's bound may be off, and the integer that it stands for is the same. */
const tolerance = 1e-4

export interface FoundTeam {
  readonly choice: Choice
  readonly cost: StaffingCost
  readonly proof: StaffingProof
}

/** `impossible`: proven. `none`: out of time before anything was found. */
export type SearchEnd = FoundTeam | 'impossible' | 'none'

export interface SearchMeans {
  readonly solve: SolveMilp
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  /** In all. */
  readonly seconds: number
  /** Each better team, and each better proof. */
  readonly onBetter?: (found: FoundTeam) => void
  /** The preferences are left as they come. */
  readonly isRough?: boolean
}

/**
 * The best team of a problem: the greedy one at once, then better ones, level by level of the cost.
 * Opened findings are one programme, then come FTE, people and preferences, each with the levels
 * before held at their best. A level at which the team is at its bound already needs none. Out of
 * time, the proof says which level is open, and how far. What a solver finds counts only once its
 * constraints and its cost are counted anew, in integers.
 */
export function searchTeam(problem: StaffingProblem, means: SearchMeans): SearchEnd {
  return new Search(problem, means).run()
}

/** The greedy team alone, without any proof; `null`: none was found. */
export function quickTeam(problem: StaffingProblem): FoundTeam | null {
  const choice = greedyTeam(problem, reduceCandidates(problem))
  if (choice === null) return null
  return { choice, cost: costOf(problem, choice), proof: { kind: 'unproven', seconds: 0 } }
}

class Search {
  readonly #problem: StaffingProblem
  readonly #means: SearchMeans
  readonly #start: number
  readonly #tally: Tally
  #best: { readonly choice: Choice; readonly cost: StaffingCost } | null = null

  constructor(problem: StaffingProblem, means: SearchMeans) {
    this.#problem = problem
    this.#means = means
    this.#start = means.now()
    this.#tally = new Tally(problem)
  }

  run(): SearchEnd {
    const ways = reduceCandidates(this.#problem)
    this.#offer(greedyTeam(this.#problem, ways))
    if (this.#best !== null) this.#tell(this.#proof(null))
    if (this.#best === null || this.#best.cost.high + this.#best.cost.medium > 0) {
      const end = this.#improve(ways, { kind: 'opened' }, ['high', 'medium'])
      if (end !== 'proven') return end
    }
    for (const kind of ['moved', 'people'] as const) {
      if (this.#cost()[kind] <= this.#floor(kind)) continue
      const end = this.#improve(ways, { kind, best: this.#cost() }, [kind])
      if (end !== 'proven') return end
    }
    if (this.#means.isRough !== true) {
      const last = this.#prefer()
      if (last !== 'proven') return last
    }
    return this.#found({ kind: 'proven', seconds: this.#seconds() })
  }

  /** Below what a level surely is not: where the best is there, nothing has to be solved. */
  #floor(level: CostLevel): number {
    if (level !== 'people') return 0
    const { candidates, needs } = this.#problem
    const asked = candidates.filter(({ isIncluded }) => isIncluded).length
    return Math.max(joining(this.#problem).least, asked, ...needs.map(lacking))
  }

  /** Makes the first level of a goal least, and the second, if any, among the best of those. */
  #improve(
    ways: ReadonlyMap<number, readonly number[]>,
    goal: Goal,
    [first, second]: readonly [CostLevel, CostLevel?],
  ): SearchEnd | 'proven' {
    const model = staffingModel(this.#problem, ways, goal)
    const { unit, levelWeight } = model
    const proofAt = (bound: number): StaffingProof | null => {
      const cost = this.#cost()
      // Integers, and the second level is below the weight of the first.
      const whole = Math.ceil(bound - tolerance) * unit
      const least = Math.ceil((whole - levelWeight + 1) / levelWeight)
      const surely = Math.max(this.#floor(first), least)
      if (surely < cost[first]) return this.#proof({ level: first, bound: surely })
      if (second === undefined) return null
      const rest = Math.max(0, whole - cost[first] * levelWeight)
      return rest < cost[second] ? this.#proof({ level: second, bound: rest }) : null
    }
    const result = this.#solve(model, proofAt)
    if (result.status === 'infeasible' && this.#best === null) return 'impossible'
    if (this.#best === null) return 'none'
    const proof = proofAt(result.bound)
    return proof === null ? 'proven' : this.#found(proof)
  }

  #prefer(): SearchEnd | 'proven' {
    const best = this.#cost()
    const ways = usefulCandidates(this.#problem)
    const { candidates } = this.#problem
    const each = [...ways.keys()].map((at) => mostPreferences(candidates[at] as Candidate))
    const atMost = best.people * Math.max(0, ...each)
    if (best.preferences === atMost) return 'proven'
    const model = staffingModel(this.#problem, ways, { kind: 'preferences', best })
    const proofAt = (bound: number): StaffingProof | null => {
      const most = Math.min(atMost, Math.floor(tolerance - bound))
      return most > this.#cost().preferences
        ? this.#proof({ level: 'preferences', bound: most })
        : null
    }
    const result = this.#solve(model, proofAt)
    const proof = proofAt(result.bound)
    return proof === null ? 'proven' : this.#found(proof)
  }

  #solve(model: StaffingModel, proofAt: (bound: number) => StaffingProof | null) {
    const seconds = this.#means.seconds - this.#seconds()
    const start = this.#best === null ? undefined : model.encode(this.#best.choice)
    let bound = Number.NEGATIVE_INFINITY
    const result = this.#means.solve(model.milp, {
      seconds: Math.max(0.05, seconds),
      isIntegral: true,
      start: start ?? undefined,
      onBetter: (values, now) => {
        bound = Math.max(bound, now)
        if (this.#offer(model.decode(values))) this.#tell(proofAt(bound))
      },
      onBound: (now) => {
        if (now <= bound) return
        bound = now
        if (this.#best !== null) this.#tell(proofAt(bound))
      },
    })
    if (result.values !== null) this.#offer(model.decode(result.values))
    // There is a team, so that `infeasible` would be an error of the solver's, and proves nothing.
    const isWrong = result.status === 'infeasible' && this.#best !== null
    return { ...result, bound: isWrong ? Number.NEGATIVE_INFINITY : Math.max(bound, result.bound) }
  }

  #offer(choice: Choice | null): boolean {
    if (choice === null || !this.#isTeam(choice)) return false
    const cost = costOf(this.#problem, choice)
    if (this.#best !== null && compareCosts(cost, this.#best.cost) >= 0) return false
    this.#best = { choice, cost }
    return true
  }

  #isTeam(choice: Choice): boolean {
    for (const place of choice) this.#tally.add(place)
    const { faults } = this.#tally
    for (const place of choice) this.#tally.remove(place)
    return faults === 0
  }

  #tell(proof: StaffingProof | null): void {
    if (proof !== null && this.#best !== null) this.#means.onBetter?.({ ...this.#best, proof })
  }

  #proof(open: { readonly level: CostLevel; readonly bound: number } | null): StaffingProof {
    const seconds = this.#seconds()
    if (open === null) return { kind: 'unproven', seconds }
    const { level, bound } = open
    const found = this.#cost()[level]
    const gap = found === bound ? 0 : Math.abs(found - bound) / Math.max(found, bound)
    return { kind: 'bounded', level, found, bound, gap, seconds }
  }

  #found(proof: StaffingProof): FoundTeam {
    if (this.#best === null) throw new Error('A proof of nothing')
    return { ...this.#best, proof }
  }

  #cost(): StaffingCost {
    if (this.#best === null) throw new Error('The cost of no team')
    return this.#best.cost
  }

  #seconds(): number {
    return this.#means.now() - this.#start
  }
}

function mostPreferences({ wants, knowsMember, mates }: Candidate): number {
  return Number(wants) + Number(knowsMember || mates.length > 0)
}

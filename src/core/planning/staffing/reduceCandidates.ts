import {
  type Candidate,
  holds,
  joining,
  lacking,
  type StaffingProblem,
  type Way,
} from './staffingProblem.ts'

/**
 * The candidates, and of each the ways, among which the best team surely is. By number; everybody
 * else is left out by proof:
 *
 * - A way is of no use beside another one of the same person that moves no more, leaves no cell that
 *   it does not leave, and suits the FTE bounds as well.
 * - Whoever holds nothing that is lacking is of no use where neither people nor FTE are asked for:
 *   the team without them costs less.
 */
export function usefulCandidates(problem: StaffingProblem): ReadonlyMap<number, readonly number[]> {
  const useful = new Map<number, readonly number[]>()
  for (const [at, candidate] of problem.candidates.entries()) {
    if (candidate.isExcluded || isUseless(problem, candidate)) continue
    const ways = usefulWays(problem, candidate)
    if (ways.length > 0 || candidate.isIncluded) useful.set(at, ways)
  }
  return useful
}

/**
 * Those of the useful candidates among whom a team of the least cost is, the preferences left out
 * of the cost: `a` can take the place of `b` in any team where `a` holds what `b` holds, is in no
 * floor that `b` is not in, and has for every way of `b` one that is as good. With as many of those
 * as can be in a team, one is always outside of it, so that `b` need never be in it. (Being able to
 * take the place carries over, so those who count may be left out themselves: their own
 * substitutes, of whom the first are never left out, count for `b` as well.)
 *
 * Quadratic in the candidates, times needs, though whoever holds nothing is soon left out: meant for
 * some hundreds who hold something.
 */
export function reduceCandidates(problem: StaffingProblem): ReadonlyMap<number, readonly number[]> {
  const useful = usefulCandidates(problem)
  const isFree = (at: number) => problem.candidates[at]?.isIncluded !== true
  const free = [...useful.keys()].filter(isFree)
  const places = Math.max(0, mostJoining(problem) - (useful.size - free.length))
  const able = new Substitutes(problem, useful)
  const left = new Map(useful)
  for (const one of free) {
    let substitutes = 0
    for (const other of free) {
      if (substitutes >= places) break
      if (other !== one && able.canReplace(other, one)) substitutes++
    }
    if (substitutes >= places) left.delete(one)
  }
  return left
}

/**
 * As many as join in a team of the least cost, at most. Where no FTE is asked for, nobody joins
 * beyond the size asked for whom no need would miss.
 */
function mostJoining(problem: StaffingProblem): number {
  const { least, most } = joining(problem)
  if (problem.fte.least > problem.members.fte) return most
  const asked = problem.candidates.filter(({ isIncluded }) => isIncluded).length
  const missed = problem.needs.reduce((sum, need) => sum + lacking(need), 0)
  return Math.min(most, Math.max(least, asked + missed))
}

function isUseless(problem: StaffingProblem, candidate: Candidate): boolean {
  if (candidate.isIncluded || joining(problem).least > 0) return false
  if (problem.fte.least > problem.members.fte) return false
  return !problem.needs.some((need, at) => lacking(need) > 0 && holds(candidate, at, need))
}

function usefulWays(problem: StaffingProblem, { ways }: Candidate): number[] {
  const numbers = [...ways.keys()]
  const isNoWorse = (a: number, b: number) =>
    isAsGood(problem, ways[a] as Way, ways[b] as Way) &&
    (!isAsGood(problem, ways[b] as Way, ways[a] as Way) || a < b)
  return numbers.filter((way) => !numbers.some((other) => other !== way && isNoWorse(other, way)))
}

/** Whether `a` in the place of `b` costs no more and breaks nothing, whoever else leaves. */
function isAsGood({ fte, members }: StaffingProblem, a: Way, b: Way): boolean {
  return (
    a.moved <= b.moved &&
    (fte.least <= members.fte || a.fte >= b.fte) &&
    (fte.most === Number.POSITIVE_INFINITY || a.fte <= b.fte) &&
    a.leaves.every((cell) => b.leaves.includes(cell))
  )
}

/** Who can take whose place. */
class Substitutes {
  readonly #problem: StaffingProblem
  readonly #ways: ReadonlyMap<number, readonly Way[]>
  /** By candidate: which needs that lack somebody they hold, and which floors they are in. */
  readonly #held: ReadonlyMap<number, ReadonlySet<number>>
  readonly #floors: ReadonlyMap<number, ReadonlySet<number>>

  constructor(problem: StaffingProblem, ways: ReadonlyMap<number, readonly number[]>) {
    this.#problem = problem
    const ownWays = new Map<number, readonly Way[]>()
    const held = new Map<number, ReadonlySet<number>>()
    const floors = new Map<number, Set<number>>()
    for (const [at, own] of ways) {
      const candidate = problem.candidates[at] as Candidate
      ownWays.set(
        at,
        own.map((way) => candidate.ways[way] as Way),
      )
      const needs = [...problem.needs.entries()].filter(
        ([number, need]) => lacking(need) > 0 && holds(candidate, number, need),
      )
      held.set(at, new Set(needs.map(([number]) => number)))
      floors.set(at, new Set())
    }
    for (const [floor, { candidates }] of problem.floors.entries()) {
      for (const at of candidates) floors.get(at)?.add(floor)
    }
    this.#ways = ownWays
    this.#held = held
    this.#floors = floors
  }

  /** A strict order: of two who can replace each other, only the first can. */
  canReplace(other: number, one: number): boolean {
    return this.#isAsGood(other, one) && (other < one || !this.#isAsGood(one, other))
  }

  #isAsGood(other: number, one: number): boolean {
    return (
      isWithin(this.#held.get(one), this.#held.get(other)) &&
      isWithin(this.#floors.get(other), this.#floors.get(one)) &&
      this.#waysOf(one).every((way) =>
        this.#waysOf(other).some((instead) => isAsGood(this.#problem, instead, way)),
      )
    )
  }

  #waysOf(at: number): readonly Way[] {
    return this.#ways.get(at) ?? []
  }
}

function isWithin(part: ReadonlySet<number> | undefined, whole: ReadonlySet<number> | undefined) {
  if (part === undefined || whole === undefined || part.size > whole.size) return false
  for (const one of part) if (!whole.has(one)) return false
  return true
}

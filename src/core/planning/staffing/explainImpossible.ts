import type { Part } from './lpModel.ts'
import {
  isPossible,
  leastGivenUp,
  type NumberedRelaxation,
  partsOf,
  type RelaxMeans,
  relaxedProblem,
} from './relaxProblem.ts'
import type { StaffingProblem } from './staffingProblem.ts'

/** Why there is no team, and what would make one possible: see `StaffingAnswer`. */
export interface ImpossibleTeam {
  readonly conflicts: readonly (readonly Part[])[]
  readonly smallest: readonly NumberedRelaxation[]
  readonly each: readonly NumberedRelaxation[]
}

/** For a problem that is proven to have no team. What is not found in time is left out. */
export function explainImpossible(problem: StaffingProblem, means: RelaxMeans): ImpossibleTeam {
  return {
    smallest: smallestRelaxation(problem, means),
    conflicts: conflictsOf(problem, means),
    each: singleRelaxations(problem, means),
  }
}

/**
 * The least weight of needs that has to be given up, weight for each holder fewer. Only where the
 * needs are not what stands in the way, anything else as well, one for each person or FTE.
 */
function smallestRelaxation(
  problem: StaffingProblem,
  means: RelaxMeans,
): readonly NumberedRelaxation[] {
  const costOf = (part: Part): number => {
    const [name, at] = part.split(' ')
    // Even what weighs nothing is not given up for nothing.
    if (name === 'need') return Math.max(1e-3, problem.needs[Number(at)]?.weight ?? 0)
    return name?.startsWith('fte') ? 1e-3 : 1
  }
  const parts = partsOf(problem)
  const needs = parts.filter((part) => part.startsWith('need'))
  for (const meant of [needs, parts]) {
    const costs = new Map(meant.map((part) => [part, costOf(part)]))
    const given = leastGivenUp(problem, costs, means)
    if (given !== null) return given
  }
  return []
}

/** Sets of parts that cannot be met together, one after the other, until the rest can. */
function conflictsOf(problem: StaffingProblem, means: RelaxMeans): readonly (readonly Part[])[] {
  const conflicts: (readonly Part[])[] = []
  const left = new Set<Part>()
  while (isPossible(problem, means, left) === false) {
    const conflict = conflictWithout(problem, means, left)
    if (conflict.length === 0) break
    conflicts.push(conflict)
    for (const part of conflict) left.add(part)
  }
  return conflicts
}

/**
 * Parts that cannot all be kept, though without any one of them the others can: the deletion filter
 * of Chinneck and Dravnieks (1991). What may not be left by source teams is tried first as a whole.
 */
function conflictWithout(
  problem: StaffingProblem,
  means: RelaxMeans,
  given: ReadonlySet<Part>,
): readonly Part[] {
  const parts = partsOf(problem).filter((part) => !given.has(part))
  const cells = [...problem.cells.keys()]
    .map((at): Part => `cell ${at}`)
    .filter((cell) => !given.has(cell))
  const needs = parts.filter((part) => part.startsWith('need'))
  const others = parts.filter((part) => !part.startsWith('need'))
  const left = new Set(given)
  const leaveOut = (these: readonly Part[]): boolean => {
    const isStillImpossible = isPossible(problem, means, new Set([...left, ...these])) === false
    if (isStillImpossible) for (const one of these) left.add(one)
    return isStillImpossible
  }
  const blamedCells = leaveOut(cells) ? [] : cells.filter((cell) => !leaveOut([cell]))
  const blamed = [...others, ...needs].filter((part) => !leaveOut([part]))
  return [...blamed.toReversed(), ...blamedCells]
}

/** For each part the least that, given up alone, makes a team possible. */
function singleRelaxations(
  problem: StaffingProblem,
  means: RelaxMeans,
): readonly NumberedRelaxation[] {
  const found: NumberedRelaxation[] = []
  for (const part of partsOf(problem)) {
    const given = leastGivenUp(problem, new Map([[part, 1]]), means)
    found.push(...(given ?? []))
  }
  for (const [need, { minLevel: from }] of problem.needs.entries()) {
    const to = highest(1, from - 1, (level) =>
      isEnough(problem, { kind: 'lower-level', need, from, to: level }, means),
    )
    if (to !== null) found.push({ kind: 'lower-level', need, from, to })
  }
  const from = problem.robustness
  const to = highest(0, from - 1, (k) =>
    isEnough(problem, { kind: 'less-robust', from, to: k }, means),
  )
  if (to !== null) found.push({ kind: 'less-robust', from, to })
  for (const [candidate, { isExcluded }] of problem.candidates.entries()) {
    const relaxation = { kind: 'not-excluded', candidate } as const
    if (isExcluded && isEnough(problem, relaxation, means)) found.push(relaxation)
  }
  return found
}

function isEnough(
  problem: StaffingProblem,
  relaxation: NumberedRelaxation,
  means: RelaxMeans,
): boolean {
  return isPossible(relaxedProblem(problem, relaxation), means) === true
}

/** The highest that is enough, where whatever is lower is enough, too; `null`: none. */
function highest(lowest: number, most: number, isEnoughAt: (at: number) => boolean): number | null {
  if (lowest > most || !isEnoughAt(lowest)) return null
  for (let at = most; at > lowest; at--) if (isEnoughAt(at)) return at
  return lowest
}

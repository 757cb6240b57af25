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
  readonly conflicts: readonly NumberedConflict[]
  readonly smallest: readonly NumberedRelaxation[]
  readonly each: readonly NumberedRelaxation[]
}

export interface NumberedConflict {
  readonly parts: readonly Part[]
  readonly eased: readonly NumberedRelaxation[]
}

/** For a problem that is proven to have no team. What is not found in time is left out. */
export function explainImpossible(problem: StaffingProblem, means: RelaxMeans): ImpossibleTeam {
  const smallest = smallestRelaxation(problem, means)
  const conflicts = conflictsOf(problem, means)
  const each = singleRelaxations(problem, means)
  const areMany = conflicts.length > 1
  return {
    smallest,
    conflicts: conflicts.map((parts) => ({
      parts,
      eased: areMany ? singleRelaxations(problem, means, parts) : [],
    })),
    each,
  }
}

/**
 * The least weight of needs that has to be given up, weight for each holder fewer, and by that the
 * least that limits of people and FTE have to be wider: none of the needs where limits are enough.
 * Only where both together are not, anything else as well, one for each person.
 */
function smallestRelaxation(
  problem: StaffingProblem,
  means: RelaxMeans,
): readonly NumberedRelaxation[] {
  const costOf = (part: Part): number => {
    const [name, at] = part.split(' ')
    if (name === 'need') {
      // Even what weighs nothing is not given up for nothing.
      return Math.max(leastWeight, problem.needs[Number(at)]?.weight ?? 0) * weightCost
    }
    if (isLimit(part)) return name?.startsWith('fte') ? personCost / 1000 : personCost
    return weightCost
  }
  const parts = partsOf(problem)
  const ofNeeds = parts.filter((part) => isLimit(part) || part.startsWith('need'))
  for (const meant of [ofNeeds, parts]) {
    const costs = new Map(meant.map((part) => [part, costOf(part)]))
    const given = leastGivenUp(problem, costs, means)
    if (given === null) continue
    // Checked by itself, as the solver works in fractions.
    if (isPossible(given.reduce(relaxedProblem, problem), means) === true) return given
  }
  return []
}

/** Of 1 of weight, and of a person or an FTE more: apart, yet not below what the solver tells apart. */
const weightCost = 100
const personCost = 0.01
const leastWeight = 0.01

function isLimit(part: Part): boolean {
  return part.startsWith('size') || part.startsWith('fte')
}

/** Sets of parts that cannot be met together, one after the other, until the rest can. */
function conflictsOf(problem: StaffingProblem, means: RelaxMeans): readonly (readonly Part[])[] {
  const conflicts: (readonly Part[])[] = []
  const left = new Set<Part>()
  while (isPossible(problem, means, left) === false) {
    const conflict = conflictWithout(problem, means, left)
    if (conflict === null || conflict.length === 0) break
    conflicts.push(conflict)
    for (const part of conflict) left.add(part)
  }
  return conflicts
}

/**
 * Parts that cannot all be kept, though without any one of them the others can: the deletion filter
 * of Chinneck and Dravnieks (1991), by halves, as most parts have nothing to do with it. What may
 * not be left by source teams is tried first. `null`: not known in time; what is left then may well
 * have nothing to do with it either.
 */
function conflictWithout(
  problem: StaffingProblem,
  means: RelaxMeans,
  given: ReadonlySet<Part>,
): readonly Part[] | null {
  const parts = allParts(problem).filter((part) => !given.has(part))
  const isNeed = (part: Part) => part.startsWith('need')
  const isCell = (part: Part) => part.startsWith('cell')
  const left = new Set(given)
  let isKnown = true
  /** Those of the parts without which the rest can be met; the others are left out from here on. */
  const kept = (these: readonly Part[]): readonly Part[] => {
    if (these.length === 0 || !isKnown) return []
    const answer = isPossible(problem, means, new Set([...left, ...these]))
    if (answer === null) isKnown = false
    if (answer === false) for (const one of these) left.add(one)
    if (answer !== true || these.length === 1) return answer === true ? these : []
    const half = Math.ceil(these.length / 2)
    return [...kept(these.slice(0, half)), ...kept(these.slice(half))]
  }
  const cells = kept(parts.filter(isCell))
  const others = kept(parts.filter((part) => !isNeed(part) && !isCell(part)))
  const needs = kept(parts.filter(isNeed))
  return isKnown ? [...needs.toReversed(), ...others.toReversed(), ...cells] : null
}

/**
 * What alone makes a team possible: of each part, level or exclusion the least. With `conflict`, what
 * alone makes it possible to keep those parts, whatever becomes of the others.
 */
function singleRelaxations(
  problem: StaffingProblem,
  means: RelaxMeans,
  conflict: readonly Part[] | null = null,
): readonly NumberedRelaxation[] {
  const isMeant = (part: Part) => conflict === null || conflict.includes(part)
  const all = allParts(problem)
  const left = new Set(all.filter((part) => !isMeant(part)))
  const isEnough = (relaxation: NumberedRelaxation) =>
    isPossible(relaxedProblem(problem, relaxation), means, left) === true
  const found: NumberedRelaxation[] = []
  for (const part of partsOf(problem).filter(isMeant)) {
    found.push(...(leastGivenUp(problem, new Map([[part, 1]]), means, left) ?? []))
  }
  for (const [need, { minLevel: from }] of problem.needs.entries()) {
    if (!isMeant(`need ${need}`)) continue
    const to = highest(1, from - 1, (level) =>
      isEnough({ kind: 'lower-level', need, from, to: level }),
    )
    if (to !== null) found.push({ kind: 'lower-level', need, from, to })
  }
  const from = problem.robustness
  const to = highest(0, from - 1, (k) => isEnough({ kind: 'less-robust', from, to: k }))
  if (to !== null) found.push({ kind: 'less-robust', from, to })
  for (const [candidate, { isExcluded }] of problem.candidates.entries()) {
    const relaxation = { kind: 'not-excluded', candidate } as const
    if (isExcluded && isEnough(relaxation)) found.push(relaxation)
  }
  return found
}

function allParts(problem: StaffingProblem): readonly Part[] {
  return [...partsOf(problem), ...[...problem.cells.keys()].map((at): Part => `cell ${at}`)]
}

/** The highest that is enough, where whatever is lower is enough, too; `null`: none. */
function highest(lowest: number, most: number, isEnoughAt: (at: number) => boolean): number | null {
  if (lowest > most || !isEnoughAt(lowest)) return null
  for (let at = most; at > lowest; at--) if (isEnoughAt(at)) return at
  return lowest
}

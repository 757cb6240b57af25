import type { SourceSteps } from './sourceSteps.ts'
import type { StaffingCost } from './staffing.ts'

/**
 * A staffing request in plain numbers, which a worker can be sent. People who could join are
 * numbered from 0; FTE is in thousandths, so that every figure is an integer.
 */
export interface StaffingProblem {
  readonly needs: readonly NumberedNeed[]
  /** k, which every need's `holders` has in it. */
  readonly robustness: number
  readonly candidates: readonly Candidate[]
  /** A skill of a source team each. */
  readonly cells: readonly SourceSteps[]
  /** The whole team: those who stay in it, and those who join. */
  readonly size: Bounds
  readonly fte: Bounds
  /** Who stays in it. */
  readonly members: { readonly count: number; readonly fte: number }
  readonly floors: readonly NumberedFloor[]
}

export interface Bounds {
  readonly least: number
  /** Infinity: unbounded. */
  readonly most: number
}

export interface NumberedNeed {
  readonly minLevel: number
  /** n + k */
  readonly holders: number
  readonly weight: number
  /** Levels of those who stay in the mission; −1: none. */
  readonly memberLevels: readonly number[]
}

export interface NumberedFloor {
  /** Those of the chapter's people who may join, at most: what is left of it after `keep`. */
  readonly keep: number
  /** Of the chapter's people not in the mission as it is. */
  readonly outside: number
  readonly candidates: readonly number[]
}

export interface Candidate {
  /** By need: the person's level, −1 for none. */
  readonly levels: readonly number[]
  readonly isIncluded: boolean
  /** May join only where a relaxation lets them. */
  readonly isExcluded: boolean
  /** Wants to learn a needed skill. */
  readonly wants: boolean
  /** Knows somebody who stays in the mission. */
  readonly knowsMember: boolean
  /** Candidates with whom the person shares a team, now or before. */
  readonly mates: readonly number[]
  readonly ways: readonly Way[]
}

export interface Way {
  readonly fte: number
  /** What another team loses. */
  readonly moved: number
  /** Numbers of cells that lose a holder. */
  readonly leaves: readonly number[]
}

/** Who joins in which way, by number; candidates ascending. */
export type Choice = readonly { readonly candidate: number; readonly way: number }[]

export const wayOf = (problem: StaffingProblem, { candidate, way }: Choice[number]): Way => {
  const found = problem.candidates[candidate]?.ways[way]
  if (found === undefined) throw new RangeError(`No way ${way} of candidate ${candidate}`)
  return found
}

/** How many joining holders a need lacks. */
export function lacking({ holders, minLevel, memberLevels }: NumberedNeed): number {
  return Math.max(0, holders - memberLevels.filter((level) => level >= minLevel).length)
}

export function holds(candidate: Candidate, need: number, { minLevel }: NumberedNeed): boolean {
  return (candidate.levels[need] ?? -1) >= minLevel
}

/** Joining people at most and at least. */
export function joining({ size, members }: StaffingProblem): Bounds {
  return { least: Math.max(0, size.least - members.count), most: size.most - members.count }
}

/** By cell: how many of its holders leave. */
export function leaversOf(problem: StaffingProblem, choice: Choice): Int32Array {
  const leavers = new Int32Array(problem.cells.length)
  for (const chosen of choice) {
    for (const cell of wayOf(problem, chosen).leaves) leavers[cell] = (leavers[cell] ?? 0) + 1
  }
  return leavers
}

/** The cost, counted from nothing. Linear in the choice, its cells and its mates. */
export function costOf(problem: StaffingProblem, choice: Choice): StaffingCost {
  const leavers = leaversOf(problem, choice)
  let [high, medium, moved, preferences] = [0, 0, 0, 0]
  for (const [cell, steps] of problem.cells.entries()) {
    const left = leavers[cell] as number
    if (left >= steps.high) high++
    else if (left >= steps.medium) medium++
  }
  const joins = new Set(choice.map(({ candidate }) => candidate))
  for (const chosen of choice) {
    const person = problem.candidates[chosen.candidate] as Candidate
    moved += wayOf(problem, chosen).moved
    if (person.wants) preferences++
    if (person.knowsMember || person.mates.some((mate) => joins.has(mate))) preferences++
  }
  return { high, medium, moved, people: choice.length, preferences }
}

/** Below 0 where `a` costs less: by the first level at which they differ. */
export function compareCosts(a: StaffingCost, b: StaffingCost): number {
  return (
    a.high - b.high ||
    a.medium - b.medium ||
    a.moved - b.moved ||
    a.people - b.people ||
    b.preferences - a.preferences
  )
}

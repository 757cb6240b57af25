import { type Part, staffingModel } from './lpModel.ts'
import type { SolveMilp } from './milp.ts'
import { lacking, type StaffingProblem } from './staffingProblem.ts'

/** A `Relaxation` in numbers; FTE in thousandths. */
export type NumberedRelaxation =
  | {
      readonly kind: 'fewer-holders' | 'lower-level'
      readonly need: number
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'less-robust' | 'more-people' | 'fewer-people' | 'more-fte' | 'less-fte'
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'lower-floor'
      readonly floor: number
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'not-included' | 'not-excluded'; readonly candidate: number }

export interface RelaxMeans {
  readonly solve: SolveMilp
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  /** No more is looked into after this moment. */
  readonly until: number
}

/** FTE that is given up comes in tenths. */
const fteStep = 100

/** The problem with a relaxation in it. */
export function relaxedProblem(
  problem: StaffingProblem,
  relaxation: NumberedRelaxation,
): StaffingProblem {
  const { needs, size, fte, floors, robustness } = problem
  const withCandidate = (candidate: number, change: object) => ({
    ...problem,
    candidates: problem.candidates.map((it, at) => (at === candidate ? { ...it, ...change } : it)),
  })
  switch (relaxation.kind) {
    case 'fewer-holders':
    case 'lower-level': {
      const { need: meant, kind, to } = relaxation
      const change = kind === 'fewer-holders' ? { holders: to } : { minLevel: to }
      return {
        ...problem,
        needs: needs.map((it, at) => (at === meant ? { ...it, ...change } : it)),
      }
    }
    case 'less-robust': {
      const less = robustness - relaxation.to
      const eased = needs.map((it) => ({ ...it, holders: Math.max(0, it.holders - less) }))
      return { ...problem, needs: eased, robustness: relaxation.to }
    }
    case 'more-people':
      return { ...problem, size: { ...size, most: relaxation.to } }
    case 'fewer-people':
      return { ...problem, size: { ...size, least: relaxation.to } }
    case 'more-fte':
      return { ...problem, fte: { ...fte, most: relaxation.to } }
    case 'less-fte':
      return { ...problem, fte: { ...fte, least: relaxation.to } }
    case 'lower-floor': {
      const { floor, to } = relaxation
      const lowered = floors.map((it, at) => (at === floor ? { ...it, keep: to } : it))
      return { ...problem, floors: lowered }
    }
    case 'not-included':
      return withCandidate(relaxation.candidate, { isIncluded: false })
    case 'not-excluded':
      return withCandidate(relaxation.candidate, { isExcluded: false })
  }
}

/** Whether a team is possible with some parts of the request left out; `null`: not known in time. */
export function isPossible(
  problem: StaffingProblem,
  { solve, now, until }: RelaxMeans,
  left: ReadonlySet<Part> = new Set(),
): boolean | null {
  const seconds = until - now()
  if (seconds <= 0) return null
  const goal = { kind: 'given-up', costs: new Map() } as const
  const { milp } = staffingModel(problem, allWays(problem), goal, left)
  const { status, values } = solve(milp, { seconds, isIntegral: true })
  if (status === 'infeasible') return false
  return values === null ? null : true
}

/**
 * What is given up of the parts that have a cost, at the least cost in all, with some others left
 * out; `null`: giving them up is not enough, or that is not known in time.
 */
export function leastGivenUp(
  problem: StaffingProblem,
  costs: ReadonlyMap<Part, number>,
  { solve, now, until }: RelaxMeans,
  left: ReadonlySet<Part> = new Set(),
): readonly NumberedRelaxation[] | null {
  const seconds = until - now()
  if (seconds <= 0) return null
  const model = staffingModel(problem, allWays(problem), { kind: 'given-up', costs }, left)
  const { status, values } = solve(model.milp, { seconds, isIntegral: false })
  if (status !== 'optimal' || values === null) return null
  return [...costs.keys()].flatMap((part) => {
    const given = Math.round(model.givenUp(values, part))
    return given > 0 ? relaxationOf(problem, part, given) : []
  })
}

/** Every part that can be given up by degrees, or dropped, and that asks for something. */
export function partsOf(problem: StaffingProblem): readonly Part[] {
  const { needs, floors, candidates, fte, size, members } = problem
  const indices = <T>(list: readonly T[], isMeant: (one: T) => boolean) =>
    list.flatMap((one, at) => (isMeant(one) ? [at] : []))
  return [
    ...indices(needs, (need) => lacking(need) > 0).map((at): Part => `need ${at}`),
    'size-most',
    ...(size.least > members.count ? (['size-least'] as const) : []),
    ...(fte.most < Number.POSITIVE_INFINITY ? (['fte-most'] as const) : []),
    ...(fte.least > members.fte ? (['fte-least'] as const) : []),
    ...[...floors.keys()].map((at): Part => `floor ${at}`),
    ...indices(candidates, (it) => it.isIncluded).map((at): Part => `included ${at}`),
  ]
}

function relaxationOf(
  { needs, size, fte, floors }: StaffingProblem,
  part: Part,
  given: number,
): NumberedRelaxation[] {
  const [name, number] = part.split(' ')
  const at = Number(number)
  switch (name) {
    case 'need': {
      const from = needs[at]?.holders ?? 0
      return [{ kind: 'fewer-holders', need: at, from, to: from - given }]
    }
    case 'floor': {
      const from = floors[at]?.keep ?? 0
      return [{ kind: 'lower-floor', floor: at, from, to: from - given }]
    }
    case 'included':
      return [{ kind: 'not-included', candidate: at }]
    case 'size-most':
      return [{ kind: 'more-people', from: size.most, to: size.most + given }]
    case 'size-least':
      return [{ kind: 'fewer-people', from: size.least, to: size.least - given }]
    case 'fte-most': {
      const to = fteStep * Math.ceil((fte.most + given) / fteStep)
      return [{ kind: 'more-fte', from: fte.most, to }]
    }
    case 'fte-least': {
      const to = fteStep * Math.floor((fte.least - given) / fteStep)
      return [{ kind: 'less-fte', from: fte.least, to: Math.max(0, to) }]
    }
    default:
      return []
  }
}

/** Nobody left out but the excluded: proofs about the least cost do not hold here. */
function allWays({ candidates }: StaffingProblem): ReadonlyMap<number, readonly number[]> {
  const ways = new Map<number, readonly number[]>()
  for (const [at, { ways: own, isExcluded }] of candidates.entries()) {
    if (!isExcluded) ways.set(at, [...own.keys()])
  }
  return ways
}

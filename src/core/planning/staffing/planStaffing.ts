import { explainImpossible, type ImpossibleTeam } from './explainImpossible.ts'
import type { SolveMilp } from './milp.ts'
import { type FoundTeam, searchTeam } from './searchTeam.ts'
import type { StaffingCost } from './staffing.ts'
import { type Choice, compareCosts, type StaffingProblem } from './staffingProblem.ts'

/** What a search answers, in numbers. */
export type NumberedAnswer =
  | {
      readonly kind: 'team'
      readonly team: FoundTeam
      readonly alternatives: readonly NumberedAlternative[]
    }
  | ({ readonly kind: 'impossible'; readonly seconds: number } & ImpossibleTeam)
  | { readonly kind: 'none'; readonly seconds: number }

export interface NumberedAlternative {
  /** The best team without this candidate. */
  readonly without: number
  readonly choice: Choice
  readonly cost: StaffingCost
  readonly isProven: boolean
}

export type StaffingPhase = 'team' | 'alternatives' | 'relaxations'

export interface PlanMeans {
  readonly solve: SolveMilp
  /** Seconds on a clock that never goes back. */
  readonly now: () => number
  /** For the team itself; alternatives, or what would help, take up to half of it more. */
  readonly seconds: number
  readonly onPhase?: (phase: StaffingPhase) => void
  /** Each answer that is better than the last. */
  readonly onAnswer?: (answer: NumberedAnswer) => void
}

/** Other teams that are offered, at most. */
const offered = 3

/**
 * The best team, then the best others; or why there is none. Tells what it has as it goes, so that
 * whoever ends it early has the best so far.
 */
export function planStaffing(problem: StaffingProblem, means: PlanMeans): NumberedAnswer {
  const { now, onAnswer, onPhase } = means
  const start = now()
  onPhase?.('team')
  const end = searchTeam(problem, {
    ...means,
    onBetter: (team) => onAnswer?.({ kind: 'team', team, alternatives: [] }),
  })
  const seconds = now() - start
  if (end === 'none') return { kind: 'none', seconds }
  const until = now() + means.seconds / 2
  if (end === 'impossible') {
    onPhase?.('relaxations')
    return { kind: 'impossible', seconds, ...explainImpossible(problem, { ...means, until }) }
  }
  onAnswer?.({ kind: 'team', team: end, alternatives: [] })
  onPhase?.('alternatives')
  return {
    kind: 'team',
    team: end,
    alternatives: alternativesTo(problem, end, { ...means, until }),
  }
}

/**
 * The least costly teams that differ: for each person who need not be in it the best team without
 * them. The best of all others is among these, as any other team lacks somebody.
 */
function alternativesTo(
  problem: StaffingProblem,
  team: FoundTeam,
  { solve, now, until }: Pick<PlanMeans, 'solve' | 'now'> & { readonly until: number },
): readonly NumberedAlternative[] {
  const found = new Map<string, NumberedAlternative>()
  const open = team.choice.filter(({ candidate }) => !problem.candidates[candidate]?.isIncluded)
  for (const [at, { candidate: without }] of open.entries()) {
    const candidates = problem.candidates.map((it, number) =>
      number === without ? { ...it, isExcluded: true } : it,
    )
    const seconds = (until - now()) / (open.length - at)
    if (seconds <= 0) break
    const end = searchTeam({ ...problem, candidates }, { solve, now, seconds, isRough: true })
    if (typeof end === 'string') continue
    const { choice, cost, proof } = end
    const key = choice.map(({ candidate }) => candidate).join(' ')
    if (!found.has(key)) {
      found.set(key, { without, choice, cost, isProven: proof.kind === 'proven' })
    }
  }
  return [...found.values()].sort((a, b) => compareCosts(a.cost, b.cost)).slice(0, offered)
}

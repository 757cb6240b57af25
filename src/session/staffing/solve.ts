import type { NumberedAnswer, StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'

/** Between the page and the worker that solves: numbers only. */
export interface ToSolver {
  readonly problem: StaffingProblem
  readonly seconds: number
}

export type FromSolver =
  | { readonly kind: 'phase'; readonly phase: StaffingPhase }
  /** Better than the ones before; `isLast`: the search is over. */
  | { readonly kind: 'answer'; readonly answer: NumberedAnswer; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

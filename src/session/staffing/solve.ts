import type { NumberedAnswer, StaffingPhase } from '#core/planning/staffing/planStaffing.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'

// Between the page and the worker that solves: numbers only.

/** The long lists of a problem come before the rest of it, some of each at a time. */
export type ToSolver =
  | ({ readonly kind: 'part' } & LongLists)
  | {
      readonly kind: 'solve'
      readonly rest: Omit<StaffingProblem, keyof LongLists>
      readonly seconds: number
    }

export type LongLists = Pick<StaffingProblem, 'candidates' | 'cells'>

export type FromSolver =
  | { readonly kind: 'phase'; readonly phase: StaffingPhase }
  /** Better than the ones before; `isLast`: the search is over. */
  | { readonly kind: 'answer'; readonly answer: NumberedAnswer; readonly isLast: boolean }
  | { readonly kind: 'failed'; readonly reason: string }

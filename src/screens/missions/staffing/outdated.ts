import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { areSame, type Wishes } from './wishes.ts'

/** Why the shown answer cannot be taken up. */
export type Outdated = 'cannot-be-asked' | 'asked-otherwise' | 'organisation-changed'

interface Now {
  /** What would be asked now. */
  readonly request: StaffingRequest
  readonly wishes: Pick<Wishes, 'typed'>
  /** The organisation has changed in what the answer hangs on. */
  readonly isStale: boolean
}

/** `null`: the answer is one to what would be asked now, of the organisation as it is. */
export function outdatedBy(
  answer: StaffingAnswer | null,
  { request, wishes, isStale }: Now,
): Outdated | null {
  if (answer === null) return null
  if (wishes.typed !== null) return 'cannot-be-asked'
  if (!areSame(answer.request, request)) return 'asked-otherwise'
  return isStale ? 'organisation-changed' : null
}

export const outdatedWords: Readonly<Record<Outdated, string>> = {
  'cannot-be-asked':
    'This answers what was asked before, and what the fields say now cannot be asked: mend what they tell.',
  'asked-otherwise':
    'This answers what was asked before: the wishes, the needs or the day are others now.',
  'organisation-changed': 'The organisation has changed since this was answered.',
}

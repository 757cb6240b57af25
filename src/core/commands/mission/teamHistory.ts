import { type Change, change } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { PostponementId, TransitionId } from '../../model/ids.ts'
import type { Team } from '../../model/team.ts'
import { hasEnded, type Said } from './statusRules.ts'

/** When and why something changes, and how what is kept of it gets its id. */
export interface HistoryGiven extends Said {
  readonly newId: () => string
}

/**
 * The team after a change of its status, with the day that goes with it: one that is formed is so
 * from the day on, and one that ends does so on the day, unless it has such a day. What ends
 * before the day on which it was to be formed never was.
 */
export function withStatusDays(before: Team, after: Team, day: Day): Team {
  if (after.status === before.status) return after
  if (after.status === 'forming') return { ...after, formed: after.formed ?? day }
  if (!hasEnded(after)) return after
  const disbanded = after.disbanded ?? day
  const isPlanned = before.status === 'proposed' || before.status === 'forming'
  const isNever = isPlanned && after.formed === before.formed && (after.formed ?? '') > disbanded
  return { ...after, disbanded, formed: isNever ? null : after.formed }
}

/**
 * What is kept beside a changed team: that its status changed, and that its target day became a
 * later one. A target day that is new, earlier or gone is no slip.
 */
export function teamHistory(
  before: Team,
  after: Team,
  { day, reason, newId }: HistoryGiven,
): Change[] {
  const changes: Change[] = []
  const said = { team: after.id, day, reason: reason.trim() }
  if (after.status !== before.status) {
    const { status: from } = before
    const transition = { ...said, id: newId() as TransitionId, from, to: after.status }
    changes.push(change('transitions', null, transition))
  }
  const [from, to] = [before.target, after.target]
  if (from !== null && to !== null && to > from) {
    const postponement = { ...said, id: newId() as PostponementId, from, to }
    changes.push(change('postponements', null, postponement))
  }
  return changes
}

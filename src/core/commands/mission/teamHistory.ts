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
 * from the day on, unless it has such a day. One that ends does so on the day that is said along,
 * else on the given one, or where it was over by then already, as it was. What ends before the day
 * on which it was to be formed never was.
 */
export function withStatusDays(before: Team, after: Team, day: Day): Team {
  if (after.status === before.status) return after
  if (after.status === 'forming') return { ...after, formed: after.formed ?? day }
  if (!hasEnded(after)) return after
  const disbanded =
    after.disbanded === before.disbanded ? earlier(before.disbanded, day) : (after.disbanded ?? day)
  const isPlanned = before.status === 'proposed' || before.status === 'forming'
  const isNever = isPlanned && after.formed === before.formed && (after.formed ?? '') > disbanded
  return { ...after, disbanded, formed: isNever ? null : after.formed }
}

function earlier(planned: Day | null, day: Day): Day {
  return planned !== null && planned < day ? planned : day
}

/**
 * What is kept beside a changed team: that its status changed, and that its target day became a
 * later one. A target day that is new, earlier or gone is no slip, nor is any of a mission that is
 * only proposed: it has promised nothing yet.
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
  const { target: from } = before
  const { target: to } = after
  if (from !== null && to !== null && isSlip(before, to)) {
    const postponement = { ...said, id: newId() as PostponementId, from, to }
    changes.push(change('postponements', null, postponement))
  }
  return changes
}

/** Whether another target day puts off what a mission that has begun has promised. */
export function isSlip({ status, target }: Pick<Team, 'status' | 'target'>, to: Day): boolean {
  return status !== 'proposed' && target !== null && to > target
}

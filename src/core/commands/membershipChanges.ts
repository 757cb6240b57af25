import { type Change, change } from '../edits/edit.ts'
import { addDays, type Day } from '../model/day.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { isCurrent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'

/** The person's stays that cover the day, in any team or in one. */
export function currentStays(
  workspace: Workspace,
  person: PersonId,
  day: Day,
  team?: TeamId,
): Membership[] {
  return [...workspace.memberships].filter(
    (stay) =>
      stay.person === person && (team === undefined || stay.team === team) && isCurrent(stay, day),
  )
}

/**
 * Ends a stay before the day. What was is kept: only a stay that had not begun before the day
 * goes without a trace.
 */
export function endStay(stay: Membership, day: Day): Change {
  const begun = stay.from === null || stay.from < day
  return change('memberships', stay, begun ? { ...stay, to: addDays(day, -1) } : null)
}

/**
 * The stay with other contents from the day on: the old one ends the day before and a new one
 * follows it, until the same last day. A stay that begins on the day is changed in place.
 */
export function changeStay(
  stay: Membership,
  fields: Partial<Pick<Membership, 'team' | 'allocation' | 'role'>>,
  { day, newId }: { readonly day: Day; readonly newId: Membership['id'] },
): Change[] {
  if (stay.from !== null && stay.from >= day) {
    return [change('memberships', stay, { ...stay, ...fields })]
  }
  return [
    endStay(stay, day),
    change('memberships', null, { ...stay, ...fields, id: newId, from: day }),
  ]
}

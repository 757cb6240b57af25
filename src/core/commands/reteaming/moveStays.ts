import { apply } from '../../edits/apply.ts'
import { compose } from '../../edits/compose.ts'
import type { Change, Edit } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, TeamId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { Workspace } from '../../model/workspace.ts'
import { endStay } from '../membershipChanges.ts'
import { addStay } from './addStay.ts'

/** Which stays go from one team to another. */
export interface StaysMoved {
  readonly from: TeamId
  readonly to: TeamId
  /** Only theirs; left out: everybody's. */
  readonly people?: ReadonlySet<PersonId>
  readonly day: Day
  readonly newId: () => MembershipId
}

/**
 * Takes stays from one team to another from the day on, those that begin later included: percent,
 * role and last day go along. Who is in the other team already has the sum of both there; of who
 * has left the organisation by then, the stay only ends.
 */
export function moveStays(workspace: Workspace, { day, newId, ...given }: StaysMoved): Change[] {
  const edits: Edit[] = []
  let moved = workspace
  for (const stay of goingOn(workspace, given.from, day)) {
    if (given.people?.has(stay.person) === false) continue
    const from = stay.from !== null && stay.from > day ? stay.from : day
    const leaves = workspace.people.get(stay.person)?.leaves ?? null
    const begun =
      leaves !== null && leaves < from
        ? []
        : addStay(moved, { ...stay, id: newId(), team: given.to, from }, newId)
    const edit = { label: '', changes: [endStay(stay, day), ...begun] }
    edits.push(edit)
    moved = apply(moved, edit)
  }
  return [...compose('', edits).changes]
}

/** The stays of a team that cover the day or begin after it. Linear in all stays. */
export function goingOn({ memberships }: Workspace, team: TeamId, day: Day): Membership[] {
  return [...memberships].filter(
    (stay) => stay.team === team && (stay.to === null || stay.to >= day),
  )
}

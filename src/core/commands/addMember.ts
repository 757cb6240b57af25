import { apply } from '../edits/apply.ts'
import { compose } from '../edits/compose.ts'
import { isRefusal, type Outcome } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { MembershipId, TeamId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'
import type { Workspace } from '../model/workspace.ts'
import { addPerson } from './addRecord.ts'
import { joinTeam } from './joinTeam.ts'

/**
 * Adds a person who is in a team from the day on, or from their own first day where that is
 * later: one edit, undone as one.
 */
export function addMember(
  workspace: Workspace,
  given: {
    readonly person: Person
    readonly team: TeamId
    readonly membership: MembershipId
    readonly day: Day
  },
): Outcome {
  const { person, team, membership } = given
  const added = addPerson(workspace, person)
  if (isRefusal(added)) return added
  const day = person.starts !== null && person.starts > given.day ? person.starts : given.day
  const joined = joinTeam(apply(workspace, added), {
    id: membership,
    person: person.id,
    team,
    day,
  })
  return isRefusal(joined) ? joined : compose(added.label, [added, joined])
}

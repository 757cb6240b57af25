import { leaveTeam } from '../../commands/leaveTeam.ts'
import { splitMember } from '../../commands/splitMember.ts'
import { compose } from '../../edits/compose.ts'
import { type Edit, isRefusal, type Outcome, refuse } from '../../edits/edit.ts'
import type { MembershipId, PersonId } from '../../model/ids.ts'
import { counted } from '../../model/naming.ts'
import { EntityTable } from '../../model/tables.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { StaffingProposal, StaffingRequest } from './staffing.ts'

/**
 * A proposal as one edit, for the organisation or a scenario: from the request's day on whoever
 * joins has a stay in the mission, and the stay that makes room is lessened or ends the day before.
 * Refused where somebody was deleted meanwhile.
 */
export function proposalEdit(
  workspace: Workspace,
  request: Pick<StaffingRequest, 'mission' | 'day'>,
  { joins, leaves }: Pick<StaffingProposal, 'joins' | 'leaves'>,
  newId: () => MembershipId,
): Outcome {
  const { mission, day } = request
  const team = workspace.teams.get(mission)
  if (team === undefined) return refuse('The mission was deleted meanwhile.')
  // The commands look for a person's own stays; no two people's changes meet.
  const own = staysOf(workspace, [...joins.map(({ person }) => person), ...leaves])
  const outcomes = [
    ...leaves.map((person) => leaveTeam(own, { person, team: mission, day })),
    ...joins.map(({ person, percent, change }) =>
      splitMember(own, {
        person,
        shares: [
          ...(change === null ? [] : [{ team: change.team, allocation: change.after }]),
          { team: mission, allocation: percent },
        ],
        day,
        newId,
      }),
    ),
  ]
  const edits: Edit[] = []
  for (const outcome of outcomes) {
    if (isRefusal(outcome)) return outcome
    edits.push(outcome)
  }
  return compose(`Staff ${team.name} with ${counted(joins.length, 'person', 'people')}`, edits)
}

function staysOf(workspace: Workspace, people: readonly PersonId[]): Workspace {
  const meant = new Set(people)
  const stays = [...workspace.memberships].filter(({ person }) => meant.has(person))
  return { ...workspace, memberships: EntityTable.of<MembershipId, (typeof stays)[number]>(stays) }
}

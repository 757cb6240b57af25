import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import { createOwnedThing, type OwnedThing } from '../../model/mission/ownedThing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { hasEnded } from './statusRules.ts'

/** Notes something that a team is answerable for, or that is left to nobody. */
export function addOwnedThing(
  workspace: Workspace,
  given: Pick<OwnedThing, 'id' | 'name'> & Partial<OwnedThing>,
): Outcome {
  if (workspace.ownedThings.get(given.id) !== undefined) return refuse('This id is taken already.')
  const thing = createOwnedThing({ ...given, name: given.name.trim() })
  const fault = thing.team === null ? null : receiverFault(workspace, thing.team)
  if (fault !== null) return refuse(fault)
  return checkedEdit(`Add ${quoted(thing.name)}`, [change('ownedThings', null, thing)])
}

/**
 * Why a team cannot be answerable for anything, nor take anybody in, as a sentence; `null`: it can.
 *
 * @param day on which it shall; left out: whenever.
 */
export function receiverFault(workspace: Workspace, id: TeamId, day?: Day): string | null {
  const team = workspace.teams.get(id)
  if (team === undefined) return 'The team was deleted meanwhile.'
  const { disbanded, status } = team
  if (hasEnded(team)) return `${quoted(team.name)} is ${status}. Choose a team that goes on.`
  if (day === undefined || disbanded === null || disbanded > day) return null
  return `${quoted(team.name)} ends on ${disbanded}. Choose a team that goes on.`
}

import { change, type Outcome, refuse } from '../edits/edit.ts'
import type { SkillId, TeamId } from '../model/ids.ts'
import { createRequirement, type Requirement } from '../model/requirement.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { danglingFault } from './danglingFault.ts'

/** States that the team needs the skill, or changes how much of it. */
export function setRequirement(
  workspace: Workspace,
  given: Pick<Requirement, 'team' | 'skill'> & Partial<Requirement>,
): Outcome {
  const team = workspace.teams.get(given.team)
  const skill = workspace.skills.get(given.skill)
  if (team === undefined || skill === undefined) {
    return refuse('The team or the skill was deleted meanwhile.')
  }
  const before = workspace.requirements.get(given.team, given.skill) ?? null
  const after = { ...(before ?? createRequirement(given)), ...given }
  const fault = danglingFault(workspace, 'requirements', after)
  if (fault !== null) return refuse(fault)
  return checkedEdit(`${team.name} needs ${skill.name}`, [change('requirements', before, after)])
}

export function removeRequirement(
  workspace: Workspace,
  given: { readonly team: TeamId; readonly skill: SkillId },
): Outcome {
  const before = workspace.requirements.get(given.team, given.skill)
  if (before === undefined) return refuse('The team does not state this need.')
  const team = workspace.teams.get(given.team)?.name
  const skill = workspace.skills.get(given.skill)?.name
  return {
    label: `${team} no longer needs ${skill}`,
    changes: [change('requirements', before, null)],
  }
}

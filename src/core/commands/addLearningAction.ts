import { change, type Outcome, refuse } from '../edits/edit.ts'
import { createLearningAction, type LearningAction } from '../model/learningAction.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit } from './checked.ts'
import { learningFault } from './learningFault.ts'

/** Plans that a person reaches a level in a skill, with a coach or without one yet. */
export function addLearningAction(
  workspace: Workspace,
  given: Pick<LearningAction, 'id' | 'person' | 'skill' | 'target'> & Partial<LearningAction>,
): Outcome {
  if (workspace.learningActions.get(given.id) !== undefined) {
    return refuse('This id is taken already.')
  }
  const action = createLearningAction(given)
  const person = workspace.people.get(action.person)
  const skill = workspace.skills.get(action.skill)
  const isCoachGone = action.coach !== null && workspace.people.get(action.coach) === undefined
  if (person === undefined || skill === undefined || isCoachGone) {
    return refuse('The person, the coach or the skill was deleted meanwhile.')
  }
  const top = workspace.organisation.record.levels.length - 1
  if (action.target > top) return refuse(`The scale ends at ${top}.`)
  const fault = learningFault(workspace, action)
  if (fault !== null) return refuse(fault.reason)
  const label = `Plan that ${person.name} learns ${skill.name} to ${action.target}`
  return checkedEdit(label, [change('learningActions', null, action)])
}

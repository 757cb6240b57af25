import { type Outcome, refuse } from '../edits/edit.ts'
import type { LearningActionId } from '../model/ids.ts'
import type { LearningAction, LearningState } from '../model/learningAction.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate } from './checked.ts'
import { learningFault } from './learningFault.ts'

/** One thing about a learning action. */
export type LearningChange =
  | { readonly target: LearningAction['target'] }
  | { readonly coach: LearningAction['coach'] }
  | { readonly due: LearningAction['due'] }
  | { readonly state: LearningState }

/** Changes what is planned for a person and a skill. That it is done rates nobody. */
export function changeLearningAction(
  workspace: Workspace,
  { id, to }: { readonly id: LearningActionId; readonly to: LearningChange },
): Outcome {
  const before = workspace.learningActions.get(id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  const after = { ...before, ...to }
  if (after.coach !== null && workspace.people.get(after.coach) === undefined) {
    return refuse('The coach was deleted meanwhile.')
  }
  const top = workspace.organisation.record.levels.length - 1
  if (after.target > top) return refuse(`The scale ends at ${top}.`)
  const fault = learningFault(workspace, after)
  if (fault !== null) return refuse(fault.reason)
  return checkedUpdate(labelOf(workspace, after, to), 'learningActions', before, after)
}

function labelOf(workspace: Workspace, after: LearningAction, to: LearningChange): string {
  const named = (id: LearningAction['person']) => workspace.people.get(id)?.name ?? 'somebody'
  const skill = workspace.skills.get(after.skill)?.name ?? 'a skill'
  const learns = `${named(after.person)} learns ${skill}`
  if ('target' in to) return `Plan that ${learns} to ${to.target}`
  if ('coach' in to) {
    return `Plan that ${learns} ${to.coach === null ? 'without a coach' : `from ${named(to.coach)}`}`
  }
  if ('due' in to) {
    return `Plan that ${learns} ${to.due === null ? 'by no date' : `by ${to.due}`}`
  }
  return `${stateLabels[to.state]}: ${learns}`
}

const stateLabels: Readonly<Record<LearningState, string>> = {
  planned: 'Plan',
  active: 'Begin',
  done: 'Mark as done',
  dropped: 'Give up',
}

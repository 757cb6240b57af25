import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { Lesson } from '../../model/mission/lesson.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'

/** Keeps what a mission has taught. */
export function addLesson(workspace: Workspace, given: Lesson): Outcome {
  const text = given.text.trim()
  if (workspace.lessons.get(given.id) !== undefined) return refuse('This id is taken already.')
  if (text === '') return refuse('Write down what was learnt.')
  const team = given.team === null ? null : workspace.teams.get(given.team)
  if (team === undefined) return refuse('The mission was deleted meanwhile.')
  const from = team === null ? '' : ` from ${quoted(team.name)}`
  return checkedEdit(`Keep a lesson${from}`, [change('lessons', null, { ...given, text })])
}

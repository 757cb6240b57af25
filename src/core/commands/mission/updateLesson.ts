import { type Outcome, refuse } from '../../edits/edit.ts'
import type { Lesson } from '../../model/mission/lesson.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedUpdate } from '../checked.ts'

/** Words a lesson otherwise, or dates it otherwise. */
export function updateLesson(
  workspace: Workspace,
  { id, ...fields }: Pick<Lesson, 'id'> & Partial<Omit<Lesson, 'id' | 'team'>>,
): Outcome {
  const before = workspace.lessons.get(id)
  if (before === undefined) return refuse('It was deleted meanwhile. Undo brings it back.')
  const text = (fields.text ?? before.text).trim()
  if (text === '') return refuse('Write down what was learnt.')
  return checkedUpdate('Change a lesson', 'lessons', before, { ...before, ...fields, text })
}

import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { LessonId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'

export function removeLesson(workspace: Workspace, { id }: { readonly id: LessonId }): Outcome {
  const before = workspace.lessons.get(id)
  if (before === undefined) return refuse('It has been deleted already.')
  return { label: 'Delete a lesson', changes: [change('lessons', before, null)] }
}

import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { NeedsTemplateId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { quoted } from '../checked.ts'

export function deleteNeedsTemplate(
  workspace: Workspace,
  { id }: { readonly id: NeedsTemplateId },
): Outcome {
  const before = workspace.needsTemplates.get(id)
  if (before === undefined) return refuse('It has been deleted already.')
  return {
    label: `Delete template ${quoted(before.name)}`,
    changes: [change('needsTemplates', before, null)],
  }
}

import { change, type Outcome, refuse } from '../../edits/edit.ts'
import { folded } from '../../fields/recordNames.ts'
import type { NeedsTemplateId, TeamId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'

/** Keeps what a team needs under a name, to copy it later. An id that is there is saved over. */
export function saveNeedsTemplate(
  workspace: Workspace,
  {
    id,
    name: given,
    team: from,
  }: { readonly id: NeedsTemplateId; readonly name: string; readonly team: TeamId },
): Outcome {
  const name = given.trim()
  const team = workspace.teams.get(from)
  if (team === undefined) return refuse('The team was deleted meanwhile.')
  const needs = workspace.requirements.of(from).map(({ team: _, ...need }) => need)
  if (needs.length === 0) return refuse(`${quoted(team.name)} states no needs to keep.`)
  const isOther = (it: { id: string; name: string }) =>
    it.id !== id && folded(it.name) === folded(name)
  const other = [...workspace.needsTemplates].find(isOther)
  if (other !== undefined) return refuse(`A template is called ${quoted(other.name)} already.`)
  const before = workspace.needsTemplates.get(id) ?? null
  return checkedEdit(`Keep needs as ${quoted(name)}`, [
    change('needsTemplates', before, { id, name, needs }),
  ])
}

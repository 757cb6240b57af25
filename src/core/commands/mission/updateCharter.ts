import { change, type Outcome, refuse } from '../../edits/edit.ts'
import { type Charter, createCharter } from '../../model/mission/charter.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'

/** Answers questions of a mission's charter; the first answer begins the charter. */
export function updateCharter(
  workspace: Workspace,
  fields: Pick<Charter, 'id'> & Partial<Charter>,
): Outcome {
  const team = workspace.teams.get(fields.id)
  if (team === undefined) return refuse('The mission was deleted meanwhile.')
  const before = workspace.charters.get(team.id) ?? null
  const after = { ...(before ?? createCharter({ id: team.id })), ...fields }
  const fault = charterFault(workspace, after)
  if (fault !== null) return refuse(fault)
  return checkedEdit(`Change the charter of ${quoted(team.name)}`, [
    change('charters', before, after),
  ])
}

/** What a charter may not say, as a sentence; `null`: nothing is wrong with it. */
export function charterFault(workspace: Workspace, { id, continues }: Charter): string | null {
  if (continues === id) return 'A mission cannot continue itself.'
  const isThere = continues === null || workspace.teams.get(continues) !== undefined
  return isThere ? null : 'The mission that it continues was deleted meanwhile.'
}

import { change, type Outcome, refuse } from '../../edits/edit.ts'
import type { TeamId } from '../../model/ids.ts'
import { createCharter } from '../../model/mission/charter.ts'
import { compareText } from '../../model/naming.ts'
import { createTeam } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { copiedNeeds } from './copyNeeds.ts'
import { hasEnded } from './statusRules.ts'

/**
 * Proposes a new mission that takes up the work of one that has ended: its intent, charter and
 * needs, from where its measure stood last. The old one stays as it was; dates begin anew.
 */
export function reviveMission(
  workspace: Workspace,
  { id, from, name }: { readonly id: TeamId; readonly from: TeamId; readonly name: string },
): Outcome {
  const old = workspace.teams.get(from)
  if (old === undefined) return refuse('The mission was deleted meanwhile.')
  if (workspace.teams.get(id) !== undefined) return refuse('This id is taken already.')
  if (!hasEnded(old)) {
    return refuse(`${quoted(old.name)} is ${old.status}: it has not ended, so it goes on as it is.`)
  }
  const { type, outcome, measure, owner } = old
  const status = 'proposed'
  const team = createTeam({ id, name: name.trim(), status, type, outcome, measure, owner })
  const before = workspace.charters.get(from) ?? createCharter({ id: from })
  const baseline = lastValue(workspace, from) ?? before.baseline
  const charter = { ...before, id, baseline, review: null, continues: from }
  return checkedEdit(`Revive ${quoted(old.name)} as ${quoted(team.name)}`, [
    change('teams', null, team),
    change('charters', null, charter),
    ...copiedNeeds(workspace, id, workspace.requirements.of(from)),
  ])
}

function lastValue(workspace: Workspace, team: TeamId): number | null {
  const own = [...workspace.readings].filter((reading) => reading.team === team)
  const last = own.sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id)).at(-1)
  return last?.value ?? null
}

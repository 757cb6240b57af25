import type { StaysByTeam } from '#core/analysis/scopeHoldings.ts'
import { staysByTeam } from '#core/analysis/scopeHoldings.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import type { Charter } from '#core/model/mission/charter.ts'
import type { Postponement } from '#core/model/mission/postponement.ts'
import type { Reading } from '#core/model/mission/reading.ts'
import type { Transition } from '#core/model/mission/transition.ts'
import { compareText } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** How something in a scenario differs from the baseline; `null`: it does not. */
export type Difference = 'added' | 'removed' | 'moved' | null

/** A team with all that has dates, each list in the order of its days. */
export interface Mission {
  readonly team: Team
  readonly charter: Charter | null
  readonly stays: readonly Membership[]
  readonly transitions: readonly Transition[]
  readonly readings: readonly Reading[]
  readonly postponements: readonly Postponement[]
  readonly difference: Difference
  /** The same mission in the baseline, where its dates differ there. */
  readonly before: Mission | null
  /** The baseline's stays, where a scenario is shown. */
  readonly staysBefore: readonly Membership[] | null
}

/**
 * Every mission of the workspace and, where it is a scenario's, those that only the baseline has.
 * Linear in the records.
 */
export function missionsOf(workspace: Workspace, baseline: Workspace | null): Mission[] {
  const shown = gather(workspace)
  if (baseline === null || baseline === workspace) return [...shown.values()]
  const there = gather(baseline)
  const missions: Mission[] = []
  for (const mission of shown.values()) {
    const before = there.get(mission.team.id)
    missions.push({
      ...mission,
      difference:
        before === undefined ? 'added' : hasMoved(before.team, mission.team) ? 'moved' : null,
      before: before !== undefined && hasMoved(before.team, mission.team) ? before : null,
      staysBefore: before?.stays ?? [],
    })
  }
  for (const [id, mission] of there) {
    if (shown.has(id)) continue
    missions.push({ ...mission, difference: 'removed', stays: [], staysBefore: mission.stays })
  }
  return missions
}

function hasMoved(before: Team, after: Team): boolean {
  return (
    before.formed !== after.formed ||
    before.target !== after.target ||
    before.disbanded !== after.disbanded ||
    before.status !== after.status
  )
}

function gather(workspace: Workspace): Map<TeamId, Mission> {
  const stays: StaysByTeam = staysByTeam(workspace)
  const transitions = byTeam(workspace.transitions)
  const readings = byTeam(workspace.readings)
  const postponements = byTeam(workspace.postponements)
  return new Map(
    Array.from(workspace.teams, (team) => [
      team.id,
      {
        team,
        charter: workspace.charters.get(team.id) ?? null,
        stays: stays.get(team.id) ?? [],
        transitions: transitions.get(team.id) ?? [],
        readings: readings.get(team.id) ?? [],
        postponements: postponements.get(team.id) ?? [],
        difference: null,
        before: null,
        staysBefore: null,
      },
    ]),
  )
}

function byTeam<R extends { readonly team: TeamId; readonly day: string; readonly id: string }>(
  records: Iterable<R>,
): ReadonlyMap<TeamId, readonly R[]> {
  const lists = new Map<TeamId, R[]>()
  for (const record of records) {
    const list = lists.get(record.team)
    if (list === undefined) lists.set(record.team, [record])
    else list.push(record)
  }
  for (const list of lists.values()) {
    list.sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id))
  }
  return lists
}

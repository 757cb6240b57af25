import type { CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import { missionLog } from '#core/analysis/mission/missionLog.ts'
import { type MissionProgress, missionProgress } from '#core/analysis/mission/missionProgress.ts'
import { type Stall, stalls } from '#core/analysis/mission/stalls.ts'
import { statusOn } from '#core/analysis/mission/statusOn.ts'
import type { Day } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Charter } from '#core/model/mission/charter.ts'
import type { Person } from '#core/model/person.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Team, TeamStatus } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** What a card and a row of the list say of a mission. */
export interface MissionFacts {
  readonly team: Team
  /** On the day. */
  readonly status: TeamStatus
  readonly charter: Charter | undefined
  readonly owner: Person | null
  /** People in it on the day, and those who are yet to come. */
  readonly members: number
  readonly joining: number
  readonly findings: FindingCounts
  readonly stalls: readonly Stall[]
  readonly progress: MissionProgress
}

/** All missions by name. One pass over the stays and over what is kept of missions. */
export function missionFacts(
  workspace: Workspace,
  coverage: CoverageIndex,
  day: Day,
): MissionFacts[] {
  const heads = headCounts(workspace, day)
  const log = missionLog(workspace)
  return [...workspace.teams].sort(byName).map((team): MissionFacts => {
    const { members, joining } = heads.get(team.id) ?? nobody
    const status = statusOn(log.of(team.id).transitions, team, day)
    return {
      team,
      status,
      charter: workspace.charters.get(team.id),
      owner: (team.owner === null ? undefined : workspace.people.get(team.owner)) ?? null,
      members: members.size,
      joining: joining.size,
      findings: coverage.counts({ kind: 'team', id: team.id }),
      stalls: stalls(workspace, { ...team, status }, day, log),
      progress: missionProgress(workspace, team, day, log),
    }
  })
}

/** How many missions each status has on the day. */
export function statusCounts(
  all: readonly MissionFacts[],
): Readonly<Partial<Record<Team['status'], number>>> {
  const counts: Partial<Record<Team['status'], number>> = {}
  for (const { status } of all) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

interface Heads {
  readonly members: Set<string>
  readonly joining: Set<string>
}

const nobody: Heads = { members: new Set(), joining: new Set() }

function headCounts(workspace: Workspace, day: Day): ReadonlyMap<TeamId, Heads> {
  const heads = new Map<TeamId, Heads>()
  for (const stay of workspace.memberships) {
    const person = workspace.people.get(stay.person)
    if (person === undefined || (stay.to !== null && stay.to < day)) continue
    const inTeam = heads.get(stay.team) ?? { members: new Set(), joining: new Set() }
    heads.set(stay.team, inTeam)
    if (isCurrent(stay, day) && isPresent(person, day)) inTeam.members.add(person.id)
    else if (stay.from !== null && stay.from > day) inTeam.joining.add(person.id)
  }
  return heads
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

function byName({ name: a }: Team, { name: b }: Team): number {
  return names.compare(a, b)
}

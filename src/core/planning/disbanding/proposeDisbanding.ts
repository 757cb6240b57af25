import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { Disbanding } from '../../commands/mission/disbandTeam.ts'
import { hasEnded } from '../../commands/mission/statusRules.ts'
import type { TeamId, TransitionId } from '../../model/ids.ts'
import type { PlannedEnd } from './plannedEnd.ts'
import { receiversOf } from './receivers.ts'

/**
 * The plainest way in which a team could end on the day of the coverage, for `disbandTeam`:
 * everybody goes to the bench, and each owned thing to the team that covers it best. What is
 * achieved is disbanded, anything else abandoned. `null` where the team has ended already. Where
 * no other team counts, things stay with nobody and the command refuses.
 */
export function proposeDisbanding(
  coverage: CoverageIndex,
  given: { readonly team: TeamId; readonly reason: string; readonly transition: TransitionId },
): Disbanding | null {
  const { workspace, day } = coverage
  const team = workspace.teams.get(given.team)
  if (team === undefined || hasEnded(team)) return null
  let plan: PlannedEnd = { team: team.id, placements: [], handOvers: [] }
  for (const thing of workspace.ownedThings) {
    if (thing.team !== team.id) continue
    const [best] = receiversOf(workspace, coverage, plan, thing)
    if (best === undefined) continue
    plan = { ...plan, handOvers: [...plan.handOvers, { thing: thing.id, to: best.team.id }] }
  }
  return {
    ...given,
    to: team.status === 'achieved' ? 'disbanded' : 'abandoned',
    day,
    placements: [],
    handOvers: plan.handOvers,
    lessons: [],
  }
}

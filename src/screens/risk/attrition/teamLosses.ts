import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { scopeHoldings, staysByTeam } from '#core/analysis/scopeHoldings.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { AttritionLook } from '../../analysis/attritionLook.ts'
import { askOutlook, type SkillOutlook, skillOutlooks } from './outlook.ts'

/** What a team loses on average. */
export interface TeamLoss {
  readonly team: Team
  readonly loss: number
  /** W */
  readonly weight: number
  /** The weight of what too few hold already. */
  readonly brokenWeight: number
  /** What adds most to the loss; `null`: nothing can be lost. */
  readonly first: SkillOutlook | null
}

/**
 * The counted teams by the expected loss, the greatest first; a step a team, so that the caller
 * can pause. The losses of teams do not add up to the organisation's: a person in two teams
 * leaves both.
 */
export function* teamLosses(
  workspace: Workspace,
  coverage: CoverageIndex,
  look: AttritionLook,
): Generator<void, TeamLoss[]> {
  const stays = staysByTeam(workspace)
  const losses: TeamLoss[] = []
  for (const team of workspace.teams) {
    const scope = { kind: 'team', id: team.id } as const
    if (!coverage.isCounted(scope)) continue
    const holdings = scopeHoldings(workspace, coverage, scope, stays)
    const question = askOutlook(workspace, holdings, look)
    const { loss, weight, brokenWeight } = question.expected
    losses.push({ team, loss, weight, brokenWeight, first: skillOutlooks(question)[0] ?? null })
    yield
  }
  return losses.sort((a, b) => b.loss - a.loss || compareNamed(a.team, b.team))
}

import type { Workspace } from '../model/workspace.ts'
import type { BorrowCost, ScopeCost } from './borrowCost.ts'
import { measuredScopeName } from './busFactorWords.ts'
import type { Finding } from './finding.ts'
import type { MeasuredScope } from './holdings.ts'

/** E[L], in weight of skills, from which a change of it is said. */
const noticed = 0.05

/**
 * What a move does to bus factors and expected losses, scope by scope: "Fraud: bus factor 2 → 1,
 * expected loss 0.2 → 0.41". A chapter's part of a team is told only where it changes and the
 * team does not. Where the move itself breaks a skill, only what gets worse is told: both measures
 * leave out what is broken, and would read as if that were a gain. Nothing is told of teams that
 * state no needs: there whoever comes brings along what then counts as needed. Empty where nothing
 * is to say.
 */
export function borrowWords(workspace: Workspace, { scopes }: BorrowCost): string {
  const parts = scopes
    .filter(({ scope }) => statesNeeds(workspace, scope))
    .map((cost) => ({ scope: cost.scope, words: changesOf(cost) }))
  const areTold = new Set(
    parts.flatMap(({ scope, words }) =>
      scope.kind === 'team' && words.length > 0 ? [scope.id] : [],
    ),
  )
  return parts
    .filter(({ scope, words }) => {
      return words.length > 0 && !(scope.kind === 'cell' && areTold.has(scope.team))
    })
    .map(({ scope, words }) => `${measuredScopeName(workspace, scope)}: ${words.join(', ')}`)
    .join('; ')
}

function statesNeeds({ requirements }: Workspace, scope: MeasuredScope): boolean {
  const team = scope.kind === 'team' ? scope.id : scope.kind === 'cell' ? scope.team : null
  return team !== null && requirements.of(team).length > 0
}

function changesOf(cost: ScopeCost): string[] {
  const { busFactor, expectedLoss } = cost
  const areGainsTold = !breaksSkill(cost)
  const words: string[] = []
  const fewer = (busFactor.after ?? 0) - (busFactor.before ?? 0)
  if (fewer < 0 || (fewer > 0 && areGainsTold)) {
    words.push(`bus factor ${busFactor.before ?? 'none'} → ${busFactor.after ?? 'none'}`)
  }
  const more = expectedLoss.after - expectedLoss.before
  if (more >= noticed || (more <= -noticed && areGainsTold)) {
    words.push(`expected loss ${rounded(expectedLoss.before)} → ${rounded(expectedLoss.after)}`)
  }
  return words
}

function breaksSkill({ opened, changed }: ScopeCost): boolean {
  const isBroken = ({ holders, minHolders }: Finding) => holders < minHolders
  return (
    opened.some(isBroken) ||
    changed.some(({ before, after }) => isBroken(after) && !isBroken(before))
  )
}

function rounded(loss: number): string {
  return String(Number(loss.toFixed(loss < 10 ? 2 : 1)))
}

import { capability } from '#core/analysis/capability.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { ScopeHoldings } from '#core/analysis/holdings.ts'
import { scopeHoldings, staysByTeam } from '#core/analysis/scopeHoldings.ts'
import { type StrictBusFactor, strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { worstDeparture } from '#core/analysis/worstDeparture.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { compareFragility, type Fragility } from './scopeStandings.ts'

export interface LowestBusFactor {
  /** Of those with as low a one, the team from which one departure takes most. */
  readonly team: TeamId
  readonly holdings: ScopeHoldings
  readonly strict: StrictBusFactor
  /** How many teams besides have as low a one. */
  readonly others: number
}

type Candidate = Fragility & Omit<LowestBusFactor, 'others'>

/**
 * The lowest BF₀ of a counted team by all ratings; `null`: none has a skill to lose. A step a
 * team, so that the caller can pause. Linear in the ratings of their members.
 */
export function* lowestBusFactor(
  workspace: Workspace,
  coverage: CoverageIndex,
): Generator<void, LowestBusFactor | null> {
  const stays = staysByTeam(workspace)
  let first: Candidate | null = null
  let alike = 0
  for (const { id, name } of workspace.teams) {
    const scope = { kind: 'team', id } as const
    if (!coverage.isCounted(scope)) continue
    const holdings = scopeHoldings(workspace, coverage, scope, stays)
    const strict = strictBusFactor(holdings)
    if (strict.value !== null) {
      const candidate: Candidate = {
        team: id,
        key: id,
        name,
        holdings,
        strict,
        capability: capability(holdings).value,
        oneGone: worstDeparture(holdings),
        skills: holdings.skills.length,
      }
      if (strict.value === first?.strict.value) alike++
      else if (first === null || strict.value < (first.strict.value ?? Infinity)) alike = 1
      if (first === null || compareFragility(candidate, first) < 0) first = candidate
    }
    yield
  }
  return first === null ? null : { ...first, others: alike - 1 }
}

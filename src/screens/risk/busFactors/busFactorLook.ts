import { measuredScopeName } from '#core/analysis/busFactorWords.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { isInScope, type RiskScope } from '../riskFilter.ts'

/** θ in percent, unless the address says another one. */
export const usualPercent = 50
/** More than all of it cannot be gone. */
export const mostPercent = 99

/** θ in percent as the address says it; what is no such number is as if it were not said. */
export function parsePercent(text: string | null): number {
  if (text === null || !/^\d+(\.\d+)?$/.test(text)) return usualPercent
  const percent = Number(text)
  return percent <= mostPercent ? percent : usualPercent
}

/** The organisation as a whole is measured up to so many people: past it nothing is proven in time. */
const largestOrganisation = 1000

/** What is measured where "Where" says so: counted teams and chapters, with all of them the organisation. */
export function listScopes(
  workspace: Workspace,
  coverage: CoverageIndex,
  wanted: RiskScope,
): readonly MeasuredScope[] {
  const teams = Array.from(workspace.teams, ({ id }): Scope => ({ kind: 'team', id }))
  const chapters = Array.from(workspace.chapters, ({ id }): Scope => ({ kind: 'chapter', id }))
  const scopes: MeasuredScope[] = [...teams, ...chapters].filter(
    (scope) => isInScope(scope, wanted) && coverage.isCounted(scope),
  )
  const { size } = workspace.people
  if (wanted === 'all' && scopes.length > 0 && size <= largestOrganisation) {
    scopes.push({ kind: 'organisation' })
  }
  return scopes
}

/** Names a scope in the address, and for as long as it is shown. */
export function scopeKey(scope: MeasuredScope): string {
  if (scope.kind === 'organisation') return 'organisation'
  return scope.kind === 'cell' ? `cell:${scope.team}:${scope.chapter}` : `${scope.kind}:${scope.id}`
}

export function scopeTitle(workspace: Workspace, scope: MeasuredScope): string {
  return scope.kind === 'organisation' ? 'Everybody' : measuredScopeName(workspace, scope)
}

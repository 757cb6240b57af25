import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import { type RiskScope, scopeNamed } from '../riskFilter.ts'

/** What the loads are measured in: the one scope that is chosen, else the whole organisation. */
export function measuredScope(wanted: RiskScope): MeasuredScope {
  return scopeNamed(wanted) ?? { kind: 'organisation' }
}

/** Tells scopes apart in what is asked of them. */
export function measuredKey(scope: MeasuredScope): string {
  return JSON.stringify(scope)
}

/** "the organisation", or the scope's name. */
export function measuredName(scope: MeasuredScope, workspace: Workspace): string {
  return scope.kind === 'team' || scope.kind === 'chapter'
    ? scopeName(scope, workspace)
    : 'the organisation'
}

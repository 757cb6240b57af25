import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { scopeName, scopeNamed } from '../riskFilter.ts'

/** What the loads are measured in: the one scope that is chosen, else the whole organisation. */
export function measuredScope(wanted: string): MeasuredScope {
  return scopeNamed(wanted) ?? { kind: 'organisation' }
}

/** "the organisation", or the scope's name. */
export function measuredName(scope: MeasuredScope, workspace: Workspace): string {
  return scope.kind === 'team' || scope.kind === 'chapter'
    ? scopeName(scope, workspace)
    : 'the organisation'
}

import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Finding, type Severity, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** A look without a scope that does not stand on the day, or is not there any more. */
export function standingScope<T extends { readonly scope: string }>(
  look: T,
  coverage: CoverageIndex,
): T {
  const scope = scopeNamed(look.scope)
  return scope === null || coverage.isCounted(scope) ? look : { ...look, scope: 'all' }
}

/** The one scope that a choice names; `null`: it is all scopes, or all of a kind. */
export function scopeNamed(wanted: string): Scope | null {
  const [kind, ...rest] = wanted.split(':')
  return rest.length === 0 ? null : ({ kind, id: rest.join(':') } as Scope)
}

/** Whether a scope is the one, or one of the kind, that a choice names. */
export function isInScope({ kind, id }: Scope, wanted: string): boolean {
  return wanted === 'all' || wanted === kind || wanted === `${kind}:${id}`
}

/** For sorting: 0 is the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** Names a cell for as long as it is shown. */
export function cellKey({ scope, skill }: Pick<Finding, 'scope' | 'skill'>): string {
  return `${scope.kind}:${scope.id}\u001f${skill}`
}

export function scopeName(scope: Scope, workspace: Workspace): string {
  const record =
    scope.kind === 'team' ? workspace.teams.get(scope.id) : workspace.chapters.get(scope.id)
  return record?.name ?? ''
}

/** The colour that a finding is marked with: risk colour only from high on. */
export function findingTone({ kind, severity }: Finding): 'gap' | 'risk' | 'neutral' {
  if (kind === 'gap') return 'gap'
  return severity === 'critical' || severity === 'high' ? 'risk' : 'neutral'
}

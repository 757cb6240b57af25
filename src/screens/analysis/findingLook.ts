import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'

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
export function findingTone({
  kind,
  severity,
}: Pick<Finding, 'kind' | 'severity'>): 'gap' | 'risk' | 'neutral' {
  if (kind === 'gap') return 'gap'
  return severity === 'critical' || severity === 'high' ? 'risk' : 'neutral'
}

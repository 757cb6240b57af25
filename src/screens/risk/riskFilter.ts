import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Finding, type Severity, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Which findings are looked at. */
export interface RiskFilter {
  /** `all`, `team`, `chapter`, or one scope as `team:id`, `chapter:id`. */
  readonly scope: string
  readonly severity: Severity | 'all'
  /** Text that the skill's name holds. */
  readonly skill: string
  /** Low findings stay hidden until asked for. */
  readonly showsLow: boolean
}

export const everything: RiskFilter = { scope: 'all', severity: 'all', skill: '', showsLow: false }

export function filterFindings(
  findings: readonly Finding[],
  filter: RiskFilter,
  workspace: Workspace,
): Finding[] {
  const text = filter.skill.trim().toLocaleLowerCase()
  const showsLow = filter.showsLow || filter.severity === 'low'
  return findings.filter(({ severity, scope, skill }) => {
    if (severity === 'low' && !showsLow) return false
    if (filter.severity !== 'all' && severity !== filter.severity) return false
    if (!isInScope(scope, filter.scope)) return false
    const name = workspace.skills.get(skill)?.name ?? ''
    return text === '' || name.toLocaleLowerCase().includes(text)
  })
}

/** The filter without a scope that does not stand on the day, or is not there any more. */
export function standingFilter(filter: RiskFilter, coverage: CoverageIndex): RiskFilter {
  const [kind, ...rest] = filter.scope.split(':')
  if (rest.length === 0) return filter
  const scope = { kind, id: rest.join(':') } as Scope
  return coverage.isCounted(scope) ? filter : { ...filter, scope: 'all' }
}

/** Whether a scope is the one, or one of the kind, that a filter names. */
function isInScope({ kind, id }: Finding['scope'], wanted: string): boolean {
  return wanted === 'all' || wanted === kind || wanted === `${kind}:${id}`
}

/** For sorting: 0 is the worst. */
export function severityRank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** Names a finding for as long as the table shows it. */
export function findingKey({ scope, skill }: Finding): string {
  return `${scope.kind}:${scope.id}\u001f${skill}`
}

export function scopeName({ scope }: Finding, workspace: Workspace): string {
  const record =
    scope.kind === 'team' ? workspace.teams.get(scope.id) : workspace.chapters.get(scope.id)
  return record?.name ?? ''
}

/** The colour that a finding is marked with: risk colour only from high on. */
export function findingTone({ kind, severity }: Finding): 'gap' | 'risk' | 'neutral' {
  if (kind === 'gap') return 'gap'
  return severity === 'critical' || severity === 'high' ? 'risk' : 'neutral'
}

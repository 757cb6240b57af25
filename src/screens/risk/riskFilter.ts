import type { CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import { type Finding, isGrave } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { parseChapterId, parseTeamId } from '#core/model/ids.ts'

/** What "Where" chooses: everything, all of a kind, or one team or chapter. */
export type RiskScope = 'all' | Scope['kind'] | Scope

/** As an address says it; what names no place is everywhere. */
export function parseRiskScope(text: string): RiskScope {
  if (text === 'team' || text === 'chapter') return text
  const [kind, ...rest] = text.split(':')
  const team = kind === 'team' ? parseTeamId(rest.join(':')) : null
  if (team !== null) return { kind: 'team', id: team }
  const chapter = kind === 'chapter' ? parseChapterId(rest.join(':')) : null
  return chapter === null ? 'all' : { kind: 'chapter', id: chapter }
}

/** `all`, `team`, `chapter`, `team:id` or `chapter:id`: for an address, and to name a question. */
export function serializeRiskScope(wanted: RiskScope): string {
  return typeof wanted === 'string' ? wanted : `${wanted.kind}:${wanted.id}`
}

/** A look without a scope that does not stand on the day, or is not there any more. */
export function standingScope<T extends { readonly scope: RiskScope }>(
  look: T,
  coverage: CoverageIndex,
): T {
  const scope = scopeNamed(look.scope)
  return scope === null || coverage.isCounted(scope) ? look : { ...look, scope: 'all' }
}

/** The one scope that a choice names; `null`: it is all scopes, or all of a kind. */
export function scopeNamed(wanted: RiskScope): Scope | null {
  return typeof wanted === 'string' ? null : wanted
}

/** Whether a scope is the one, or one of the kind, that a choice names. */
export function isInScope({ kind, id }: Scope, wanted: RiskScope): boolean {
  if (typeof wanted === 'string') return wanted === 'all' || wanted === kind
  return wanted.kind === kind && wanted.id === id
}

/** How much is found where a choice says. */
export function countsIn(coverage: CoverageIndex, wanted: RiskScope): FindingCounts {
  if (wanted === 'all') return coverage.totals()
  return typeof wanted === 'string' ? coverage.totals(wanted) : coverage.counts(wanted)
}

/** What is found above low where a choice says, in the order of the findings file. */
export function graveFindings(coverage: CoverageIndex, wanted: RiskScope): readonly Finding[] {
  if (typeof wanted !== 'string') return coverage.findingsOf(wanted).filter(isGrave)
  const { critical, high, medium } = coverage.totals()
  // They come by severity, so that no low one, of which there are most, is read.
  const findings = coverage.findings(critical + high + medium)
  return wanted === 'all' ? findings : findings.filter(({ scope }) => scope.kind === wanted)
}

/** The same with the low ones. */
export function allFindings(coverage: CoverageIndex, wanted: RiskScope): readonly Finding[] {
  if (typeof wanted !== 'string') return coverage.findingsOf(wanted)
  const findings = coverage.findings()
  return wanted === 'all' ? findings : findings.filter(({ scope }) => scope.kind === wanted)
}

import { expect } from 'vitest'
import type { CoverageIndex, FindingCounts } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { recompute, reportOf } from './recompute.ts'

/** Expects every answer of the index to be the plain recomputation's. */
export function expectAgreement(index: CoverageIndex, workspace: Workspace): void {
  const expected = recompute(workspace, index.day)
  expect(reportOf(index, workspace)).toEqual(expected)

  const all: Finding[] = []
  for (const { scope, skills } of expected) {
    const findings = [...skills.values()].flatMap(({ finding }) => finding ?? [])
    all.push(...findings)
    expect(asSet(index.findingsOf(scope))).toEqual(asSet(findings))
    expect(index.counts(scope)).toEqual(countsOf(findings))
    for (const { id } of workspace.people) {
      const alone = findings.filter((it) => it.holder === id && it.severity !== 'low')
      expect(index.soleSkills(scope, id).sort()).toEqual(alone.map(({ skill }) => skill).sort())
      const isIn = expected.some((it) => it.scope === scope && it.members.includes(id))
      const says = index.scopesOf(id).some((it) => it.kind === scope.kind && it.id === scope.id)
      expect(says).toBe(isIn)
    }
  }
  expect(asSet(index.findings())).toEqual(asSet(all))
  expect(index.totals()).toEqual(countsOf(all))
  for (const kind of ['team', 'chapter'] as const) {
    expect(index.totals(kind)).toEqual(countsOf(all.filter(({ scope }) => scope.kind === kind)))
  }
}

function asSet(findings: readonly Finding[]): string[] {
  const text = ({ scope, skill, kind, severity, holder }: Finding) =>
    [scope.kind, scope.id, skill, kind, severity, holder].join(' | ')
  return findings.map(text).sort()
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const severe = (severity: Finding['severity']) =>
    findings.filter((it) => it.severity === severity).length
  const shown = (kind: Finding['kind']) =>
    findings.filter((it) => it.kind === kind && it.severity !== 'low').length
  return {
    critical: severe('critical'),
    high: severe('high'),
    medium: severe('medium'),
    low: severe('low'),
    gap: shown('gap'),
    keyPerson: shown('key-person'),
    short: shown('short'),
  }
}

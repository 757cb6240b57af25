import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { scopeName } from '../analysis/findingLook.ts'
import type { Named } from '../analysis/personNames.ts'
import { severityWords } from './findings/groupFindings.ts'

/** How fragile a team or chapter is, and why, in words. */
export interface FragileScope {
  readonly scope: Scope
  readonly name: string
  /** "3 critical · 1 high" */
  readonly counts: string
  /** Its two worst: "Chaos testing (nobody holds it), SQL (only Quin Doyle)". */
  readonly why: string
}

/** Teams and chapters that have findings above low, the most fragile first. */
export function fragileScopes(coverage: CoverageIndex): Scope[] {
  return coverage.rankedScopes().filter((scope) => isFragile(scope, coverage))
}

export function isFragile(scope: Scope, coverage: CoverageIndex): boolean {
  const { critical, high, medium } = coverage.counts(scope)
  return critical + high + medium > 0
}

export function fragileScope(
  scope: Scope,
  given: {
    readonly workspace: Workspace
    readonly coverage: CoverageIndex
    readonly nameOf: (person: Named) => string
  },
): FragileScope {
  const { workspace, coverage, nameOf } = given
  const { critical, high, medium } = coverage.counts(scope)
  const why = coverage
    .findingsOf(scope)
    .slice(0, 2)
    .map((finding) => {
      const skill = workspace.skills.get(finding.skill)?.name ?? 'a deleted skill'
      return `${skill} (${whoWords(finding, workspace, nameOf)})`
    })
  return {
    scope,
    name: scopeName(scope, workspace),
    counts: severityWords({ critical, high, medium, low: 0 }),
    why: why.join(', '),
  }
}

/** "only Quin Doyle", "nobody holds it", "1 of 2 needed". */
export function whoWords(
  finding: Finding,
  { people }: Workspace,
  nameOf: (person: Named) => string,
): string {
  const holder = finding.holder === null ? undefined : people.get(finding.holder)
  return holder === undefined ? findingWords(finding) : `only ${nameOf(holder)}`
}

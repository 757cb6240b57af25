import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { type StaysByTeam, scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { tryEdit } from '#core/analysis/tryEdit.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** The strict bus factor of a scope; `null`: nothing stands there that could break. */
export interface BusFactorChange {
  readonly before: number | null
  readonly after: number | null
}

// How much of their time people give to a team does not matter to a strict bus factor.
const noStays: StaysByTeam = new Map()

/** What an edit that is not applied does to the strict bus factors of scopes, in their order. */
export function busFactorChanges(
  coverage: CoverageIndex,
  edit: Edit,
  scopes: readonly Scope[],
): BusFactorChange[] {
  const measure = (workspace: Workspace) =>
    scopes.map((scope) =>
      coverage.isCounted(scope)
        ? strictBusFactor(scopeHoldings(workspace, coverage, scope, noStays)).value
        : null,
    )
  const before = measure(coverage.workspace)
  const after = tryEdit(coverage, edit, measure)
  return scopes.map((_, at) => ({ before: before[at] ?? null, after: after[at] ?? null }))
}

/** "2 → 1", "2" where it stays, "–" where nothing stands. */
export function busFactorWords({ before, after }: BusFactorChange): string {
  const said = (value: number | null) => (value === null ? '–' : String(value))
  return before === after ? said(before) : `${said(before)} → ${said(after)}`
}

import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Fragmentation } from '#core/analysis/fragmentation.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'

/** Whether what is spread thin concerns a scope: the team itself, or a member of it on the day. */
export function isSpreadIn(
  found: Fragmentation,
  scope: MeasuredScope,
  coverage: CoverageIndex,
): boolean {
  if (scope.kind !== 'team' && scope.kind !== 'chapter') return true
  if (!('person' in found)) return scope.kind === 'team' && found.team === scope.id
  return coverage
    .scopesOf(found.person)
    .some(({ kind, id }) => kind === scope.kind && id === scope.id)
}

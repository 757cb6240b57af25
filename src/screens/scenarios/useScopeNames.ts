import { useCallback } from 'react'
import type { ScenarioDifference } from '#core/analysis/scenarioDifference.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeName } from '../analysis/findingLook.ts'

/** How teams and chapters are called that are there before or only after a scenario. */
export function useScopeNames({
  before,
  after,
}: Pick<ScenarioDifference, 'before' | 'after'>): (scope: Scope) => string {
  return useCallback(
    (scope) => scopeName(scope, after) || scopeName(scope, before) || 'a deleted one',
    [before, after],
  )
}

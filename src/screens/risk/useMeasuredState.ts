import { useState } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Day } from '#core/model/day.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSessionState } from '#session/react.ts'

export interface MeasuredState {
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly day: Day
}

/**
 * What measures of scopes are taken of: the same object until something changes that they count
 * or name. Plans, scenarios, interactions and the organisation's own name are nothing of that.
 */
export function useMeasuredState(): MeasuredState {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [kept, keep] = useState<MeasuredState>({ workspace, coverage, day })
  const next = isMeasuredAlike(kept, { workspace, day }) ? kept : { workspace, coverage, day }
  if (next !== kept) keep(next)
  return next
}

export function isMeasuredAlike(
  a: Pick<MeasuredState, 'workspace' | 'day'>,
  b: Pick<MeasuredState, 'workspace' | 'day'>,
): boolean {
  return (
    a.day === b.day &&
    measuredTables.every((table) => a.workspace[table] === b.workspace[table]) &&
    a.workspace.organisation.record.holdsFrom === b.workspace.organisation.record.holdsFrom
  )
}

const measuredTables = [
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
] as const satisfies readonly (keyof Workspace)[]

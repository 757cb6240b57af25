import { useMemo, useRef } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Skill } from '#core/model/skill.ts'
import { useSessionState } from '#session/react.ts'
import { axesOf, type GridAxes, type TeamFilter } from './model/axes.ts'
import { type Occupancy, occupancyOf } from './model/occupancy.ts'

/** What the matrix shows of the organisation on the day. */
export interface MatrixView {
  readonly occupancy: Occupancy
  readonly axes: GridAxes
  readonly coverage: CoverageIndex
  /** The one skill that is looked at; `null`: all. */
  readonly lens: Skill | null
}

export function useMatrixView(filter: TeamFilter, lensId: SkillId | null): MatrixView {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const previous = useRef<Occupancy | null>(null)
  const occupancy = useMemo(() => {
    previous.current = occupancyOf(workspace, coverage, previous.current)
    return previous.current
  }, [workspace, coverage])
  const axes = useMemo(() => axesOf(occupancy, filter), [occupancy, filter])
  const lens = lensId === null ? null : (workspace.skills.get(lensId) ?? null)
  return useMemo(() => ({ occupancy, axes, coverage, lens }), [occupancy, axes, coverage, lens])
}

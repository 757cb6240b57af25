import { useMemo, useRef } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { SkillId } from '#core/model/ids.ts'
import type { Skill } from '#core/model/skill.ts'
import { useSessionState } from '#session/react.ts'
import { axesOf, type GridAxes, type TeamFilter, teamsOf } from './model/axes.ts'
import { type Arrangement, compactionOf, mostSurveyed } from './model/compaction.ts'
import type { MatrixDifferences } from './model/differences.ts'
import { type Occupancy, occupancyOf } from './model/occupancy.ts'
import { useEndedTeams, useMatrixDifferences } from './useMatrixDifferences.ts'

/** What the matrix shows of the organisation on the day. */
export interface MatrixView {
  readonly occupancy: Occupancy
  readonly axes: GridAxes
  readonly coverage: CoverageIndex
  /** The one skill that is looked at; `null`: all. */
  readonly lens: Skill | null
  readonly arrangement: Arrangement
  /** What differs from the baseline, where that is marked. */
  readonly differences: MatrixDifferences | null
}

interface MatrixLook {
  readonly filter: TeamFilter
  readonly lensId: SkillId | null
  /** `null`: as suits the number of teams. */
  readonly chosen: Arrangement | null
}

export function useMatrixView({ filter, lensId, chosen }: MatrixLook): MatrixView {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const previous = useRef<Occupancy | null>(null)
  const occupancy = useMemo(() => {
    previous.current = occupancyOf(workspace, coverage, previous.current)
    return previous.current
  }, [workspace, coverage])
  const arrangement = chosen ?? (workspace.teams.size > mostSurveyed ? 'compact' : 'full')
  const opened = useSessionState(({ phase }) => (phase.kind === 'ready' ? phase.workspace : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: no column jumps away under the hand that edits it
  const compaction = useMemo(
    () => (arrangement === 'full' ? null : compactionOf(occupancy, teamsOf(occupancy, filter))),
    [arrangement, filter, opened, occupancy.day],
  )
  const differences = useMatrixDifferences(occupancy.day)
  const ended = useEndedTeams(differences, filter, occupancy.day)
  const axes = useMemo(
    () => axesOf(occupancy, filter, compaction, ended),
    [occupancy, filter, compaction, ended],
  )
  const lens = lensId === null ? null : (workspace.skills.get(lensId) ?? null)
  return useMemo(
    () => ({ occupancy, axes, coverage, lens, arrangement, differences }),
    [occupancy, axes, coverage, lens, arrangement, differences],
  )
}

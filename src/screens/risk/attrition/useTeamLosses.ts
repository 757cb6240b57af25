import { useCallback } from 'react'
import { useInSlices } from '#session/useInSlices.ts'
import type { AttritionLook } from '../../analysis/attritionLook.ts'
import { useMeasuredState } from '../useMeasuredState.ts'
import { type TeamLoss, teamLosses } from './teamLosses.ts'

/** The teams by the expected loss; `null` until they are first worked out. */
export function useTeamLosses(look: AttritionLook): readonly TeamLoss[] | null {
  const { workspace, coverage, day } = useMeasuredState()
  const start = useCallback(
    () => teamLosses(workspace, coverage, look),
    [workspace, coverage, look],
  )
  return useInSlices(`${day} ${look.rate} ${look.months}`, start).result
}

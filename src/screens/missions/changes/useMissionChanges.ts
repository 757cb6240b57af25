import { createContext, useContext, useMemo } from 'react'
import type { TeamId } from '#core/model/ids.ts'
import { useSessionState } from '#session/react.ts'
import { useMarkedScenario } from '#session/scenario/useMarkedScenario.ts'
import { type MissionChange, missionChanges } from './missionChanges.ts'

type MissionChanges = ReadonlyMap<TeamId, MissionChange>

const none: MissionChanges = new Map()

/** Worked out once for the screen, however many missions it marks. */
export const MissionChangesContext = createContext<MissionChanges>(none)

/** Missions that differ from the baseline, where they are to be marked. */
export function useComparedMissions(): MissionChanges {
  const scenario = useMarkedScenario()
  const day = useSessionState((state) => state.day)
  return useMemo(() => (scenario === null ? none : missionChanges(scenario, day)), [scenario, day])
}

export function useMissionChanges(): MissionChanges {
  return useContext(MissionChangesContext)
}

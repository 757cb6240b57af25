import type { ReactNode } from 'react'
import { useSessionState } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { AnalysisDay } from '../analysis/AnalysisDay.tsx'
import { HideNames } from '../analysis/HideNames.tsx'
import { useScenarios } from './useScenarios.ts'

/**
 * What every part of the screen obeys.
 *
 * @param day asked for instead of the day that every screen shows.
 */
export function ScenarioTools({ day }: { readonly day?: ReactNode }) {
  const { look, change } = useScenarios()
  // While a scenario is shown everywhere, the bar above asks for the day.
  const isShown = useSessionState((state) => state.scenario !== null)
  return (
    <>
      {day ?? (isShown ? null : <AnalysisDay />)}
      <Checkbox isSelected={look.showsLow} onChange={(showsLow) => change({ showsLow })}>
        Show low
      </Checkbox>
      <HideNames hidesNames={look.hidesNames} onChange={(hidesNames) => change({ hidesNames })} />
    </>
  )
}

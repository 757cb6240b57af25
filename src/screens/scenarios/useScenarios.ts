import { createContext, useContext } from 'react'
import type { ScenarioId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ScenariosLook } from './scenariosLook.ts'

/** What the parts of the screen share. */
export interface Scenarios {
  readonly look: ScenariosLook
  /** Written to the address, where it can be linked to. */
  readonly change: (part: Partial<ScenariosLook>) => void
  /** Link to one scenario, to several beside each other, or with none to all of them. */
  readonly hrefOf: (...chosen: readonly ScenarioId[]) => string
  /** Goes there as a link does. */
  readonly open: (...chosen: readonly ScenarioId[]) => void
  /** The organisation as it is kept, whatever scenario the other screens show. */
  readonly baseline: Workspace
  /** Percent of the people who leave in a year, as the attrition says. */
  readonly rate: number
}

export const ScenariosContext = createContext<Scenarios | null>(null)

export function useScenarios(): Scenarios {
  const scenarios = useContext(ScenariosContext)
  if (scenarios === null) throw new Error('No scenarios screen around this component')
  return scenarios
}

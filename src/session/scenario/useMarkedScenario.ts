import { useSessionState } from '../react.ts'
import type { ShownScenario } from './shownScenario.ts'

/** The shown scenario, where what differs is to be marked; `null`: nothing is. */
export function useMarkedScenario(): ShownScenario | null {
  return useSessionState(({ scenario }) => (scenario?.look === 'changes' ? scenario : null))
}

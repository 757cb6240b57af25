import { scenarioHref } from '../analysis/scenarioHref.ts'
import type { RiskLook } from './riskLook.ts'

/** Where a view is now that once was one of this screen's; `null`: it still is. */
export function movedTo(look: Pick<RiskLook, 'view' | 'own' | 'showsLow' | 'hidesNames'>) {
  if (look.view !== 'scenarios') return null
  const { scenario } = look.own
  return scenario === undefined ? '#/scenarios' : scenarioHref(scenario, look)
}

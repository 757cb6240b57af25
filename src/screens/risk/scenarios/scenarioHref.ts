import { serializeParams } from '#session/useScreenAddress.ts'
import type { Risk } from '../useRisk.ts'

/** In the address: the scenario that is opened. */
export const scenarioParam = 'scenario'

/** Link to one scenario in the view of all of them. */
export function scenarioHref({ hrefOf }: Pick<Risk, 'hrefOf'>, scenario: string): string {
  const [route = '', query = ''] = hrefOf('scenarios').split('?')
  const params = new URLSearchParams(query)
  params.set(scenarioParam, scenario)
  return route + serializeParams(params)
}

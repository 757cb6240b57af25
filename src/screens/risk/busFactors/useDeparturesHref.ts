import type { PersonId } from '#core/model/ids.ts'
import { serializeParams } from '#session/useScreenAddress.ts'
import { serializeIds } from '../idList.ts'
import { useRisk } from '../useRisk.ts'

/** Link to what it does when these people leave, all at once. */
export function useDeparturesHref(): (people: readonly PersonId[]) => string {
  const { hrefOf } = useRisk()
  const [route = '', query = ''] = hrefOf('departures').split('?')
  return (people) => {
    const params = new URLSearchParams(query)
    const chosen = serializeIds(people)
    if (chosen !== null) params.set('people', chosen)
    return route + serializeParams(params)
  }
}

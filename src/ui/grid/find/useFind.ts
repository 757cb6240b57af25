import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { GridSource } from '../gridData.ts'
import type { GridShape, Place } from '../gridShape.ts'
import { type Found, hitFrom } from './hits.ts'
import { runSearch } from './runSearch.ts'
import { findPlaces } from './search.ts'

const nothing: Found = { query: '', hits: [], fraction: 0, isDone: true, isFull: false }

/**
 * Searches while the query stands, anew when the grid says something else. A new query goes to its
 * first hit as soon as there is one, as browsers do; a search repeated after an edit goes nowhere.
 */
export function useFind(
  shape: GridShape,
  source: GridSource,
  query: string,
  active: Place,
  onGo: (place: Place) => void,
): Found {
  const [found, setFound] = useState(nothing)
  const wentFor = useRef('')
  const report = useEffectEvent((next: Found) => {
    setFound(next)
    const hit = hitFrom(shape, next.hits, active)
    if (hit === undefined || wentFor.current === next.query) return
    wentFor.current = next.query
    onGo(hit)
  })
  const slices = useEffectEvent(() => findPlaces(shape, source, query, active))
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new shape or source is searched anew
  useEffect(() => runSearch(query, slices(), report), [shape, source, query])
  return found
}

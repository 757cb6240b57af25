import type { Place } from '../gridShape.ts'
import { byReading, type Found, hitLimit } from './hits.ts'
import type { SearchSlice } from './search.ts'

/** Of one turn, in milliseconds: half a frame, so that scrolling and typing stay smooth. */
const turn = 8
/** Between two reports, in milliseconds, while it goes on. */
const reportEvery = 120

/**
 * Takes slices turn by turn until there are none, or hits enough, and reports now and then and at
 * the end. Gives its stop.
 */
export function runSearch(
  query: string,
  slices: Iterator<SearchSlice, void>,
  onReport: (found: Found) => void,
): () => void {
  const hits: Place[] = []
  let reported = Number.NEGATIVE_INFINITY
  let fraction = 0

  const report = (isDone: boolean): void => {
    reported = performance.now()
    onReport({
      query,
      hits: hits.toSorted(byReading),
      fraction,
      isDone,
      isFull: hits.length === hitLimit,
    })
  }
  /** Whether that was all there is, or all that is kept. */
  const search = (until: number): boolean => {
    while (performance.now() < until) {
      const { done, value } = slices.next()
      if (done === true) return true
      fraction = value.fraction
      hits.push(...value.hits.slice(0, hitLimit - hits.length))
      if (hits.length === hitLimit) return true
    }
    return false
  }
  const advance = (): void => {
    const isDone = search(performance.now() + turn)
    // Before the report, which may be what it is stopped by.
    if (!isDone) timer = setTimeout(advance, 0)
    if (isDone || performance.now() - reported >= reportEvery) report(isDone)
  }
  let timer = setTimeout(advance, 0)
  return () => clearTimeout(timer)
}

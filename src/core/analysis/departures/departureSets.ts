import type { DepartureProblem } from './departureProblem.ts'

/** So many sets of departures are listed at most. */
export const listedSets = 20

/**
 * The sets of people that a set found by a search stands for, since of people with identical
 * holdings it has the first ones only: every choice of as many of them. In people's numbers,
 * ascending; at most `limit` sets.
 */
export function expandDepartures(
  { twin, numbers, people }: DepartureProblem,
  found: readonly number[],
  limit: number,
): number[][] {
  const left = new Set(found)
  let sets: number[][] = [[]]
  for (let first = 0; first < people; ) {
    let next = first + 1
    while (next < people && (twin[next] as number) >= 0) next++
    const group = Array.from(numbers.subarray(first, next))
    let taken = 0
    for (let at = first; at < next; at++) if (left.has(at)) taken++
    if (taken > 0) {
      const choices = choose(group, taken, limit)
      sets = sets.flatMap((set) => choices.map((choice) => [...set, ...choice])).slice(0, limit)
    }
    first = next
  }
  return sets.map((set) => set.sort((a, b) => a - b))
}

/** The first `limit` ways to take `count` of a list. */
export function choose(from: readonly number[], count: number, limit: number): number[][] {
  const ways: number[][] = []
  const way: number[] = []
  const take = (start: number): void => {
    if (way.length === count) {
      ways.push([...way])
      return
    }
    for (let at = start; at <= from.length - (count - way.length); at++) {
      if (ways.length >= limit) return
      way.push(from[at] as number)
      take(at + 1)
      way.pop()
    }
  }
  take(0)
  return ways
}

/** Puts sets in order: by their first person, then by the second, and so on. */
export function compareSets(a: readonly number[], b: readonly number[]): number {
  for (const [at, person] of a.entries()) {
    const other = b[at]
    if (other === undefined) return 1
    if (person !== other) return person - other
  }
  return a.length - b.length
}

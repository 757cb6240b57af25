import type { Holdings } from './holdings.ts'

export interface WorstDeparture {
  /** pc(1), from 0 to 1: what stands when the one leaves whose departure breaks most. */
  readonly capability: number
  /** Their number, the first of several; `null`: nobody's departure alone breaks anything. */
  readonly person: number | null
}

/**
 * The first point of the resilience curve after today's, which needs no search: one departure
 * breaks the skills that have just enough holders. Linear in the holdings.
 */
export function worstDeparture({ people, skills }: Holdings): WorstDeparture {
  const losses = new Float64Array(people)
  let total = 0
  let standing = 0
  for (const { holders, minHolders, weight } of skills) {
    total += weight
    if (holders.length < minHolders) continue
    standing += weight
    if (holders.length > minHolders) continue
    for (const holder of holders) losses[holder] = (losses[holder] ?? 0) + weight
  }
  let person: number | null = null
  let most = 0
  for (const [at, loss] of losses.entries()) {
    if (loss <= most) continue
    most = loss
    person = at
  }
  return { capability: total === 0 ? 1 : Math.max(0, standing - most) / total, person }
}

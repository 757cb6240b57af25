import type { Holdings } from '../holdings.ts'

/**
 * A scope made small for the searches over sets of departures: only what can still break, and
 * only who can break it.
 *
 * - Skills that are broken already (d < n), or weigh nothing, are not here; those with the same
 *   holders and the same n are one, with the weights added.
 * - People who hold none of the skills that are left are not here: no fewest set has them.
 * - People of identical holdings stand side by side, so that a search can treat them as one.
 */
export interface DepartureProblem {
  /** W, over all skills of the scope. */
  readonly total: number
  /** Weight of the skills that are broken already. */
  readonly broken: number
  /** Where all weights are whole: their greatest common divisor, which divides any loss. Else 0. */
  readonly unit: number
  readonly people: number
  readonly skills: number
  /** By person: their number in the holdings. */
  readonly numbers: Int32Array
  /** By person: the one before with the same holdings, or −1. */
  readonly twin: Int32Array
  /** Skills of person p: `skillsOf[skillsFrom[p]]` up to `skillsFrom[p + 1]`. */
  readonly skillsFrom: Int32Array
  readonly skillsOf: Int32Array
  readonly holdersFrom: Int32Array
  readonly holdersOf: Int32Array
  /** By skill: how many departures break it: d − n + 1. */
  readonly resistance: Int32Array
  readonly weight: Float64Array
}

/** Linear in the holdings, and the sorting of people. */
export function departureProblem({ people, skills }: Holdings): DepartureProblem {
  let total = 0
  let broken = 0
  const standing = new Map<
    string,
    { holders: readonly number[]; resistance: number; weight: number }
  >()
  for (const { holders, minHolders, weight } of skills) {
    total += weight
    const resistance = holders.length - minHolders + 1
    if (resistance <= 0) broken += weight
    else if (weight > 0) {
      const key = `${resistance}:${holders.join()}`
      const same = standing.get(key)
      if (same === undefined) standing.set(key, { holders, resistance, weight })
      else same.weight += weight
    }
  }
  const kept = [...standing.values()]
  const held: number[][] = Array.from({ length: people }, () => [])
  for (const [at, { holders }] of kept.entries()) {
    for (const person of holders) held[person]?.push(at)
  }
  const groups = new Map<string, number[]>()
  for (const [person, list] of held.entries()) {
    if (list.length === 0) continue
    const key = list.join()
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [person])
    else group.push(person)
  }
  const numbers = Int32Array.from([...groups.values()].flat())
  const twin = new Int32Array(numbers.length).fill(-1)
  let place = 0
  for (const group of groups.values()) {
    for (let at = 1; at < group.length; at++) twin[place + at] = place + at - 1
    place += group.length
  }
  const places = new Int32Array(people)
  for (const [at, person] of numbers.entries()) places[person] = at
  const [skillsFrom, skillsOf] = rows(Array.from(numbers, (person) => held[person] ?? []))
  const [holdersFrom, holdersOf] = rows(
    kept.map(({ holders }) => holders.map((person) => places[person] ?? 0)),
  )
  return {
    total,
    broken,
    unit: commonUnit(skills.map(({ weight }) => weight)),
    people: numbers.length,
    skills: kept.length,
    numbers,
    twin,
    skillsFrom,
    skillsOf,
    holdersFrom,
    holdersOf,
    resistance: Int32Array.from(kept, ({ resistance }) => resistance),
    weight: Float64Array.from(kept, ({ weight }) => weight),
  }
}

function rows(lists: readonly (readonly number[])[]): [Int32Array, Int32Array] {
  const from = new Int32Array(lists.length + 1)
  for (const [at, list] of lists.entries()) from[at + 1] = (from[at] ?? 0) + list.length
  return [from, Int32Array.from(lists.flat())]
}

function commonUnit(weights: readonly number[]): number {
  let unit = 0
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight)) return 0
    let rest = weight
    while (rest > 0) [unit, rest] = [rest, unit % rest]
  }
  return unit
}

import type { Facts } from './counts/facts.ts'
import { levelBits, levelMask } from './counts/ratingCode.ts'

/**
 * Who of some people holds each skill, in the numbers of the index: by skill the places in
 * `people` of those whose level reaches the skill's minimum, ascending. Skills that nobody holds
 * are left out. Linear in the ratings of these people.
 */
export function holdersAmong(
  { ratings }: Facts,
  people: readonly number[],
  minLevelOf: (skill: number) => number,
): Map<number, number[]> {
  const held = new Map<number, number[]>()
  const { keys } = ratings
  for (let place = 0; place < people.length; place++) {
    const person = people[place] as number
    const end = ratings.end(person)
    for (let at = ratings.start(person); at < end; at++) {
      const rating = keys[at] as number
      const skill = rating >> levelBits
      if ((rating & levelMask) < minLevelOf(skill)) continue
      const holders = held.get(skill)
      if (holders === undefined) held.set(skill, [place])
      else holders.push(place)
    }
  }
  return held
}

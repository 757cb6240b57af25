import type { Facts } from './facts.ts'
import { IntColumn } from './intColumn.ts'
import { IntList } from './intList.ts'
import { levelBits, levelSpan } from './ratingCode.ts'
import { headSize } from './rowPool.ts'

/**
 * How many present people hold each skill at each level or above, in the whole organisation.
 * Beside each count stands the exclusive-or of the holders' numbers: with one holder, it is
 * that holder.
 */
export class OrganisationHolders {
  readonly #facts: Facts
  /** Two by skill × level: the count, and the exclusive-or beside it for the cache. */
  readonly #holders = new IntColumn(0)
  /**
   * Pairs person, skill: while the counts moved, the person became or ceased to be the only
   * holder at some level, so that the severity of what they hold alone may have changed.
   */
  readonly turned = new IntList()

  constructor(facts: Facts) {
    this.#facts = facts
    this.recount()
  }

  /** Two integers by skill and level: how many hold it, and who, as above. */
  get holders(): Int32Array {
    return this.#holders.data
  }

  /** How many hold the skill at the level or above. */
  at(skill: number, level: number): number {
    return this.#holders.get(2 * ((skill << levelBits) | level))
  }

  /** Linear in the ratings. */
  recount(): void {
    const { people, skills, ratings, present } = this.#facts
    this.turned.clear()
    this.#reserve()
    this.#holders.clear()
    const holders = this.#holders.data
    present.reserve(people.size)
    ratings.heads.reserve(headSize * people.size)
    const isPresent = present.data
    const heads = ratings.heads.data
    const levels = ratings.keys
    const lastPerson = people.size
    for (let person = 0; person < lastPerson; person++) {
      if (isPresent[person] === 0) continue
      const end = heads[headSize * person + 1] as number
      for (let at = heads[headSize * person] as number; at < end; at++) {
        const place = 2 * (levels[at] as number)
        holders[place] = (holders[place] as number) + 1
        holders[place + 1] = (holders[place + 1] as number) ^ person
      }
    }
    // From "at the level" to "at it or above".
    for (let skill = 0; skill < skills.size; skill++) {
      let count = 0
      let sole = 0
      const bottom = 2 * (skill << levelBits)
      for (let place = bottom + 2 * (levelSpan - 1); place >= bottom; place -= 2) {
        count += holders[place] as number
        sole ^= holders[place + 1] as number
        holders[place] = count
        holders[place + 1] = sole
      }
    }
  }

  /** A present person's level in a skill has changed; −1 is none. */
  move(person: number, skill: number, before: number, after: number): void {
    this.#reserve()
    const holders = this.#holders.data
    const bottom = skill << levelBits
    const isRise = after > before
    const last = 2 * (bottom + (isRise ? after : before))
    for (let place = 2 * (bottom + (isRise ? before : after) + 1); place <= last; place += 2) {
      const count = holders[place] as number
      const sole = holders[place + 1] as number
      holders[place] = isRise ? count + 1 : count - 1
      holders[place + 1] = sole ^ person
      if (isRise ? count !== 1 : count !== 2) continue
      this.turned.push(isRise ? sole : sole ^ person)
      this.turned.push(skill)
    }
  }

  /** The only present holder of the skill at the level or above; −1 unless there is one. */
  soleAt(skill: number, level: number): number {
    const place = 2 * ((skill << levelBits) | level)
    return this.#holders.get(place) === 1 ? this.#holders.get(place + 1) : -1
  }

  #reserve(): void {
    this.#holders.reserve(2 * (this.#facts.skills.size << levelBits))
  }
}

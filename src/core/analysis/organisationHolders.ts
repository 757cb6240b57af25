import { type Facts, levelBits, levelSpan } from './facts.ts'
import { IntColumn } from './intColumn.ts'
import { IntList } from './intList.ts'

/**
 * How many present people hold each skill at each level or above, in the whole organisation.
 * Beside each count stands the exclusive-or of the holders' numbers: with one holder, it is
 * that holder.
 */
export class OrganisationHolders {
  readonly #facts: Facts
  /** By skill × level. */
  readonly #counts = new IntColumn(0)
  readonly #soles = new IntColumn(0)
  /**
   * Pairs person, skill: while the counts moved, the person became or ceased to be the only
   * holder at some level, so that the severity of what they hold alone may have changed.
   */
  readonly turned = new IntList()

  constructor(facts: Facts) {
    this.#facts = facts
    this.recount()
  }

  /** How many hold the skill at the level or above. */
  at(skill: number, level: number): number {
    return this.#counts.get((skill << levelBits) | level)
  }

  /** Linear in the ratings. */
  recount(): void {
    const { people, skills, ratings, present } = this.#facts
    this.#reserve()
    this.#counts.clear()
    this.#soles.clear()
    this.turned.clear()
    const counts = this.#counts.data
    const soles = this.#soles.data
    const { data } = ratings
    present.reserve(people.size)
    for (let person = 0; person < people.size; person++) {
      if (present.data[person] === 0) continue
      const end = ratings.end(person)
      for (let at = ratings.start(person); at < end; at++) {
        const cell = data[at] as number
        counts[cell] = (counts[cell] as number) + 1
        soles[cell] = (soles[cell] as number) ^ person
      }
    }
    // From "at the level" to "at it or above".
    for (let skill = 0; skill < skills.size; skill++) {
      const bottom = skill << levelBits
      for (let cell = bottom + levelSpan - 2; cell >= bottom; cell--) {
        counts[cell] = (counts[cell] as number) + (counts[cell + 1] as number)
        soles[cell] = (soles[cell] as number) ^ (soles[cell + 1] as number)
      }
    }
  }

  /** A present person's level in a skill has changed; −1 is none. */
  move(person: number, skill: number, before: number, after: number): void {
    this.#reserve()
    const counts = this.#counts.data
    const soles = this.#soles.data
    const bottom = skill << levelBits
    const isRise = after > before
    const last = bottom + (isRise ? after : before)
    for (let cell = bottom + (isRise ? before : after) + 1; cell <= last; cell++) {
      const count = counts[cell] as number
      const sole = soles[cell] as number
      counts[cell] = isRise ? count + 1 : count - 1
      soles[cell] = sole ^ person
      if (isRise ? count !== 1 : count !== 2) continue
      this.turned.push(isRise ? sole : sole ^ person)
      this.turned.push(skill)
    }
  }

  /** The only present holder of the skill at the level or above; −1 unless there is one. */
  soleAt(skill: number, level: number): number {
    const cell = (skill << levelBits) | level
    return this.#counts.get(cell) === 1 ? this.#soles.get(cell) : -1
  }

  #reserve(): void {
    const cells = this.#facts.skills.size << levelBits
    this.#counts.reserve(cells)
    this.#soles.reserve(cells)
  }
}

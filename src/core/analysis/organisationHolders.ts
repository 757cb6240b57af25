import { type Facts, levelBits, levelMask, levelSpan } from './facts.ts'
import { IntColumn } from './intColumn.ts'

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
  readonly turned: number[] = []

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
    this.turned.length = 0
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
    const step = after > before ? 1 : -1
    const bottom = skill << levelBits
    for (let level = Math.min(before, after) + 1; level <= Math.max(before, after); level++) {
      const count = this.#counts.get(bottom + level)
      const sole = this.#soles.get(bottom + level)
      this.#counts.set(bottom + level, count + step)
      this.#soles.set(bottom + level, sole ^ person)
      if (step > 0 && count === 1) this.turned.push(sole, skill)
      if (step < 0 && count === 2) this.turned.push(sole ^ person, skill)
    }
  }

  /** A person has come, or gone. */
  movePresence(person: number, isPresent: boolean): void {
    const { ratings } = this.#facts
    for (let at = ratings.start(person); at < ratings.end(person); at++) {
      const rating = ratings.data[at] as number
      const level = rating & levelMask
      this.move(person, rating >> levelBits, isPresent ? -1 : level, isPresent ? level : -1)
    }
  }

  #reserve(): void {
    const cells = this.#facts.skills.size << levelBits
    this.#counts.reserve(cells)
    this.#soles.reserve(cells)
  }
}

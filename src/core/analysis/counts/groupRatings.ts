import { IntColumn } from './intColumn.ts'
import { levelMask, levelSpan } from './ratingCode.ts'
import { headSize, RowPool } from './rowPool.ts'

/** Whose ratings they are. */
export interface Raters {
  /** Key: person. */
  readonly members: RowPool
  /** By person: 1 where they are present. */
  readonly present: IntColumn
  /** By person; key: skill and level in one integer. */
  readonly ratings: RowPool
}

/**
 * The ratings of a group's present members side by side, for as long as none of them changes.
 * Counting reads them one after the other, where each member's would have to be looked up.
 *
 * High levels come first: a loop that compares with a minimum level then decides alike for long,
 * which a processor foresees.
 */
export class GroupRatings {
  /** By group; key: skill and level in one integer; value: the person. */
  readonly pool = new RowPool(1)
  readonly #isLaid = new IntColumn(0)
  /** Groups that are laid. */
  #laid = 0
  /** By level: where the next rating of it goes. */
  readonly #places = new Int32Array(levelSpan)

  isLaid(group: number): boolean {
    return this.#isLaid.get(group) === 1
  }

  forget(group: number): void {
    if (!this.isLaid(group)) return
    this.#isLaid.set(group, 0)
    this.#laid--
  }

  /** Whether nothing is laid, so that nothing has to be forgotten. */
  get isEmpty(): boolean {
    return this.#laid === 0
  }

  clear(): void {
    this.#laid = 0
    this.#isLaid.clear()
    this.pool.clear()
  }

  /** Linear in members × their ratings; nothing where they lie there already. */
  lay(group: number, raters: Raters): void {
    if (this.isLaid(group)) return
    const { pool } = this
    const length = this.#countLevels(group, raters)
    const first = pool.draft(length)
    this.#write(group, first, raters)
    pool.adopt(group, length)
    this.#isLaid.set(group, 1)
    this.#laid++
  }

  /** Finds where those of each level begin, and gives how many there are of all. */
  #countLevels(group: number, { members, present, ratings }: Raters): number {
    const places = this.#places.fill(0)
    const heads = ratings.heads.data
    const lastMember = members.end(group)
    for (let member = members.start(group); member < lastMember; member++) {
      const person = members.keys[member] as number
      if (present.get(person) === 0) continue
      const end = heads[headSize * person + 1] as number
      for (let at = heads[headSize * person] as number; at < end; at++) {
        const level = (ratings.keys[at] as number) & levelMask
        places[level] = (places[level] as number) + 1
      }
    }
    let before = 0
    for (let level = levelMask; level >= 0; level--) {
      const here = places[level] as number
      places[level] = before
      before += here
    }
    return before
  }

  #write(group: number, first: number, { members, present, ratings }: Raters): void {
    const { keys, values } = this.pool
    const places = this.#places
    const heads = ratings.heads.data
    const lastMember = members.end(group)
    for (let member = members.start(group); member < lastMember; member++) {
      const person = members.keys[member] as number
      if (present.get(person) === 0) continue
      const end = heads[headSize * person + 1] as number
      for (let at = heads[headSize * person] as number; at < end; at++) {
        const rating = ratings.keys[at] as number
        const place = places[rating & levelMask] as number
        places[rating & levelMask] = place + 1
        keys[first + place] = rating
        values[first + place] = person
      }
    }
  }
}

import { codeShift, ruleOf, cellWidth as width } from './cellRule.ts'
import type { Facts, Groups } from './facts.ts'
import { codeSpan, findingCode, neededCodes } from './findingCodes.ts'
import { IntColumn } from './intColumn.ts'
import type { OrganisationHolders } from './organisationHolders.ts'
import { levelBits, levelMask } from './ratingCode.ts'
import { headSize, type RowPool } from './rowPool.ts'

// While a group is counted, a word for each skill: ℓ in bits 0–3, whether it was met, d from bit 5.
const isMet = 16
const depthShift = 5
const oneHolder = 1 << depthShift

/** The group that is to be counted. */
export interface CountedGroup {
  readonly group: number
  /** Whether findings count. */
  readonly isCounted: boolean
  /** What a skill is that the group does not need, as in `neededCodes`. */
  readonly otherwise: number
}

/**
 * Counts groups from the facts: the innermost loops of the analysis, which a changed minimum
 * level or day runs over everything.
 *
 * Skills are counted in two tables by skill, small enough to stay in the cache, and listed as they
 * are met; then their cells are written one after the other, straight to where they stay.
 */
export class CellPass {
  readonly #facts: Facts
  readonly #groups: Groups<string>
  readonly #organisation: OrganisationHolders
  readonly #pool: RowPool
  /** By skill: its word, between groups the bare ℓ. */
  readonly #words = new IntColumn()
  /** By skill: the exclusive-or of its holders. */
  readonly #soles = new IntColumn()
  /** Three for each present member: the person, and where their ratings begin and end. */
  readonly #rows = new IntColumn()

  constructor(
    facts: Facts,
    groups: Groups<string>,
    organisation: OrganisationHolders,
    pool: RowPool,
  ) {
    this.#facts = facts
    this.#groups = groups
    this.#organisation = organisation
    this.#pool = pool
  }

  /** To be called before groups are counted, and again when the facts have changed. */
  prepare(): void {
    const { people, skills, present, minLevel, ratings } = this.#facts
    present.reserve(people.size)
    ratings.heads.reserve(headSize * people.size)
    minLevel.reserve(skills.size)
    this.#soles.reserve(skills.size)
    this.#words.reserve(minLevel.data.length)
    this.#words.data.set(minLevel.data)
  }

  /**
   * Writes the group's cells as a draft of the pool, those of needed skills first and without
   * what is found, and gives how many. What is found of the others is added to the tallies.
   * Linear in members × their ratings.
   */
  draft(counted: CountedGroup, tallies: Int32Array): number {
    const { group } = counted
    const needs = this.#groups.needs.count(group)
    const first = this.#pool.draft(this.#facts.skills.size)
    const isOwnLevels = this.#meetNeeds(group, first)
    const end = this.#groups.ratings.isLaid(group)
      ? this.#meetLaid(group, first + needs)
      : this.#meetHoldings(group, first + needs, isOwnLevels)
    this.#writeNeeds(group, first)
    this.#writeOthers(counted, first + needs, end, tallies)
    return end - first
  }

  /** Gives whether no skill is needed at a lower level than its own minimum. */
  #meetNeeds(group: number, first: number): boolean {
    const { needs } = this.#groups
    const { keys } = this.#pool
    const words = this.#words.data
    const soles = this.#soles.data
    const last = needs.end(group)
    let isOwnLevels = true
    let end = first
    for (let at = needs.start(group); at < last; at++) {
      const skill = needs.keys[at] as number
      const stated = needs.values[2 * at] as number
      const own = words[skill] as number
      const minLevel = stated < 0 ? own : stated
      if (minLevel < own) isOwnLevels = false
      keys[end++] = skill
      words[skill] = minLevel | isMet
      soles[skill] = 0
    }
    return isOwnLevels
  }

  /** Counts who holds what; a rating below the skill's own level is looked at only where needed. */
  #meetHoldings(group: number, from: number, isOwnLevels: boolean): number {
    const { members } = this.#groups
    this.#rows.reserve(3 * (members.count(group) + 1))
    const { ratings } = this.#facts
    const { keys } = this.#pool
    const words = this.#words.data
    const soles = this.#soles.data
    const present = this.#facts.present.data
    const levels = ratings.keys
    const heads = ratings.heads.data
    const people = members.keys
    const lastMember = members.end(group)
    const rows = this.#rows.data
    // All rows are looked up before any is read: so the processor waits for memory once, not for
    // one person after the other.
    let here = 0
    for (let member = members.start(group); member < lastMember; member++) {
      const person = people[member] as number
      const first = heads[headSize * person] as number
      rows[here] = person
      rows[here + 1] = first
      rows[here + 2] = isOwnLevels
        ? first + (heads[headSize * person + 3] as number)
        : (heads[headSize * person + 1] as number)
      here += 3 * (present[person] as number)
    }
    let end = from
    for (let row = 0; row < here; row += 3) {
      const person = rows[row] as number
      const last = rows[row + 2] as number
      for (let at = rows[row + 1] as number; at < last; at++) {
        const rating = levels[at] as number
        const skill = rating >> levelBits
        const word = words[skill] as number
        if ((rating & levelMask) < (word & levelMask)) continue
        words[skill] = (word | isMet) + oneHolder
        if (word < isMet) {
          keys[end++] = skill
          soles[skill] = person
        } else soles[skill] = (soles[skill] as number) ^ person
      }
    }
    return end
  }

  /** The same where the group's ratings lie side by side: nothing is looked up. */
  #meetLaid(group: number, from: number): number {
    const { pool } = this.#groups.ratings
    const { keys } = this.#pool
    const words = this.#words.data
    const soles = this.#soles.data
    const ratings = pool.keys
    const people = pool.values
    const last = pool.end(group)
    let end = from
    for (let at = pool.start(group); at < last; at++) {
      const rating = ratings[at] as number
      const skill = rating >> levelBits
      const word = words[skill] as number
      if ((rating & levelMask) < (word & levelMask)) continue
      const person = people[at] as number
      words[skill] = (word | isMet) + oneHolder
      if (word < isMet) {
        keys[end++] = skill
        soles[skill] = person
      } else soles[skill] = (soles[skill] as number) ^ person
    }
    return end
  }

  #writeNeeds(group: number, first: number): void {
    const { keys, values } = this.#pool
    const { needs } = this.#groups
    const words = this.#words.data
    const last = needs.end(group)
    let to = first
    for (let at = needs.start(group); at < last; at++, to++) {
      const skill = keys[to] as number
      const word = words[skill] as number
      words[skill] = this.#facts.minLevel.get(skill)
      values[width * to] = word >> depthShift
      values[width * to + 1] = this.#soles.get(skill)
      const minHolders = needs.values[2 * at + 1] as number
      values[width * to + 2] = ruleOf(word & levelMask, neededCodes.yes, minHolders)
    }
  }

  /** Something is found only of those with one holder. */
  #writeOthers(
    { group, isCounted, otherwise }: CountedGroup,
    from: number,
    end: number,
    tallies: Int32Array,
  ): void {
    const { keys, values } = this.#pool
    const words = this.#words.data
    const soles = this.#soles.data
    const alone = findingCode(otherwise, 1, 1, 1)
    const oneOfSome = findingCode(otherwise, 1, 1, 2)
    const holdersAnywhere = this.#organisation.holders
    const tally = group * codeSpan
    for (let at = from; at < end; at++) {
      const skill = keys[at] as number
      const word = words[skill] as number
      const minLevel = word & levelMask
      const holders = word >> depthShift
      words[skill] = minLevel
      let code = 0
      if (holders === 1 && isCounted) {
        const anywhere = holdersAnywhere[2 * ((skill << levelBits) | minLevel)] as number
        code = anywhere > 1 ? oneOfSome : alone
        tallies[tally + code] = (tallies[tally + code] as number) + 1
      }
      values[width * at] = holders
      values[width * at + 1] = soles[skill] as number
      values[width * at + 2] = ruleOf(minLevel, otherwise, 1) | (code << codeShift)
    }
  }
}

import { type Facts, type Groups, levelBits, levelMask } from './facts.ts'
import { codeSpan, findingCode, neededCodes } from './findingCodes.ts'
import { IntColumn } from './intColumn.ts'
import type { OrganisationHolders } from './organisationHolders.ts'
import { RowPool } from './rowPool.ts'

// A cell is four integers: skill, holders d, exclusive-or of the holders' numbers (with one
// holder, that holder), and the rule: ℓ in bits 0–3, needed in 4–5, the finding's code in 6–9,
// n from bit 10 on.
const stride = 4
const neededShift = 4
const neededMask = 3
const codeShift = 6
const codeMask = 15
const minHoldersShift = 10

/** How the groups of one kind count. */
export interface ScopeRules {
  /** A group with fewer present members is no scope. */
  readonly minMembers: 0 | 1
  /** What a skill is to a group that states no needs at all. */
  readonly withoutNeeds: 'unstated' | 'no'
}

/** One cell, read out. */
export interface Cell {
  readonly skill: number
  readonly minLevel: number
  readonly minHolders: number
  readonly needed: number
  readonly holders: number
  /** The only holder, or −1. */
  readonly sole: number
  /** The code of the finding, 0 for none. */
  readonly code: number
}

/**
 * The counts of all teams, or of all chapters: a row of cells for each group, one cell for each
 * skill that it needs or that a member holds. Findings are tallied as cells change.
 */
export class ScopeCells {
  /** By group × code. The place of code 0, no finding, means nothing. */
  readonly tallies = new IntColumn(0)
  /** By code: the findings of all groups; code 0 as above. */
  readonly total = new Int32Array(codeSpan)
  readonly #cells = new RowPool(stride)
  readonly #facts: Facts
  readonly #groups: Groups<string>
  readonly #organisation: OrganisationHolders
  readonly #rules: ScopeRules
  /** By group: 1 where it is a scope on the day. */
  readonly #counted = new IntColumn(0)
  // The group being counted: its cells, and by skill the place of its cell's d there, or 0.
  readonly #draft = new IntColumn(0)
  readonly #places = new IntColumn(0)

  constructor(
    facts: Facts,
    groups: Groups<string>,
    organisation: OrganisationHolders,
    rules: ScopeRules,
  ) {
    this.#facts = facts
    this.#groups = groups
    this.#organisation = organisation
    this.#rules = rules
    this.recountAll()
  }

  /** Linear in members × their ratings. */
  recountAll(): void {
    this.#cells.clear()
    this.tallies.clear()
    this.total.fill(0)
    this.#counted.clear()
    const { size } = this.#groups.numbering
    for (let group = 0; group < size; group++) this.recount(group)
  }

  /** Counts one group anew. */
  recount(group: number): void {
    const { people, skills, present, minLevel, ratings } = this.#facts
    present.reserve(people.size)
    ratings.starts.reserve(people.size)
    ratings.ends.reserve(people.size)
    minLevel.reserve(skills.size)
    this.#places.reserve(skills.size)
    this.#draft.reserve(skills.size * stride)
    this.#counted.set(group, Number(this.#isScope(group)))
    const needs = this.#draftNeeds(group)
    const length = this.#draftHoldings(group, needs)
    this.#classifyDraft(group, length)
    this.#cells.replace(group, this.#draft.data, length)
  }

  #isScope(group: number): boolean {
    const { members, standing } = this.#groups
    if (standing.get(group) === 0 || this.#rules.minMembers === 0) return standing.get(group) === 1
    for (let at = members.start(group); at < members.end(group); at++) {
      if (this.#facts.present.get(members.data[at] as number) === 1) return true
    }
    return false
  }

  #draftNeeds(group: number): number {
    const { needs } = this.#groups
    const draft = this.#draft.data
    let length = 0
    for (let at = needs.start(group); at < needs.end(group); at += needs.stride) {
      const skill = needs.data[at] as number
      const stated = needs.data[at + 1] as number
      const minLevel = stated < 0 ? this.#facts.minLevel.get(skill) : stated
      draft[length] = skill
      draft[length + 1] = 0
      draft[length + 2] = 0
      draft[length + 3] = rule(minLevel, neededCodes.yes, needs.data[at + 2] as number)
      this.#places.data[skill] = length + 1
      length += stride
    }
    return length
  }

  /** Adds the members' holdings to the draft: the innermost loop of the analysis. */
  #draftHoldings(group: number, needs: number): number {
    const { members } = this.#groups
    const { ratings } = this.#facts
    const draft = this.#draft.data
    const places = this.#places.data
    const present = this.#facts.present.data
    const minLevels = this.#facts.minLevel.data
    const levels = ratings.data
    const starts = ratings.starts.data
    const ends = ratings.ends.data
    const others = rule(0, this.#neededOtherwise(group), 1)
    const lastMember = members.end(group)
    let length = needs
    for (let member = members.start(group); member < lastMember; member++) {
      const person = members.data[member] as number
      if (present[person] === 0) continue
      const end = ends[person] as number
      for (let at = starts[person] as number; at < end; at++) {
        const rating = levels[at] as number
        const skill = rating >> levelBits
        const place = places[skill] as number
        if (place === 0) {
          const minLevel = minLevels[skill] as number
          if ((rating & levelMask) < minLevel) continue
          places[skill] = length + 1
          draft[length] = skill
          draft[length + 1] = 1
          draft[length + 2] = person
          draft[length + 3] = others | minLevel
          length += stride
        } else if ((rating & levelMask) >= ((draft[place + 2] as number) & levelMask)) {
          draft[place] = (draft[place] as number) + 1
          draft[place + 1] = (draft[place + 1] as number) ^ person
        }
      }
    }
    return length
  }

  #classifyDraft(group: number, length: number): void {
    const draft = this.#draft.data
    const places = this.#places.data
    const { total } = this
    const first = group * codeSpan
    this.tallies.reserve(first + codeSpan)
    const tallies = this.tallies.data
    for (let code = 0; code < codeSpan; code++) {
      total[code] = (total[code] as number) - (tallies[first + code] as number)
      tallies[first + code] = 0
    }
    const counted = this.#counted.get(group) === 1
    for (let at = 0; at < length; at += stride) {
      places[draft[at] as number] = 0
      if (!counted) continue
      const code = this.#codeOf(draft, at)
      draft[at + 3] = (draft[at + 3] as number) | (code << codeShift)
      tallies[first + code] = (tallies[first + code] as number) + 1
    }
    for (let code = 0; code < codeSpan; code++) {
      total[code] = (total[code] as number) + (tallies[first + code] as number)
    }
  }

  /** Moves the group's counts by a member's change of level; −1 is none. */
  moveLevel(group: number, person: number, skill: number, before: number, after: number): void {
    const cells = this.#cells
    let at = cells.find(group, skill)
    const minLevel =
      at < 0 ? this.#facts.minLevel.get(skill) : (cells.data[at + 3] as number) & levelMask
    const holds = after >= minLevel
    if (holds === before >= minLevel) return
    if (at < 0) {
      at = cells.append(group, skill)
      cells.data[at + 1] = 0
      cells.data[at + 2] = 0
      cells.data[at + 3] = rule(minLevel, this.#neededOtherwise(group), 1)
    }
    const { data } = cells
    data[at + 1] = (data[at + 1] as number) + (holds ? 1 : -1)
    data[at + 2] = (data[at + 2] as number) ^ person
    this.#reclassify(group, at)
    const needed = ((data[at + 3] as number) >> neededShift) & neededMask
    if (data[at + 1] === 0 && needed !== neededCodes.yes) cells.remove(group, at)
  }

  /** Brings what is found for the skill up to date with the holders elsewhere. */
  reclassify(group: number, skill: number): void {
    const at = this.#cells.find(group, skill)
    if (at >= 0) this.#reclassify(group, at)
  }

  #reclassify(group: number, at: number): void {
    if (!this.isCounted(group)) return
    const { data } = this.#cells
    const known = data[at + 3] as number
    const before = (known >> codeShift) & codeMask
    const code = this.#codeOf(data, at)
    if (code === before) return
    data[at + 3] = (known & ~(codeMask << codeShift)) | (code << codeShift)
    this.#tally(group, before, -1)
    this.#tally(group, code, 1)
  }

  #codeOf(data: Int32Array, at: number): number {
    const known = data[at + 3] as number
    const needed = (known >> neededShift) & neededMask
    const orgHolders = this.#organisation.at(data[at] as number, known & levelMask)
    return findingCode(needed, data[at + 1] as number, known >> minHoldersShift, orgHolders)
  }

  #tally(group: number, code: number, step: number): void {
    const at = group * codeSpan + code
    this.tallies.set(at, this.tallies.get(at) + step)
    this.total[code] = (this.total[code] as number) + step
  }

  #neededOtherwise(group: number): number {
    const isSilent = this.#groups.needs.count(group) === 0
    return isSilent ? neededCodes[this.#rules.withoutNeeds] : neededCodes.no
  }

  isCounted(group: number): boolean {
    return this.#counted.get(group) === 1
  }

  /** Visits the cells of the group in which something is found. */
  eachFound(group: number, visit: (cell: Cell) => void): void {
    const { data } = this.#cells
    const end = this.#cells.end(group)
    for (let at = this.#cells.start(group); at < end; at += stride) {
      if ((((data[at + 3] as number) >> codeShift) & codeMask) > 0) visit(this.#read(at))
    }
  }

  #read(at: number): Cell {
    const { data } = this.#cells
    const known = data[at + 3] as number
    const holders = data[at + 1] as number
    return {
      skill: data[at] as number,
      minLevel: known & levelMask,
      minHolders: known >> minHoldersShift,
      needed: (known >> neededShift) & neededMask,
      holders,
      sole: holders === 1 ? (data[at + 2] as number) : -1,
      code: (known >> codeShift) & codeMask,
    }
  }

  /** The cell of a skill in a group, also where nobody holds it and it is not needed. */
  cellOf(group: number, skill: number): Cell {
    const at = this.#cells.find(group, skill)
    if (at >= 0) return this.#read(at)
    const minLevel = this.#facts.minLevel.get(skill)
    const needed = this.#neededOtherwise(group)
    return { skill, minLevel, minHolders: 1, needed, holders: 0, sole: -1, code: 0 }
  }
}

function rule(minLevel: number, needed: number, minHolders: number): number {
  return minLevel | (needed << neededShift) | (minHolders << minHoldersShift)
}

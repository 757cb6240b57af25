import { CellLog } from './cellLog.ts'
import { CellRows, cellStride as stride } from './cellRows.ts'
import { type Facts, type Groups, levelBits, levelMask } from './facts.ts'
import { codeSpan, findingCode, neededCodes } from './findingCodes.ts'
import { IntColumn } from './intColumn.ts'
import { IntList } from './intList.ts'
import type { OrganisationHolders } from './organisationHolders.ts'

// A cell is four integers: skill, holders d, exclusive-or of the holders' numbers (with one
// holder, that holder), and the rule: ℓ in bits 0–3, needed in 4–5, the finding's code in 6–9,
// n from bit 10 on. A skill that is not needed and that nobody holds any more keeps its cell, idle,
// until the group is counted anew.
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
  /** Groups whose tallies changed since somebody emptied the list, each once. */
  readonly changed = new IntList()
  readonly log = new CellLog()
  readonly #rows = new CellRows()
  readonly #isChanged = new IntColumn(0)
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
    if (this.log.isOn) for (let at = 0; at < this.#groups.numbering.size; at++) this.#noteRow(at)
    this.#rows.clear()
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
    ratings.bounds.reserve(2 * people.size)
    minLevel.reserve(skills.size)
    if (this.log.isOn) this.#noteRow(group)
    this.#places.reserve(skills.size)
    this.#draft.reserve(skills.size * stride)
    this.#counted.set(group, Number(this.#isScope(group)))
    const needs = this.#draftNeeds(group)
    const length = this.#draftHoldings(group, needs)
    this.#classifyDraft(group, length)
    this.#rows.replace(group, this.#draft.data, length)
  }

  #noteRow(group: number): void {
    const { log } = this
    if (log.recounted.has(group)) return
    log.recounted.add(group)
    log.direct.add(group)
    const { data } = this.#rows.pool
    for (let at = this.#rows.pool.start(group); at < this.#rows.pool.end(group); at += stride) {
      this.#note(data, group, at)
    }
  }

  #note(data: Int32Array, group: number, at: number): void {
    const code = ((data[at + 3] as number) >> codeShift) & codeMask
    this.log.note(group, data[at] as number, data[at + 1] as number, code)
  }

  /** Whether the group has become, or ceased to be, a scope since it was counted. */
  hasTurned(group: number): boolean {
    return this.#isScope(group) !== this.isCounted(group)
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
    const bounds = ratings.bounds.data
    const others = rule(0, this.neededOtherwise(group), 1)
    const lastMember = members.end(group)
    let length = needs
    for (let member = members.start(group); member < lastMember; member++) {
      const person = members.data[member] as number
      if (present[person] === 0) continue
      const end = bounds[2 * person + 1] as number
      for (let at = bounds[2 * person] as number; at < end; at++) {
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
    this.#noteChanged(group)
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
    const rows = this.#rows
    let at = rows.find(group, skill)
    const isIdle = at < 0 || this.#isIdle(at)
    const minLevel = isIdle
      ? this.#facts.minLevel.get(skill)
      : (rows.pool.data[at + 3] as number) & levelMask
    const holds = after >= minLevel
    if (holds === before >= minLevel) return
    if (isIdle) {
      if (at < 0) at = rows.append(group, skill)
      const { data } = rows.pool
      data[at + 1] = 0
      data[at + 2] = 0
      data[at + 3] = rule(minLevel, this.neededOtherwise(group), 1)
    }
    const { data } = rows.pool
    if (this.log.isOn && !this.log.recounted.has(group)) {
      this.#note(data, group, at)
      this.log.direct.add(group)
    }
    data[at + 1] = (data[at + 1] as number) + (holds ? 1 : -1)
    data[at + 2] = (data[at + 2] as number) ^ person
    this.#reclassify(group, at)
  }

  /** Whether the cell's skill is neither held nor needed, so that it says nothing any more. */
  #isIdle(at: number): boolean {
    const { data } = this.#rows.pool
    const needed = ((data[at + 3] as number) >> neededShift) & neededMask
    return data[at + 1] === 0 && needed !== neededCodes.yes
  }

  /** Brings what is found for the skill up to date with the holders elsewhere. */
  reclassify(group: number, skill: number): void {
    const at = this.#rows.find(group, skill)
    if (at < 0) return
    if (this.log.isOn && !this.log.recounted.has(group)) {
      this.#note(this.#rows.pool.data, group, at)
    }
    this.#reclassify(group, at)
  }

  #reclassify(group: number, at: number): void {
    if (!this.isCounted(group)) return
    const { data } = this.#rows.pool
    const known = data[at + 3] as number
    const before = (known >> codeShift) & codeMask
    const code = this.#codeOf(data, at)
    if (code === before) return
    data[at + 3] = (known & ~(codeMask << codeShift)) | (code << codeShift)
    const tallies = this.tallies.data
    const first = group * codeSpan
    tallies[first + before] = (tallies[first + before] as number) - 1
    tallies[first + code] = (tallies[first + code] as number) + 1
    this.total[before] = (this.total[before] as number) - 1
    this.total[code] = (this.total[code] as number) + 1
    this.#noteChanged(group)
  }

  #codeOf(data: Int32Array, at: number): number {
    const known = data[at + 3] as number
    const needed = (known >> neededShift) & neededMask
    const orgHolders = this.#organisation.at(data[at] as number, known & levelMask)
    return findingCode(needed, data[at + 1] as number, known >> minHoldersShift, orgHolders)
  }

  #noteChanged(group: number): void {
    if (this.#isChanged.get(group) === 1) return
    this.#isChanged.set(group, 1)
    this.changed.push(group)
  }

  isMarkedChanged(group: number): boolean {
    return this.#isChanged.get(group) === 1
  }

  /** How many groups there are, counted or not. */
  get groups(): number {
    return this.#groups.numbering.size
  }

  /** Empties the list of groups whose tallies changed. */
  forgetChanged(): void {
    const { changed } = this
    for (let at = 0; at < changed.length; at++) this.#isChanged.set(changed.get(at), 0)
    changed.clear()
  }

  /** What a skill is to the group about which it says nothing. */
  neededOtherwise(group: number): number {
    const isSilent = this.#groups.needs.count(group) === 0
    return isSilent ? neededCodes[this.#rules.withoutNeeds] : neededCodes.no
  }

  isCounted(group: number): boolean {
    return this.#counted.get(group) === 1
  }

  /** Visits the cells of the group in which something is found. */
  eachFound(group: number, visit: (cell: Cell) => void): void {
    const { data, start, end } = this.#row(group)
    for (let at = start; at < end; at += stride) {
      if ((((data[at + 3] as number) >> codeShift) & codeMask) > 0) visit(this.#read(at))
    }
  }

  /** Visits the cells of the group in which just this is found. */
  eachOfCode(group: number, code: number, visit: (cell: Cell) => void): void {
    if (this.tallies.get(group * codeSpan + code) === 0) return
    const { data, start, end } = this.#row(group)
    for (let at = start; at < end; at += stride) {
      if ((((data[at + 3] as number) >> codeShift) & codeMask) === code) visit(this.#read(at))
    }
  }

  /** How many skills a member of the group holds. */
  heldSkills(group: number): number {
    const { data, start, end } = this.#row(group)
    let held = 0
    for (let at = start; at < end; at += stride) if ((data[at + 1] as number) > 0) held++
    return held
  }

  /** d: how many members of the group hold the skill. */
  holders(group: number, skill: number): number {
    const at = this.#rows.find(group, skill)
    return at < 0 ? 0 : (this.#rows.pool.data[at + 1] as number)
  }

  /** The code of what is found for the skill in the group, 0 for nothing. */
  code(group: number, skill: number): number {
    const at = this.#rows.find(group, skill)
    return at < 0 ? 0 : ((this.#rows.pool.data[at + 3] as number) >> codeShift) & codeMask
  }

  #row(group: number): { data: Int32Array; start: number; end: number } {
    const { pool } = this.#rows
    return { data: pool.data, start: pool.start(group), end: pool.end(group) }
  }

  #read(at: number): Cell {
    const { data } = this.#rows.pool
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
    const at = this.#rows.find(group, skill)
    if (at >= 0 && !this.#isIdle(at)) return this.#read(at)
    const minLevel = this.#facts.minLevel.get(skill)
    const needed = this.neededOtherwise(group)
    return { skill, minLevel, minHolders: 1, needed, holders: 0, sole: -1, code: 0 }
  }
}

function rule(minLevel: number, needed: number, minHolders: number): number {
  return minLevel | (needed << neededShift) | (minHolders << minHoldersShift)
}

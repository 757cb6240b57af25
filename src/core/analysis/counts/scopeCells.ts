import { CellLog } from './cellLog.ts'
import { CellPass } from './cellPass.ts'
import { CellRows } from './cellRows.ts'
import {
  codeMask,
  codeShift,
  minHoldersShift,
  neededMask,
  neededShift,
  ruleOf,
  cellWidth as width,
} from './cellRule.ts'
import type { Facts, Groups } from './facts.ts'
import { codeSpan, findingCode, neededCodes } from './findingCodes.ts'
import { IntColumn } from './intColumn.ts'
import { IntList } from './intList.ts'
import type { OrganisationHolders } from './organisationHolders.ts'
import { levelMask } from './ratingCode.ts'

// A cell is found by its skill and has three integers more: holders d, exclusive-or of the holders'
// numbers (with one holder, that holder), and its rule. A skill that is not needed and that nobody
// holds any more keeps its cell, idle, until the group is counted anew.

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
  readonly #rows: CellRows
  /** By group: 1 where it is a scope on the day. */
  readonly #counted = new IntColumn(0)
  readonly #isChanged = new IntColumn(0)
  readonly #facts: Facts
  readonly #groups: Groups<string>
  readonly #organisation: OrganisationHolders
  readonly #rules: ScopeRules
  readonly #pass: CellPass

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
    this.#rows = new CellRows(width, facts.skills)
    this.#pass = new CellPass(facts, groups, organisation, this.#rows.pool)
    this.recountAll()
  }

  /**
   * Linear in members × their ratings.
   *
   * @param laysRatings whether to lay the ratings of each group side by side, which takes memory
   * and about as long as counting, and makes the next count as much faster.
   */
  recountAll({ laysRatings = false }: { readonly laysRatings?: boolean } = {}): void {
    const { size } = this.#groups.numbering
    if (this.log.isOn) for (let group = 0; group < size; group++) this.#noteRow(group)
    this.#rows.clear()
    this.tallies.clear()
    this.#counted.clear()
    this.#counted.clear()
    this.total.fill(0)
    this.#pass.prepare()
    if (laysRatings) this.#groups.layRatings(this.#facts)
    for (let group = 0; group < size; group++) this.#count(group)
  }

  /** Counts one group anew. */
  recount(group: number): void {
    if (this.log.isOn) this.#noteRow(group)
    this.#pass.prepare()
    this.#count(group)
  }

  #noteRow(group: number): void {
    const { log } = this
    if (log.recounted.has(group)) return
    log.recounted.add(group)
    log.direct.add(group)
    const { pool } = this.#rows
    for (let at = pool.start(group); at < pool.end(group); at++) this.#note(group, at)
  }

  #note(group: number, at: number): void {
    const { keys, values } = this.#rows.pool
    const skill = keys[at] as number
    this.log.note(group, skill, values[width * at] as number, this.#codeAt(at))
  }

  /** Whether the group has become, or ceased to be, a scope since it was counted. */
  hasTurned(group: number): boolean {
    return this.#isScope(group) !== this.isCounted(group)
  }

  #isScope(group: number): boolean {
    const { members, standing } = this.#groups
    if (standing.get(group) === 0 || this.#rules.minMembers === 0) return standing.get(group) === 1
    for (let at = members.start(group); at < members.end(group); at++) {
      if (this.#facts.present.get(members.keys[at] as number) === 1) return true
    }
    return false
  }

  #count(group: number): void {
    this.tallies.reserve((group + 1) * codeSpan)
    const isCounted = this.#isScope(group)
    this.#counted.set(group, Number(isCounted))
    const tallies = this.tallies.data
    const tally = group * codeSpan
    const { total } = this
    for (let code = 0; code < codeSpan; code++) {
      total[code] = (total[code] as number) - (tallies[tally + code] as number)
      tallies[tally + code] = 0
    }
    const otherwise = this.neededOtherwise(group)
    const cells = this.#pass.draft({ group, isCounted, otherwise }, tallies)
    for (let code = 0; code < codeSpan; code++) {
      total[code] = (total[code] as number) + (tallies[tally + code] as number)
    }
    this.#rows.adopt(group, cells)
    const first = this.#rows.pool.start(group)
    const needs = this.#groups.needs.count(group)
    for (let at = first; at < first + needs; at++) this.#reclassify(group, at)
    this.#noteChanged(group)
  }

  /** Moves the group's counts by a member's change of level; −1 is none. */
  moveLevel(group: number, person: number, skill: number, before: number, after: number): void {
    const rows = this.#rows
    let at = rows.find(group, skill)
    const isIdle = at < 0 || this.#isIdle(at)
    const minLevel = isIdle
      ? this.#facts.minLevel.get(skill)
      : (rows.pool.values[width * at + 2] as number) & levelMask
    const holds = after >= minLevel
    if (holds === before >= minLevel) return
    if (isIdle) {
      if (at < 0) at = rows.append(group, skill)
      const { values } = rows.pool
      values[width * at] = 0
      values[width * at + 1] = 0
      values[width * at + 2] = ruleOf(minLevel, this.neededOtherwise(group), 1)
    }
    if (this.log.isOn && !this.log.recounted.has(group)) {
      this.#note(group, at)
      this.log.direct.add(group)
    }
    const { values } = rows.pool
    values[width * at] = (values[width * at] as number) + (holds ? 1 : -1)
    values[width * at + 1] = (values[width * at + 1] as number) ^ person
    this.#reclassify(group, at)
  }

  /** Whether the cell's skill is neither held nor needed, so that it says nothing any more. */
  #isIdle(at: number): boolean {
    return this.#rows.pool.values[width * at] === 0 && this.#neededAt(at) !== neededCodes.yes
  }

  #neededAt(at: number): number {
    return ((this.#rows.pool.values[width * at + 2] as number) >> neededShift) & neededMask
  }

  /** Brings what is found for the skill up to date with the holders elsewhere. */
  reclassify(group: number, skill: number): void {
    const at = this.#rows.find(group, skill)
    if (at < 0) return
    if (this.log.isOn && !this.log.recounted.has(group)) {
      this.#note(group, at)
    }
    this.#reclassify(group, at)
  }

  #reclassify(group: number, at: number): void {
    if (!this.isCounted(group)) return
    const { keys, values } = this.#rows.pool
    const known = values[width * at + 2] as number
    const before = (known >> codeShift) & codeMask
    const needed = (known >> neededShift) & neededMask
    const orgHolders = this.#organisation.at(keys[at] as number, known & levelMask)
    const holders = values[width * at] as number
    const code = findingCode(needed, holders, known >> minHoldersShift, orgHolders)
    if (code === before) return
    values[width * at + 2] = (known & ~(codeMask << codeShift)) | (code << codeShift)
    const tallies = this.tallies.data
    const first = group * codeSpan
    tallies[first + before] = (tallies[first + before] as number) - 1
    tallies[first + code] = (tallies[first + code] as number) + 1
    this.total[before] = (this.total[before] as number) - 1
    this.total[code] = (this.total[code] as number) + 1
    this.#noteChanged(group)
  }

  #codeAt(at: number): number {
    return ((this.#rows.pool.values[width * at + 2] as number) >> codeShift) & codeMask
  }

  #noteChanged(group: number): void {
    if (this.#isChanged.get(group) === 1) return
    this.#isChanged.set(group, 1)
    this.changed.push(group)
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
    this.#each(group, (at) => this.#codeAt(at) > 0, visit)
  }

  /** Visits the cells of needed skills; where the group states no needs, of those that are held. */
  eachThatCounts(group: number, visit: (cell: Cell) => void): void {
    const counts = (at: number) => this.#neededAt(at) !== neededCodes.no && !this.#isIdle(at)
    this.#each(group, counts, visit)
  }

  /** Visits the cells of the group in which just this is found. */
  eachOfCode(group: number, code: number, visit: (cell: Cell) => void): void {
    if (this.tallies.get(group * codeSpan + code) === 0) return
    this.#each(group, (at) => this.#codeAt(at) === code, visit)
  }

  #each(group: number, isMeant: (at: number) => boolean, visit: (cell: Cell) => void): void {
    const { pool } = this.#rows
    const end = pool.end(group)
    for (let at = pool.start(group); at < end; at++) if (isMeant(at)) visit(this.#read(at))
  }

  /** How many skills a member of the group holds. */
  heldSkills(group: number): number {
    const { pool } = this.#rows
    const end = pool.end(group)
    let held = 0
    for (let at = pool.start(group); at < end; at++) {
      if ((pool.values[width * at] as number) > 0) held++
    }
    return held
  }

  /** d: how many members of the group hold the skill. */
  holders(group: number, skill: number): number {
    const at = this.#rows.find(group, skill)
    return at < 0 ? 0 : (this.#rows.pool.values[width * at] as number)
  }

  /** The code of what is found for the skill in the group, 0 for nothing. */
  code(group: number, skill: number): number {
    const at = this.#rows.find(group, skill)
    return at < 0 ? 0 : this.#codeAt(at)
  }

  #read(at: number): Cell {
    const { keys, values } = this.#rows.pool
    const known = values[width * at + 2] as number
    const holders = values[width * at] as number
    return {
      skill: keys[at] as number,
      minLevel: known & levelMask,
      minHolders: known >> minHoldersShift,
      needed: (known >> neededShift) & neededMask,
      holders,
      sole: holders === 1 ? (values[width * at + 1] as number) : -1,
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

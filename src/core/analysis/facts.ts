import type { Day } from '../model/day.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '../model/ids.ts'
import type { Rating } from '../model/rating.ts'
import type { Requirement } from '../model/requirement.ts'
import type { Skill } from '../model/skill.ts'
import { isCounted, isCurrent, isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { IntColumn } from './intColumn.ts'
import { Numbering } from './numbering.ts'
import { RowPool } from './rowPool.ts'

/** Bits of a level where it shares an integer: levels run from 0 to 10. */
export const levelBits = 4
export const levelSpan = 1 << levelBits
export const levelMask = levelSpan - 1

/** What nobody reaches: the minimum level of a skill that does not exist. */
const unreachable = levelMask

/** The level that a rating counts as, −1 for none. */
export type LevelOf = (rating: Rating) => number

/** Teams or chapters: groups of people that need skills. */
export class Groups<Id extends string> {
  readonly numbering = new Numbering<Id>()
  /** Entry: person. Everybody whose stay or home it is, each once, present or not. */
  readonly members = new RowPool(1)
  /** Entry: skill, minimum level or −1 for the skill's own, minimum holders. */
  readonly needs = new RowPool(3)
  /** 1 where findings count, as far as the record says. */
  readonly standing = new IntColumn(0)

  /** Sets what the group needs of a skill; `null`: it does not need it. */
  setNeed(
    group: number,
    skill: number,
    need: { readonly minLevel: number; readonly minHolders: number } | null,
  ): void {
    const { needs } = this
    const known = needs.find(group, skill)
    if (need === null) {
      if (known >= 0) needs.remove(group, known)
      return
    }
    const at = known < 0 ? needs.append(group, skill) : known
    needs.data[at + 1] = need.minLevel
    needs.data[at + 2] = need.minHolders
  }
}

/**
 * A workspace on one day, as numbers: what the counts are made of. It holds no counts itself.
 * Records that point to something missing take part in nothing.
 */
export class Facts {
  readonly people = new Numbering<PersonId>()
  readonly skills = new Numbering<SkillId>()
  readonly teams = new Groups<TeamId>()
  readonly chapters = new Groups<ChapterId>()
  /** By person: 1 where they belong to the organisation on the day. */
  readonly present = new IntColumn(0)
  /** By person: the home chapter, or −1. */
  readonly home = new IntColumn(-1)
  /** By person; entry: skill and level in one integer. Ratings without a level are not here. */
  readonly ratings: RowPool
  /** By person; entry: team, and how many stays in it cover the day. */
  readonly stays = new RowPool(2)
  /** By skill: the minimum level where no requirement says another. */
  readonly minLevel = new IntColumn(unreachable)
  /** By skill: its own minimum level, or −1 for the organisation’s. */
  readonly #ownMinLevel = new IntColumn(unreachable)
  /** By skill: the chapter it belongs to, or −1. */
  readonly skillChapter = new IntColumn(-1)
  organisationMinLevel = 0
  /** The row being read. */
  readonly #draft = new IntColumn()

  /** Linear in the records of the workspace. */
  constructor(workspace: Workspace, day: Day, levelOf: LevelOf) {
    this.organisationMinLevel = workspace.organisation.record.holdsFrom
    this.ratings = new RowPool(1, Math.ceil(1.25 * workspace.ratings.size))
    for (const skill of workspace.skills) this.setSkill(this.skills.of(skill.id), skill)
    for (const chapter of workspace.chapters) {
      this.chapters.standing.set(this.chapters.numbering.of(chapter.id), 1)
    }
    for (const person of workspace.people) {
      const number = this.people.of(person.id)
      this.setHome(number, person.chapter)
      this.#readRatings(number, workspace.ratings.of(person.id), levelOf)
    }
    for (const requirement of workspace.requirements) this.setRequirement(requirement, true)
    this.setDay(workspace, day)
  }

  /** Reads anew what depends on the day: who is here, who stays where, which teams stand. */
  setDay(workspace: Workspace, day: Day): void {
    const { people, teams } = this
    this.present.clear()
    this.stays.clear()
    teams.members.clear()
    teams.standing.clear()
    for (const person of workspace.people) {
      this.present.set(people.of(person.id), Number(isPresent(person, day)))
    }
    for (const team of workspace.teams) {
      teams.standing.set(teams.numbering.of(team.id), Number(isCounted(team, day)))
    }
    for (const stay of workspace.memberships) {
      if (isCurrent(stay, day)) this.addStay(people.of(stay.person), teams.numbering.of(stay.team))
    }
  }

  setOrganisationMinLevel(level: number): void {
    this.organisationMinLevel = level
    for (let skill = 0; skill < this.skills.size; skill++) this.#settleMinLevel(skill)
  }

  setSkill(skill: number, record: Skill | null): void {
    this.#ownMinLevel.set(skill, record === null ? unreachable : (record.holdsFrom ?? -1))
    this.#settleMinLevel(skill)
    const chapter = record?.chapter == null ? -1 : this.chapters.numbering.of(record.chapter)
    const before = this.skillChapter.get(skill)
    if (chapter === before) return
    this.skillChapter.set(skill, chapter)
    if (before >= 0) this.chapters.setNeed(before, skill, null)
    if (chapter >= 0) this.chapters.setNeed(chapter, skill, { minLevel: -1, minHolders: 1 })
  }

  #settleMinLevel(skill: number): void {
    const own = this.#ownMinLevel.get(skill)
    this.minLevel.set(skill, own < 0 ? this.organisationMinLevel : own)
  }

  setHome(person: number, id: ChapterId | null): void {
    const chapter = id === null ? -1 : this.chapters.numbering.of(id)
    const before = this.home.get(person)
    if (chapter === before) return
    this.home.set(person, chapter)
    const { members } = this.chapters
    if (before >= 0) members.remove(before, members.find(before, person))
    if (chapter >= 0) members.append(chapter, person)
  }

  setRequirement(requirement: Requirement, stated: boolean): void {
    const team = this.teams.numbering.of(requirement.team)
    const { minHolders } = requirement
    const need = { minLevel: requirement.minLevel ?? -1, minHolders }
    this.teams.setNeed(team, this.skills.of(requirement.skill), stated ? need : null)
  }

  addStay(person: number, team: number): void {
    const { stays } = this
    const { members } = this.teams
    const known = stays.find(person, team)
    if (known >= 0) {
      stays.data[known + 1] = (stays.data[known + 1] as number) + 1
      return
    }
    const at = stays.append(person, team)
    stays.data[at + 1] = 1
    members.append(team, person)
  }

  removeStay(person: number, team: number): void {
    const { stays } = this
    const { members } = this.teams
    const known = stays.find(person, team)
    if (known < 0) return
    const left = (stays.data[known + 1] as number) - 1
    if (left > 0) stays.data[known + 1] = left
    else {
      stays.remove(person, known)
      members.remove(team, members.find(team, person))
    }
  }

  /** Sets a level, −1 for none, and gives the one before. */
  setLevel(person: number, skill: number, level: number): number {
    const { ratings } = this
    const end = ratings.end(person)
    const rating = (skill << levelBits) | level
    let at = ratings.start(person)
    while (at < end && (ratings.data[at] as number) >> levelBits !== skill) at++
    const before = at < end ? (ratings.data[at] as number) & levelMask : -1
    if (level < 0) {
      if (before >= 0) ratings.remove(person, at)
    } else if (before < 0) ratings.append(person, rating)
    else ratings.data[at] = rating
    return before
  }

  #readRatings(person: number, records: readonly Rating[], levelOf: LevelOf): void {
    this.#draft.reserve(records.length)
    const row = this.#draft.data
    let length = 0
    for (const rating of records) {
      const level = levelOf(rating)
      if (level >= 0) row[length++] = (this.skills.of(rating.skill) << levelBits) | level
    }
    sortByLevel(row, length)
    this.ratings.replace(person, row, length)
  }
}

/**
 * Puts high levels first. Nothing hangs on it but speed: a loop that compares with a minimum
 * level then decides alike for long, which a processor foresees.
 */
function sortByLevel(ratings: Int32Array, length: number): void {
  for (let next = 1; next < length; next++) {
    const rating = ratings[next] as number
    let at = next
    while (at > 0 && ((ratings[at - 1] as number) & levelMask) < (rating & levelMask)) {
      ratings[at] = ratings[at - 1] as number
      at--
    }
    ratings[at] = rating
  }
}

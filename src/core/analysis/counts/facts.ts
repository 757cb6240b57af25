import type { Day } from '../../model/day.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '../../model/ids.ts'
import type { Rating } from '../../model/rating.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { Skill } from '../../model/skill.ts'
import { isCounted, isCurrent, isPresent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { GroupRatings } from './groupRatings.ts'
import { IntColumn } from './intColumn.ts'
import { Numbering } from './numbering.ts'
import { levelBits, levelMask } from './ratingCode.ts'
import { headSize, RowPool } from './rowPool.ts'

/** People whose ratings are read in one step. */
const peopleInStep = 256

/** What nobody reaches: the minimum level of a skill that does not exist. */
const unreachable = levelMask

/** The level that a rating counts as, −1 for none. */
export type LevelOf = (rating: Rating) => number

/** Teams or chapters: groups of people that need skills. */
export class Groups<Id extends string> {
  readonly numbering = new Numbering<Id>()
  /** Key: person. Everybody whose stay or home it is, each once, present or not. */
  readonly members = new RowPool(0)
  /** Key: skill; values: minimum level or −1 for the skill's own, minimum holders. */
  readonly needs = new RowPool(2)
  /** The ratings of those members who are present, where they have been laid side by side. */
  readonly ratings = new GroupRatings()
  /** 1 where findings count, as far as the record says. */
  readonly standing = new IntColumn(0)

  /** Lays the ratings of the members of each group side by side, where they are not already. */
  layRatings({ present, ratings }: Pick<Facts, 'present' | 'ratings'>): void {
    const raters = { members: this.members, present, ratings }
    const { size } = this.numbering
    for (let group = 0; group < size; group++) this.ratings.lay(group, raters)
  }

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
    needs.values[2 * at] = need.minLevel
    needs.values[2 * at + 1] = need.minHolders
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
  /**
   * By person; key: skill and level in one integer. Ratings without a level are not here. All
   * that reach their skill's own minimum level are among the first ones, as many as the row's
   * note says: most loops need no others. After a minimum level changed,
   * `partRatings` makes it true again.
   */
  readonly ratings: RowPool
  /** By person; key: team; value: how many stays in it cover the day. */
  readonly stays = new RowPool(1)
  /** By skill: the minimum level where no requirement says another. */
  readonly minLevel = new IntColumn(unreachable)
  /** By skill: bit ℓ is set where ℓ is, or once was, a minimum level of it anywhere. */
  readonly #minLevels = new IntColumn(0)
  /** By skill: its own minimum level, or −1 for the organisation’s. */
  readonly #ownMinLevel = new IntColumn(unreachable)
  /** By skill: the chapter it belongs to, or −1. */
  readonly skillChapter = new IntColumn(-1)
  organisationMinLevel = 0

  private constructor(ratings: number) {
    this.ratings = new RowPool(0, Math.ceil(1.25 * ratings))
  }

  /** Linear in the records of the workspace; in steps, so that the caller can pause. */
  static *read(workspace: Workspace, day: Day, levelOf: LevelOf): Generator<void, Facts> {
    const facts = new Facts(workspace.ratings.size)
    facts.organisationMinLevel = workspace.organisation.record.holdsFrom
    for (const skill of workspace.skills) facts.setSkill(facts.skills.of(skill.id), skill)
    for (const chapter of workspace.chapters) {
      facts.chapters.standing.set(facts.chapters.numbering.of(chapter.id), 1)
    }
    for (const person of workspace.people) {
      const number = facts.people.of(person.id)
      facts.setHome(number, person.chapter)
      facts.#readRatings(number, workspace.ratings.of(person.id), levelOf)
      if (number % peopleInStep === 0) yield
    }
    yield
    facts.partRatings()
    yield
    for (const requirement of workspace.requirements) facts.setRequirement(requirement, true)
    yield
    facts.setDay(workspace, day)
    return facts
  }

  /** Reads anew what depends on the day: who is here, who stays where, which teams stand. */
  setDay(workspace: Workspace, day: Day): void {
    const { people, teams } = this
    this.present.clear()
    this.stays.clear()
    teams.members.clear()
    teams.standing.clear()
    teams.ratings.clear()
    this.chapters.ratings.clear()
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
    const minLevel = own < 0 ? this.organisationMinLevel : own
    this.minLevel.set(skill, minLevel)
    this.#noteMinLevel(skill, minLevel)
  }

  #noteMinLevel(skill: number, minLevel: number): void {
    this.#minLevels.set(skill, this.#minLevels.get(skill) | (1 << minLevel))
  }

  /** Whether there is a scope where one of the levels holds the skill and the other does not. */
  isHoldingChanged(skill: number, before: number, after: number): boolean {
    const upTo = (level: number) => (1 << (level + 1)) - 1
    return (this.#minLevels.get(skill) & (upTo(before) ^ upTo(after))) !== 0
  }

  setHome(person: number, id: ChapterId | null): void {
    const chapter = id === null ? -1 : this.chapters.numbering.of(id)
    const before = this.home.get(person)
    if (chapter === before) return
    this.home.set(person, chapter)
    const { members, ratings } = this.chapters
    if (before >= 0) members.remove(before, members.find(before, person))
    if (chapter >= 0) members.append(chapter, person)
    if (before >= 0) ratings.forget(before)
    if (chapter >= 0) ratings.forget(chapter)
  }

  setRequirement(requirement: Requirement, stated: boolean): void {
    const team = this.teams.numbering.of(requirement.team)
    const { minHolders } = requirement
    const need = { minLevel: requirement.minLevel ?? -1, minHolders }
    const skill = this.skills.of(requirement.skill)
    this.teams.setNeed(team, skill, stated ? need : null)
    if (need.minLevel >= 0) this.#noteMinLevel(skill, need.minLevel)
  }

  addStay(person: number, team: number): void {
    const { stays } = this
    const { members } = this.teams
    const known = stays.find(person, team)
    if (known >= 0) {
      stays.values[known] = (stays.values[known] as number) + 1
      return
    }
    const at = stays.append(person, team)
    stays.values[at] = 1
    members.append(team, person)
    this.teams.ratings.forget(team)
  }

  removeStay(person: number, team: number): void {
    const { stays } = this
    const { members } = this.teams
    const known = stays.find(person, team)
    if (known < 0) return
    const left = (stays.values[known] as number) - 1
    if (left > 0) stays.values[known] = left
    else {
      stays.remove(person, known)
      members.remove(team, members.find(team, person))
      this.teams.ratings.forget(team)
    }
  }

  setPresent(person: number, isHere: boolean): void {
    this.present.set(person, Number(isHere))
    this.#forgetLaid(person)
  }

  /** What is laid of the person's teams and chapter is not so any more. */
  #forgetLaid(person: number): void {
    const { stays, teams, chapters } = this
    if (teams.ratings.isEmpty && chapters.ratings.isEmpty) return
    const end = stays.end(person)
    for (let at = stays.start(person); at < end; at++)
      teams.ratings.forget(stays.keys[at] as number)
    const chapter = this.home.get(person)
    if (chapter >= 0) chapters.ratings.forget(chapter)
  }

  /** Sets a level, −1 for none, and gives the one before. */
  setLevel(person: number, skill: number, level: number): number {
    const { ratings } = this
    this.#forgetLaid(person)
    const rating = (skill << levelBits) | level
    let at = this.#findRating(person, skill)
    const before = at < 0 ? -1 : (ratings.keys[at] as number) & levelMask
    if (level >= 0) {
      if (at < 0) at = ratings.append(person, rating)
      else ratings.keys[at] = rating
      this.#placeRating(person, at, level >= this.minLevel.get(skill))
    } else if (at >= 0) ratings.remove(person, this.#placeRating(person, at, false))
    return before
  }

  #findRating(person: number, skill: number): number {
    const { keys } = this.ratings
    const end = this.ratings.end(person)
    for (let at = this.ratings.start(person); at < end; at++) {
      if ((keys[at] as number) >> levelBits === skill) return at
    }
    return -1
  }

  /** Puts the rating among those that reach their minimum level, or the others; gives its place. */
  #placeRating(person: number, at: number, isHeld: boolean): number {
    const { keys } = this.ratings
    const held = this.ratings.note(person)
    const border = this.ratings.start(person) + held
    if (at < border === isHeld) return at
    const to = isHeld ? border : border - 1
    const rating = keys[at] as number
    keys[at] = keys[to] as number
    keys[to] = rating
    this.ratings.setNote(person, isHeld ? held + 1 : held - 1)
    return to
  }

  /** Puts the ratings of everybody that reach their minimum level first. Linear in the ratings. */
  partRatings(): void {
    const { people, ratings } = this
    const levels = ratings.keys
    const minLevels = this.minLevel.data
    ratings.heads.reserve(headSize * people.size)
    const heads = ratings.heads.data
    for (let person = 0; person < people.size; person++) {
      const head = headSize * person
      const first = heads[head] as number
      const last = heads[head + 1] as number
      let border = first
      for (let at = first; at < last; at++) {
        const rating = levels[at] as number
        const minLevel = minLevels[rating >> levelBits] as number
        levels[at] = levels[border] as number
        levels[border] = rating
        // 1 where the minimum level is reached: no branch, which nothing could foresee.
        border += 1 + (((rating & levelMask) - minLevel) >> 31)
      }
      heads[head + 3] = border - first
    }
  }

  #readRatings(person: number, records: readonly Rating[], levelOf: LevelOf): void {
    const first = this.ratings.draft(records.length)
    const { keys } = this.ratings
    let end = first
    for (const rating of records) {
      const level = levelOf(rating)
      if (level >= 0) keys[end++] = (this.skills.of(rating.skill) << levelBits) | level
    }
    this.ratings.adopt(person, end - first)
  }
}

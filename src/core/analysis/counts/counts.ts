import { type Change, type ChangeOf, type Edit, recordOf } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import { countedLevel } from '../../model/rating.ts'
import { isCounted, isCurrent, isPresent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { Scope } from '../scope.ts'
import { Facts, type Groups, type LevelOf } from './facts.ts'
import { IntList } from './intList.ts'
import { OrganisationHolders } from './organisationHolders.ts'
import { levelBits, levelMask } from './ratingCode.ts'
import { ScopeCells } from './scopeCells.ts'

/**
 * All counts of a workspace on a day, and how each change of a record moves them.
 *
 * An edit is taken in two steps. First the facts and the organisation's holders follow every
 * change, and the groups whose members, needs or standing changed are noted. Then the noted
 * groups are counted anew, and all other groups move by the changed levels alone: in those,
 * who belongs is the same as before. So the order of the changes within an edit is free.
 */
export class Counts {
  readonly facts: Facts
  readonly organisation: OrganisationHolders
  readonly teams: ScopeCells
  readonly chapters: ScopeCells
  readonly #levelOf: LevelOf
  #day: Day
  readonly #changedTeams = new Set<number>()
  readonly #changedChapters = new Set<number>()
  /** Four each: person, skill, level before and after, −1 for none. */
  readonly #levelMoves = new IntList()
  readonly #comeOrGone = new IntList()
  #minLevelsChanged = false

  private constructor(
    made: Pick<Counts, 'facts' | 'organisation' | 'teams' | 'chapters'>,
    day: Day,
    levelOf: LevelOf,
  ) {
    this.facts = made.facts
    this.organisation = made.organisation
    this.teams = made.teams
    this.chapters = made.chapters
    this.#levelOf = levelOf
    this.#day = day
  }

  /** Linear in the records of the workspace; in steps, so that the caller can pause. */
  static *count(
    workspace: Workspace,
    day: Day,
    levelOf: LevelOf = countedLevel,
  ): Generator<void, Counts> {
    const facts = yield* Facts.read(workspace, day, levelOf)
    yield
    const organisation = new OrganisationHolders(facts)
    yield
    const teamRules = { minMembers: 0, withoutNeeds: 'unstated' } as const
    const teams = new ScopeCells(facts, facts.teams, organisation, teamRules)
    yield
    const chapterRules = { minMembers: 1, withoutNeeds: 'no' } as const
    const chapters = new ScopeCells(facts, facts.chapters, organisation, chapterRules)
    return new Counts({ facts, organisation, teams, chapters }, day, levelOf)
  }

  /** Where a scope is counted; its group is −1 where it was never met. */
  locate(scope: Scope): { cells: ScopeCells; groups: Groups<string>; group: number } {
    const { facts } = this
    return scope.kind === 'team'
      ? { cells: this.teams, groups: facts.teams, group: facts.teams.numbering.find(scope.id) }
      : {
          cells: this.chapters,
          groups: facts.chapters,
          group: facts.chapters.numbering.find(scope.id),
        }
  }

  scope(kind: Scope['kind'], group: number): Scope {
    const { teams, chapters } = this.facts
    return kind === 'team'
      ? { kind, id: teams.numbering.id(group) }
      : { kind, id: chapters.numbering.id(group) }
  }

  /** From now on cells note what they said before they are moved. */
  startLog(): void {
    this.teams.log.start()
    this.chapters.log.start()
  }

  stopLog(): void {
    this.teams.log.stop()
    this.chapters.log.stop()
  }

  get day(): Day {
    return this.#day
  }

  setDay(workspace: Workspace, day: Day): void {
    this.#day = day
    this.facts.setDay(workspace, day)
    this.recountAll()
  }

  /** Who holds a skill at which level in the organisation stays as it is. */
  #recountAtMinLevels(): void {
    this.facts.partRatings()
    this.organisation.turned.clear()
    this.teams.recountAll({ laysRatings: true })
    this.chapters.recountAll({ laysRatings: true })
  }

  /** One pass over the facts. */
  recountAll(): void {
    this.organisation.recount()
    this.teams.recountAll()
    this.chapters.recountAll()
  }

  move(edit: Edit): void {
    // A rating is put in its place by its skill's minimum level, which so has to be known.
    for (const it of edit.changes) if (setsMinLevels(it)) this.#follow(it)
    for (const it of edit.changes) if (!setsMinLevels(it)) this.#follow(it)
    this.#settle()
  }

  /** Moves the counts as if people had come or gone, whatever their records say. */
  movePresence(people: readonly number[], isHere: boolean): void {
    for (const person of people) this.#setPresent(person, isHere)
    this.#settle()
  }

  #settle(): void {
    if (this.#minLevelsChanged) this.#recountAtMinLevels()
    else this.#moveGroups()
    // Clearing a set makes it a new table, even where it is empty.
    if (this.#changedTeams.size > 0) this.#changedTeams.clear()
    if (this.#changedChapters.size > 0) this.#changedChapters.clear()
    this.#levelMoves.clear()
    this.#comeOrGone.clear()
    this.#minLevelsChanged = false
  }

  #moveGroups(): void {
    for (let at = 0; at < this.#comeOrGone.length; at++) {
      const chapter = this.facts.home.get(this.#comeOrGone.get(at))
      if (chapter >= 0 && this.chapters.hasTurned(chapter)) this.#changedChapters.add(chapter)
    }
    for (const team of this.#changedTeams) this.teams.recount(team)
    for (const chapter of this.#changedChapters) this.chapters.recount(chapter)
    const moves = this.#levelMoves
    for (let at = 0; at < moves.length; at += 4) {
      this.#moveLevel(moves.get(at), moves.get(at + 1), moves.get(at + 2), moves.get(at + 3))
    }
    const { turned } = this.organisation
    for (let at = 0; at < turned.length; at += 2) {
      this.#reclassify(turned.get(at), turned.get(at + 1))
    }
    turned.clear()
  }

  #moveLevel(person: number, skill: number, before: number, after: number): void {
    const { stays, home } = this.facts
    const end = stays.end(person)
    for (let at = stays.start(person); at < end; at++) {
      const team = stays.keys[at] as number
      if (!this.#changedTeams.has(team)) this.teams.moveLevel(team, person, skill, before, after)
    }
    const chapter = home.get(person)
    if (chapter >= 0 && !this.#changedChapters.has(chapter)) {
      this.chapters.moveLevel(chapter, person, skill, before, after)
    }
  }

  #reclassify(person: number, skill: number): void {
    const { stays, home } = this.facts
    const end = stays.end(person)
    for (let at = stays.start(person); at < end; at++) {
      this.teams.reclassify(stays.keys[at] as number, skill)
    }
    const chapter = home.get(person)
    if (chapter >= 0) this.chapters.reclassify(chapter, skill)
  }

  #follow(it: Change): void {
    if (it.table === 'ratings') this.#followRating(it)
    else if (it.table === 'memberships') this.#followMembership(it)
    else if (it.table === 'people') this.#followPerson(it)
    else if (it.table === 'teams') this.#followTeam(it)
    else if (it.table === 'chapters') this.#followChapter(it)
    else if (it.table === 'skills') this.#followSkill(it)
    else if (it.table === 'requirements') this.#followRequirement(it)
    else if (it.table === 'organisation') this.#followOrganisation(it)
    // Interactions hold no skills.
  }

  #followRating(it: ChangeOf<'ratings'>): void {
    const rating = recordOf(it)
    const person = this.facts.people.of(rating.person)
    const skill = this.facts.skills.of(rating.skill)
    const now = it.after === null ? -1 : this.#levelOf(it.after)
    const was = this.facts.setLevel(person, skill, now)
    if (was === now || this.facts.present.get(person) === 0) return
    this.organisation.move(person, skill, was, now)
    this.#noteLevel(person, skill, was, now)
  }

  #noteLevel(person: number, skill: number, before: number, after: number): void {
    if (!this.facts.isHoldingChanged(skill, before, after)) return
    this.#levelMoves.push(person)
    this.#levelMoves.push(skill)
    this.#levelMoves.push(before)
    this.#levelMoves.push(after)
  }

  #followMembership({ before, after }: ChangeOf<'memberships'>): void {
    for (const [stay, isAdded] of [[before, false] as const, [after, true] as const]) {
      if (stay === null || !isCurrent(stay, this.#day)) continue
      const person = this.facts.people.of(stay.person)
      const team = this.facts.teams.numbering.of(stay.team)
      if (isAdded) this.facts.addStay(person, team)
      else this.facts.removeStay(person, team)
      this.#changedTeams.add(team)
    }
  }

  #followPerson(it: ChangeOf<'people'>): void {
    const { after } = it
    const person = this.facts.people.of(recordOf(it).id)
    const home = this.facts.home.get(person)
    this.#setPresent(person, after !== null && isPresent(after, this.#day))
    this.facts.setHome(person, after?.chapter ?? null)
    const newHome = this.facts.home.get(person)
    if (newHome === home) return
    for (const chapter of [home, newHome]) if (chapter >= 0) this.#changedChapters.add(chapter)
  }

  /** Who comes or goes changes the level of every skill that they have. */
  #setPresent(person: number, isHere: boolean): void {
    const { present, ratings } = this.facts
    if (isHere === (present.get(person) === 1)) return
    this.facts.setPresent(person, isHere)
    this.#comeOrGone.push(person)
    const end = ratings.end(person)
    for (let at = ratings.start(person); at < end; at++) {
      const rating = ratings.keys[at] as number
      const skill = rating >> levelBits
      const level = rating & levelMask
      const was = isHere ? -1 : level
      const now = isHere ? level : -1
      this.organisation.move(person, skill, was, now)
      this.#noteLevel(person, skill, was, now)
    }
  }

  #followTeam(it: ChangeOf<'teams'>): void {
    const { after } = it
    const team = this.facts.teams.numbering.of(recordOf(it).id)
    const stands = Number(after !== null && isCounted(after, this.#day))
    if (stands === this.facts.teams.standing.get(team)) return
    this.facts.teams.standing.set(team, stands)
    this.#changedTeams.add(team)
  }

  #followChapter(it: ChangeOf<'chapters'>): void {
    const chapter = this.facts.chapters.numbering.of(recordOf(it).id)
    this.facts.chapters.standing.set(chapter, Number(it.after !== null))
    this.#changedChapters.add(chapter)
  }

  #followRequirement(it: ChangeOf<'requirements'>): void {
    const requirement = recordOf(it)
    this.facts.setRequirement(requirement, it.after !== null)
    this.#changedTeams.add(this.facts.teams.numbering.of(requirement.team))
  }

  #followSkill(it: ChangeOf<'skills'>): void {
    const { before, after } = it
    const skill = this.facts.skills.of(recordOf(it).id)
    const minLevel = this.facts.minLevel.get(skill)
    const chapter = this.facts.skillChapter.get(skill)
    this.facts.setSkill(skill, after)
    // A skill that has just come is held by nobody yet, and one that goes loses its ratings.
    const stays = before !== null && after !== null
    if (stays && this.facts.minLevel.get(skill) !== minLevel) this.#minLevelsChanged = true
    const newChapter = this.facts.skillChapter.get(skill)
    if (newChapter === chapter) return
    for (const it of [chapter, newChapter]) if (it >= 0) this.#changedChapters.add(it)
  }

  #followOrganisation({ after }: ChangeOf<'organisation'>): void {
    if (after === null || after.holdsFrom === this.facts.organisationMinLevel) return
    this.facts.setOrganisationMinLevel(after.holdsFrom)
    this.#minLevelsChanged = true
  }
}

function setsMinLevels({ table }: Change): boolean {
  return table === 'skills' || table === 'organisation'
}

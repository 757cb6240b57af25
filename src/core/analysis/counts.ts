import { type Change, type ChangeOf, type Edit, recordOf } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import { countedLevel } from '../model/rating.ts'
import { isCounted, isCurrent, isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { Facts } from './facts.ts'
import { OrganisationHolders } from './organisationHolders.ts'
import { ScopeCells } from './scopeCells.ts'

interface LevelMove {
  readonly person: number
  readonly skill: number
  readonly before: number
  readonly after: number
}

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
  #day: Day
  readonly #changedTeams = new Set<number>()
  readonly #changedChapters = new Set<number>()
  #levelMoves: LevelMove[] = []
  #minLevelsChanged = false

  constructor(workspace: Workspace, day: Day) {
    const facts = new Facts(workspace, day)
    const organisation = new OrganisationHolders(facts)
    const teamRules = { minMembers: 0, withoutNeeds: 'unstated' } as const
    const chapterRules = { minMembers: 1, withoutNeeds: 'no' } as const
    this.facts = facts
    this.organisation = organisation
    this.teams = new ScopeCells(facts, facts.teams, organisation, teamRules)
    this.chapters = new ScopeCells(facts, facts.chapters, organisation, chapterRules)
    this.#day = day
  }

  get day(): Day {
    return this.#day
  }

  setDay(workspace: Workspace, day: Day): void {
    this.#day = day
    this.facts.setDay(workspace, day)
    this.recountAll()
  }

  /** One pass over the facts. */
  recountAll(): void {
    this.organisation.recount()
    this.teams.recountAll()
    this.chapters.recountAll()
  }

  move(edit: Edit): void {
    for (const it of edit.changes) this.#follow(it)
    if (this.#minLevelsChanged) this.recountAll()
    else this.#moveGroups()
    this.#changedTeams.clear()
    this.#changedChapters.clear()
    this.#levelMoves = []
    this.#minLevelsChanged = false
  }

  #moveGroups(): void {
    for (const team of this.#changedTeams) this.teams.recount(team)
    for (const chapter of this.#changedChapters) this.chapters.recount(chapter)
    for (const { person, skill, before, after } of this.#levelMoves) {
      this.#eachGroupOf(person, (cells, group, changed) => {
        if (!changed.has(group)) cells.moveLevel(group, person, skill, before, after)
      })
    }
    const { turned } = this.organisation
    for (let at = 0; at < turned.length; at += 2) {
      const skill = turned[at + 1] as number
      this.#eachGroupOf(turned[at] as number, (cells, group) => cells.reclassify(group, skill))
    }
    turned.length = 0
  }

  #eachGroupOf(
    person: number,
    visit: (cells: ScopeCells, group: number, changed: Set<number>) => void,
  ): void {
    const { stays, home } = this.facts
    for (let at = stays.start(person); at < stays.end(person); at += stays.stride) {
      visit(this.teams, stays.data[at] as number, this.#changedTeams)
    }
    const chapter = home.get(person)
    if (chapter >= 0) visit(this.chapters, chapter, this.#changedChapters)
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
    const now = countedLevel(it.after)
    const was = this.facts.setLevel(person, skill, now)
    if (was === now || this.facts.present.get(person) === 0) return
    this.organisation.move(person, skill, was, now)
    this.#levelMoves.push({ person, skill, before: was, after: now })
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
    const { present } = this.facts
    const person = this.facts.people.of(recordOf(it).id)
    const isHere = after !== null && isPresent(after, this.#day)
    const home = this.facts.home.get(person)
    if (isHere !== (present.get(person) === 1)) {
      present.set(person, Number(isHere))
      this.organisation.movePresence(person, isHere)
      this.#eachGroupOf(person, (_, group, changed) => changed.add(group))
    }
    this.facts.setHome(person, after?.chapter ?? null)
    const newHome = this.facts.home.get(person)
    if (newHome === home) return
    for (const chapter of [home, newHome]) if (chapter >= 0) this.#changedChapters.add(chapter)
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

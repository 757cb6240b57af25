import type { Edit } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { PersonId, SkillId } from '../model/ids.ts'
import { compareNamed, compareText } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { Counts } from './counts.ts'
import type { Groups } from './facts.ts'
import type { Finding } from './finding.ts'
import { codeSpan, findingClasses, lowKeyPerson, neededNames } from './findingCodes.ts'
import type { Scope } from './scope.ts'
import type { Cell, ScopeCells } from './scopeCells.ts'

/** How many findings of each kind and severity a scope has. */
export interface FindingCounts {
  readonly critical: number
  readonly high: number
  readonly medium: number
  readonly low: number
  /** By kind, low findings left out: they stay hidden until asked for. */
  readonly gap: number
  readonly keyPerson: number
  readonly short: number
}

/** How a skill stands in a scope, with everything that its rule looks at. */
export interface Coverage {
  readonly needed: Finding['needed']
  /** ℓ: from this level a person holds the skill here. */
  readonly minLevel: number
  /** n: how many holders are needed. */
  readonly minHolders: number
  /** d: how many members hold it. */
  readonly holders: number
  /** The holder, where there is exactly one. */
  readonly soleHolder: PersonId | null
  /** Holders in the whole organisation at the same ℓ. */
  readonly orgHolders: number
  readonly finding: Finding | null
}

/** An edit that changes more than this share of the ratings is counted from the start. */
const largeShare = 1 / 8
const largeFrom = 1000

/**
 * Who holds what where, counted for every team and chapter on one day, and what is found there.
 *
 * - Built in one pass over the records, and moved by each edit. After any edits it equals what
 *   would be counted anew.
 * - A changed rating moves the counts of the skill where the person is. A changed stay, home,
 *   need or status counts the groups concerned anew. A changed minimum level or day counts all.
 * - Teams that do not count on the day, and chapters without anybody, have coverage but no
 *   findings.
 */
export class CoverageIndex {
  #counts: Counts
  #workspace: Workspace
  #order: SkillOrder | null = null

  private constructor(counts: Counts, workspace: Workspace, order: SkillOrder | null = null) {
    this.#counts = counts
    this.#workspace = workspace
    this.#order = order
  }

  /** Linear in the records of the workspace. */
  static build(workspace: Workspace, day: Day): CoverageIndex {
    return new CoverageIndex(new Counts(workspace, day), workspace)
  }

  /**
   * The same index as another object, so that whoever compares by identity sees that it has
   * moved. The one before must not be asked any more.
   */
  renewed(): CoverageIndex {
    return new CoverageIndex(this.#counts, this.#workspace, this.#order)
  }

  get day(): Day {
    return this.#counts.day
  }

  /** Moves the counts by an edit that led to `after`. */
  move(edit: Edit, after: Workspace): void {
    this.#workspace = after
    const changed = edit.changes.length
    if (changed > largeFrom && changed > largeShare * after.ratings.size) {
      this.#counts = new Counts(after, this.day)
    } else this.#counts.move(edit)
  }

  /** Counts for another day: one pass over people, memberships and ratings. */
  setDay(day: Day): void {
    if (day !== this.day) this.#counts.setDay(this.#workspace, day)
  }

  /** Whether the scope counts on the day: a counted team, or a chapter with a member. */
  isCounted(scope: Scope): boolean {
    const { cells, group } = this.#locate(scope)
    return group >= 0 && cells.isCounted(group)
  }

  /** The members of a team or chapter on the day, in no order that means anything. */
  members(scope: Scope): readonly PersonId[] {
    const { groups, group } = this.#locate(scope)
    const { people, present } = this.#counts.facts
    const members: PersonId[] = []
    if (group < 0) return members
    const end = groups.members.end(group)
    for (let at = groups.members.start(group); at < end; at++) {
      const person = groups.members.data[at] as number
      if (present.get(person) === 1) members.push(people.id(person))
    }
    return members
  }

  /** The teams in which the person is on the day, and the home chapter; none after leaving. */
  scopesOf(person: PersonId): readonly Scope[] {
    const { people, present, stays, home, teams, chapters } = this.#counts.facts
    const number = people.find(person)
    const scopes: Scope[] = []
    if (number < 0 || present.get(number) === 0) return scopes
    for (let at = stays.start(number); at < stays.end(number); at += stays.stride) {
      scopes.push({ kind: 'team', id: teams.numbering.id(stays.data[at] as number) })
    }
    const chapter = home.get(number)
    if (chapter >= 0) scopes.push({ kind: 'chapter', id: chapters.numbering.id(chapter) })
    return scopes
  }

  /** How a skill stands in a scope. Linear in the skills of the scope. */
  at(scope: Scope, skill: SkillId): Coverage {
    const { cells, group } = this.#locate(scope)
    const cell = cells.cellOf(group, this.#counts.facts.skills.find(skill))
    return {
      needed: nameOfNeeded(cell),
      minLevel: cell.minLevel,
      minHolders: cell.minHolders,
      holders: cell.holders,
      soleHolder: cell.sole < 0 ? null : this.#counts.facts.people.id(cell.sole),
      orgHolders: this.#orgHolders(cell),
      finding: this.#finding(scope, cell),
    }
  }

  /** Holders in the whole organisation, from a minimum level on. */
  orgHolders(skill: SkillId, minLevel: number): number {
    const number = this.#counts.facts.skills.find(skill)
    return number < 0 ? 0 : this.#counts.organisation.at(number, minLevel)
  }

  counts(scope: Scope): FindingCounts {
    const { cells, group } = this.#locate(scope)
    return tallied(group < 0 ? [] : cells.tallies.data, group * codeSpan)
  }

  /** The findings of all scopes, or of all of one kind. */
  totals(kind?: Scope['kind']): FindingCounts {
    const { teams, chapters } = this.#counts
    if (kind === 'team') return tallied(teams.total, 0)
    if (kind === 'chapter') return tallied(chapters.total, 0)
    return tallied(
      teams.total.map((count, code) => count + (chapters.total[code] as number)),
      0,
    )
  }

  /** The findings of a scope, low ones included, in the order of the findings file. */
  findingsOf(scope: Scope): Finding[] {
    const found: FoundCell[] = []
    this.#collect(scope, found)
    return this.#sorted([found])
  }

  /** All findings, low ones included, in the order of the findings file. */
  findings(): Finding[] {
    const byName = new Map<string, FoundCell[]>()
    for (const scope of this.#scopesByName()) {
      // Scopes of one kind and name share their place in the order.
      const name = `${scope.kind}\u001f${scope.name}`
      const found = byName.get(name) ?? []
      byName.set(name, found)
      this.#collect({ kind: scope.kind, id: scope.id } as Scope, found)
    }
    return this.#sorted(byName.values())
  }

  /** Skills that only this person holds in the scope, low findings left out. */
  soleSkills(scope: Scope, person: PersonId): SkillId[] {
    const { cells, group } = this.#locate(scope)
    const { people, skills } = this.#counts.facts
    const number = people.find(person)
    const sole: SkillId[] = []
    if (group < 0 || number < 0) return sole
    cells.eachFound(group, (cell) => {
      if (cell.sole === number && cell.code !== lowKeyPerson) sole.push(skills.id(cell.skill))
    })
    return sole
  }

  #locate(scope: Scope): { cells: ScopeCells; groups: Groups<string>; group: number } {
    const { facts, teams, chapters } = this.#counts
    return scope.kind === 'team'
      ? { cells: teams, groups: facts.teams, group: facts.teams.numbering.find(scope.id) }
      : { cells: chapters, groups: facts.chapters, group: facts.chapters.numbering.find(scope.id) }
  }

  #orgHolders({ skill, minLevel }: Cell): number {
    return skill < 0 ? 0 : this.#counts.organisation.at(skill, minLevel)
  }

  #finding(scope: Scope, cell: Cell): Finding | null {
    const found = findingClasses[cell.code]
    if (found == null) return null
    const { people, skills } = this.#counts.facts
    return {
      kind: found.kind,
      severity: found.severity,
      scope,
      skill: skills.id(cell.skill),
      minLevel: cell.minLevel,
      minHolders: cell.minHolders,
      needed: nameOfNeeded(cell),
      holders: cell.holders,
      holder: cell.sole < 0 ? null : people.id(cell.sole),
      orgHolders: this.#orgHolders(cell),
    }
  }

  #collect(scope: Scope, into: FoundCell[]): void {
    const { cells, group } = this.#locate(scope)
    if (group >= 0) cells.eachFound(group, (cell) => into.push({ scope, cell }))
  }

  #scopesByName(): { kind: Scope['kind']; id: string; name: string }[] {
    const { chapters, teams } = this.#workspace
    return [
      ...[...chapters].map(({ id, name }) => ({ kind: 'chapter' as const, id, name })),
      ...[...teams].map(({ id, name }) => ({ kind: 'team' as const, id, name })),
    ].sort((a, b) => compareText(a.kind, b.kind) || compareNamed(a, b))
  }

  /** Groups come in the order of their scopes; each is put in order of skills here. */
  #sorted(groups: Iterable<FoundCell[]>): Finding[] {
    const places = this.#skillPlaces()
    const byCode: Finding[][] = findingClasses.map(() => [])
    for (const group of groups) {
      group.sort((a, b) => (places[a.cell.skill] as number) - (places[b.cell.skill] as number))
      for (const { scope, cell } of group) {
        const finding = this.#finding(scope, cell)
        if (finding !== null) byCode[cell.code]?.push(finding)
      }
    }
    return byCode.flat()
  }

  /** By skill: its place in the order of names. Worked out once for a table of skills. */
  #skillPlaces(): Int32Array {
    const { skills: numbering } = this.#counts.facts
    const { skills } = this.#workspace
    if (this.#order?.skills === skills && this.#order.places.length === numbering.size) {
      return this.#order.places
    }
    const places = new Int32Array(numbering.size)
    const ordered = [...skills].sort(compareNamed)
    for (const [place, { id }] of ordered.entries()) places[numbering.find(id)] = place
    this.#order = { skills, places }
    return places
  }
}

interface SkillOrder {
  readonly skills: Workspace['skills']
  /** By the skill's number. */
  readonly places: Int32Array
}

interface FoundCell {
  readonly scope: Scope
  readonly cell: Cell
}

function nameOfNeeded({ needed }: Cell): Finding['needed'] {
  return neededNames[needed] ?? 'no'
}

function tallied(tally: ArrayLike<number>, first: number): FindingCounts {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, gap: 0, keyPerson: 0, short: 0 }
  for (const [code, found] of findingClasses.entries()) {
    if (found === null) continue
    const count = tally[first + code] ?? 0
    counts[found.severity] += count
    if (found.severity === 'low') continue
    counts[found.kind === 'key-person' ? 'keyPerson' : found.kind] += count
  }
  return counts
}

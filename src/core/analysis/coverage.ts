import type { Edit } from '../edits/edit.ts'
import type { Day } from '../model/day.ts'
import type { PersonId, SkillId } from '../model/ids.ts'
import { runToEnd } from '../model/runToEnd.ts'
import type { Workspace } from '../model/workspace.ts'
import { confidentLevels } from './confidence.ts'
import { Counts } from './counts/counts.ts'
import type { LevelOf } from './counts/facts.ts'
import { codeSpan, findingClasses, lowKeyPerson, neededNames } from './counts/findingCodes.ts'
import { compareCells, FindingsOrder } from './counts/findingsOrder.ts'
import type { Cell } from './counts/scopeCells.ts'
import { ScopeRanking } from './counts/scopeRanking.ts'
import type { Finding } from './finding.ts'
import type { Scope } from './scope.ts'

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
  readonly #order: FindingsOrder
  readonly #ranking: ScopeRanking
  /** The level that each rating counts as; `null`: the one that it says. */
  readonly #levelOf: LevelOf | null
  #confident: CoverageIndex | null = null

  private constructor(
    counts: Counts,
    workspace: Workspace,
    levelOf: LevelOf | null,
    order = new FindingsOrder(),
    ranking = new ScopeRanking(),
  ) {
    this.#counts = counts
    this.#workspace = workspace
    this.#levelOf = levelOf
    this.#order = order
    this.#ranking = ranking
  }

  /** Linear in the records of the workspace. */
  static build(workspace: Workspace, day: Day): CoverageIndex {
    return new CoverageIndex(runToEnd(Counts.count(workspace, day)), workspace, null)
  }

  /**
   * The same index as another object, so that whoever compares by identity sees that it has
   * moved. The one before must not be asked any more.
   */
  renewed(): CoverageIndex {
    const next = new CoverageIndex(
      this.#counts,
      this.#workspace,
      this.#levelOf,
      this.#order,
      this.#ranking,
    )
    next.#confident = this.#confident?.renewed() ?? null
    return next
  }

  /**
   * The same counts over confident ratings only: the pessimistic figures. Built when it is first
   * asked for, in one pass over the records, and moved with this index from then on. Who is
   * confident hangs on the day, so another day builds it anew. In steps, so that the caller can
   * pause, who gives up where this index is moved meanwhile, and asks the one that is renewed.
   */
  *confident(): Generator<void, CoverageIndex> {
    if (this.#levelOf !== null) return this
    if (this.#confident !== null) return this.#confident
    const levelOf = confidentLevels(this.day)
    const counts = yield* Counts.count(this.#workspace, this.day, levelOf)
    this.#confident = new CoverageIndex(counts, this.#workspace, levelOf)
    return this.#confident
  }

  /** The same where it is counted already, and so costs nothing; else `null`. */
  get knownConfident(): CoverageIndex | null {
    return this.#confident
  }

  /** The counts themselves, in numbers, for the other analyses. Moves leave this object. */
  get numbers(): Counts {
    return this.#counts
  }

  /** What is counted. */
  get workspace(): Workspace {
    return this.#workspace
  }

  get day(): Day {
    return this.#counts.day
  }

  /** Moves the counts by an edit that led to `after`. */
  move(edit: Edit, after: Workspace): void {
    this.#workspace = after
    const changed = edit.changes.length
    if (changed > largeFrom && changed > largeShare * after.ratings.size) {
      this.#counts = runToEnd(Counts.count(after, this.day, this.#levelOf ?? undefined))
    } else this.#counts.move(edit)
    this.#confident?.move(edit, after)
  }

  /** Counts for another day: one pass over people, memberships and ratings. */
  setDay(day: Day): void {
    if (day === this.day) return
    this.#confident = null
    this.#counts.setDay(this.#workspace, day)
  }

  /** Whether the scope counts on the day: a counted team, or a chapter with a member. */
  isCounted(scope: Scope): boolean {
    const { cells, group } = this.#counts.locate(scope)
    return group >= 0 && cells.isCounted(group)
  }

  /** The members of a team or chapter on the day, in no order that means anything. */
  members(scope: Scope): readonly PersonId[] {
    const { groups, group } = this.#counts.locate(scope)
    const { people, present } = this.#counts.facts
    const members: PersonId[] = []
    if (group < 0) return members
    const end = groups.members.end(group)
    for (let at = groups.members.start(group); at < end; at++) {
      const person = groups.members.keys[at] as number
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
    for (let at = stays.start(number); at < stays.end(number); at++) {
      scopes.push({ kind: 'team', id: teams.numbering.id(stays.keys[at] as number) })
    }
    const chapter = home.get(number)
    if (chapter >= 0) scopes.push({ kind: 'chapter', id: chapters.numbering.id(chapter) })
    return scopes
  }

  /** How a skill stands in a scope. */
  at(scope: Scope, skill: SkillId): Coverage {
    const { cells, group } = this.#counts.locate(scope)
    const cell = cells.cellOf(group, this.#counts.facts.skills.find(skill))
    return {
      needed: nameOfNeeded(cell),
      minLevel: cell.minLevel,
      minHolders: cell.minHolders,
      holders: cell.holders,
      soleHolder: cell.sole < 0 ? null : this.#counts.facts.people.id(cell.sole),
      orgHolders: this.#orgHolders(cell),
      finding: this.finding(scope, cell),
    }
  }

  /** Holders in the whole organisation, from a minimum level on. */
  orgHolders(skill: SkillId, minLevel: number): number {
    const number = this.#counts.facts.skills.find(skill)
    return number < 0 ? 0 : this.#counts.organisation.at(number, minLevel)
  }

  counts(scope: Scope): FindingCounts {
    const { cells, group } = this.#counts.locate(scope)
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
    const { cells, group } = this.#counts.locate(scope)
    const found: Cell[] = []
    if (group >= 0) cells.eachFound(group, (cell) => found.push(cell))
    const places = this.#order.skillPlaces(this.#counts, this.#workspace)
    found.sort((a, b) => compareCells(places, a, b))
    return found.flatMap((cell) => this.finding(scope, cell) ?? [])
  }

  /**
   * All findings, low ones included, in the order of the findings file; with a limit the first of
   * them, without reading the others.
   */
  findings(limit = Number.POSITIVE_INFINITY): Finding[] {
    const findings: Finding[] = []
    for (const { scope, cell } of this.#order.walk(this.#counts, this.#workspace)) {
      if (findings.length >= limit) break
      const finding = this.finding(scope, cell)
      if (finding !== null) findings.push(finding)
    }
    return findings
  }

  /**
   * The counted teams and chapters, those with the most severe findings first: by how many are
   * critical, then high, medium and low; where all are equal by kind and id. Kept: after an edit
   * only the scopes that it changed are put in their places. Without a limit it gives all.
   */
  rankedScopes(limit = Number.POSITIVE_INFINITY): Scope[] {
    return this.#ranking.first(this.#counts, limit)
  }

  /** Skills that only this person holds in the scope, low findings left out. */
  soleSkills(scope: Scope, person: PersonId): SkillId[] {
    const { cells, group } = this.#counts.locate(scope)
    const { people, skills } = this.#counts.facts
    const number = people.find(person)
    const sole: SkillId[] = []
    if (group < 0 || number < 0) return sole
    cells.eachFound(group, (cell) => {
      if (cell.sole === number && cell.code !== lowKeyPerson) sole.push(skills.id(cell.skill))
    })
    return sole
  }

  /** Compares findings of one scope as the findings file does. */
  inOrder(): (a: Finding, b: Finding) => number {
    const { skills } = this.#counts.facts
    const places = this.#order.skillPlaces(this.#counts, this.#workspace)
    const place = ({ skill }: Finding) => places[skills.find(skill)] ?? places.length
    const code = ({ kind, severity }: Finding) =>
      findingClasses.findIndex((it) => it?.kind === kind && it.severity === severity)
    return (a, b) => code(a) - code(b) || place(a) - place(b)
  }

  #orgHolders({ skill, minLevel }: Cell): number {
    return skill < 0 ? 0 : this.#counts.organisation.at(skill, minLevel)
  }

  /** What is found in a cell of the scope, as a record. */
  finding(scope: Scope, cell: Cell): Finding | null {
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

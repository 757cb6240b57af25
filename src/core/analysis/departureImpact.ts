import type { PersonId, SkillId } from '../model/ids.ts'
import { type CellLog, logStride } from './counts/cellLog.ts'
import { findingClasses, neededCodes, neededNames } from './counts/findingCodes.ts'
import { levelBits } from './counts/ratingCode.ts'
import type { ScopeCells } from './counts/scopeCells.ts'
import type { CoverageIndex, FindingCounts } from './coverage.ts'
import type { Needed, Severity } from './finding.ts'
import type { MeasuredScope } from './holdings.ts'
import type { Scope } from './scope.ts'

/** A skill that departures leave with too few holders in a scope. */
export interface ThinnedSkill {
  readonly skill: SkillId
  /** As it is before anybody leaves. */
  readonly needed: Needed
  /** n */
  readonly minHolders: number
  /** d before, and after. */
  readonly holders: number
  readonly left: number
  /** Who holds it then, where it is one person. */
  readonly holder: PersonId | null
  /** Of what is found then; `null`: nothing, because the scope or its unstated need goes too. */
  readonly severity: Severity | null
}

/** What departures do to one scope that somebody leaves. */
export interface ScopeDeparture {
  readonly scope: MeasuredScope
  /** How many of its members leave. */
  readonly leaving: number
  /** Needed (yes or unstated), held before, by nobody then. */
  readonly gaps: readonly ThinnedSkill[]
  /** Held by several before, by one then; also where nobody needs it. */
  readonly keyPerson: readonly ThinnedSkill[]
  /** Needed, held by enough before, by several but too few then. */
  readonly short: readonly ThinnedSkill[]
  /** W; 0 where nothing is needed. */
  readonly weight: number
  /** C, before and after; 1 where nothing is needed. */
  readonly coverage: { readonly before: number; readonly after: number }
}

export interface DepartureImpact {
  /** Who of those given is there to leave. */
  readonly leaving: readonly PersonId[]
  /** Counted teams and chapters that somebody leaves: teams first, each kind by number met. */
  readonly scopes: readonly ScopeDeparture[]
  /** The same for everybody together: every skill of the catalogue is needed once. */
  readonly organisation: ScopeDeparture
  /** The findings of all scopes, also those where only a severity changes. */
  readonly before: FindingCounts
  readonly after: FindingCounts
}

/**
 * What it does when people leave on the day of the index: measure 6, C(R) for the departures R.
 * Where a team states no needs, what its members hold before anybody leaves stands for them.
 * People who are not there on the day are passed over.
 *
 * The counts are moved along and back by the skills of those who leave; nothing else is looked
 * at but the needs of the scopes that they leave, and the catalogue once. The index is left as
 * it was. `departPeople` is the edit that does it.
 */
export function departureImpact(
  coverage: CoverageIndex,
  people: Iterable<PersonId>,
): DepartureImpact {
  const { numbers } = coverage
  const { facts } = numbers
  const leaving = [...new Set(people)].filter((id) => {
    const person = facts.people.find(id)
    return person >= 0 && facts.present.get(person) === 1
  })
  const gone = leaving.map((id) => facts.people.find(id))
  const drafts = scopesLeft(coverage, gone)
  const organisationBefore = organisationDepths(coverage, gone)
  const before = coverage.totals()
  numbers.startLog()
  numbers.movePresence(gone, false)
  numbers.stopLog()
  try {
    const depths = {
      team: depthsBefore(numbers.teams.log),
      chapter: depthsBefore(numbers.chapters.log),
    }
    const scopes = drafts.map((draft) => {
      const known = depths[draft.scope.kind].get(draft.group) ?? new Map<number, number>()
      return scopeDeparture(coverage, draft, known)
    })
    const organisation = organisationDeparture(coverage, gone.length, organisationBefore)
    return { leaving, scopes, organisation, before, after: coverage.totals() }
  } finally {
    numbers.movePresence(gone, true)
  }
}

/** A scope that is left, as it is before. */
interface Draft {
  readonly scope: Scope
  readonly cells: ScopeCells
  readonly group: number
  leaving: number
}

function scopesLeft({ numbers }: CoverageIndex, gone: readonly number[]): Draft[] {
  const { stays, home } = numbers.facts
  const drafts = { team: new Map<number, Draft>(), chapter: new Map<number, Draft>() }
  const leave = (kind: Scope['kind'], group: number) => {
    const cells = kind === 'team' ? numbers.teams : numbers.chapters
    if (group < 0 || !cells.isCounted(group)) return
    const scope = numbers.scope(kind, group)
    const draft = drafts[kind].get(group) ?? { scope, cells, group, leaving: 0 }
    draft.leaving++
    drafts[kind].set(group, draft)
  }
  for (const person of gone) {
    for (let at = stays.start(person); at < stays.end(person); at++) {
      leave('team', stays.keys[at] as number)
    }
    leave('chapter', home.get(person))
  }
  return [...drafts.team.values(), ...drafts.chapter.values()]
}

/** By group and skill: d before, of every cell that was moved. */
function depthsBefore({ entries }: CellLog): Map<number, Map<number, number>> {
  const depths = new Map<number, Map<number, number>>()
  for (let at = 0; at < entries.length; at += logStride) {
    const group = entries.get(at)
    const skill = entries.get(at + 1)
    const known = depths.get(group) ?? new Map<number, number>()
    depths.set(group, known)
    if (!known.has(skill)) known.set(skill, entries.get(at + 2))
  }
  return depths
}

/** Read while the people are gone; `depths`: d before, of the skills that they take along. */
function scopeDeparture(
  coverage: CoverageIndex,
  { scope, cells, group, leaving }: Draft,
  depths: ReadonlyMap<number, number>,
): ScopeDeparture {
  const { facts } = coverage.numbers
  const lists = new ThinnedSkills()
  let lost = 0
  for (const [skill, holders] of depths) {
    const cell = cells.cellOf(group, skill)
    if (cell.holders === 0 && holders > 0) lost++
    const { minHolders, needed } = cell
    if (cell.holders === holders) continue
    lists.add({
      skill: facts.skills.id(skill),
      needed: neededNames[needed] ?? 'no',
      minHolders,
      holders,
      left: cell.holders,
      holder: cell.sole < 0 ? null : facts.people.id(cell.sole),
      severity: findingClasses[cell.code]?.severity ?? null,
    })
  }
  const measured =
    cells.neededOtherwise(group) === neededCodes.unstated
      ? unstatedCoverage(cells.heldSkills(group), lost)
      : statedCoverage(coverage, scope, depths)
  return { scope, leaving, ...lists, ...measured }
}

type Measured = Pick<ScopeDeparture, 'weight' | 'coverage'>

/** Each skill held before counts once. */
function unstatedCoverage(held: number, lost: number): Measured {
  const weight = held + lost
  return { weight, coverage: { before: 1, after: weight === 0 ? 1 : held / weight } }
}

function statedCoverage(
  { numbers, workspace }: CoverageIndex,
  scope: Scope,
  depths: ReadonlyMap<number, number>,
): Measured {
  const { cells, groups, group } = numbers.locate(scope)
  const { skills } = numbers.facts
  const { needs } = groups
  let weight = 0
  let covered = 0
  let left = 0
  for (let at = needs.start(group); at < needs.end(group); at++) {
    const skill = needs.keys[at] as number
    const minHolders = needs.values[2 * at + 1] as number
    const w =
      scope.kind === 'chapter'
        ? 1
        : (workspace.requirements.get(scope.id, skills.id(skill))?.weight ?? 0)
    const holders = cells.holders(group, skill)
    weight += w
    if (holders >= minHolders) left += w
    if ((depths.get(skill) ?? holders) >= minHolders) covered += w
  }
  if (weight === 0) return { weight, coverage: { before: 1, after: 1 } }
  return { weight, coverage: { before: covered / weight, after: left / weight } }
}

/** By skill that one of the people has a level in: d in the organisation. */
function organisationDepths({ numbers }: CoverageIndex, gone: readonly number[]) {
  const { ratings, minLevel } = numbers.facts
  const depths = new Map<number, number>()
  for (const person of gone) {
    for (let at = ratings.start(person); at < ratings.end(person); at++) {
      const skill = (ratings.keys[at] as number) >> levelBits
      depths.set(skill, numbers.organisation.at(skill, minLevel.get(skill)))
    }
  }
  return depths
}

function organisationDeparture(
  { numbers, workspace }: CoverageIndex,
  leaving: number,
  depths: ReadonlyMap<number, number>,
): ScopeDeparture {
  const { skills, people, minLevel } = numbers.facts
  const { organisation } = numbers
  const lists = new ThinnedSkills()
  let lost = 0
  for (const [skill, holders] of depths) {
    const level = minLevel.get(skill)
    const left = organisation.at(skill, level)
    if (left === holders) continue
    if (left === 0) lost++
    const sole = organisation.soleAt(skill, level)
    lists.add({
      skill: skills.id(skill),
      needed: 'yes',
      minHolders: 1,
      holders,
      left,
      holder: sole < 0 ? null : people.id(sole),
      severity: left < 2 ? 'critical' : null,
    })
  }
  const weight = workspace.skills.size
  let held = 0
  for (let skill = 0; skill < skills.size; skill++) {
    if (organisation.at(skill, minLevel.get(skill)) > 0) held++
  }
  const part = (count: number) => (weight === 0 ? 1 : count / weight)
  return {
    scope: { kind: 'organisation' },
    leaving,
    ...lists,
    weight,
    coverage: { before: part(held + lost), after: part(held) },
  }
}

/** The three lists of a scope. */
class ThinnedSkills {
  readonly gaps: ThinnedSkill[] = []
  readonly keyPerson: ThinnedSkill[] = []
  readonly short: ThinnedSkill[] = []

  add(skill: ThinnedSkill): void {
    const { needed, minHolders, holders, left } = skill
    if (left === 0) {
      if (needed !== 'no') this.gaps.push(skill)
    } else if (left === 1) this.keyPerson.push(skill)
    else if (needed === 'yes' && left < minHolders && holders >= minHolders) this.short.push(skill)
  }
}

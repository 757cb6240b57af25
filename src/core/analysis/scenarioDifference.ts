import type { Edit } from '../edits/edit.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { neededCodes } from './counts/findingCodes.ts'
import type { CoverageIndex } from './coverage.ts'
import { type EditImpact, impactAlong } from './editImpact.ts'
import type { Finding } from './finding.ts'
import { fragmentationLimits } from './fragmentation.ts'
import type { Attrition } from './leaving.ts'
import type { Scope } from './scope.ts'
import { type ScopeStanding, scopeStandings } from './scopeStanding.ts'

/** A team or chapter that a plan touches, before and after it. */
export interface ScopeShift {
  readonly scope: Scope
  readonly before: ScopeStanding
  readonly after: ScopeStanding
  /**
   * Skills that members held and nobody holds any more, where no needs are stated either before or
   * after: then what is held stands for them, and would seem to be needed no more.
   */
  readonly emptied: number
}

/** A team that the plan brings outside the size that lasts. */
export interface TeamSizeShift {
  readonly team: TeamId
  /** `null`: the team did not count before. */
  readonly before: number | null
  readonly after: number
}

/** What a plan does to an organisation on one day. */
export interface ScenarioDifference {
  readonly before: Workspace
  readonly after: Workspace
  /** Leads from the one to the other. */
  readonly edit: Edit
  readonly impact: EditImpact
  /** Closed only because nobody is left who holds it, where no need of it is stated. */
  readonly emptied: ReadonlySet<Finding>
  /**
   * The scopes of which a member, a last day, a need, a holding or a finding changes. Those that count neither
   * before nor after are left out.
   */
  readonly scopes: readonly ScopeShift[]
  /** Who is in other counted teams than before: who comes or leaves, too. In order of ids. */
  readonly movers: readonly PersonId[]
  /** Those of them who are in the organisation on the day only then. In order of ids. */
  readonly joiners: readonly PersonId[]
  /** Those of them who are not in the organisation any more on the day. In order of ids. */
  readonly leavers: readonly PersonId[]
  /** Who was in a counted team, is still there on the day, and is in none. In order of ids. */
  readonly unplaced: readonly PersonId[]
  /** Teams outside 5–9 people that were not before. In order of ids. */
  readonly oddSizes: readonly TeamSizeShift[]
}

/**
 * What a plan that is not applied changes on the day of the index: findings, bus factors, expected
 * loss, and who is where. The index is moved along the edit and back, once; only the scopes that it
 * touches are looked at. The index is left as it was.
 *
 * Linear in the edit, the ratings of the members of the touched scopes, and the findings there.
 *
 * @param known what the edit leads to, where it has been applied already.
 * @throws where the edit does not fit the workspace, before the index is touched.
 */
export function scenarioDifference(
  coverage: CoverageIndex,
  edit: Edit,
  attrition: Attrition,
  known?: Workspace,
): ScenarioDifference {
  const before = coverage.workspace
  const { impact, emptied, seen } = impactAlong(
    coverage,
    edit,
    (moved, after) => {
      const touched = withLeavers(coverage, edit, moved)
      return {
        touched,
        after,
        standings: scopeStandings(after, coverage, touched, attrition),
        unstated: touched.map((scope) => unstatedSkills(coverage, scope)),
        homeless: withoutTeam(coverage, edit, touched),
        isThere: presence(coverage, edit),
      }
    },
    known,
  )
  const standings = scopeStandings(before, coverage, seen.touched, attrition)
  const scopes = seen.touched
    .flatMap((scope, at): ScopeShift[] => {
      const [before, after] = [standings[at], seen.standings[at]]
      if (before === undefined || after === undefined) return []
      if (!before.isCounted && !after.isCounted) return []
      const held = seen.unstated[at]
      const were = held == null ? null : unstatedSkills(coverage, scope)
      const emptied = [...(were ?? [])].filter((skill) => !held?.has(skill)).length
      return [{ scope, before, after, emptied }]
    })
    .sort(compareShifts)
  const teams = scopes.filter(({ scope }) => scope.kind === 'team')
  const leaving = new Set(teams.flatMap(({ before, after }) => missing(before, after)))
  const coming = new Set(teams.flatMap(({ before, after }) => missing(after, before)))
  const wasThere = presence(coverage, edit)
  return {
    before,
    after: seen.after,
    edit,
    impact,
    emptied,
    scopes,
    movers: [...new Set([...leaving, ...coming])].sort(),
    joiners: [...coming].filter((person) => !wasThere(person)).sort(),
    leavers: [...leaving].filter((person) => !seen.isThere(person)).sort(),
    unplaced: [...leaving].filter((person) => seen.homeless.has(person)).sort(),
    oddSizes: teams.flatMap(newlyOdd),
  }
}

/**
 * The weight of needed skills that fewer than needed are expected to hold at the horizon of the
 * standings, W · (1 − C), in the scopes that a plan touches: of what too few hold already, and of
 * what leaving takes on average of the rest, E[L]. So a plan does not look better for breaking
 * early what could be lost. Both sides are of the scopes that stand before and after: one that
 * ends would be all gain, one that begins all loss.
 */
export function uncoveredIn(scopes: readonly ScopeShift[]): {
  readonly before: number
  readonly after: number
} {
  let before = 0
  let after = 0
  for (const it of scopes) {
    if (!it.before.isCounted || !it.after.isCounted) continue
    before += it.before.brokenWeight + it.before.expectedLoss
    after += it.after.brokenWeight + it.after.expectedLoss + it.emptied
  }
  return { before, after }
}

/** The scopes, and those of people whose first or last day changes, whatever they can do. */
function withLeavers({ numbers }: CoverageIndex, edit: Edit, moved: readonly Scope[]): Scope[] {
  const touched = new Map(moved.map((scope) => [`${scope.kind}:${scope.id}`, scope]))
  const add = (scope: Scope) => touched.set(`${scope.kind}:${scope.id}`, scope)
  const { people, stays, home } = numbers.facts
  for (const { table, before, after } of edit.changes) {
    if (table !== 'people' || after === null) continue
    if (before?.leaves === after.leaves && before.starts === after.starts) continue
    // Also where they are not there any more.
    const person = people.find(after.id)
    const end = stays.end(person)
    for (let at = stays.start(person); at < end; at++) {
      add(numbers.scope('team', stays.keys[at] as number))
    }
    const chapter = home.get(person)
    if (chapter >= 0) add(numbers.scope('chapter', chapter))
  }
  return [...touched.values()]
}

/** Who is there at the state of the index, before or after an edit: nobody comes or goes by anything but their own record. */
function presence(coverage: CoverageIndex, edit: Edit): (person: PersonId) => boolean {
  const { people, present } = coverage.numbers.facts
  const absent = new Set<PersonId>()
  for (const { table, before, after } of edit.changes) {
    const person = table === 'people' ? (after ?? before)?.id : undefined
    if (person !== undefined && present.get(people.find(person)) !== 1) absent.add(person)
  }
  return (person) => !absent.has(person)
}

/**
 * Of those whom the edit can take out of their teams, who is there but in no counted team. Read
 * while the index is at the end of the edit.
 */
function withoutTeam(
  coverage: CoverageIndex,
  edit: Edit,
  touched: readonly Scope[],
): ReadonlySet<PersonId> {
  const { people, present } = coverage.numbers.facts
  const candidates = new Set<PersonId>()
  for (const { table, before, after } of edit.changes) {
    if (table === 'memberships') {
      for (const stay of [before, after]) if (stay !== null) candidates.add(stay.person)
    } else if (table === 'people' && after !== null) candidates.add(after.id)
  }
  for (const scope of touched) {
    if (scope.kind !== 'team' || coverage.isCounted(scope)) continue
    for (const person of coverage.members(scope)) candidates.add(person)
  }
  const isPlaced = (person: PersonId) =>
    coverage.scopesOf(person).some((it) => it.kind === 'team' && coverage.isCounted(it))
  return new Set(
    [...candidates].filter((id) => present.get(people.find(id)) === 1 && !isPlaced(id)),
  )
}

/** What members of a scope hold that states no needs; `null`: it does, or does not count. */
function unstatedSkills(coverage: CoverageIndex, scope: Scope): Set<number> | null {
  const { cells, group } = coverage.numbers.locate(scope)
  if (!coverage.isCounted(scope)) return null
  if (cells.neededOtherwise(group) !== neededCodes.unstated) return null
  const skills = new Set<number>()
  cells.eachThatCounts(group, ({ skill }) => skills.add(skill))
  return skills
}

/** Members of the one who are not in the other. */
function missing(of: ScopeStanding, among: ScopeStanding): PersonId[] {
  const there = new Set(among.members)
  return of.members.filter((person) => !there.has(person))
}

function newlyOdd({ scope, before, after }: ScopeShift): TeamSizeShift[] {
  if (scope.kind !== 'team' || !isOddSize(after)) return []
  if (isOddSize(before)) return []
  const size = before.isCounted ? before.members.length : null
  return [{ team: scope.id, before: size, after: after.members.length }]
}

/** Whether a team that counts has fewer people than last, or more. */
export function isOddSize({ isCounted, members: { length } }: ScopeStanding): boolean {
  if (!isCounted) return false
  return length < fragmentationLimits.smallestTeam || length > fragmentationLimits.largestTeam
}

function compareShifts({ scope: a }: ScopeShift, { scope: b }: ScopeShift): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return a.id < b.id ? -1 : 1
}

import type { Edit } from '../edits/edit.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import { countedLevel } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
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
      return before.isCounted || after.isCounted ? [{ scope, before, after }] : []
    })
    .sort(compareShifts)
  const teams = scopes.filter(({ scope }) => scope.kind === 'team')
  const leaving = new Set(teams.flatMap(({ before, after }) => missing(before, after)))
  const coming = teams.flatMap(({ before, after }) => missing(after, before))
  return {
    before,
    after: seen.after,
    edit,
    impact,
    emptied,
    scopes,
    movers: [...new Set([...leaving, ...coming])].sort(),
    leavers: [...leaving].filter((person) => !seen.isThere(person)).sort(),
    unplaced: [...leaving].filter((person) => seen.homeless.has(person)).sort(),
    oddSizes: teams.flatMap(newlyOdd),
  }
}

/**
 * What is expected to be lost of today's coverage until the horizon of the standings, in weight, in
 * all scopes that a plan touches: by people who leave, and with the plan also by the plan itself,
 * less what it mends. So a plan does not look better for breaking early what could be lost.
 */
export function lossOf(scopes: readonly ScopeShift[]): {
  readonly before: number
  readonly after: number
} {
  let before = 0
  let after = 0
  for (const it of scopes) {
    before += it.before.expectedLoss
    after += it.after.expectedLoss + it.after.brokenWeight - it.before.brokenWeight
  }
  return { before, after }
}

/** Why a finding comes, goes or changes: people by whom the scope has other holders of the skill. */
export interface HolderShift {
  /** New members who hold it. */
  readonly arrive: readonly PersonId[]
  /** Members who held it and are none any more. */
  readonly leave: readonly PersonId[]
  /** Members who hold it now, by another level of theirs or another minimum. */
  readonly gain: readonly PersonId[]
  /** Members who hold it no more. */
  readonly lose: readonly PersonId[]
}

/**
 * Who holds a skill in a scope only before, or only after. Linear in its members.
 *
 * @param minLevels ℓ in the scope before and after.
 */
export function holderShift(
  { before, after }: Pick<ScenarioDifference, 'before' | 'after'>,
  shift: ScopeShift,
  skill: Finding['skill'],
  minLevels: { readonly before: number; readonly after: number },
): HolderShift {
  const holds = ({ ratings }: Workspace, person: PersonId, minLevel: number) =>
    countedLevel(ratings.get(person, skill)) >= minLevel
  const were = new Set(shift.before.members)
  const are = new Set(shift.after.members)
  const held = shift.before.members.filter((it) => holds(before, it, minLevels.before))
  const hold = shift.after.members.filter((it) => holds(after, it, minLevels.after))
  const heldBefore = new Set(held)
  const holdAfter = new Set(hold)
  return {
    arrive: hold.filter((it) => !were.has(it)),
    leave: held.filter((it) => !are.has(it)),
    gain: hold.filter((it) => were.has(it) && !heldBefore.has(it)),
    lose: held.filter((it) => are.has(it) && !holdAfter.has(it)),
  }
}

/** The scopes, and those of people who are there but whose last day changes. */
function withLeavers(coverage: CoverageIndex, edit: Edit, moved: readonly Scope[]): Scope[] {
  const touched = new Map(moved.map((scope) => [`${scope.kind}:${scope.id}`, scope]))
  for (const { table, before, after } of edit.changes) {
    if (table !== 'people' || after === null || before?.leaves === after.leaves) continue
    for (const scope of coverage.scopesOf(after.id)) {
      touched.set(`${scope.kind}:${scope.id}`, scope)
    }
  }
  return [...touched.values()]
}

/** Who is there after an edit: nobody comes or goes by anything but their own record. */
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

/** Members of the one who are not in the other. */
function missing(of: ScopeStanding, among: ScopeStanding): PersonId[] {
  const there = new Set(among.members)
  return of.members.filter((person) => !there.has(person))
}

function newlyOdd({ scope, before, after }: ScopeShift): TeamSizeShift[] {
  if (scope.kind !== 'team' || !after.isCounted || !isOdd(after)) return []
  if (before.isCounted && isOdd(before)) return []
  const size = before.isCounted ? before.members.length : null
  return [{ team: scope.id, before: size, after: after.members.length }]
}

function isOdd({ members: { length } }: ScopeStanding): boolean {
  return length < fragmentationLimits.smallestTeam || length > fragmentationLimits.largestTeam
}

function compareShifts({ scope: a }: ScopeShift, { scope: b }: ScopeShift): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1
  return a.id < b.id ? -1 : 1
}

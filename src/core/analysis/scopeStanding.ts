import type { PersonId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { neededCodes } from './counts/findingCodes.ts'
import type { CoverageIndex } from './coverage.ts'
import { expectedLoss } from './expectedLoss.ts'
import { holdersAmong } from './holdersAmong.ts'
import type { HeldSkill, Holdings } from './holdings.ts'
import { type Attrition, leavesWithin, leavingProbability } from './leaving.ts'
import type { Scope } from './scope.ts'

/** How a team or a chapter stands on a day, in the figures that plans are compared by. */
export interface ScopeStanding {
  /** A counted team, or a chapter with a member. The others have no figures: nobody, `null` and 0. */
  readonly isCounted: boolean
  /** In no order that means anything. */
  readonly members: readonly PersonId[]
  /** BF₀; `null`: nothing stands there that could break. */
  readonly busFactor: number | null
  /** E[L] in weight: what leaving takes on average of what stands. */
  readonly expectedLoss: number
  /** The weight of what too few hold already, so that nobody's leaving can lose it. */
  readonly brokenWeight: number
  /** How many skills that are. */
  readonly broken: number
}

const nowhere: ScopeStanding = {
  isCounted: false,
  members: [],
  busFactor: null,
  expectedLoss: 0,
  brokenWeight: 0,
  broken: 0,
}

/**
 * The figures of many scopes at one state of the index: what `strictBusFactor` and `expectedLoss`
 * say of their `scopeHoldings`, without names and departure sets. Linear in the ratings of the
 * members and the needs of the scopes.
 *
 * @param workspace the one at which the counts of the index stand.
 */
export function scopeStandings(
  workspace: Workspace,
  coverage: CoverageIndex,
  scopes: readonly Scope[],
  attrition: Attrition,
): ScopeStanding[] {
  const { numbers } = coverage
  const { people } = numbers.facts
  const leaves = leavingByNumber(workspace, coverage, attrition)
  return scopes.map((scope) => {
    if (!coverage.isCounted(scope)) return nowhere
    const members = memberNumbers(numbers, scope)
    const skills = heldSkills(workspace, coverage, scope, members)
    const holdings: Holdings = { people: members.length, skills }
    const probabilities = members.map(leaves)
    const { loss, brokenWeight } = expectedLoss(holdings, probabilities)
    let busFactor: number | null = null
    let broken = 0
    for (const { holders, minHolders } of skills) {
      const departures = holders.length - minHolders + 1
      if (departures <= 0) broken++
      else if (busFactor === null || departures < busFactor) busFactor = departures
    }
    const ids = members.map((number) => people.id(number))
    return { isCounted: true, members: ids, busFactor, expectedLoss: loss, brokenWeight, broken }
  })
}

/** Who is there of the scope, in the numbers of the index. */
function memberNumbers(numbers: CoverageIndex['numbers'], scope: Scope): number[] {
  const { groups, group } = numbers.locate(scope)
  const { present } = numbers.facts
  const members: number[] = []
  const end = groups.members.end(group)
  for (let at = groups.members.start(group); at < end; at++) {
    const person = groups.members.keys[at] as number
    if (present.get(person) === 1) members.push(person)
  }
  return members
}

/** How likely a person of that number leaves; each is looked up once, in however many scopes. */
function leavingByNumber(
  { people }: Workspace,
  { day, numbers }: CoverageIndex,
  attrition: Attrition,
): (person: number) => number {
  const likely = leavingProbability(attrition)
  const isKnown = leavesWithin(day, attrition.months)
  const known = new Map<number, number>()
  return (number) => {
    const before = known.get(number)
    if (before !== undefined) return before
    const person = people.get(numbers.facts.people.id(number))
    const probability = person !== undefined && isKnown(person) ? 1 : likely
    known.set(number, probability)
    return probability
  }
}

/** The needed skills of the scope; where needs are unstated, those that somebody holds. */
function heldSkills(
  { requirements }: Workspace,
  { numbers }: CoverageIndex,
  scope: Scope,
  people: readonly number[],
): HeldSkill[] {
  const { facts } = numbers
  const { cells, groups, group } = numbers.locate(scope)
  const isUnstated = cells.neededOtherwise(group) === neededCodes.unstated
  if (isUnstated) {
    const held = holdersAmong(facts, people, (skill) => facts.minLevel.get(skill))
    return Array.from(held.values(), (holders) => ({ holders, minHolders: 1, weight: 1 }))
  }
  const { needs } = groups
  const levels = new Map<number, number>()
  for (let at = needs.start(group); at < needs.end(group); at++) {
    const skill = needs.keys[at] as number
    levels.set(skill, cells.cellOf(group, skill).minLevel)
  }
  const nobodyReaches = Number.POSITIVE_INFINITY
  const held = holdersAmong(facts, people, (skill) => levels.get(skill) ?? nobodyReaches)
  const weights = new Map(
    scope.kind === 'team'
      ? requirements.of(scope.id).map(({ skill, weight }) => [facts.skills.find(skill), weight])
      : [],
  )
  return Array.from(levels.keys(), (skill) => ({
    holders: held.get(skill) ?? [],
    minHolders: cells.cellOf(group, skill).minHolders,
    weight: weights.get(skill) ?? 1,
  }))
}

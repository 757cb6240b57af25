import type { PersonId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import { lossProbability } from './expectedLoss.ts'
import { holdersAmong } from './holdersAmong.ts'
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
 * say of their `scopeHoldings`, without names and departure sets. They follow from the counts: all
 * who do not leave for certain are as likely to leave, so how many hold a skill is enough.
 *
 * Linear in the people of the workspace, in the members and cells of the scopes, and in the ratings
 * of those members who leave for certain.
 *
 * @param workspace the one at which the counts of the index stand.
 */
export function scopeStandings(
  workspace: Workspace,
  coverage: CoverageIndex,
  scopes: readonly Scope[],
  attrition: Attrition,
): ScopeStanding[] {
  const { facts } = coverage.numbers
  const leavers = knownLeavers(workspace, coverage, attrition)
  const probabilityOf = lossByHolders(leavingProbability(attrition))
  return scopes.map((scope) => {
    if (!coverage.isCounted(scope)) return nowhere
    const { cells, group } = coverage.numbers.locate(scope)
    const members = memberNumbers(coverage, scope)
    const weights = weightsOf(workspace, coverage, scope)
    const leaving = holdersAmong(
      facts,
      members.filter((person) => leavers.has(person)),
      (skill) => cells.cellOf(group, skill).minLevel,
    )
    let busFactor: number | null = null
    let expectedLoss = 0
    let brokenWeight = 0
    let broken = 0
    cells.eachThatCounts(group, ({ skill, holders, minHolders }) => {
      const weight = weights?.get(skill) ?? 1
      const departures = holders - minHolders + 1
      if (departures <= 0) {
        broken++
        brokenWeight += weight
        return
      }
      if (busFactor === null || departures < busFactor) busFactor = departures
      const staying = holders - (leaving.get(skill)?.length ?? 0)
      expectedLoss += weight * probabilityOf(staying, minHolders)
    })
    const ids = members.map((number) => facts.people.id(number))
    return { isCounted: true, members: ids, busFactor, expectedLoss, brokenWeight, broken }
  })
}

/** Who is there of the scope, in the numbers of the index. */
function memberNumbers({ numbers }: CoverageIndex, scope: Scope): number[] {
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

/** Those of whom the records say that they will have left, in the numbers of the index. */
function knownLeavers(
  { people }: Workspace,
  { day, numbers }: CoverageIndex,
  { months }: Attrition,
): ReadonlySet<number> {
  const isKnown = leavesWithin(day, months)
  const leavers = new Set<number>()
  for (const person of people)
    if (isKnown(person)) leavers.add(numbers.facts.people.find(person.id))
  return leavers
}

/**
 * P(fewer than n stay) of so many people who all leave with the same probability; each is worked
 * out once.
 */
function lossByHolders(leaves: number): (people: number, minHolders: number) => number {
  const known: (number | undefined)[][] = []
  return (people, minHolders) => {
    known[minHolders] ??= []
    const row = known[minHolders]
    row[people] ??= lossProbability(new Array<number>(people).fill(leaves), minHolders)
    return row[people]
  }
}

/** By skill, in the numbers of the index; `null`: each weighs 1. */
function weightsOf(
  { requirements }: Workspace,
  { numbers }: CoverageIndex,
  scope: Scope,
): ReadonlyMap<number, number> | null {
  if (scope.kind !== 'team') return null
  const weights = new Map<number, number>()
  for (const { skill, weight } of requirements.of(scope.id)) {
    if (weight !== 1) weights.set(numbers.facts.skills.find(skill), weight)
  }
  return weights
}

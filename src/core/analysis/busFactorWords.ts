import { grouped, listed } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import type { MeasuredScope, ScopeHoldings } from './holdings.ts'
import { scopeName } from './moveWords.ts'
import type { StrictBusFactor } from './strictBusFactor.ts'
import type { ThresholdBusFactor } from './thresholdBusFactor.ts'

export interface MeasuredBusFactors {
  readonly holdings: ScopeHoldings
  readonly strict: StrictBusFactor
  /** `null`: not worked out yet. */
  readonly threshold: ThresholdBusFactor | null
}

/** How a screen calls a person; for a workshop, not by their name. */
export type NameOf = (person: number) => string

/**
 * The bus factors of a scope in one sentence: "Fraud alerts loses a needed skill if Quin leaves;
 * more than half of it is gone if any of these three sets of three leave: …".
 */
export function busFactorWords(
  workspace: Workspace,
  { holdings, strict, threshold }: MeasuredBusFactors,
  nameOf: NameOf = (person) => personName(workspace, holdings, person),
): string {
  const scope = measuredScopeName(workspace, holdings.scope)
  if (holdings.skills.length === 0) return `${scope} needs no skill that is known.`
  const parts = [strictWords(scope, holdings, strict, nameOf)]
  if (threshold !== null && strict.value !== null) {
    const words = thresholdWords(threshold, nameOf)
    if (words !== null) parts.push(words)
  }
  return `${parts.join('; ')}.`
}

/** "Payments", "Payments × Backend", "The organisation". */
export function measuredScopeName(workspace: Workspace, scope: MeasuredScope): string {
  if (scope.kind === 'organisation') return 'The organisation'
  if (scope.kind !== 'cell') return scopeName(workspace, scope)
  const team = scopeName(workspace, { kind: 'team', id: scope.team })
  return `${team} × ${scopeName(workspace, { kind: 'chapter', id: scope.chapter })}`
}

function personName({ people }: Workspace, { members }: ScopeHoldings, person: number): string {
  const id = members[person]
  return (id === undefined ? undefined : people.get(id)?.name) ?? 'a deleted person'
}

function strictWords(
  scope: string,
  { skills }: ScopeHoldings,
  { value, sets, hasMore, broken }: StrictBusFactor,
  nameOf: NameOf,
): string {
  if (value === null) {
    return `${scope} has too few holders for ${skills.length === 1 ? 'its only needed skill' : `all ${numberWord(skills.length)} needed skills`}, so nothing is left to lose`
  }
  const isStated = skills.some(({ needed }) => needed === 'yes')
  const what = isStated ? 'a needed skill' : 'a skill that it holds'
  const besides =
    broken.length === 0
      ? ''
      : `, besides the ${numberWord(broken.length)} with too few holders already`
  return `${scope} loses ${what} if ${leaversWords(sets, value, hasMore, nameOf)}${besides}`
}

function thresholdWords(threshold: ThresholdBusFactor, nameOf: NameOf): string | null {
  if (threshold.kind === 'none') return null
  const part = partWords(threshold.theta)
  if (threshold.kind === 'bounded') {
    const { lower, upper, set } = threshold
    return `${part} is gone if at most ${upper}, at least ${lower} leave, such as ${listed(set.map(nameOf), 6)}`
  }
  const { value, sets, hasMore } = threshold
  if (value === 0) return `${part} is gone already`
  return `${part} is gone if ${leaversWords(sets, value, hasMore, nameOf)}`
}

/** "more than half of it", "more than 30 % of it": the threshold is strict. */
function partWords(theta: number): string {
  if (theta === 0.5) return 'more than half of it'
  return `more than ${Number((100 * theta).toFixed(1))} % of it`
}

const namedSets = 3

/** "Quin leaves", "Ana and Bo leave", "any of these three sets of two leave: …". */
function leaversWords(
  sets: readonly (readonly number[])[],
  size: number,
  hasMore: boolean | null,
  nameOf: NameOf,
): string {
  const [only] = sets
  if (sets.length === 1 && only !== undefined && hasMore === false) {
    return `${listed(only.map(nameOf), 6)} ${size === 1 ? 'leaves' : 'leave'}`
  }
  const isAll = hasMore === false
  const many = isAll ? numberWord(sets.length) : `at least ${numberWord(sets.length)}`
  if (size === 1) {
    const people = sets.length === 1 ? 'person' : 'people'
    const names = listed(sets.flat().map(nameOf), namedSets)
    return `any one of ${isAll ? 'these ' : ''}${many} ${people} leaves: ${names}`
  }
  const named = sets.slice(0, namedSets).map((set) => listed(set.map(nameOf), 6))
  if (sets.length > namedSets) named.push(`${sets.length - namedSets} more`)
  const which = `any of ${isAll ? 'these ' : ''}${many} ${sets.length === 1 ? 'set' : 'sets'}`
  return `${which} of ${numberWord(size)} leave: ${named.join('; or ')}`
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function numberWord(count: number): string {
  return words[count] ?? grouped(count)
}

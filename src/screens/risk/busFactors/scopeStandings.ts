import { capability } from '#core/analysis/capability.ts'
import { concentration } from '#core/analysis/concentration.ts'
import { confidentHoldings } from '#core/analysis/confidentHoldings.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope, ScopeHoldings } from '#core/analysis/holdings.ts'
import { keyPersonLoad } from '#core/analysis/keyPersonLoad.ts'
import { type PessimisticBusFactor, pessimisticBusFactor } from '#core/analysis/pessimistic.ts'
import { scopeHoldings, staysByTeam } from '#core/analysis/scopeHoldings.ts'
import { type StrictBusFactor, strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { targetMet } from '#core/analysis/targetMet.ts'
import { type WorstDeparture, worstDeparture } from '#core/analysis/worstDeparture.ts'
import { compareText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { holdingsKey } from '../holdingsKey.ts'
import { scopeKey, scopeTitle } from './busFactorLook.ts'

/** What follows at once from who holds what in a scope. */
export interface Reading {
  readonly holdings: ScopeHoldings
  /** Equal for two readings whose numbers are: what was worked out for one holds for the other. */
  readonly key: string
  readonly strict: StrictBusFactor
  /** C today, from 0 to 1. */
  readonly capability: number
  readonly targetMet: number
  /** 1/HHI of the loads; `null`: nobody carries any. */
  readonly effectivePeople: number | null
  /** pc(1), with whose departure it is. */
  readonly oneGone: WorstDeparture
}

/** A scope by two readings of its ratings. */
export interface ScopeStanding {
  /** Names the scope. */
  readonly key: string
  readonly scope: MeasuredScope
  readonly name: string
  readonly all: Reading
  /** By confident ratings only. */
  readonly confident: Reading
  /** BF₀ by confident ratings, of what stands by all. */
  readonly pessimistic: PessimisticBusFactor
}

/**
 * The scopes as they stand, the most fragile first; a step a scope, so that the caller can pause.
 * Linear in the ratings of their members, but for the sorting. What stood before and holds the
 * same is not worked out again.
 */
export function* scopeStandings(
  workspace: Workspace,
  coverage: CoverageIndex,
  scopes: readonly MeasuredScope[],
  before: readonly ScopeStanding[] = [],
): Generator<void, ScopeStanding[]> {
  const stays = staysByTeam(workspace)
  const known = new Map(before.map((it) => [it.key, it]))
  const standings: ScopeStanding[] = []
  for (const scope of scopes) {
    const holdings = scopeHoldings(workspace, coverage, scope, stays)
    const key = scopeKey(scope)
    const own = known.get(key)
    const confident = confidentHoldings(workspace, holdings)
    standings.push({
      key,
      scope,
      name: scopeTitle(workspace, scope),
      all: readingOf(holdings, own?.all),
      confident: readingOf(confident, own?.confident),
      pessimistic: pessimisticBusFactor(holdings, confident),
    })
    yield
  }
  return standings.sort(byFragility)
}

/** Whether what is needed can still break: otherwise there is nothing that a departure decides. */
export function hasSomethingToLose({ all }: ScopeStanding): boolean {
  return all.strict.value !== null
}

/** Whether anybody holds anything by a confident rating. */
export function isSure({ confident }: ScopeStanding): boolean {
  return confident.effectivePeople !== null
}

/** What says how fragile a scope is. */
export interface Fragility {
  readonly key: string
  readonly name: string
  readonly strict: Pick<StrictBusFactor, 'value'>
  readonly capability: number
  readonly oneGone: WorstDeparture
  /** How many it is about. */
  readonly skills: number
}

/**
 * By the fewest departures that break a skill, then by what the worst single one takes, by what
 * it leaves, and by how many skills it is about. Where nothing is left to lose comes last.
 */
export function compareFragility(a: Fragility, b: Fragility): number {
  return (
    compareNumbers(a.strict.value ?? Infinity, b.strict.value ?? Infinity) ||
    compareNumbers(taken(b), taken(a)) ||
    compareNumbers(a.oneGone.capability, b.oneGone.capability) ||
    compareNumbers(b.skills, a.skills) ||
    compareText(a.name, b.name) ||
    compareText(a.key, b.key)
  )
}

/** To a millionth, so that equal shares are equal however they were added up. */
function taken({ capability, oneGone }: Fragility): number {
  return Math.round(1e6 * (capability - oneGone.capability))
}

/** The organisation after its parts. */
function byFragility(a: ScopeStanding, b: ScopeStanding): number {
  return (
    Number(a.scope.kind === 'organisation') - Number(b.scope.kind === 'organisation') ||
    compareFragility(fragilityOf(a), fragilityOf(b))
  )
}

function fragilityOf({ key, name, all }: ScopeStanding): Fragility {
  const { strict, capability, oneGone, holdings } = all
  return { key, name, strict, capability, oneGone, skills: holdings.skills.length }
}

/** As differences do, and right for two infinities. */
export function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function readingOf(holdings: ScopeHoldings, before?: Reading): Reading {
  const key = holdingsKey(holdings)
  if (before?.key === key) return { ...before, holdings }
  const loads = keyPersonLoad(holdings).map(({ load }) => load)
  return {
    holdings,
    key,
    strict: strictBusFactor(holdings),
    capability: capability(holdings).value,
    targetMet: targetMet(holdings).value,
    effectivePeople: concentration(loads)?.effectivePeople ?? null,
    oneGone: worstDeparture(holdings),
  }
}

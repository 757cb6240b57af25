import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { ScopeDeparture, ThinnedSkill } from '#core/analysis/departureImpact.ts'
import type { BrokenSkills } from '#core/analysis/departureWords.ts'
import { compareSeverities, type Severity, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { compareText } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import { isInScope, type RiskScope } from '../riskFilter.ts'
import type { ConfidentDeparture, DeparturesImpact } from './useDepartures.ts'

type Share = ScopeDeparture['coverage']

/** What departures break in one scope, as it is shown: each list worst first. */
export interface ScopeBreaks {
  readonly key: string
  readonly scope: Scope
  readonly name: string
  readonly leaving: number
  readonly members: number
  readonly gaps: readonly ThinnedSkill[]
  readonly keyPerson: readonly ThinnedSkill[]
  readonly short: readonly ThinnedSkill[]
  readonly share: Share
  /** W; 0 where nothing is needed. */
  readonly weight: number
  /** The same over confident ratings only. */
  readonly confident: Share | 'pending' | 'none'
}

export interface Breaks {
  /** Where something breaks: what has more of the worst first. */
  readonly rows: readonly ScopeBreaks[]
  /** Scopes that somebody leaves, and where nothing breaks. */
  readonly spared: readonly Scope[]
}

export interface BreaksChoice {
  /** See `isInScope`. */
  readonly where: RiskScope
  readonly showsLow: boolean
}

export function layBreaks(
  workspace: Workspace,
  coverage: CoverageIndex,
  { all, confident }: DeparturesImpact,
  { where, showsLow }: BreaksChoice,
): Breaks {
  const sure = confidentShares(confident)
  const rows: ScopeBreaks[] = []
  const spared: Scope[] = []
  const compare = bySeverity(workspace)
  for (const { scope, leaving, gaps, keyPerson, short, weight, coverage: share } of all.scopes) {
    if (!isPlain(scope) || !isInScope(scope, where)) continue
    const row: ScopeBreaks = {
      key: keyOf(scope),
      scope,
      name: scopeName(scope, workspace),
      leaving,
      members: coverage.members(scope).length,
      gaps: gaps.toSorted(compare),
      keyPerson: keyPerson.filter(({ severity }) => showsLow || severity !== 'low').sort(compare),
      short: short.toSorted(compare),
      share,
      weight,
      confident: confident === 'pending' ? confident : (sure.get(keyOf(scope)) ?? 'none'),
    }
    if (brokenIn(row).length === 0 && share.before === share.after) spared.push(scope)
    else rows.push(row)
  }
  return { rows: rows.sort(compareRows), spared }
}

/** By scope. Where no rating is confident, nothing is held, and a share of that says nothing. */
function confidentShares(confident: ConfidentDeparture): ReadonlyMap<string, Share> {
  if (typeof confident === 'string') return new Map()
  return new Map(
    confident.scopes.flatMap(({ scope, coverage, weight }) =>
      weight === 0 || !isPlain(scope) ? [] : [[keyOf(scope), coverage] as const],
    ),
  )
}

export function brokenIn({ gaps, keyPerson, short }: ScopeBreaks): readonly ThinnedSkill[] {
  return [...gaps, ...keyPerson, ...short]
}

/** For the sentence: without how each breaks. */
export function asBroken({ scope, gaps, keyPerson, short }: ScopeBreaks): BrokenSkills {
  const ids = (skills: readonly ThinnedSkill[]) => skills.map(({ skill }) => skill)
  return { scope, gaps: ids(gaps), keyPerson: ids(keyPerson), short: ids(short) }
}

export function keyOf({ kind, id }: Scope): string {
  return `${kind}:${id}`
}

function isPlain(scope: ScopeDeparture['scope']): scope is Scope {
  return scope.kind === 'team' || scope.kind === 'chapter'
}

function bySeverity({ skills }: Workspace): (a: ThinnedSkill, b: ThinnedSkill) => number {
  const name = ({ skill }: ThinnedSkill) => skills.get(skill)?.name ?? ''
  return (a, b) => compareFound(a, b) || compareText(name(a), name(b))
}

/** What is found no more, because its need goes along, comes last. */
function compareFound({ severity: a }: ThinnedSkill, { severity: b }: ThinnedSkill): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareSeverities(a, b)
}

function compareRows(a: ScopeBreaks, b: ScopeBreaks): number {
  const [one, other] = [brokenIn(a), brokenIn(b)]
  for (const severity of severities) {
    const more = countOf(other, severity) - countOf(one, severity)
    if (more !== 0) return more
  }
  return (
    b.share.before - b.share.after - (a.share.before - a.share.after) || compareText(a.name, b.name)
  )
}

function countOf(skills: readonly ThinnedSkill[], wanted: Severity): number {
  return skills.filter(({ severity }) => severity === wanted).length
}

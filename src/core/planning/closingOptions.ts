import type { BorrowCost } from '../analysis/borrowCost.ts'
import type { CoverageIndex } from '../analysis/coverage.ts'
import { type Finding, gravity, type Severity } from '../analysis/finding.ts'
import type { Attrition } from '../analysis/leaving.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import { borrowOptions } from './borrowOptions.ts'
import type { Consequences } from './consequences.ts'
import { hireOption } from './hireOption.ts'
import { learnOptions } from './learnOptions.ts'
import { needOptions } from './needOptions.ts'

interface Option extends Consequences {
  /** What is still found for the skill in the scope; `null`: nothing. */
  readonly remaining: Finding | null
  /** FTE that somewhere else is missing afterwards, or that is hired. */
  readonly fte: number
}

/** A member learns it from somebody who holds it. The edit is the day when they have. */
export interface LearnOption extends Option {
  readonly kind: 'learn'
  readonly learner: PersonId
  /** Now; −1: none. */
  readonly level: number
  /** ℓ − level, where no level counts as 0. */
  readonly gap: number
  /** 0 to 3. */
  readonly interest: number
  /** `null`: nobody in the organisation could. */
  readonly coach: PersonId | null
  readonly isCoachHere: boolean
}

/** A holder from elsewhere moves into the team, whole. */
export interface MoveOption extends Option {
  readonly kind: 'move'
  readonly person: PersonId
  readonly from: TeamId | null
  readonly cost: BorrowCost
}

/** A holder stays where they are and gives the team a part of their time. */
export interface ShareOption extends Option {
  readonly kind: 'share'
  readonly person: PersonId
  readonly from: TeamId
  /** Percent for the team; the other one keeps the rest. */
  readonly allocation: number
}

/** Somebody is hired who holds the skill at ℓ. */
export interface HireOption extends Option {
  readonly kind: 'hire'
}

/** The team asks for less: only where it says what it needs. */
export interface NeedOption extends Option {
  readonly kind: 'stop-needing'
  /** No holder at all, as many as there are, or a level that more of them have. */
  readonly how: 'remove' | 'fewer' | 'lower'
  readonly minLevel: number
  readonly minHolders: number
}

export type ClosingOption = LearnOption | MoveOption | ShareOption | HireOption | NeedOption

export interface OptionRules {
  readonly attrition: Attrition
  /** Ids for what an edit adds. */
  readonly newId: () => string
  /** Options of each kind. */
  readonly limit?: number
}

/**
 * What would close a finding, or lessen it, cheapest first. Whoever can do it with the people
 * that are there comes before hiring, and asking for less comes last: it closes the finding and
 * mends nothing. Among the first, what opens least elsewhere, the most severe counting most; then
 * what takes the fewest FTE from elsewhere; then the nearest learner, the interested one first.
 *
 * In a chapter only learning and hiring are offered: nobody changes home for a finding.
 *
 * Each option carries its edit and what that closes and opens everywhere. Options of one holder
 * more: a gap with n = 2 is a `key-person` finding afterwards, which `remaining` says.
 *
 * Linear in the people for finding holders, then an impact for each option: for one finding that
 * somebody looks at.
 */
export function closingOptions(
  coverage: CoverageIndex,
  finding: Finding,
  rules: OptionRules,
): ClosingOption[] {
  const options: ClosingOption[] = [
    ...learnOptions(coverage, finding, rules),
    ...borrowOptions(coverage, finding, rules),
    ...hireOption(coverage, finding, rules),
    ...needOptions(coverage, finding),
  ]
  return options.filter((option) => helps(option, finding)).sort(compareOptions)
}

function helps({ remaining }: ClosingOption, finding: Finding): boolean {
  return (
    remaining === null ||
    remaining.holders > finding.holders ||
    gravity(remaining) < gravity(finding)
  )
}

const tiers: Record<ClosingOption['kind'], number> = {
  learn: 0,
  share: 0,
  move: 0,
  hire: 1,
  'stop-needing': 2,
}

const grave: readonly Severity[] = ['critical', 'high', 'medium']

/** Stable: options of one kind come in their own order where they cost the same. */
function compareOptions(a: ClosingOption, b: ClosingOption): number {
  const tier = tiers[a.kind] - tiers[b.kind]
  if (tier !== 0) return tier
  for (const severity of grave) {
    const more = opened(a, severity) - opened(b, severity)
    if (more !== 0) return more
  }
  return a.fte - b.fte
}

function opened({ opens }: ClosingOption, severity: Severity): number {
  return opens.filter((it) => it.severity === severity).length
}

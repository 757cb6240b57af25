import type { PersonId, SkillId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import type { Scope } from './scope.ts'

/** Worst first, where the severity is the same. */
export const findingKinds = ['gap', 'key-person', 'short'] as const
export type FindingKind = (typeof findingKinds)[number]

/** Worst first. */
export const severities = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof severities)[number]

export type Needed = 'yes' | 'no' | 'unstated'

/** A skill that hangs on too few people in one scope, with everything its rule looked at. */
export interface Finding {
  readonly kind: FindingKind
  readonly severity: Severity
  readonly scope: Scope
  readonly skill: SkillId
  /** ℓ: from this level a person holds the skill here. */
  readonly minLevel: Level
  /** n: how many holders are needed. */
  readonly minHolders: number
  readonly needed: Needed
  /** d: how many members hold it. */
  readonly holders: number
  /** The only holder; `null` unless the kind is `key-person`. */
  readonly holder: PersonId | null
  /** Holders in the whole organisation at the same ℓ. */
  readonly orgHolders: number
}

/** Whether screens show it unasked: low findings are hidden until they are asked for. */
export function isGrave({ severity }: Pick<Finding, 'severity'>): boolean {
  return severity !== 'low'
}

/** The one order of bad and worse, by severity, then by kind: of two the worse has more. */
export function gravity({ severity, kind }: Pick<Finding, 'severity' | 'kind'>): number {
  return -findingKinds.length * severities.indexOf(severity) - findingKinds.indexOf(kind)
}

/** Compares severities, the worst first. */
export function compareSeverities(a: Severity, b: Severity): number {
  return severities.indexOf(a) - severities.indexOf(b)
}

/**
 * The rule of the analysis: what, if anything, is found for a skill with `holders` of `minHolders`
 * in a scope, while `orgHolders` hold it anywhere. A needed skill with one of two holders is a
 * `key-person` finding only.
 */
export function classify(given: {
  readonly needed: Needed
  readonly holders: number
  readonly minHolders: number
  readonly orgHolders: number
}): { readonly kind: FindingKind; readonly severity: Severity } | null {
  const { needed, holders, minHolders, orgHolders } = given
  if (holders === 0) return needed === 'yes' ? { kind: 'gap', severity: 'critical' } : null
  if (holders === 1) {
    const elsewhere = orgHolders > 1
    const severity = {
      yes: elsewhere ? 'high' : 'critical',
      unstated: elsewhere ? 'medium' : 'high',
      no: elsewhere ? 'low' : 'medium',
    } as const
    return { kind: 'key-person', severity: severity[needed] }
  }
  return needed === 'yes' && holders < minHolders ? { kind: 'short', severity: 'medium' } : null
}

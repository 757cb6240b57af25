import { classify, type FindingKind, type Needed, type Severity } from '../finding.ts'

/**
 * Every kind and severity that a finding can have, by its code; 0 is no finding. The codes are
 * in the order of the findings file: worst first, then by kind.
 */
export const findingClasses: readonly ({
  readonly kind: FindingKind
  readonly severity: Severity
} | null)[] = [
  null,
  { kind: 'gap', severity: 'critical' },
  { kind: 'key-person', severity: 'critical' },
  { kind: 'key-person', severity: 'high' },
  { kind: 'key-person', severity: 'medium' },
  { kind: 'short', severity: 'medium' },
  { kind: 'key-person', severity: 'low' },
]

/** Places for the codes in a tally. */
export const codeSpan = 8
export const lowKeyPerson = 6

export const neededNames: readonly Needed[] = ['yes', 'no', 'unstated']
export const neededCodes = { yes: 0, no: 1, unstated: 2 } as const satisfies Record<Needed, number>

// holders and minHolders that stand for each depth: none, one, fewer than needed, enough.
const depths = [
  { holders: 0, minHolders: 1 },
  { holders: 1, minHolders: 1 },
  { holders: 2, minHolders: 3 },
  { holders: 2, minHolders: 2 },
]

/** `classify` as a table: needed × depth × whether others elsewhere hold it. */
const codes: readonly number[] = neededNames.flatMap((needed) =>
  depths.flatMap((depth) =>
    [1, 2].map((orgHolders) => codeOf(classify({ needed, ...depth, orgHolders }))),
  ),
)

function codeOf(found: ReturnType<typeof classify>): number {
  if (found === null) return 0
  return findingClasses.findIndex((it) => it?.kind === found.kind && it.severity === found.severity)
}

/** The code of what is found, by the rule of `classify`. */
export function findingCode(
  needed: number,
  holders: number,
  minHolders: number,
  orgHolders: number,
): number {
  const depth = holders < 2 ? holders : holders < minHolders ? 2 : 3
  return codes[needed * 8 + depth * 2 + (orgHolders > 1 ? 1 : 0)] as number
}

import { findingClasses } from '#core/analysis/counts/findingCodes.ts'
import type { FindingCounts } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'

/** How many findings there are by "kind severity": what all ways to find everything agree on. */
export type FindingTally = Readonly<Record<string, number>>

/** From counts by the finding's code. */
export function tallyOfCodes(counts: ArrayLike<number>): FindingTally {
  const classes = findingClasses.flatMap((it, code) =>
    it === null ? [] : [[`${it.kind} ${it.severity}`, counts[code] ?? 0] as const],
  )
  return orderedTally(classes)
}

export function tallyOfFindings(
  findings: readonly Pick<Finding, 'kind' | 'severity'>[],
): FindingTally {
  const tally = new Map<string, number>()
  for (const { kind, severity } of findings) {
    const name = `${kind} ${severity}`
    tally.set(name, (tally.get(name) ?? 0) + 1)
  }
  return orderedTally(tally)
}

/** Always in one order; what nothing was found of is left out. */
export function orderedTally(counts: Iterable<readonly [string, number]>): FindingTally {
  const found = [...counts].filter(([, findings]) => findings > 0)
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Every gap is critical and every `short` finding medium, so that the sums say it all. */
export function tallyOfCounts(counts: FindingCounts): FindingTally {
  const tally = {
    'gap critical': counts.gap,
    'key-person critical': counts.critical - counts.gap,
    'key-person high': counts.high,
    'key-person medium': counts.medium - counts.short,
    'short medium': counts.short,
    'key-person low': counts.low,
  }
  return orderedTally(Object.entries(tally))
}

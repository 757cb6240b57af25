import type { FindingKind } from '#core/analysis/finding.ts'
import type { LoadDifference } from '#core/analysis/loadDifference.ts'
import type { ScenarioDifference, ScopeShift } from '#core/analysis/scenarioDifference.ts'
import type { Day } from '#core/model/day.ts'
import { counted, grouped } from '#core/model/naming.ts'
import { daysWords } from '../analysis/spreadWords.ts'
import type { FindingChange } from './findingChanges.ts'

/**
 * The scope whose bus factor changes most, the one that ends lower where two change as much, and
 * how many others change; `null`: none does.
 */
export function mostChanged(
  scopes: readonly ScopeShift[],
): { readonly shift: ScopeShift; readonly others: number } | null {
  const changed = scopes
    .filter((it) => busFactorChanges(it))
    .sort((a, b) => stepOf(b) - stepOf(a) || lowest(a) - lowest(b))
  const [shift] = changed
  return shift === undefined ? null : { shift, others: changed.length - 1 }
}

export function busFactorChanges({ before, after }: ScopeShift): boolean {
  return before.busFactor !== after.busFactor
}

function stepOf({ before, after }: ScopeShift): number {
  return Math.abs((after.busFactor ?? 0) - (before.busFactor ?? 0))
}

function lowest({ after }: ScopeShift): number {
  return after.busFactor ?? Number.POSITIVE_INFINITY
}

/** What stands below the figures. */
export function figureNotes(
  { unplaced, leavers }: Pick<ScenarioDifference, 'unplaced' | 'leavers'>,
  load: LoadDifference,
  changes: readonly FindingChange[],
  day: Day,
) {
  return {
    keyPerson: turnsOf(changes, 'key-person'),
    gap: turnsOf(changes, 'gap'),
    people: [
      leavers.length === 0 ? '' : counted(leavers.length, 'of them leaves', 'of them leave'),
      `${grouped(unplaced.length)} unplaced`,
      overWords(load, day),
    ]
      .filter((it) => it !== '')
      .join(' · '),
  }
}

/** How findings of a kind come and go. */
export interface Turns {
  /** Found no more, or as something lesser. */
  readonly closed: number
  readonly opened: number
  /** They end because the last holder goes, and so are no gain. */
  readonly lost: number
}

function turnsOf(changes: readonly FindingChange[], of: FindingKind): Turns {
  let closed = 0
  let opened = 0
  let lost = 0
  for (const { kind, before, after } of changes) {
    const was = before?.kind === of
    const is = after?.kind === of
    if (is && !was) opened++
    if (!was || is) continue
    if (kind === 'gone' || kind === 'worse') lost++
    else closed++
  }
  return { closed, opened, lost }
}

/** "1 over 100 % until 14 Dec 2026". */
function overWords({ opened }: LoadDifference, day: Day): string {
  const over = opened.filter((it) => it.kind === 'over-allocated')
  const [first] = over
  if (first === undefined) return '0 newly over 100 %'
  const [span] = first.spans
  const when = over.length === 1 && span !== undefined ? ` ${daysWords(span, day)}` : ''
  return `${grouped(over.length)} over 100 %${when}`
}

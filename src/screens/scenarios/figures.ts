import type { FindingKind } from '#core/analysis/finding.ts'
import type { LoadDifference } from '#core/analysis/loadDifference.ts'
import type { ScenarioDifference, ScopeShift } from '#core/analysis/scenarioDifference.ts'
import type { Day } from '#core/model/day.ts'
import { grouped } from '#core/model/naming.ts'
import { daysWords } from '../analysis/spreadWords.ts'
import type { FindingChange } from './findingChanges.ts'
import { moverWords } from './moverWords.ts'

/**
 * The scope whose bus factor changes most, the one that ends lower where two change as much, and
 * how many others change; `null`: none does.
 */
export function mostChanged(
  scopes: readonly ScopeShift[],
): { readonly shift: ScopeShift; readonly others: number } | null {
  // A scope that ends has none then, which is no change of it.
  const changed = scopes
    .filter((it) => it.after.isCounted && busFactorChanges(it))
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
  difference: Pick<ScenarioDifference, 'unplaced' | 'movers' | 'joiners' | 'leavers'>,
  load: LoadDifference,
  changes: readonly FindingChange[],
  day: Day,
) {
  return {
    keyPerson: turnsOf(changes, 'key-person'),
    gap: turnsOf(changes, 'gap'),
    people: [
      // One kind of them only is what the figure says itself.
      moverWords(difference).includes(',') ? moverWords(difference) : '',
      `${grouped(difference.unplaced.length)} unplaced`,
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
  /** They end with their team or chapter, and so are no gain either. */
  readonly ended: number
}

function turnsOf(changes: readonly FindingChange[], of: FindingKind): Turns {
  let closed = 0
  let opened = 0
  let lost = 0
  let ended = 0
  for (const { kind, before, after } of changes) {
    const was = before?.kind === of
    const is = after?.kind === of
    if (is && !was) opened++
    if (!was || is) continue
    if (kind === 'ended') ended++
    else if (kind === 'gone' || kind === 'worse') lost++
    else closed++
  }
  return { closed, opened, lost, ended }
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

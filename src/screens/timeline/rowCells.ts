import type { Mark } from './model/marks.ts'
import type { Overload } from './model/overloads.ts'
import type { TimelineRow } from './model/rows.ts'
import type { StayBar } from './model/stayBars.ts'
import type { TimelineFacts } from './useTimeline.ts'

/** One thing in a row that the focus can be on. */
export type RowCell =
  | { readonly kind: 'name' }
  /** The span as a whole, said in words. */
  | { readonly kind: 'span' }
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'stay'; readonly bar: StayBar }
  | { readonly kind: 'overload'; readonly overload: Overload }

/** The cells of a row from left to right, marks in the order of their days. */
export function cellsOf(row: TimelineRow, facts: TimelineFacts): readonly RowCell[] {
  if (row.kind === 'group') return [{ kind: 'name' }]
  if (row.kind === 'owner') return [{ kind: 'name' }, { kind: 'span' }]
  if (row.kind === 'mission') {
    const marks = facts.marksOf(row.mission).map((mark) => ({ kind: 'mark', mark }) as const)
    return [{ kind: 'name' }, { kind: 'span' }, ...marks]
  }
  const { bars, person } = row.member
  const overloads = facts
    .overloadsOf(person.id)
    .filter(({ teams }) => teams.includes(row.mission.team.id))
  return [
    { kind: 'name' },
    ...bars.map((bar) => ({ kind: 'stay', bar }) as const),
    ...overloads.map((overload) => ({ kind: 'overload', overload }) as const),
  ]
}

/** The day that the picture must show for the cell to be seen; `null`: any. */
export function dayOfCell(cell: RowCell): number | null {
  if (cell.kind === 'mark') return cell.mark.day
  const range = cell.kind === 'stay' ? cell.bar : cell.kind === 'overload' ? cell.overload : null
  if (range === null) return null
  return Number.isFinite(range.start) ? range.start : Number.isFinite(range.end) ? range.end : null
}

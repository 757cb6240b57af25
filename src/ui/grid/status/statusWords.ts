import { changeSigns } from '../../changeSigns.ts'
import { itemCells } from '../clipboard/selectedCells.ts'
import type { GridSource } from '../gridData.ts'
import type { GridShape, Position } from '../gridShape.ts'
import type { Selected } from '../selection.ts'
import { placeWords } from './placeWords.ts'
import { type SelectionFigures, summarize } from './summarize.ts'

export interface StatusWords {
  readonly where: string
  readonly facts: readonly string[]
  /** For those who hear it: only where more than one cell is selected, else empty. */
  readonly said: string
}

/** What the cells are to the caller: `3 holders`. `null`: nothing worth a word. */
export type DescribeCells = (cells: Iterable<Position>) => string | null

/** More cells than this are not described: what the caller finds out may cost far more than a sum. */
const describeLimit = 20_000

/** What the status line says of a selection. */
export function statusWords(
  shape: GridShape,
  source: GridSource,
  { active, ranges, range, isOneCell }: Selected,
  describe?: DescribeCells,
): StatusWords {
  const where = placeWords(shape, active)
  if (isOneCell) return { where, facts: factsAt(shape, source, active), said: '' }
  const { cells, figures } = summarize(shape, source, ranges)
  if (cells === 0) return { where, facts: [], said: '' }
  const columns = range.right - Math.max(1, range.left) + 1
  const readable = cells > describeLimit ? null : itemCells(shape, ranges)
  const described = readable === null ? null : (describe?.(readable) ?? null)
  return {
    where:
      ranges.length === 1
        ? `${counted(cells / columns, 'row', 'rows')} × ${counted(columns, 'column', 'columns')}`
        : `${counted(ranges.length, 'range', 'ranges')}, ${counted(cells, 'cell', 'cells')}`,
    facts: [
      ...(figures === null ? [counted(cells, 'cell', 'cells')] : figureWords(figures)),
      ...(described === null || described === '' ? [] : [described]),
    ],
    said: cells > 1 ? `${counted(cells, 'cell', 'cells')} selected` : '',
  }
}

function factsAt(shape: GridShape, source: GridSource, active: Selected['active']): string[] {
  const target = shape.target(active)
  if (target?.kind !== 'cell') return []
  const { note, rejected, change } = source.cell(target.row, target.column)
  const [line = ''] = note.trim().split(/\r?\n/)
  return [
    rejected === undefined ? '' : `Not changed: ${rejected}`,
    change === undefined ? '' : `${changeSigns[change.kind]} ${change.words || change.kind}`,
    line,
  ].filter(Boolean)
}

function figureWords({ filled, numbers, sum }: SelectionFigures): string[] {
  const count = `Count ${whole.format(filled)}`
  return numbers === 0 ? [count] : [count, `Average ${short.format(sum / numbers)}`]
}

function counted(count: number, one: string, many: string): string {
  return `${whole.format(count)} ${count === 1 ? one : many}`
}

const whole = new Intl.NumberFormat('en')
const short = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

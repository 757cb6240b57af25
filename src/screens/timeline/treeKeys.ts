import type { TimelineRow } from './model/rows.ts'
import type { RowCell } from './rowCells.ts'

/** Where the focus is: numbers of row and cell. */
export interface Place {
  readonly row: number
  readonly cell: number
}

export interface KeyStroke {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

export type TimeMove =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly share: number }
  | { readonly kind: 'all' | 'first' | 'last' }

/** What a key does to the days that are shown; `null`: nothing. */
export function timeKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyStroke): TimeMove | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === '+' || key === '=') return { kind: 'zoom', factor: 1.5 }
  if (key === '-' || key === '_') return { kind: 'zoom', factor: 1 / 1.5 }
  if (key === '0') return { kind: 'all' }
  if (!shiftKey) return null
  if (key === 'ArrowRight') return { kind: 'pan', share: 0.2 }
  if (key === 'ArrowLeft') return { kind: 'pan', share: -0.2 }
  if (key === 'Home') return { kind: 'first' }
  return key === 'End' ? { kind: 'last' } : null
}

interface Tree extends Place {
  readonly rows: readonly TimelineRow[]
  readonly cellsAt: (row: number) => readonly RowCell[]
  /** Rows on a screen. */
  readonly page: number
}

/** Where a key leads, or that it opens or closes the row; `null`: nowhere. */
export function stepped(stroke: KeyStroke, tree: Tree): Place | 'toggle' | null {
  const { row, cell, rows, cellsAt, page } = tree
  const { key, ctrlKey, metaKey, shiftKey, altKey } = stroke
  if (shiftKey || altKey) return null
  const last = rows.length - 1
  if (ctrlKey || metaKey) {
    if (key === 'Home') return { row: 0, cell: 0 }
    return key === 'End' ? { row: last, cell: 0 } : null
  }
  const down = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }[key]
  if (down !== undefined) {
    const next = Math.max(0, Math.min(last, row + down))
    // Marks of two rows have nothing to do with each other: their spans have.
    return { row: next, cell: Math.min(cell, 1, cellsAt(next).length - 1) }
  }
  const ends = cellsAt(row).length - 1
  if (key === 'Home') return { row, cell: 0 }
  if (key === 'End') return { row, cell: ends }
  const it = rows[row]
  const isMission = it?.kind === 'mission'
  if (key === ' ') return isMission ? 'toggle' : null
  if (key === 'ArrowRight') {
    if (isMission && cell === 0 && !it.isOpened) return 'toggle'
    return cell < ends ? { row, cell: cell + 1 } : null
  }
  if (key !== 'ArrowLeft') return null
  if (cell > 0) return { row, cell: cell - 1 }
  if (isMission && it.isOpened) return 'toggle'
  return parentOf(row, rows)
}

function parentOf(row: number, rows: readonly TimelineRow[]): Place | null {
  const kind = rows[row]?.kind
  const wanted = kind === 'mission' ? 'group' : kind === 'group' ? null : 'mission'
  for (let at = row - 1; at >= 0; at--) if (rows[at]?.kind === wanted) return { row: at, cell: 0 }
  return null
}

import { fold } from '../../choice.ts'
import type { GridSource } from '../gridData.ts'
import type { GridShape, Place } from '../gridShape.ts'

/** What one step of a search has brought. */
export interface SearchSlice {
  /** In reading order. */
  readonly hits: readonly Place[]
  /** How much of everything has been looked at by now, from 0 to 1. */
  readonly fraction: number
}

/** Labels looked at in one step: about as much work as the cells of one row. */
const labelsPerSlice = 512

/**
 * Looks through all that the grid says, whatever the case and accents, a little at a time: who asks
 * for the next slice decides when, and gives up by not asking any more. Labels come first, since
 * they are few and mostly meant; then the cells and their notes row by row, from the given place
 * on and round to it again, so that what is near is found soon in a grid of any size.
 */
export function* findPlaces(
  shape: GridShape,
  source: GridSource,
  query: string,
  from: Place,
): Generator<SearchSlice, void> {
  const needle = fold(query.trim())
  if (needle === '') return
  const says = textMatcher(needle)
  const { heads, rowCount } = shape
  const rows = rowCount - heads
  const steps = 1 + Math.ceil(rows / labelsPerSlice) + rows
  let step = 0
  yield { hits: headHits(shape, says), fraction: ++step / steps }
  for (let r = heads; r < rowCount; r += labelsPerSlice) {
    const end = Math.min(rowCount, r + labelsPerSlice)
    yield { hits: labelHits(shape, says, r, end), fraction: ++step / steps }
  }
  const start = Math.max(0, Math.min(from.r - heads, rows - 1))
  for (let at = 0; at < rows; at++) {
    const r = heads + ((start + at) % rows)
    yield { hits: cellHits(shape, source, says, r), fraction: ++step / steps }
  }
}

type Says = (text: string) => boolean

function headHits(shape: GridShape, says: Says): Place[] {
  const hits: Place[] = []
  if (shape.heads === 2) {
    for (const { label, first } of shape.runs) if (says(label)) hits.push({ r: 0, c: first })
  }
  for (let c = 1; c < shape.columnCount; c++) {
    if (says(shape.column(c)?.label ?? '')) hits.push({ r: shape.heads - 1, c })
  }
  return hits
}

function labelHits(shape: GridShape, says: Says, first: number, end: number): Place[] {
  const hits: Place[] = []
  for (let r = first; r < end; r++) {
    const row = shape.row(r)
    if (row !== undefined && (says(row.label) || says(row.detail ?? ''))) hits.push({ r, c: 0 })
  }
  return hits
}

function cellHits(shape: GridShape, source: GridSource, says: Says, r: number): Place[] {
  const hits: Place[] = []
  const row = shape.row(r)
  if (row === undefined || row.kind === 'group') return hits
  for (let c = 1; c < shape.columnCount; c++) {
    const column = shape.column(c)
    if (column === undefined) continue
    const { text, note } = source.cell(row.id, column.id)
    if (says(text) || says(note)) hits.push({ r, c })
  }
  return hits
}

/** How many short texts a search remembers its verdict of. */
const remembered = { texts: 2000, length: 24 } as const

/** Most cells of a table say the same few things, and folding each of millions anew takes long. */
function textMatcher(needle: string): Says {
  const verdicts = new Map<string, boolean>()
  return (text) => {
    if (text === '') return false
    const known = verdicts.get(text)
    if (known !== undefined) return known
    const isHit = fold(text).includes(needle)
    if (text.length <= remembered.length && verdicts.size < remembered.texts) {
      verdicts.set(text, isHit)
    }
    return isHit
  }
}

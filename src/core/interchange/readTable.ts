import { nameCell } from '../fields/cellKinds.ts'
import type { Scale } from '../model/level.ts'
import type { BundleTable, Column } from './bundleTables.ts'
import { type CsvRow, readCsv } from './csv.ts'
import { type ProblemLog, quoted } from './problem.ts'

/** A row as read: what the file says of a record, and nothing of what it does not say. */
export interface ParsedRow<R> {
  readonly line: number
  /**
   * An empty cell says the default, and of a name the empty text; a cell that could not be read
   * says nothing.
   */
  readonly fields: Partial<R>
}

export interface ParsedTable<R> {
  readonly file: string
  readonly rows: readonly ParsedRow<R>[]
  /** Rows of the file that did not come in. */
  readonly leftOut: number
}

interface Place<R> {
  readonly column: Column<R>
  /** What an empty cell means; `undefined`: nothing can be concluded. */
  readonly blank: unknown
  /** Values by cell: files repeat ids, days and levels, and checking each again takes its time. */
  readonly known: Map<string, unknown>
}

/** Cells remembered of one column. */
const knownLimit = 20_000

/**
 * Reads one file of the bundle, a slice at a time: yields how far it has come, 0 to 1. `null`:
 * the file is not what its name says, and is left out. Problems go to the log.
 */
export function* readTable<R>(
  text: string,
  table: BundleTable<R>,
  scale: Scale,
  log: ProblemLog,
): Generator<number, ParsedTable<R> | null> {
  let places: readonly (Place<R> | null)[] | null = null
  let leftOut = 0
  const rows: ParsedRow<R>[] = []
  const known = new Map<string, number>()
  for (const slice of readCsv(text)) {
    for (const row of slice.rows) {
      if (places === null) {
        places = readHeader(row, table, log)
        if (places === null) return null
        continue
      }
      const fields = readRow(row, places, scale, log)
      if (fields === null) {
        leftOut++
        continue
      }
      const key = table.identity.map((name) => fields[name] ?? '').join('\u001f')
      const earlier = known.get(key)
      if (earlier === undefined) {
        known.set(key, rows.length)
        rows.push({ line: row.line, fields })
      } else {
        logDuplicate(rows[earlier]?.line ?? 0, row.line, fields, table, log)
        rows[earlier] = { line: row.line, fields }
        leftOut++
      }
    }
    yield slice.fraction
  }
  if (places === null) {
    log.add('file left out', 'The file is empty.')
    return null
  }
  return { file: log.file, rows, leftOut }
}

function readHeader<R>(
  { line, cells, fault }: CsvRow,
  table: BundleTable<R>,
  log: ProblemLog,
): (Place<R> | null)[] | null {
  const found = new Set<string>()
  const unknown: string[] = []
  const blank = table.create({})
  const places = cells.map((cell) => {
    const column = table.columns.find(({ name }) => plain(name) === plain(cell))
    if (column === undefined || found.has(column.name)) {
      if (cell.trim() !== '') unknown.push(cell)
      return null
    }
    found.add(column.name)
    // A record has a name always: that the cell is empty is told to whoever has to find one.
    const empty = column.kind === nameCell ? '' : blank[column.field]
    return { column, blank: empty, known: new Map<string, unknown>() }
  })
  const missing = table.columns.filter(({ role, name }) => role === 'key' && !found.has(name))
  if (fault !== null || missing.length > 0 || found.size === 0) {
    const wanted = (missing.length > 0 ? missing : table.columns).map(({ name }) => quoted(name))
    const reason = cells.some((cell) => cell.includes('\0'))
      ? 'The file is not text.'
      : (fault ?? `The first row does not name the column ${wanted.join(', ')}.`)
    log.add('file left out', reason, { line, value: cells.join(',') })
    return null
  }
  for (const cell of unknown) {
    const again = table.columns.some(({ name }) => plain(name) === plain(cell))
    const reason = again
      ? 'This column stands in the file twice; the first is read.'
      : `${log.file} has no column of this name.`
    log.add('column left out', reason, { line, column: cell })
  }
  return places
}

/** Headers match whatever their case, spaces, hyphens and underscores. */
function plain(header: string): string {
  return header.toLowerCase().replace(/[\s_-]/g, '')
}

function readRow<R>(
  { line, cells, fault }: CsvRow,
  places: readonly (Place<R> | null)[],
  scale: Scale,
  log: ProblemLog,
): Partial<R> | null {
  if (fault !== null) {
    log.add('row left out', fault, { line })
    return null
  }
  const surplus = cells.slice(places.length).find((cell) => cell !== '')
  if (surplus !== undefined) {
    const reason = `The row has ${cells.length} cells, the header ${places.length}. A cell with a comma in it needs quotation marks.`
    log.add('row left out', reason, { line, value: surplus })
    return null
  }
  const fields: Partial<R> = {}
  for (let at = 0; at < places.length; at++) {
    const place = places[at]
    const cell = cells[at]
    if (place === null || place === undefined) continue
    const { column, blank } = place
    if (cell === undefined || cell === '') {
      if (column.role === 'key') {
        log.add('row left out', `${quoted(column.name)} is empty.`, { line, column: column.name })
        return null
      }
      if (cell === '' && blank !== undefined) fields[column.field] = blank as Partial<R>[never]
      continue
    }
    const value = readCell(place, cell, scale)
    if (value !== undefined) {
      fields[column.field] = value as Partial<R>[never]
      continue
    }
    const outcome = column.role === 'plain' ? 'value left out' : 'row left out'
    log.add(outcome, column.kind.expected, { line, column: column.name, value: cell })
    if (outcome === 'row left out') return null
  }
  if (cells.length < places.length) {
    const reason = `The row has ${cells.length} cells, the header ${places.length}.`
    log.add('missing cells left out', reason, { line })
  }
  return fields
}

function readCell<R>({ column, known }: Place<R>, cell: string, scale: Scale): unknown {
  const before = known.get(cell)
  if (before !== undefined) return before
  const value = column.kind.read(cell, scale)
  if (value !== undefined && known.size < knownLimit) known.set(cell, value)
  return value
}

function logDuplicate<R>(
  earlier: number,
  line: number,
  fields: Partial<R>,
  { identity, columns }: BundleTable<R>,
  log: ProblemLog,
): void {
  const names = columns.filter(({ field }) => identity.includes(field)).map(({ name }) => name)
  const same =
    names.length === 0 ? 'There is one row only' : `Both have the same ${names.join(', ')}`
  log.add('last one kept', `Line ${earlier} and line ${line}: ${same.toLowerCase()}.`, {
    line,
    column: names[0] ?? '',
    value: identity.map((field) => fields[field] ?? '').join(', '),
  })
}

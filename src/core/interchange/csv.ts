import Papa from 'papaparse/papaparse.min.js'
import { escapeFormula, unescapeFormula } from './formula.ts'

/** A row of a CSV file. */
export interface CsvRow {
  /** Line on which the row begins, from 1; rows span lines where a quoted cell does. */
  readonly line: number
  readonly cells: readonly string[]
  /** Why its cells cannot be trusted; `null`: they can. */
  readonly fault: string | null
}

const sliceLength = 1_000_000
/** Slices begin this small again after a fault, so that many faults do not mean reading all anew. */
const cautiousLength = 4_000
/** Faults after which the rest of a file is given up. */
const faultLimit = 100
const delimiters = [',', ';', '\t', '|'] as const

/**
 * Reads CSV (RFC 4180) in slices: yields the rows of a slice and how far it has come, 0 to 1.
 *
 * - Any line ending is taken; a delimiter other than the comma is seen from the header row.
 * - Rows without anything in them are passed over.
 * - A line with a broken quotation is given with its fault, and reading goes on at the next line.
 *
 * Complexity: linear in the text. Never throws.
 */
export function* readCsv(text: string): Generator<{ rows: CsvRow[]; fraction: number }, void> {
  const newline = text.includes('\n') ? '\n' : '\r'
  const header = text.slice(0, endOfLine(text, newline, 0))
  const parser = new Papa.Parser({ delimiter: delimiterOf(header), newline })
  const crlf = header.endsWith('\r')
  let line = 1
  let faults = 0
  let length = sliceLength
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; ) {
    const slice = text.slice(at, at + length)
    const last = at + length >= text.length
    const { data, errors, meta } = parser.parse(slice, 0, !last)
    const error = errors.find(({ row }) => row < data.length)
    if (data.length === 0 && !last && length < sliceLength) {
      length *= 2
      continue
    }
    const rows: CsvRow[] = []
    const begin = line
    for (const cells of error === undefined ? data : data.slice(0, error.row)) {
      if (crlf) dropCarriageReturn(cells)
      if (!isBlank(cells)) rows.push({ line, cells: cells.map(unescapeFormula), fault: null })
      line += 1 + newlinesIn(cells)
    }
    length = Math.min(length * 2, sliceLength)
    if (error !== undefined || data.length === 0) {
      faults++
      const from = line
      const end = endOfLine(text, newline, at + (error?.index ?? 0))
      const fault = faults > faultLimit ? tooManyFaults : faultOf(error?.code)
      rows.push({ line: from, cells: [], fault })
      line = begin + text.slice(at, end).split(newline).length
      at = faults > faultLimit ? text.length : end + 1
      length = cautiousLength
    } else at += last ? slice.length : meta.cursor
    yield { rows, fraction: Math.min(1, at / text.length) }
  }
}

/**
 * CSV text of the rows, each cell safe to open in a spreadsheet. Lines end with LF alone: that
 * is what version control compares best, and whatever reads CSV reads it.
 */
export function serializeCsv(rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((cells) => cells.map(escapeFormula))
  return `${Papa.unparse(escaped, { newline: '\n' })}\n`
}

/** Spreadsheets of many countries write semicolons where they say comma-separated. */
function delimiterOf(header: string): string {
  const counts = delimiters.map((it) => header.split(it).length)
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ','
}

const tooManyFaults = 'Too many lines have broken quotation marks: the rest was not read.'

function faultOf(code: string | undefined): string {
  return code === 'InvalidQuotes'
    ? 'Text follows a closing quotation mark. Inside a quoted cell a mark is written twice.'
    : 'A quotation mark is opened here and never closed.'
}

function endOfLine(text: string, newline: string, from: number): number {
  const end = text.indexOf(newline, from)
  return end < 0 ? text.length : end
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) {
    if (cell.includes('\n') || cell.includes('\r')) count += cell.split(/\r\n|\r|\n/).length - 1
  }
  return count
}

/** The parser splits at LF, so an unquoted last cell of a CRLF file keeps its CR. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells.at(-1)
  if (last?.endsWith('\r')) cells[cells.length - 1] = last.slice(0, -1)
}

function isBlank(cells: readonly string[]): boolean {
  if (cells.length === 1) return cells[0]?.trim() === ''
  return cells.every((cell) => cell === '')
}

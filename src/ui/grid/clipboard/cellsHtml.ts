// Copied cells as a table for spreadsheets, and in one of its attributes as data for this product.
//
// Reading never parses HTML: DOMParser and its like are Trusted Types sinks, which the page's
// policy shuts, and markup from the clipboard is better not built at all. Nor need it be: every
// spreadsheet writes plain text beside its HTML. What only we know stands in one attribute as JSON
// of plain ASCII without `&`, `<`, `>`: it survives browsers that write the markup anew, and is
// found by searching for its name. Whatever is odd about it, there is the plain text to go by.
import { type BlockOrigin, type CellBlock, widthOf } from './cellBlock.ts'
import type { CellTexts } from './cellsText.ts'

/** Names the format and its version: a later one gets another name. */
const attribute = 'data-crosshatch-grid-1'

export function serializeHtml(block: CellBlock): string {
  const width = widthOf(block.texts)
  const rows = block.texts.map((row) => {
    const cells = Array.from({ length: width }, (_, at) => htmlCell(row[at] ?? ''))
    return `<tr>${cells.join('')}</tr>`
  })
  const data = block.origin === null ? '' : ` ${attribute}="${serializeData(block)}"`
  return `<meta charset="utf-8"><table${data} style="white-space:pre-wrap"><tbody>${rows.join('')}</tbody></table>`
}

/** `null`: no cells of ours in there. */
export function parseHtml(html: string): CellBlock | null {
  const opening = `${attribute}="`
  const found = html.indexOf(opening)
  const start = found + opening.length
  const end = html.indexOf('"', start)
  if (found < 0 || end < 0) return null
  return parseData(html.slice(start, end))
}

function htmlCell(text: string): string {
  // What is no plain number would be read as a date, a formula or a shortened number.
  const style = text === '' || isPlainNumber(text) ? '' : ` style="mso-number-format:'\\@'"`
  return `<td${style}>${htmlText(text)}</td>`
}

function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ {2,}/g, (run) => `<span style="mso-spacerun:yes">${run}</span>`)
    .replace(/\r\n?|\n/g, '<br style="mso-data-placement:same-cell">')
}

/** Spreadsheets keep 15 digits. */
function isPlainNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.length <= 15
}

function serializeData({ texts, origin }: CellBlock): string {
  return JSON.stringify({ ...origin, texts })
    .replace(/[^ -~]|[&<>]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('"', '&quot;')
}

function parseData(data: string): CellBlock | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(data.replaceAll('&quot;', '"'))
  } catch {
    return null
  }
  if (!isData(parsed)) return null
  const { texts, rows, columns, notes } = parsed
  return { texts, origin: { rows, columns, notes } }
}

function isData(data: unknown): data is BlockOrigin & { readonly texts: CellTexts } {
  if (typeof data !== 'object' || data === null) return false
  if (!('rows' in data && 'columns' in data && 'texts' in data && 'notes' in data)) return false
  const { rows, columns, texts, notes } = data
  return (
    isListOf(rows, isId) &&
    isListOf(columns, isId) &&
    rows.length > 0 &&
    columns.length > 0 &&
    isTable(texts, rows.length, columns.length) &&
    isTable(notes, rows.length, columns.length)
  )
}

function isTable(value: unknown, height: number, width: number): value is CellTexts {
  const isRow = (row: unknown): row is string[] => isListOf(row, isText) && row.length === width
  return isListOf(value, isRow) && value.length === height
}

function isListOf<T>(value: unknown, isOne: (one: unknown) => one is T): value is T[] {
  return Array.isArray(value) && value.every(isOne)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isId(value: unknown): value is string | null {
  return value === null || isText(value)
}

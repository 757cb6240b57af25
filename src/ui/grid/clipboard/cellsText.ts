// Cells as spreadsheets exchange them: columns apart by tabs, rows by newlines.

/** Rows of cells; as others write them, not all rows are equally long. */
export type CellTexts = readonly (readonly string[])[]

/** A cell is quoted when it holds a tab, a newline or a quote; inner quotes are doubled. */
export function serializeCells(block: CellTexts): string {
  const text = block.map((row) => row.map(quotedIfNeeded).join('\t')).join('\n')
  // Readers drop one empty last row.
  return block.length > 1 && text.endsWith('\n') ? `${text}\n` : text
}

function quotedIfNeeded(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Reads leniently: a cell counts as quoted only if it begins with a quote whose closing one
 * stands before a tab, a newline or the end; other quotes are themselves. One empty last row
 * is dropped.
 */
export function parseCells(text: string): CellTexts {
  const rows: string[][] = [[]]
  let at = 0
  while (at <= text.length) {
    const cell = readCell(text, at)
    rows.at(-1)?.push(cell.text)
    const separator = text[cell.end]
    at = cell.end + 1
    if (separator === '\r' && text[at] === '\n') at++
    if (separator === '\r' || separator === '\n') rows.push([])
  }
  const last = rows.at(-1)
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop()
  return rows
}

function readCell(text: string, start: number): { readonly text: string; readonly end: number } {
  const quoted = /"([^"]*(?:""[^"]*)*)"(?=[\t\r\n]|$)/y
  quoted.lastIndex = start
  const match = quoted.exec(text)
  if (match?.[1] !== undefined) {
    return { text: match[1].replaceAll('""', '"'), end: quoted.lastIndex }
  }
  const separator = /[\t\r\n]/g
  separator.lastIndex = start
  const end = separator.exec(text)?.index ?? text.length
  return { text: text.slice(start, end), end }
}

// A spreadsheet runs a cell that begins with one of these. Such a cell is written with a leading
// apostrophe. So that nothing is lost, a cell that has apostrophes before such a sign gets one
// more, and reading takes off exactly one: `=x` ⇄ `'=x`, `'=x` ⇄ `''=x`, while `'x` stays `'x`.

const runs = /^'*[=+\-@\t\r]/
const escaped = /^'+[=+\-@\t\r]/

/** The cell as it is safe to open in a spreadsheet. */
export function escapeFormula(cell: string): string {
  return runs.test(cell) ? `'${cell}` : cell
}

/** Takes the escape off again. */
export function unescapeFormula(cell: string): string {
  return escaped.test(cell) ? cell.slice(1) : cell
}

import { serializeCsv } from '#core/interchange/csv.ts'
import type { Problem } from '#core/interchange/problem.ts'

const header = ['file', 'line', 'column', 'value', 'reason', 'outcome']

/** The problems of an import as CSV, one row each, to be mended where the files come from. */
export function serializeProblems(problems: readonly Problem[]): string {
  const rows = problems.map(({ file, line, column, value, reason, outcome }) => [
    file,
    line === null ? '' : String(line),
    column ?? '',
    value ?? '',
    reason,
    outcome,
  ])
  return serializeCsv([header, ...rows])
}

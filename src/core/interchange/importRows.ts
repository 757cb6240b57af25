import { baselineReferences } from '../edits/references.ts'
import { levelCell, ratingLevelCell } from '../fields/cellKinds.ts'
import type { Scale } from '../model/level.ts'
import type { Records } from '../model/workspace.ts'
import { type BundleTableName, bundleTables, type Column } from './bundleTables.ts'
import type { ImportReferences } from './importReferences.ts'
import { aboveScaleReason } from './importScale.ts'
import { type ProblemLog, quoted } from './problem.ts'
import type { ParsedRow } from './readTable.ts'
import { rowsPerStep } from './steps.ts'

interface Check {
  readonly column: Column<never>
  /** The table that the column's ids belong to; `null`: the column holds a level. */
  readonly to: 'chapters' | 'skills' | 'people' | 'teams' | null
}

/**
 * The rows as they fit this workspace: ids are those of the workspace, levels are on its scale.
 * A row that does not fit without something that it requires is left out; otherwise the value is.
 * Done in steps of a few milliseconds.
 */
export function* fitRows<T extends BundleTableName>(
  table: T,
  rows: readonly ParsedRow<Records[T]>[],
  ids: ImportReferences,
  levels: Scale,
  log: ProblemLog,
): Generator<void, ParsedRow<Records[T]>[]> {
  const checks = checksOf(table)
  const fitted: ParsedRow<Records[T]>[] = []
  for (const [at, row] of rows.entries()) {
    if (at % rowsPerStep === 0) yield
    const fields = fitFields(row, checks, ids, levels, log)
    if (fields !== null) fitted.push({ line: row.line, fields: fields as Partial<Records[T]> })
  }
  return fitted
}

function checksOf(table: BundleTableName): readonly Check[] {
  const checks: Check[] = []
  for (const column of bundleTables[table].columns as unknown as readonly Column<never>[]) {
    const reference = baselineReferences[table].find(({ field }) => field === column.field)
    if (reference !== undefined) checks.push({ column, to: reference.to })
    else if (column.kind === levelCell || column.kind === ratingLevelCell) {
      checks.push({ column, to: null })
    } else if (column.field === 'id') {
      checks.push({ column, to: table as 'chapters' | 'skills' | 'people' | 'teams' })
    }
  }
  return checks
}

function fitFields(
  row: ParsedRow<unknown>,
  checks: readonly Check[],
  ids: ImportReferences,
  levels: Scale,
  log: ProblemLog,
): Readonly<Record<string, unknown>> | null {
  const given = row.fields as Readonly<Record<string, unknown>>
  let fields: Record<string, unknown> | null = null
  for (const { column, to } of checks) {
    const value = given[column.field]
    let reason: string
    if (to === null) {
      if (typeof value !== 'number' || value < levels.length) continue
      reason = aboveScaleReason(levels)
    } else {
      if (typeof value !== 'string') continue
      const known = ids.missing.size
      const id = ids.resolve(to, value)
      if (id !== undefined) {
        if (ids.missing.size > known) logCreated(row.line, column.name, value, log)
        if (id === value) continue
        fields ??= { ...given }
        fields[column.field] = id
        continue
      }
      reason = `Nothing of this id is among the files or in the workspace (${to}).`
    }
    const outcome = column.role === 'plain' ? 'value left out' : 'row left out'
    log.add(outcome, reason, { line: row.line, column: column.name, value: String(value) })
    if (outcome === 'row left out') return null
    fields ??= { ...given }
    delete fields[column.field]
  }
  return fields ?? given
}

function logCreated(line: number, column: string, value: string, log: ProblemLog): void {
  const reason = `Nothing had this id; a record called ${quoted(value)} is made.`
  log.add('record created', reason, { line, column, value })
}

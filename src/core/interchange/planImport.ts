import { type Change, change } from '../edits/edit.ts'
import { changedFields } from '../edits/fields.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Records, Workspace } from '../model/workspace.ts'
import { type BundleTableName, bundleTableNames, bundleTables } from './bundleTables.ts'
import { importLabel } from './importLabel.ts'
import { ImportLogs } from './importLogs.ts'
import { type Match, matchRows } from './importMatches.ts'
import { type ImportReferences, importReferences } from './importReferences.ts'
import type { ImportOptions, ImportPlan, TableReport } from './importReport.ts'
import { fitRows } from './importRows.ts'
import { importScale } from './importScale.ts'
import type { ParsedBundle } from './parseBundle.ts'
import { runToEnd } from './steps.ts'

/**
 * What an import would do to the workspace, as one edit, and what the person should know first.
 *
 * - Rows are matched by id; memberships by team, person and first day, interactions by their
 *   teams, mode and first day. What the files do not mention stays as it is.
 * - References stay whole: a row without something that it requires is left out.
 *
 * Complexity: linear in the rows and the workspace.
 */
export function planImport(
  workspace: Workspace,
  bundle: ParsedBundle,
  options: ImportOptions,
): ImportPlan {
  return runToEnd(planImportInSteps(workspace, bundle, options))
}

/** As `planImport`, in steps of a few milliseconds each. */
export function* planImportInSteps(
  workspace: Workspace,
  bundle: ParsedBundle,
  options: ImportOptions,
): Generator<void, ImportPlan> {
  const logs = new ImportLogs()
  const { organisation, aboveScale } = importScale(workspace, bundle, options.extendScale, logs)
  const ids = importReferences(workspace, bundle, options)
  const matches = new Map<BundleTableName, readonly Match<Records[BundleTableName]>[]>()
  for (const table of bundleTableNames) {
    const parsed = bundle.tables[table]
    if (parsed === null) continue
    const log = logs.of(parsed.file)
    const rows = yield* fitRows(table, parsed.rows as never, ids, organisation.levels, log)
    const matched = yield* matchRows(table, rows as never, workspace, options.newId, log)
    matches.set(table, matched)
  }
  const tables: TableReport[] = []
  const changes: Change[] = []
  planOrganisation(workspace, organisation, bundle, tables, changes)
  for (const table of bundleTableNames) {
    const parsed = bundle.tables[table]
    const made = options.createMissing ? missingOf(table, ids) : []
    if (parsed === null && made.length === 0) continue
    const found = matches.get(table) ?? []
    const updates = found.filter(({ before }) => before !== null)
    const changed = updates.filter(
      ({ before, after }) => changedFields(before ?? after, after).length > 0,
    )
    const added = found.filter(({ before }) => before === null)
    for (const record of made) changes.push(change(table, null, record))
    yield
    for (const { before, after } of [...added, ...changed]) {
      changes.push(change(table, before as never, after as never))
    }
    tables.push({
      table,
      file: parsed?.file ?? null,
      added: added.length,
      changed: changed.length,
      unchanged: updates.length - changed.length,
      leftOut: parsed === null ? 0 : parsed.leftOut + parsed.rows.length - found.length,
      created: made.length,
    })
  }
  const { offers } = ids
  const missing = [...ids.missing.values()]
  const problems = logs.merged(bundle)
  return {
    edit: { label: importLabel(bundle.files.length, tables), changes },
    report: { tables, problems, offers, missing, aboveScale },
  }
}

function missingOf<T extends BundleTableName>(table: T, ids: ImportReferences): Records[T][] {
  const create = bundleTables[table].create as unknown as (given: object) => Records[T]
  const missing = [...ids.missing.values()].filter((it) => it.table === table)
  return missing.map(({ id }) => create({ id, name: id }))
}

function planOrganisation(
  workspace: Workspace,
  after: Organisation,
  { organisation, levels }: ParsedBundle,
  tables: TableReport[],
  changes: Change[],
): void {
  const before = workspace.organisation.record
  const changed = changedFields(before, after).length > 0
  if (changed) changes.push(change('organisation', before, after))
  const file = organisation?.file ?? levels?.file ?? null
  if (file === null && !changed) return
  tables.push({
    table: 'organisation',
    file,
    added: 0,
    changed: Number(changed),
    unchanged: Number(!changed),
    leftOut: (organisation?.leftOut ?? 0) + (levels?.leftOut ?? 0),
    created: 0,
  })
}

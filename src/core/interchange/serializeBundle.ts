import { compareText } from '../model/naming.ts'
import type { Records, Workspace } from '../model/workspace.ts'
import {
  type BundleTable,
  type BundleTableName,
  bundleTableNames,
  bundleTables,
  levelsFile,
  organisationFile,
} from './bundleTables.ts'
import { serializeCsv } from './csv.ts'
import { sortedRecords } from './order.ts'
import type { TextFile } from './parseBundle.ts'

/**
 * The ten files of the CSV bundle. The same workspace gives the same text: rows are sorted by id,
 * and where the file has none by what they say, so that importing it gives the same file again.
 */
export function serializeBundle(workspace: Workspace): TextFile[] {
  const organisation = workspace.organisation.record
  const levels = organisation.levels.map((it, level) => ({ level, ...it }))
  return [
    fileOf(organisationFile, rowsOf(organisationFile, [organisation])),
    fileOf(levelsFile, rowsOf(levelsFile, levels)),
    ...bundleTableNames.map((name) => tableFile(name, workspace)),
  ]
}

function tableFile<T extends BundleTableName>(name: T, workspace: Workspace): TextFile {
  const table = bundleTables[name] as unknown as BundleTable<Records[T]>
  const rows = rowsOf(table, sortedRecords(workspace, name))
  const isSorted = name !== 'memberships' && name !== 'interactions'
  return fileOf(table, isSorted ? rows : sortedRows(rows))
}

type Cells = readonly string[]

function rowsOf<R>({ columns }: BundleTable<R>, records: readonly R[]): Cells[] {
  return records.map((record) =>
    columns.map(({ field, kind }) => {
      const value = record[field]
      return value === null ? '' : kind.write(value)
    }),
  )
}

function fileOf<R>({ file, columns }: BundleTable<R>, rows: readonly Cells[]): TextFile {
  return { name: file, text: serializeCsv([columns.map(({ name }) => name), ...rows]) }
}

function sortedRows(rows: readonly Cells[]): Cells[] {
  const keyed = rows.map((cells) => ({ key: cells.join('\u001f'), cells }))
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ cells }) => cells)
}

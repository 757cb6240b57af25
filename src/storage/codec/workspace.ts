import type { Table } from '#core/model/tables.ts'
import {
  createWorkspace,
  type Records,
  type TableName,
  tableNames,
  type Workspace,
} from '#core/model/workspace.ts'
import { decodeText, encodeText } from './bytes.ts'
import {
  decodeRecords,
  type EncodedRecords,
  encodeRecords,
  idsToRead,
  idsToWrite,
} from './records.ts'

type EncodedWorkspace = { readonly [T in TableName]?: EncodedRecords }

/** A whole workspace as bytes; the same bytes for the same records in the same order. */
export function encodeWorkspace(workspace: Workspace): Uint8Array {
  const ids = idsToWrite((table) => workspace[table])
  const encoded: { [T in TableName]?: EncodedRecords } = {}
  for (const name of tableNames) {
    const records = [...(workspace[name] as Table<Records[typeof name]>)]
    if (records.length > 0) encoded[name] = encodeRecords(name, records, ids)
  }
  return encodeText(JSON.stringify(encoded satisfies EncodedWorkspace))
}

export function decodeWorkspace(bytes: Uint8Array): Workspace {
  const encoded = JSON.parse(decodeText(bytes)) as EncodedWorkspace
  const ids = idsToRead((table) => encoded[table])
  const records = Object.fromEntries(
    tableNames.map((name) => [
      name,
      decodeRecords(name, encoded[name] ?? { size: 0, columns: {} }, ids),
    ]),
  )
  return createWorkspace(records)
}

import type { Workspace } from '#core/model/workspace.ts'
import { decodeText, encodeText } from './codec/bytes.ts'
import { checksum } from './codec/checksum.ts'
import type { CatalogueRow } from './home.ts'
import type { NewEntry, WorkspaceId, WorkspaceSummary } from './port.ts'

// The catalogue row: what the list shows of a workspace, and where its journal ends. It repeats
// what the journal says, so a bad one is rebuilt.

export type Counts = Omit<WorkspaceSummary, 'id'>

export interface JournalEnd {
  readonly head: number
  readonly chain: number
}

export function writeRow(id: WorkspaceId, end: JournalEnd, counts: Counts): CatalogueRow {
  const { name, people, teams, created, modified } = counts
  const body = encodeText(JSON.stringify({ name, people, teams, created, modified }))
  const { head, chain } = end
  return { id, head, chain, body, checksum: checksum([id, head, chain], body) }
}

/** `null` where the row is not what was written. */
export function readRow({ id, head, chain, body, checksum: sum }: CatalogueRow): Counts | null {
  if (checksum([id, head, chain], body) !== sum) return null
  return JSON.parse(decodeText(body)) as Counts
}

/** The counts after more entries; linear in their changes. */
export function countEntries(counts: Counts, entries: readonly NewEntry[]): Counts {
  let { name, people, teams, modified } = counts
  for (const { at, edit } of entries) {
    modified = at
    for (const { table, before, after } of edit.changes) {
      if (table === 'people') people += Number(after !== null) - Number(before !== null)
      else if (table === 'teams') teams += Number(after !== null) - Number(before !== null)
      else if (table === 'organisation' && after !== null) name = after.name
    }
  }
  return { ...counts, name, people, teams, modified }
}

export function countWorkspace(
  { organisation, people, teams }: Workspace,
  { created, modified }: Pick<Counts, 'created' | 'modified'>,
): Counts {
  const { name } = organisation.record
  return { name, people: people.size, teams: teams.size, created, modified }
}

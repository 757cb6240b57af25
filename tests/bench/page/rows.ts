import Dexie, { type EntityTable } from 'dexie'
import type { Records, TableName, Workspace } from '#core/model/workspace.ts'
import { createWorkspace, tableNames } from '#core/model/workspace.ts'

// The layout that the storage is measured against: every record an IndexedDB record of its own,
// read whole, with no index but the key. It is as good as that layout gets: one transaction,
// one `toArray` a table, and no checks of what comes back.

type RowStore = Dexie & { readonly [T in TableName]: EntityTable<Records[T]> }

function openDatabase(): RowStore {
  const database = new Dexie('rows')
  const stores = Object.fromEntries(tableNames.map((name) => [name, '++']))
  database.version(1).stores(stores)
  return database as RowStore
}

export async function writeRows(workspace: Workspace): Promise<void> {
  const database = openDatabase()
  await database.transaction('rw', [...tableNames], async () => {
    for (const name of tableNames) {
      const table: { bulkAdd(records: readonly unknown[]): PromiseLike<unknown> } = database[name]
      await table.bulkAdd([...workspace[name]])
    }
  })
  database.close()
}

export async function openRows(): Promise<Workspace> {
  const database = openDatabase()
  const workspace = await database.transaction('r', [...tableNames], async () => {
    const [organisation, chapters, skills, people, teams, memberships, ratings, requirements] =
      await Promise.all([
        database.organisation.toArray(),
        database.chapters.toArray(),
        database.skills.toArray(),
        database.people.toArray(),
        database.teams.toArray(),
        database.memberships.toArray(),
        database.ratings.toArray(),
        database.requirements.toArray(),
      ])
    const interactions = await database.interactions.toArray()
    return createWorkspace({
      organisation,
      chapters,
      skills,
      people,
      teams,
      memberships,
      ratings,
      requirements,
      interactions,
    })
  })
  database.close()
  return workspace
}

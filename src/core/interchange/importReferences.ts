import type { Workspace } from '../model/workspace.ts'
import type { EntityName, MissingRecord, NameOffer } from './importReport.ts'
import type { ParsedBundle } from './parseBundle.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** Says which record of the workspace, or of the files, an id of the files means. */
export interface ImportReferences {
  /** The id to use, or `undefined` where it exists nowhere and nothing may be made for it. */
  resolve(table: EntityName, id: string): string | undefined
  /** Ids that exist nowhere; with `createMissing`, records have to be made for them. */
  readonly missing: ReadonlyMap<string, MissingRecord>
  readonly offers: readonly NameOffer[]
}

export function importReferences(
  workspace: Workspace,
  bundle: ParsedBundle,
  options: { readonly createMissing: boolean; readonly matchByName: boolean },
): ImportReferences {
  const offers: NameOffer[] = []
  const missing = new Map<string, MissingRecord>()
  const targets = {
    chapters: new Map<string, string | undefined>(),
    skills: new Map<string, string | undefined>(),
    people: new Map<string, string | undefined>(),
    teams: new Map<string, string | undefined>(),
  }
  const byName = {
    chapters: idsByName(workspace.chapters),
    skills: idsByName(workspace.skills),
    people: idsByName(workspace.people),
    teams: idsByName(workspace.teams),
  }
  const exists = (table: EntityName, id: string): boolean =>
    workspace[table].get(id as never) !== undefined

  /** The record of that name, where there is one only; offered, and used where ticked. */
  const offered = (table: EntityName, id: string, name: string): string | undefined => {
    const existing = byName[table]().get(sameName(name))
    if (existing === undefined || existing === null) return undefined
    offers.push({ table, id, name, existing })
    return options.matchByName ? existing : undefined
  }

  for (const table of ['chapters', 'skills', 'people', 'teams'] as const) {
    const rows: readonly { fields: Partial<Named> }[] = bundle.tables[table]?.rows ?? []
    const inFile = new Set(rows.map(({ fields }) => fields.id))
    const names = new Map<string, number>()
    for (const { fields } of rows) {
      const name = sameName(fields.name ?? '')
      names.set(name, (names.get(name) ?? 0) + 1)
    }
    /** Names may repeat: rows of one name cannot all be the same record. */
    const isUnique = (name: string): boolean => {
      const existing = byName[table]().get(sameName(name)) ?? undefined
      return (
        names.get(sameName(name)) === 1 &&
        existing !== undefined &&
        !inFile.has(existing) &&
        name !== ''
      )
    }
    for (const { fields } of rows) {
      const { id = '', name = '' } = fields
      const match = exists(table, id) || !isUnique(name) ? undefined : offered(table, id, name)
      targets[table].set(id, match ?? id)
    }
  }

  return {
    offers,
    missing,
    resolve(table, id) {
      if (targets[table].has(id)) return targets[table].get(id)
      let target = exists(table, id) ? id : offered(table, id, id)
      if (target === undefined) {
        missing.set(`${table}\u001f${id}`, { table, id })
        if (options.createMissing) target = id
      }
      targets[table].set(id, target)
      return target
    },
  }
}

/** Names as they are compared: without case and outer spaces. */
function sameName(name: string): string {
  return name.trim().toLowerCase()
}

/** Ids by name, `null` for a name that several have; made when first asked for. */
function idsByName(records: Iterable<Named>): () => ReadonlyMap<string, string | null> {
  let index: Map<string, string | null> | undefined
  return () => {
    if (index !== undefined) return index
    index = new Map()
    for (const { id, name } of records) {
      const key = sameName(name)
      index.set(key, index.has(key) ? null : id)
    }
    return index
  }
}

import { counted } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import type { ReferredTable } from './recordFields.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** The tables whose records have names. */
export type NamedTables = Pick<Workspace, ReferredTable>

type NameIndex = ReadonlyMap<string, readonly string[]>

type Found = { readonly id: string } | { readonly refused: string }

/**
 * Which record a text means where one record refers to another, and the text that means a record.
 * A text that could mean two is refused: nothing is ever taken for something else.
 *
 * The indexes of a table are made when they are first asked for, linear in the table.
 */
export class RecordNames {
  readonly #workspace: NamedTables
  readonly #byName = new Map<ReferredTable, NameIndex>()
  readonly #byFolded = new Map<ReferredTable, NameIndex>()

  constructor(workspace: NamedTables) {
    this.#workspace = workspace
  }

  /** As it is shown; empty where there is no such record. */
  nameOf(table: ReferredTable, id: string): string {
    return this.#get(table, id)?.name ?? ''
  }

  /** As it is typed and copied: the name where it means this record alone, else with the id. */
  textOf(table: ReferredTable, id: string): string {
    const name = this.nameOf(table, id)
    const both = `${name} (${id})`
    const meant = this.#meant(table, name)
    // A name of spaces would read as none.
    return meant.length === 1 && meant[0] === id && name.trim() !== '' ? name : both
  }

  /**
   * Reads a name, an id, or both as `Ana (p17)`. Case and accents count only where the text is
   * nobody's name without them.
   */
  find(table: ReferredTable, text: string): Found {
    const typed = text.trim()
    const meant = [this.#meant(table, text), this.#meant(table, typed)].find(
      ({ length }) => length > 0,
    )
    const ids = meant ?? this.#index(this.#byFolded, table, folded).get(folded(typed)) ?? []
    const [id] = ids
    const [one, many] = words[table]
    if (id === undefined) return { refused: `No ${one} is called “${typed}”.` }
    if (ids.length === 1) return { id }
    return {
      refused: `“${typed}” means ${counted(ids.length, one, many)}. Choose one from the list.`,
    }
  }

  #get(table: ReferredTable, id: string): Named | undefined {
    return this.#workspace[table].get(id as never)
  }

  /** The records whose name, id, or both together are exactly the text. */
  #meant(table: ReferredTable, text: string): readonly string[] {
    const named = this.#index(this.#byName, table, asIs).get(text) ?? none
    const others: string[] = []
    if (this.#get(table, text) !== undefined && !named.includes(text)) others.push(text)
    if (text.endsWith(')')) {
      // Both parts may hold brackets themselves.
      for (let at = text.indexOf(' ('); at >= 0; at = text.indexOf(' (', at + 1)) {
        const id = text.slice(at + 2, -1)
        const isMeant = this.#get(table, id)?.name === text.slice(0, at)
        if (isMeant && !named.includes(id) && !others.includes(id)) others.push(id)
      }
    }
    return others.length === 0 ? named : [...named, ...others]
  }

  #index(
    indexes: Map<ReferredTable, NameIndex>,
    table: ReferredTable,
    keyOf: (name: string) => string,
  ): NameIndex {
    const known = indexes.get(table)
    if (known !== undefined) return known
    const index = new Map<string, string[]>()
    const records: Iterable<Named> = this.#workspace[table]
    for (const { id, name } of records) {
      const ids = index.get(keyOf(name))
      if (ids === undefined) index.set(keyOf(name), [id])
      else ids.push(id)
    }
    indexes.set(table, index)
    return index
  }
}

function asIs(name: string): string {
  return name
}

const none: readonly string[] = []

const words: { readonly [T in ReferredTable]: readonly [one: string, many: string] } = {
  chapters: ['chapter', 'chapters'],
  skills: ['skill', 'skills'],
  people: ['person', 'people'],
  teams: ['team', 'teams'],
}

/** As names are compared where neither case, accents nor outer spaces count. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

import { PersistentMap } from './persistentMap.ts'

/** One record before and after a change; `null` where it does not exist. */
export interface RecordChange<R> {
  readonly before: R | null
  readonly after: R | null
}

/** All records of one type. Never changes; `with` gives the next one. */
export interface Table<R> extends Iterable<R> {
  readonly size: number
  /** The record here that is the same thing as the given one: equal identity, any contents. */
  same(record: R): R | undefined
  with(changes: Iterable<RecordChange<R>>): Table<R>
}

/** Records that have an id of their own. */
export class EntityTable<Id extends string, R extends { readonly id: Id }> implements Table<R> {
  readonly #byId: PersistentMap<Id, R>

  constructor(byId: PersistentMap<Id, R> = PersistentMap.of(new Map())) {
    this.#byId = byId
  }

  static of<Id extends string, R extends { readonly id: Id }>(
    records: Iterable<R>,
  ): EntityTable<Id, R> {
    const byId = new Map<Id, R>()
    for (const record of records) byId.set(record.id, record)
    return new EntityTable(PersistentMap.of(byId))
  }

  get size(): number {
    return this.#byId.size
  }

  /** Whether the same things are in both, whatever they say: quickly told after few edits. */
  hasSameKeys(other: EntityTable<Id, R>): boolean {
    return this.#byId.matches(other.#byId, () => true)
  }

  get(id: Id): R | undefined {
    return this.#byId.get(id)
  }

  same(record: R): R | undefined {
    return this.#byId.get(record.id)
  }

  [Symbol.iterator](): Iterator<R> {
    return this.#byId.values()
  }

  with(changes: Iterable<RecordChange<R>>): EntityTable<Id, R> {
    const puts: [Id, R | undefined][] = []
    for (const { before, after } of changes) {
      const id = (after ?? before)?.id
      if (id !== undefined) puts.push([id, after ?? undefined])
    }
    return new EntityTable(this.#byId.with(puts))
  }
}

/** The two things that a record joins. */
export interface Ends<Owner extends string, Item extends string, R> {
  readonly owner: (record: R) => Owner
  readonly item: (record: R) => Item
}

/**
 * Records that join two things, at most one for each pair: what a person can do in a skill,
 * what a team needs. Kept by owner, so that an owner's records are at hand together.
 */
export class LinkTable<Owner extends string, Item extends string, R> implements Table<R> {
  readonly size: number
  readonly #byOwner: PersistentMap<Owner, readonly R[]>
  readonly #ends: Ends<Owner, Item, R>

  private constructor(
    ends: Ends<Owner, Item, R>,
    byOwner: PersistentMap<Owner, readonly R[]>,
    size: number,
  ) {
    this.#ends = ends
    this.#byOwner = byOwner
    this.size = size
  }

  static of<Owner extends string, Item extends string, R>(
    ends: Ends<Owner, Item, R>,
    records: Iterable<R> = [],
  ): LinkTable<Owner, Item, R> {
    const byOwner = new Map<Owner, R[]>()
    const list = Array.isArray(records) ? (records as readonly R[]) : [...records]
    // Records mostly come owner by owner: then a look-up and an array of the right length each.
    let run: Owner | undefined
    let from = 0
    for (let at = 0; at <= list.length; at++) {
      const record = list[at]
      const owner = record === undefined ? undefined : ends.owner(record)
      if (owner === run) continue
      if (run !== undefined) {
        const own = byOwner.get(run)
        if (own === undefined) byOwner.set(run, list.slice(from, at))
        else own.push(...list.slice(from, at))
      }
      run = owner
      from = at
    }
    return new LinkTable(ends, PersistentMap.of<Owner, readonly R[]>(byOwner), list.length)
  }

  /** Whether the same pairs are joined in both, in the same order: quickly told after few edits. */
  hasSameKeys(other: LinkTable<Owner, Item, R>): boolean {
    const { item } = this.#ends
    const isSame = (mine: readonly R[], theirs: readonly R[]): boolean =>
      mine.length === theirs.length &&
      mine.every((record, at) => {
        const there = theirs[at]
        return there !== undefined && (record === there || item(record) === item(there))
      })
    return this.size === other.size && this.#byOwner.matches(other.#byOwner, isSame)
  }

  /** The owner's records, in no order that means anything. */
  of(owner: Owner): readonly R[] {
    return this.#byOwner.get(owner) ?? []
  }

  get(owner: Owner, item: Item): R | undefined {
    return this.of(owner).find((record) => this.#ends.item(record) === item)
  }

  same(record: R): R | undefined {
    return this.get(this.#ends.owner(record), this.#ends.item(record))
  }

  *[Symbol.iterator](): Iterator<R> {
    for (const records of this.#byOwner.values()) yield* records
  }

  with(changes: Iterable<RecordChange<R>>): LinkTable<Owner, Item, R> {
    const lists = new Map<Owner, R[]>()
    let size = this.size
    for (const { before, after } of changes) {
      const like = after ?? before
      if (like === null) continue
      const owner = this.#ends.owner(like)
      const item = this.#ends.item(like)
      const list = lists.get(owner) ?? [...this.of(owner)]
      lists.set(owner, list)
      const at = list.findIndex((record) => this.#ends.item(record) === item)
      if (after === null) {
        if (at >= 0) list.splice(at, 1)
      } else if (at >= 0) list[at] = after
      else list.push(after)
      size += Number(after !== null && at < 0) - Number(after === null && at >= 0)
    }
    const puts = [...lists].map(
      ([owner, list]) => [owner, list.length === 0 ? undefined : list] as const,
    )
    return new LinkTable(this.#ends, this.#byOwner.with(puts), size)
  }
}

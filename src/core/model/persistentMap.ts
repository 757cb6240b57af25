// A map that never changes: `with` gives a new one that shares nearly everything with the old.
// A native Map holds the bulk; recent changes lie over it in a small second Map, which is
// folded in when it has grown past its limit. Reading costs one or two native look-ups; a
// change copies at most `overlayLimit` entries, and the bulk only once in that many changes.

const overlayLimit = 512
const gone = Symbol('gone')

export class PersistentMap<K, V> {
  readonly size: number
  readonly #base: ReadonlyMap<K, V>
  readonly #overlay: ReadonlyMap<K, V | typeof gone>

  private constructor(
    base: ReadonlyMap<K, V>,
    overlay: ReadonlyMap<K, V | typeof gone>,
    size: number,
  ) {
    this.#base = base
    this.#overlay = overlay
    this.size = size
  }

  /** Takes the map over: the caller must not change it afterwards. */
  static of<K, V>(map: ReadonlyMap<K, V>): PersistentMap<K, V> {
    return new PersistentMap(map, new Map(), map.size)
  }

  get(key: K): V | undefined {
    const recent = this.#overlay.get(key)
    if (recent === undefined) return this.#base.get(key)
    return recent === gone ? undefined : recent
  }

  has(key: K): boolean {
    return this.get(key) !== undefined
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): IterableIterator<V> {
    if (this.#overlay.size === 0) yield* this.#base.values()
    else for (const [, value] of this.entries()) yield value
  }

  *entries(): IterableIterator<[K, V]> {
    for (const [key, value] of this.#base) {
      const recent = this.#overlay.get(key)
      if (recent === undefined) yield [key, value]
      else if (recent !== gone) yield [key, recent]
    }
    for (const [key, value] of this.#overlay) {
      if (value !== gone && !this.#base.has(key)) yield [key, value]
    }
  }

  /**
   * Whether both hold the same keys, with values that are identical or of which `isSame` is true.
   * Looks at recent changes only, as long as both lie over the same bulk.
   */
  matches(other: PersistentMap<K, V>, isSame: (mine: V, theirs: V) => boolean): boolean {
    if (this.size !== other.size) return false
    const isMatch = (key: K): boolean => {
      const mine = this.get(key)
      const theirs = other.get(key)
      if (mine === undefined || theirs === undefined) return mine === theirs
      return mine === theirs || isSame(mine, theirs)
    }
    const keys =
      this.#base === other.#base ? [this.#overlay.keys(), other.#overlay.keys()] : [this.keys()]
    for (const some of keys) for (const key of some) if (!isMatch(key)) return false
    return true
  }

  /** The map with each key set to its value, or taken out where that is `undefined`. */
  with(changes: Iterable<readonly [K, V | undefined]>): PersistentMap<K, V> {
    let overlay = new Map(this.#overlay)
    let base = this.#base
    let size = this.size
    for (const [key, value] of changes) {
      const recent = overlay.get(key)
      const present = recent === undefined ? base.has(key) : recent !== gone
      size += Number(value !== undefined) - Number(present)
      overlay.set(key, value === undefined ? gone : value)
    }
    if (overlay.size > overlayLimit) {
      base = folded(base, overlay)
      overlay = new Map()
    }
    return new PersistentMap(base, overlay, size)
  }
}

function folded<K, V>(
  base: ReadonlyMap<K, V>,
  overlay: ReadonlyMap<K, V | typeof gone>,
): ReadonlyMap<K, V> {
  const whole = new Map(base)
  for (const [key, value] of overlay) {
    if (value === gone) whole.delete(key)
    else whole.set(key, value)
  }
  return whole
}

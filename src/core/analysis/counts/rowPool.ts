import { IntColumn } from './intColumn.ts'

/** Integers of a row’s head. */
export const headSize = 4

/**
 * Many short rows of entries in two arrays: each entry has a key that it is found by, and `width`
 * integers more. Keys stand side by side, so that looking for one walks little memory. Entries
 * of a row are in no order that means anything.
 *
 * - A row has room to grow in place; when that is used up it moves behind all others.
 * - When the arrays are used up there are larger ones; when half of them is holes that moved rows
 *   left, all rows are laid anew without them.
 * - Places of entries, `keys` and `values` hold only until the next change.
 */
export class RowPool {
  /** By the entry’s place. */
  keys: Int32Array
  /** The entry’s other integers begin at `width` × its place. */
  values: Int32Array
  readonly width: number
  /**
   * Four by row, side by side for the cache: places of its first entry and after its last one, room
   * for so many, and a note.
   */
  readonly heads = new IntColumn()
  /** Rows that were ever written are below this. */
  #rows = 0
  #end = 0
  /** Entries before `#end` that no row has any more. */
  #holes = 0

  /** `room`: entries that are expected. */
  constructor(width: number, room = 64) {
    this.width = width
    this.keys = new Int32Array(room)
    this.values = new Int32Array(width * room)
  }

  start(row: number): number {
    return this.heads.get(headSize * row)
  }

  end(row: number): number {
    return this.heads.get(headSize * row + 1)
  }

  /** What the rows' owner says about the row, until they are cleared: 0 unless set. */
  note(row: number): number {
    return this.heads.get(headSize * row + 3)
  }

  setNote(row: number, note: number): void {
    this.heads.set(headSize * row + 3, note)
  }

  #room(row: number): number {
    return this.heads.get(headSize * row + 2)
  }

  /** Entries in the row. */
  count(row: number): number {
    return this.end(row) - this.start(row)
  }

  /** Place of the row's entry with the key, or −1. */
  find(row: number, key: number): number {
    const { keys } = this
    const end = this.end(row)
    for (let at = this.start(row); at < end; at++) if (keys[at] === key) return at
    return -1
  }

  /** Adds an entry with the key and gives its place; its values are unwritten. */
  append(row: number, key: number): number {
    const length = this.count(row)
    if (length === this.#room(row)) this.#move(row, Math.max(4, 2 * length))
    const at = this.end(row)
    this.heads.set(headSize * row + 1, at + 1)
    this.keys[at] = key
    return at
  }

  /** Takes the entry at the place out; the row's last one moves there. */
  remove(row: number, at: number): void {
    const last = this.end(row) - 1
    this.#copy(at, last, last + 1)
    this.heads.set(headSize * row + 1, last)
  }

  /**
   * Makes room behind all rows and gives the place of its first entry. What is written there
   * belongs to no row until `adopt`; nothing else may be added meanwhile.
   */
  draft(room: number): number {
    this.#reserve(withSlack(room))
    return this.#end
  }

  /** Makes the first `length` entries of the draft the row's, in place of those it had. */
  adopt(row: number, length: number): void {
    const first = this.#end
    if (length > this.#room(row)) this.#claim(row, withSlack(length))
    else this.#copy(this.start(row), first, first + length)
    this.heads.set(headSize * row + 1, this.start(row) + length)
  }

  /** Empties every row, keeping the arrays. */
  clear(): void {
    this.heads.clear()
    this.#end = 0
    this.#holes = 0
    this.#rows = 0
  }

  #move(row: number, room: number): void {
    this.#reserve(room)
    const [start, end] = [this.start(row), this.end(row)]
    this.#copy(this.#end, start, end)
    this.#claim(row, room)
    this.heads.set(headSize * row + 1, this.start(row) + end - start)
  }

  /** Gives the row the first places behind all rows. */
  #claim(row: number, room: number): void {
    this.#rows = Math.max(this.#rows, row + 1)
    this.#holes += this.#room(row)
    this.heads.set(headSize * row + 2, room)
    this.heads.set(headSize * row, this.#end)
    this.#end += room
  }

  #copy(to: number, start: number, end: number): void {
    const { width } = this
    this.keys.copyWithin(to, start, end)
    if (width > 0) this.values.copyWithin(width * to, width * start, width * end)
  }

  #reserve(room: number): void {
    if (this.#end + room <= this.keys.length) return
    const { keys, values, width } = this
    const wider = 2 * (this.#end - this.#holes + room)
    this.keys = new Int32Array(wider)
    this.values = new Int32Array(width * wider)
    if (this.#holes < this.#end / 2) {
      this.keys.set(keys.subarray(0, this.#end))
      this.values.set(values.subarray(0, width * this.#end))
    } else this.#layAnew(keys, values)
  }

  /** Lays all rows one after the other, each with its room. */
  #layAnew(keys: Int32Array, values: Int32Array): void {
    const { width } = this
    let at = 0
    for (let row = 0; row < this.#rows; row++) {
      const [start, end] = [this.start(row), this.end(row)]
      this.keys.set(keys.subarray(start, end), at)
      this.values.set(values.subarray(width * start, width * end), width * at)
      this.heads.set(headSize * row, at)
      this.heads.set(headSize * row + 1, at + end - start)
      at += this.#room(row)
    }
    this.#end = at
    this.#holes = 0
  }
}

/** Room for so many entries and some more. */
function withSlack(entries: number): number {
  return entries + Math.ceil(entries / 8)
}

import { IntColumn } from './intColumn.ts'

/**
 * Many short rows of integers in one array. An entry is `stride` integers, and entries of a row
 * are in no order that means anything.
 *
 * - A row has room to grow in place; when that is used up it moves to the end of the array.
 * - When the array is used up there is a larger one; when half of it is holes that moved rows
 *   left, all rows are laid anew without them.
 * - Offsets are places in `data`; they and `data` itself hold only until the next change.
 */
export class RowPool {
  data: Int32Array
  readonly stride: number
  /** Two by row, side by side for the cache: offsets of its first entry, and after its last one. */
  readonly bounds = new IntColumn()
  readonly #rooms = new IntColumn()
  /** Rows that were ever written are below this. */
  #rows = 0
  #end = 0
  /** Integers before `#end` that no row has any more. */
  #holes = 0

  /** `room`: integers that are expected. */
  constructor(stride: number, room = 64) {
    this.stride = stride
    this.data = new Int32Array(room)
  }

  start(row: number): number {
    return this.bounds.get(2 * row)
  }

  end(row: number): number {
    return this.bounds.get(2 * row + 1)
  }

  /** Entries in the row. */
  count(row: number): number {
    return (this.end(row) - this.start(row)) / this.stride
  }

  /** Offset of the row's entry that begins with the value, or −1. */
  find(row: number, value: number): number {
    const { data, stride } = this
    const end = this.end(row)
    for (let at = this.start(row); at < end; at += stride) if (data[at] === value) return at
    return -1
  }

  /** Adds an entry that begins with the value and gives its offset; the rest is unwritten. */
  append(row: number, value: number): number {
    const length = this.end(row) - this.start(row)
    if (length === this.#rooms.get(row)) this.#move(row, Math.max(4 * this.stride, 2 * length))
    const at = this.end(row)
    this.bounds.set(2 * row + 1, at + this.stride)
    this.data[at] = value
    return at
  }

  /** Takes the entry at the offset out; the row's last one moves into its place. */
  remove(row: number, at: number): void {
    const last = this.end(row) - this.stride
    this.data.copyWithin(at, last, last + this.stride)
    this.bounds.set(2 * row + 1, last)
  }

  /** Makes the row hold the first `length` integers of `values`. */
  replace(row: number, values: Int32Array, length: number): void {
    this.bounds.set(2 * row + 1, this.start(row))
    const slack = this.stride * Math.ceil(length / this.stride / 8)
    if (length > this.#rooms.get(row)) this.#move(row, length + slack)
    const start = this.start(row)
    this.data.set(values.subarray(0, length), start)
    this.bounds.set(2 * row + 1, start + length)
  }

  /** Empties every row, keeping the array. */
  clear(): void {
    this.bounds.clear()
    this.#rooms.clear()
    this.#end = 0
    this.#holes = 0
    this.#rows = 0
  }

  #move(row: number, room: number): void {
    this.#rows = Math.max(this.#rows, row + 1)
    if (this.#end + room > this.data.length) this.#makeRoom(room)
    const [start, end] = [this.start(row), this.end(row)]
    this.data.copyWithin(this.#end, start, end)
    this.bounds.set(2 * row, this.#end)
    this.bounds.set(2 * row + 1, this.#end + end - start)
    this.#holes += this.#rooms.get(row)
    this.#rooms.set(row, room)
    this.#end += room
  }

  #makeRoom(room: number): void {
    const { data } = this
    this.data = new Int32Array(2 * (this.#end - this.#holes + room))
    if (this.#holes < this.#end / 2) this.data.set(data.subarray(0, this.#end))
    else this.#layAnew(data)
  }

  /** Lays all rows one after the other, each with its room. */
  #layAnew(from: Int32Array): void {
    let at = 0
    for (let row = 0; row < this.#rows; row++) {
      const entries = from.subarray(this.start(row), this.end(row))
      this.data.set(entries, at)
      this.bounds.set(2 * row, at)
      this.bounds.set(2 * row + 1, at + entries.length)
      at += this.#rooms.get(row)
    }
    this.#end = at
    this.#holes = 0
  }
}

import { RowPool } from './rowPool.ts'

/** Integers of a cell; the first is its skill. */
export const cellStride = 4

/** Rows of up to this many integers are searched from the front. */
const shortRow = 128 * cellStride

/**
 * Rows of cells, found by skill. A long row gets a table of its own when it is first searched,
 * and loses it when it is written anew: counting everything makes none, and an edit in a chapter
 * of a thousand does not walk its row.
 */
export class CellRows {
  readonly pool = new RowPool(cellStride)
  /** By row: for each hash of a skill, the place of its cell in the row, from 1; 0 is free. */
  #tables: (Int32Array | undefined)[] = []

  /** Offset of the skill's cell in the row, or −1. */
  find(row: number, skill: number): number {
    const { data } = this.pool
    const start = this.pool.start(row)
    const end = this.pool.end(row)
    if (end - start > shortRow) return this.#lookUp(row, skill, start, end)
    for (let at = start; at < end; at += cellStride) if (data[at] === skill) return at
    return -1
  }

  /** Adds a cell for a skill that has none, and gives its offset; the rest is unwritten. */
  append(row: number, skill: number): number {
    const at = this.pool.append(row, skill)
    const table = this.#tables[row]
    if (table !== undefined) {
      const place = (at - this.pool.start(row)) / cellStride + 1
      if (2 * place > table.length) this.#tables[row] = undefined
      else enter(table, skill, place)
    }
    return at
  }

  replace(row: number, values: Int32Array, length: number): void {
    if (this.#tables[row] !== undefined) this.#tables[row] = undefined
    this.pool.replace(row, values, length)
  }

  clear(): void {
    this.#tables = []
    this.pool.clear()
  }

  #lookUp(row: number, skill: number, start: number, end: number): number {
    const table = this.#tables[row] ?? this.#tabulate(row, start, end)
    const { data } = this.pool
    const mask = table.length - 1
    let slot = hashOf(skill) & mask
    for (;;) {
      const place = table[slot] as number
      if (place === 0) return -1
      const at = start + (place - 1) * cellStride
      if (data[at] === skill) return at
      slot = (slot + 1) & mask
    }
  }

  #tabulate(row: number, start: number, end: number): Int32Array {
    const cells = (end - start) / cellStride
    // At most half full, and with room for as many again.
    const table = new Int32Array(1 << (33 - Math.clz32(2 * cells - 1)))
    const { data } = this.pool
    for (let place = 1; place <= cells; place++) {
      enter(table, data[start + (place - 1) * cellStride] as number, place)
    }
    this.#tables[row] = table
    return table
  }
}

function enter(table: Int32Array, skill: number, place: number): void {
  const mask = table.length - 1
  let slot = hashOf(skill) & mask
  while (table[slot] !== 0) slot = (slot + 1) & mask
  table[slot] = place
}

/** Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4), high bits folded down. */
function hashOf(skill: number): number {
  const mixed = Math.imul(skill, 0x9e3779b1)
  return mixed ^ (mixed >>> 15)
}

import type { SkillId } from '../../model/ids.ts'
import type { Numbering } from './numbering.ts'
import { RowPool } from './rowPool.ts'

/** Rows of up to this many cells are searched from the front. */
const shortRow = 128

/**
 * Rows of cells, found by skill. A row that is long and has many of all skills gets a table of
 * its own when it is first searched, no larger than the row itself, and loses it when it is
 * written anew: counting everything makes none, and an edit in a chapter of a thousand does not
 * walk its row.
 */
export class CellRows {
  readonly pool: RowPool
  readonly #skills: Numbering<SkillId>
  /** By row, then by skill: the place of its cell in the row, from 1; 0 for none. */
  #tables: (Int32Array | undefined)[] = []

  /** `width`: integers of a cell beside its skill. */
  constructor(width: number, skills: Numbering<SkillId>) {
    this.pool = new RowPool(width)
    this.#skills = skills
  }

  /** Place of the skill's cell in the pool, or −1. */
  find(row: number, skill: number): number {
    const { pool } = this
    const cells = pool.count(row)
    if (cells <= shortRow || 4 * cells < this.#skills.size) return pool.find(row, skill)
    const table = this.#tables[row] ?? this.#tabulate(row)
    const place = skill >= 0 && skill < table.length ? (table[skill] as number) : 0
    return place === 0 ? -1 : pool.start(row) + place - 1
  }

  /** Adds a cell for a skill that has none, and gives its place; the rest is unwritten. */
  append(row: number, skill: number): number {
    const at = this.pool.append(row, skill)
    const table = this.#tables[row]
    if (table !== undefined) {
      if (skill < table.length) table[skill] = at - this.pool.start(row) + 1
      else this.#tables[row] = undefined
    }
    return at
  }

  /** Makes what was drafted in the pool the row. */
  adopt(row: number, length: number): void {
    if (this.#tables[row] !== undefined) this.#tables[row] = undefined
    this.pool.adopt(row, length)
  }

  clear(): void {
    this.#tables = []
    this.pool.clear()
  }

  #tabulate(row: number): Int32Array {
    const table = new Int32Array(this.#skills.size)
    const { keys } = this.pool
    const start = this.pool.start(row)
    const end = this.pool.end(row)
    for (let at = start; at < end; at++) table[keys[at] as number] = at - start + 1
    this.#tables[row] = table
    return table
  }
}

import { IntList } from './intList.ts'
import type { ScopeCells } from './scopeCells.ts'

/** Integers of an entry: group, skill, holders, code. */
export const logStride = 4

/**
 * What cells said before they were moved, noted while it is on. The first entry about a cell says
 * what was; of a group counted anew all cells have one.
 */
export class CellLog {
  isOn = false
  readonly entries = new IntList()
  /** Groups counted anew, of which a cell without an entry was not there. */
  readonly recounted = new Set<number>()
  /** Groups of which a member's holding or anything about the group itself changed. */
  readonly direct = new Set<number>()

  note(group: number, skill: number, holders: number, code: number): void {
    for (const value of [group, skill, holders, code]) this.entries.push(value)
  }

  start(): void {
    this.entries.clear()
    this.recounted.clear()
    this.direct.clear()
    this.isOn = true
  }

  stop(): void {
    this.isOn = false
  }
}

/**
 * By group: the skills of which something else is found than before the move that was noted. Linear
 * in what was noted and, for groups counted anew, in what is found there.
 *
 * @param skills how many skills have numbers.
 */
export function changedCells(cells: ScopeCells, skills: number): Map<number, number[]> {
  const { entries, recounted } = cells.log
  const changed = new Map<number, number[]>()
  const put = (group: number, skill: number) => {
    const others = changed.get(group)
    if (others === undefined) changed.set(group, [skill])
    else others.push(skill)
  }
  /** The first entry of each group counted anew: its cells come together, each once. */
  const rows = new Map<number, number>()
  const met = new Set<number>()
  for (let at = 0; at < entries.length; at += logStride) {
    const group = entries.get(at)
    if (recounted.has(group)) {
      rows.set(group, at)
      while (entries.get(at + logStride) === group && at + logStride < entries.length) {
        at += logStride
      }
      continue
    }
    const skill = entries.get(at + 1)
    const cell = group * skills + skill
    if (met.has(cell)) continue
    met.add(cell)
    if (cells.code(group, skill) !== entries.get(at + 3)) put(group, skill)
  }
  const found = new Uint8Array(skills)
  for (const group of recounted) {
    const first = rows.get(group) ?? entries.length
    let end = first
    for (; end < entries.length && entries.get(end) === group; end += logStride) {
      found[entries.get(end + 1)] = entries.get(end + 3)
    }
    cells.eachFound(group, ({ skill, code }) => {
      if (found[skill] !== code) put(group, skill)
      found[skill] = 0
    })
    for (let at = first; at < end; at += logStride) {
      const skill = entries.get(at + 1)
      if (found[skill] !== 0) put(group, skill)
      found[skill] = 0
    }
  }
  return changed
}

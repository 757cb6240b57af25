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
 * By group: the skills of which something else is found than when the log was started. Linear in
 * what was noted and, for groups counted anew, in what is found there.
 */
export function changedCells(cells: ScopeCells): Map<number, number[]> {
  const { log } = cells
  const before = new Map<number, Map<number, number>>()
  for (const group of log.recounted) before.set(group, new Map())
  // The cells of a group mostly come together.
  let group = -1
  let known = new Map<number, number>()
  for (let at = 0; at < log.entries.length; at += logStride) {
    if (log.entries.get(at) !== group) {
      group = log.entries.get(at)
      known = before.get(group) ?? new Map<number, number>()
      before.set(group, known)
    }
    const skill = log.entries.get(at + 1)
    if (!known.has(skill)) known.set(skill, log.entries.get(at + 3))
  }
  const changed = new Map<number, number[]>()
  for (const [group, codes] of before) {
    const skills: number[] = []
    for (const [skill, code] of codes) if (cells.code(group, skill) !== code) skills.push(skill)
    if (log.recounted.has(group)) {
      cells.eachFound(group, ({ skill }) => {
        if (!codes.has(skill)) skills.push(skill)
      })
    }
    if (skills.length > 0) changed.set(group, skills)
  }
  return changed
}

import type { HeldSkill } from './holdings.ts'

export interface Depth {
  /** d: how many hold the skill. */
  readonly people: number
  /** Full-time equivalents of those who hold it. */
  readonly fte: number
}

/** Measure 1: depth and FTE depth of one skill. `fte` is by a person's number. */
export function depth({ holders }: HeldSkill, fte: readonly number[]): Depth {
  return {
    people: holders.length,
    fte: holders.reduce((sum, holder) => sum + (fte[holder] ?? 0), 0),
  }
}

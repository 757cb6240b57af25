import type { Reading } from '../../model/mission/reading.ts'
import type { Workspace } from '../../model/workspace.ts'

/**
 * Why a reading cannot stand beside the others, as a sentence; `null`: it can. A mission has one
 * reading a day at most, so that it is clear which one is current.
 */
export function readingFault(workspace: Workspace, reading: Reading): string | null {
  for (const { id, team, day, value } of workspace.readings) {
    if (id === reading.id || team !== reading.team || day !== reading.day) continue
    return `There is a reading of ${day} already: ${value}. Change that one.`
  }
  return null
}

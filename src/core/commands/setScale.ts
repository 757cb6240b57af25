import { type Outcome, refuse } from '../edits/edit.ts'
import type { Level, Scale } from '../model/level.ts'
import {
  type LevelledRecords,
  type LevelledTable,
  levelIn,
  levelledTables,
} from '../model/levelUse.ts'
import { counted } from '../model/naming.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate } from './checked.ts'

/**
 * What the levels mean, and from which one a person holds a skill. A level's number is its place:
 * levels are added and removed at the end, and only those go that nothing uses. What scenarios
 * would rate binds nobody: where one is above the scale by then, it is told when it is looked at.
 *
 * Complexity: linear in the ratings, skills, requirements and learning actions.
 */
export function setScale(
  workspace: Workspace,
  { levels, holdsFrom }: { readonly levels: Scale; readonly holdsFrom: Level },
): Outcome {
  const { record } = workspace.organisation
  const used = levels.length < record.levels.length ? usesAbove(workspace, levels.length - 1) : null
  if (used !== null) return refuse(used)
  if (levels.some(({ name }) => name.trim() === '')) return refuse('Give each level a name.')
  if (holdsFrom >= levels.length) {
    return refuse('The minimum level would be gone. Choose a lower one first.')
  }
  const named = levels.map(({ name, description }) => ({ name: name.trim(), description }))
  const next = { ...record, levels: named, holdsFrom }
  return checkedUpdate('Change the levels', 'organisation', record, next)
}

const words: { readonly [T in LevelledTable]: readonly [one: string, many: string] } = {
  ratings: ['rating', 'ratings'],
  skills: ['skill', 'skills'],
  requirements: ['requirement', 'requirements'],
  learningActions: ['learning action', 'learning actions'],
  thingNeeds: ['need of an owned thing', 'needs of owned things'],
}

/** What would lose its level where the scale ended at `top`, as a sentence; `null`: nothing. */
function usesAbove(workspace: Workspace, top: Level): string | null {
  const counts = levelledTables.flatMap((table) => {
    let found = 0
    for (const record of workspace[table] as Iterable<LevelledRecords[LevelledTable]>) {
      if (levelIn(table, record as never) > top) found++
    }
    const [one, many] = words[table]
    return found === 0 ? [] : counted(found, one, many)
  })
  if (counts.length === 0) return null
  return `Levels above ${top} are in use: by ${counts.join(', ')}. Change these first.`
}

import { type Outcome, refuse } from '../edits/edit.ts'
import type { Level, Scale } from '../model/level.ts'
import { counted } from '../model/naming.ts'
import { countedLevel } from '../model/rating.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedUpdate } from './checked.ts'

/**
 * What the levels mean, and from which one a person holds a skill. A level's number is its place:
 * levels are added and removed at the end, and only those go that nothing uses.
 *
 * Complexity: linear in the ratings, skills and requirements.
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

/** What would lose its level where the scale ended at `top`, as a sentence; `null`: nothing. */
function usesAbove(workspace: Workspace, top: Level): string | null {
  const uses = [
    [count(workspace.ratings, countedLevel, top), 'rating', 'ratings'],
    [count(workspace.skills, ({ holdsFrom }) => holdsFrom, top), 'skill', 'skills'],
    [count(workspace.requirements, ({ minLevel }) => minLevel, top), 'requirement', 'requirements'],
    [
      count(workspace.learningActions, ({ target }) => target, top),
      'learning action',
      'learning actions',
    ],
  ] as const
  const counts = uses
    .filter(([found]) => found > 0)
    .map(([found, one, many]) => counted(found, one, many))
  if (counts.length === 0) return null
  return `Levels above ${top} are in use: by ${counts.join(', ')}. Change these first.`
}

function count<R>(records: Iterable<R>, levelOf: (record: R) => Level | null, top: Level): number {
  let found = 0
  for (const record of records) if ((levelOf(record) ?? 0) > top) found++
  return found
}

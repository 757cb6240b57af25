import {
  isLevelled,
  type LevelledRecords,
  type LevelledTable,
  levelIn,
  levelledTables,
} from '../model/levelUse.ts'
import type { Organisation } from '../model/organisation.ts'
import type { Workspace } from '../model/workspace.ts'
import { type Change, change, changeKey } from './edit.ts'

/**
 * Of changes that fit a workspace, those after which a level would be above the scale. A scale is
 * not shortened below what is used; a record does not come to a level that the scale lacks.
 *
 * Linear in the changes, and in the records with levels where the scale is shortened.
 *
 * @param fitted by `changeKey`.
 */
export function changesAboveScale(
  fitted: ReadonlyMap<string, Change>,
  workspace: Workspace,
): Change[] {
  const left: Change[] = []
  let { levels } = workspace.organisation.record
  for (const it of fitted.values()) {
    if (it.table !== 'organisation' || it.after === null) continue
    if (endsTooSoon(it.after, fitted, workspace)) left.push(it)
    else levels = it.after.levels
  }
  for (const it of fitted.values()) {
    const { table, before, after } = it
    if (after === null || !isLevelled(table)) continue
    const level = levelIn(table, after as never)
    // What is above the scale already, as a damaged workspace may have it, can change otherwise.
    const isNew = before === null || levelIn(table, before as never) !== level
    if (level >= levels.length && isNew) left.push(it)
  }
  return left
}

function endsTooSoon(
  after: Organisation,
  fitted: ReadonlyMap<string, Change>,
  workspace: Workspace,
): boolean {
  const { length } = after.levels
  if (after.holdsFrom >= length) return true
  if (length >= workspace.organisation.record.levels.length) return false
  return levelledTables.some((table) => isUsedFrom(length, table, fitted, workspace))
}

/** Whether a record that is there would still name the level or one above it. */
function isUsedFrom(
  level: number,
  table: LevelledTable,
  fitted: ReadonlyMap<string, Change>,
  workspace: Workspace,
): boolean {
  for (const record of workspace[table] as Iterable<LevelledRecords[LevelledTable]>) {
    if (levelIn(table, record as never) < level) continue
    const pending = fitted.get(changeKey(change(table, record as never, null)))
    const after = pending === undefined ? record : pending.after
    if (after !== null && levelIn(table, after as never) >= level) return true
  }
  return false
}

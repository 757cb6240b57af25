import type { PersonId } from '../model/ids.ts'
import type { Table } from '../model/tables.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'
import { changesSomething } from './compose.ts'
import { type Change, change, changeKey, type Edit, recordOf } from './edit.ts'
import { changedFields, type Fields, sameValue } from './fields.ts'
import { type PlanConflict, personOf } from './fitPlan.ts'
import { PointingRecords } from './pointing.ts'
import { movesIn, remakeMoves } from './remakeMoves.ts'

/** What a person chooses where a planned change meets another: the plan's, or what is there. */
export type Keeping = 'plan' | 'present'

/** Whether the plan's side of a conflict can be chosen: it can be, unless it cannot be done at all. */
export function canKeepPlan({ kind, move }: PlanConflict): boolean {
  if (kind === 'moved-since') return move?.isLeftOut === false
  return kind === 'overridden' || kind === 'record-gone' || kind === 'went-along'
}

/** Whether what is there can be kept: where it hangs on what the plan deletes, it cannot be. */
export function canKeepPresent({ kind }: PlanConflict): boolean {
  return kind !== 'went-along'
}

/**
 * A planned edit made anew after the person has chosen, so that this conflict is none any more.
 *
 * - `plan`: the edit expects what is there now, and changes it as it meant to. A record that has
 *   been deleted is added again; what would go along with a deletion is deleted on purpose.
 * - `present`: the fields that were changed since, or the change as a whole where it cannot be
 *   done, are taken out of the edit: of a person whom it moves, all of the move.
 *
 * `null` where that side cannot be chosen; see `canKeepPlan` and `canKeepPresent`.
 *
 * @param workspace what the edit meets: the organisation with all that comes before it.
 */
export function resolveConflict(
  edit: Edit,
  workspace: Workspace,
  conflict: PlanConflict,
  keeping: Keeping,
): Edit | null {
  if (!(keeping === 'plan' ? canKeepPlan(conflict) : canKeepPresent(conflict))) return null
  const person = personOf(conflict.change)
  if (conflict.kind === 'moved-since') {
    return keeping === 'plan'
      ? remakeMoves(edit, workspace, new PointingRecords(workspace), conflict.move.person).edit
      : withoutStaysOf(edit, conflict.move.person)
  }
  if (keeping === 'present' && person !== null && movesIn(edit).has(person)) {
    return withoutStaysOf(edit, person)
  }
  const key = changeKey(conflict.change)
  const here = currentRecord(workspace, conflict.change)
  if (conflict.kind === 'went-along') {
    if (here === null) return edit
    return {
      ...edit,
      changes: [change(conflict.change.table, here as never, null), ...edit.changes],
    }
  }
  const changes = edit.changes.flatMap((it): readonly Change[] => {
    if (changeKey(it) !== key) return [it]
    if (keeping === 'plan') return [onTopOf(here, it)]
    return conflict.kind === 'overridden' ? [sparing(here, it)] : []
  })
  return { ...edit, changes: changes.filter(changesSomething) }
}

function withoutStaysOf(edit: Edit, person: PersonId): Edit {
  return { ...edit, changes: edit.changes.filter((it) => personOf(it) !== person) }
}

function currentRecord(workspace: Workspace, it: Change): Records[TableName] | null {
  const table = workspace[it.table] as unknown as Table<Records[TableName]>
  return table.same(recordOf(it)) ?? null
}

/** The change as it would be made to the record that is there. */
function onTopOf(here: Records[TableName] | null, it: Change): Change {
  if (here === null || it.after === null) return change(it.table, here as never, it.after as never)
  const after: Record<string, unknown> = { ...here }
  for (const field of meantFields(it)) after[field] = (it.after as unknown as Fields)[field]
  return change(it.table, here as never, after as never)
}

/** The change without the fields that hold something else by now. */
function sparing(here: Records[TableName] | null, it: Change): Change {
  if (here === null || it.after === null) return change(it.table, here as never, here as never)
  const present = here as unknown as Fields
  const meant = it.after as unknown as Fields
  const expected = it.before as Fields | null
  const after: Record<string, unknown> = { ...present }
  for (const field of meantFields(it)) {
    const isTouched =
      !sameValue(present[field], expected?.[field]) && !sameValue(present[field], meant[field])
    if (!isTouched) after[field] = meant[field]
  }
  return change(it.table, here as never, after as never)
}

function meantFields({ before, after }: Change): readonly string[] {
  if (after === null) return []
  return before === null ? Object.keys(after) : changedFields(before, after)
}

import type { Table } from '../model/tables.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'
import { changesSomething } from './compose.ts'
import { type Change, change, changeKey, type Edit, recordOf } from './edit.ts'
import { changedFields, type Fields, sameValue } from './fields.ts'
import { changesAboveScale } from './keepToScale.ts'
import { PointingRecords } from './pointing.ts'
import { detachAll, isReferred, mended, type ReferredTable, references } from './references.ts'

/** A part of an edit that could not be kept as it was meant. */
export interface Conflict {
  readonly change: Change
  readonly kind: /** Something that the record requires is gone; the change was left out. */
    | 'reference-gone'
    /** Somebody changed the field since; their value stays. Only when undoing. */
    | 'changed-since'
    /** Somebody changed the field since; the plan's value stands over it. Only for plans. */
    | 'overridden'
    /** The record that was to be changed is gone, and stays so. Only for plans. */
    | 'record-gone'
    /** The record that was changed had been deleted; it is there again. */
    | 'restored'
    /** Records made meanwhile that needed a deleted record went with it. */
    | 'went-along'
    /** A level would be above the scale; the change was left out. */
    | 'above-scale'
    /** The person is in the team on these days; the change was left out. Only for plans. */
    | 'there-already'
}

export interface Rebased {
  readonly edit: Edit
  readonly conflicts: readonly Conflict[]
}

export type RebaseOptions = {
  /** Of the workspace, for whoever fits many edits: nothing then is linear in the workspace. */
  readonly pointing?: PointingRecords
} & (
  | {
      /**
       * `mine`: the edit's fields win over what others wrote, as later edits do. `theirs`: a field
       * that no longer holds what this edit expects keeps its value, as undo must.
       */
      readonly keep: 'mine' | 'theirs'
    }
  | {
      /**
       * As `mine`, but what is gone stays gone, and whatever has moved under the edit since is told:
       * a plan may be old, must not bring back somebody who was deleted, and must not hide what it
       * overrides.
       */
      readonly keep: 'plan'
      /** Of changes that fit, those that put somebody into a team where they are already. */
      readonly toDoubleStays: (
        fitted: Iterable<Change>,
        pointing: PointingRecords,
      ) => readonly Change[]
    }
)

/**
 * Makes an edit that was meant for another state fit this one, field by field: it changes the
 * fields that it meant to change and keeps all others as they are here. References stay whole,
 * and levels within the scale. A plan puts nobody into a team twice.
 *
 * Complexity: linear in the edit, and in the workspace only where it deletes records or shortens
 * the scale, or where a plan moves people; with `pointing` only where the scale is shortened.
 */
export function rebase(edit: Edit, workspace: Workspace, options: RebaseOptions): Rebased {
  const { keep, pointing } = options
  const conflicts: Conflict[] = []
  const fitted = new Map<string, Change>()
  for (const it of edit.changes) {
    const here = currentRecord(workspace, it)
    const next = fitChange(it, here, keep, conflicts)
    if (next !== null) fitted.set(changeKey(next), next)
  }
  if (keep === 'theirs') spareAttached(fitted, workspace, conflicts)
  takeAlong(fitted, workspace, conflicts, pointing)
  const leaveOut = (kind: Conflict['kind'], changes: readonly Change[]) => {
    for (const it of changes) {
      fitted.delete(changeKey(it))
      conflicts.push({ change: it, kind })
    }
  }
  leaveOut('above-scale', changesAboveScale(fitted, workspace))
  if (options.keep === 'plan') {
    const stays = pointing ?? new PointingRecords(workspace)
    leaveOut('there-already', options.toDoubleStays(fitted.values(), stays))
  }
  mendReferences(fitted, workspace, conflicts)
  const changes = [...fitted.values()].filter(changesSomething)
  return { edit: { label: edit.label, changes }, conflicts }
}

function currentRecord(workspace: Workspace, it: Change): Records[TableName] | null {
  const table = workspace[it.table] as unknown as Table<Records[TableName]>
  return table.same(recordOf(it)) ?? null
}

function fitChange(
  it: Change,
  here: Records[TableName] | null,
  keep: RebaseOptions['keep'],
  conflicts: Conflict[],
): Change | null {
  const { table, before, after } = it
  if (after === null) {
    if (here === null) return null
    if (keep !== 'mine' && before !== null && changedFields(before, here).length > 0) {
      // What would be taken away has been worked on since.
      conflicts.push({ change: it, kind: keep === 'theirs' ? 'changed-since' : 'overridden' })
      if (keep === 'theirs') return null
    }
    return change(table, here as never, null)
  }
  if (here === null) {
    if (before !== null) {
      if (keep !== 'mine') {
        conflicts.push({ change: it, kind: keep === 'theirs' ? 'changed-since' : 'record-gone' })
        return null
      }
      conflicts.push({ change: it, kind: 'restored' })
    }
    return change(table, null, after as never)
  }
  return change(table, here as never, mergeFields(it, here, keep, conflicts) as never)
}

function mergeFields(
  it: Change,
  here: Records[TableName],
  keep: RebaseOptions['keep'],
  conflicts: Conflict[],
): Records[TableName] {
  const after = it.after as unknown as Fields
  const before = it.before as Fields | null
  const current = here as unknown as Fields
  const mine = before === null ? Object.keys(after) : changedFields(before, after)
  const merged: Record<string, unknown> = { ...current }
  let isTouched = false
  for (const field of mine) {
    const expected = before === null ? undefined : before[field]
    const touched = !sameValue(current[field], expected) && !sameValue(current[field], after[field])
    if (touched) isTouched = true
    if (keep !== 'theirs' || !touched) merged[field] = after[field]
  }
  if (isTouched && keep !== 'mine') {
    conflicts.push({ change: it, kind: keep === 'theirs' ? 'changed-since' : 'overridden' })
  }
  return merged as unknown as Records[TableName]
}

/**
 * Undo must not take away what others have attached something to since: such a record stays, and
 * with it whatever it is attached to itself.
 */
function spareAttached(
  fitted: Map<string, Change>,
  workspace: Workspace,
  conflicts: Conflict[],
): void {
  for (let spared = true; spared; ) {
    spared = false
    for (const dependent of detachAll(workspace, deletedIds(fitted))) {
      if (fitted.has(changeKey(dependent))) continue
      for (const { field, to } of references[dependent.table]) {
        const key = `${to}\u001f${(dependent.before as unknown as Fields)[field]}`
        const deletion = fitted.get(key)
        if (deletion === undefined || deletion.after !== null) continue
        fitted.delete(key)
        conflicts.push({ change: deletion, kind: 'changed-since' })
        spared = true
      }
    }
  }
}

function deletedIds(fitted: ReadonlyMap<string, Change>): Map<ReferredTable, Set<string>> {
  const gone = new Map<ReferredTable, Set<string>>()
  for (const { table, before, after } of fitted.values()) {
    if (after !== null || before === null || !isReferred(table)) continue
    const ids = gone.get(table) ?? new Set()
    gone.set(table, ids.add((before as { id: string }).id))
  }
  return gone
}

/** A deletion takes along what came to depend on the record since the edit was made. */
function takeAlong(
  fitted: Map<string, Change>,
  workspace: Workspace,
  conflicts: Conflict[],
  pointing: PointingRecords | undefined,
): void {
  const gone = deletedIds(fitted)
  if (gone.size === 0) return
  for (const dependent of detachAll(workspace, gone, pointing)) {
    const key = changeKey(dependent)
    const known = fitted.get(key)
    if (known?.after === null) continue
    if (known === undefined && dependent.after === null) {
      conflicts.push({ change: dependent, kind: 'went-along' })
    }
    // A known change keeps its other fields; `mendReferences` takes the mention out of it.
    if (known === undefined || dependent.after === null) fitted.set(key, dependent)
  }
}

function mendReferences(
  fitted: Map<string, Change>,
  workspace: Workspace,
  conflicts: Conflict[],
): void {
  const exists = (to: ReferredTable, id: string): boolean => {
    const pending = fitted.get(`${to}\u001f${id}`)
    if (pending !== undefined) return pending.after !== null
    return (workspace[to] as unknown as { get(id: string): unknown }).get(id) !== undefined
  }
  // Leaving out an addition can leave others without what they refer to: until nothing changes.
  for (let changed = true; changed; ) {
    changed = false
    for (const [key, it] of fitted) {
      if (it.after === null) continue
      const next = mended(it.table, it.after, exists)
      if (next === it.after) continue
      changed = true
      if (next === null) {
        conflicts.push({ change: it, kind: 'reference-gone' })
        fitted.delete(key)
      } else fitted.set(key, change(it.table, it.before as never, next as never))
    }
  }
}

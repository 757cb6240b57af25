import { overlaps, stayKey } from '../model/membership.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Change, ChangeOf } from './edit.ts'
import { changedFields } from './fields.ts'
import { settleConflicts } from './settleConflicts.ts'

type StayChange = ChangeOf<'memberships'>

/**
 * Of changes that fit a workspace, those by which somebody would be twice in one team on a day.
 * Who is so already may stay so.
 *
 * Linear in the changes, and in the stays where one is added or moved.
 */
export function changesToDoubleStays(
  fitted: Iterable<Change>,
  { memberships }: Workspace,
): Change[] {
  const stays = [...fitted].filter((it): it is StayChange => it.table === 'memberships')
  const proposals = stays.flatMap((it) =>
    it.after !== null && isMoved(it) ? [{ before: it.before, after: it.after, it }] : [],
  )
  if (proposals.length === 0) return []
  const going = new Set(stays.flatMap(({ before, after }) => (after === null ? before?.id : [])))
  const standing = [...memberships].filter(({ id }) => !going.has(id))
  const rules = { keyOf: stayKey, collide: overlaps }
  return [...settleConflicts(proposals, standing, rules)].map(({ it }) => it)
}

function isMoved({ before, after }: StayChange): boolean {
  if (before === null || after === null) return true
  const where = ['person', 'team', 'from', 'to']
  return changedFields(before, after).some((field) => where.includes(field))
}

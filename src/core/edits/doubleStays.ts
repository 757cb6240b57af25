import { overlaps, stayKey } from '../model/membership.ts'
import type { Change, ChangeOf } from './edit.ts'
import { changedFields } from './fields.ts'
import type { PointingRecords } from './pointing.ts'
import { settleConflicts } from './settleConflicts.ts'

type StayChange = ChangeOf<'memberships'>

/**
 * Of changes that fit a workspace, those by which somebody would be twice in one team on a day.
 * Who is so already may stay so.
 *
 * Linear in the changes, and in the stays of those whose stays are added or moved.
 */
export function changesToDoubleStays(
  fitted: Iterable<Change>,
  pointing: PointingRecords,
): Change[] {
  const stays = [...fitted].filter((it): it is StayChange => it.table === 'memberships')
  const proposals = stays.flatMap((it) =>
    it.after !== null && isMoved(it) ? [{ before: it.before, after: it.after, it }] : [],
  )
  if (proposals.length === 0) return []
  const going = new Set(stays.flatMap(({ before, after }) => (after === null ? before?.id : [])))
  const moving = new Set(proposals.flatMap(({ before, after }) => [before?.person, after.person]))
  const standing = [...moving].flatMap((person) =>
    person === undefined
      ? []
      : pointing.of('memberships', 'person', person).filter(({ id }) => !going.has(id)),
  )
  const rules = { keyOf: stayKey, collide: overlaps }
  return [...settleConflicts(proposals, standing, rules)].map(({ it }) => it)
}

function isMoved({ before, after }: StayChange): boolean {
  if (before === null || after === null) return true
  const where = ['person', 'team', 'from', 'to']
  return changedFields(before, after).some((field) => where.includes(field))
}

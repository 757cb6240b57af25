import { addDays, type Day, isDay } from '../model/day.ts'
import type { MembershipId } from '../model/ids.ts'
import type { TableName } from '../model/workspace.ts'
import { changesSomething } from './compose.ts'
import { type Change, type ChangeOf, change, type Edit } from './edit.ts'
import { changedFields, type Fields, sameValue } from './fields.ts'

/**
 * The fields by which a record says from when something holds, and the last day on which it does.
 * Other days, such as a target or a review, are aims: nobody moves them by beginning later.
 */
const first: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  people: ['starts'],
  teams: ['formed', 'disbanded'],
  memberships: ['from'],
  ratings: ['assessed'],
  interactions: ['starts'],
  learningActions: ['created'],
  readings: ['day'],
  transitions: ['day'],
  postponements: ['day'],
  lessons: ['day'],
}
const last: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  people: ['leaves'],
  memberships: ['to'],
  interactions: ['expectedEnd'],
}

/**
 * The day from which an edit takes effect: the one on which all that it begins begins, and before
 * which all that it ends ends. `null` where its dates name several, or none.
 *
 * Linear in the changes.
 */
export function effectiveDay(edit: Edit): Day | null {
  const days = new Set<string>()
  for (const it of edit.changes) {
    for (const [field, shift] of datedFields(it)) {
      const value = setValue(it, field)
      if (value === null) continue
      const begins = shift === 0 ? value : addDays(value, 1)
      // What holds until days end gives way to nothing.
      if (isDay(begins)) days.add(begins)
    }
  }
  const [only, ...others] = days
  return only === undefined || others.length > 0 ? null : (only as Day)
}

/**
 * The edit as it would have been made for another day: what it set to begin on its day begins on
 * the other one, and what it set to end before its day ends before the other one. Fields that it
 * leaves alone, and days that it sets to anything else, stay.
 *
 * Stays in teams follow each other, so what an edit does to one depends on whether it has begun:
 * - a stay that is to end before it begins goes, and one that went because it had not begun ends
 *   before the other day where it has begun by then;
 * - one that was changed in place, because it had not begun, is split on the other day where it
 *   has begun by then;
 * - one that would be over before the other day stays as it was, and none follows it.
 *
 * @param newId names stays that come of a split.
 *
 * Linear in the changes.
 */
export function redateEdit(
  edit: Edit,
  { from, to, newId }: { readonly from: Day; readonly to: Day; readonly newId: () => string },
): Edit {
  if (from === to) return edit
  const gone = new Set(
    edit.changes.flatMap(({ before, after }) =>
      after === null && before !== null && 'id' in before ? [String(before.id)] : [],
    ),
  )
  const changes = edit.changes.flatMap((it) =>
    it.table === 'memberships'
      ? redateStay(it, { from, to, newId, isGone: (id) => gone.has(id) })
      : [shifted(it, from, to)],
  )
  return { label: edit.label, changes: changes.filter(changesSomething) }
}

function datedFields({ table }: Change): readonly (readonly [field: string, shift: 0 | -1])[] {
  return [
    ...(first[table] ?? []).map((field) => [field, 0] as const),
    ...(last[table] ?? []).map((field) => [field, -1] as const),
  ]
}

/** The day to which a change sets the field; `null`: it sets it to none, or leaves it alone. */
function setValue({ before, after }: Change, field: string): Day | null {
  const value = (after as Fields | null)?.[field]
  if (typeof value !== 'string' || sameValue((before as Fields | null)?.[field], value)) return null
  return value as Day
}

function shifted<C extends Change>(it: C, from: Day, to: Day): C {
  if (it.after === null) return it
  const after: Record<string, unknown> = { ...it.after }
  for (const [field, shift] of datedFields(it)) {
    if (setValue(it, field) === addDays(from, shift)) after[field] = addDays(to, shift)
  }
  return { ...it, after }
}

interface Redating {
  readonly from: Day
  readonly to: Day
  readonly newId: () => string
  /** Whether the edit deletes the record with that id. */
  readonly isGone: (id: string) => boolean
}

function redateStay(it: ChangeOf<'memberships'>, { from, to, newId, isGone }: Redating): Change[] {
  const { before, after } = it
  const dayBefore = addDays(to, -1)
  if (before === null) {
    const { after: stay } = shifted(it, from, to)
    const isOver = stay?.to != null && stay.from !== null && stay.to < stay.from
    return isOver ? [] : [change('memberships', null, stay)]
  }
  const hadNotBegun = before.from !== null && before.from >= from
  const isOver = before.to !== null && before.to < to
  if (after === null) {
    if (!hadNotBegun || isGone(before.person) || isGone(before.team)) return [it]
    if (isOver) return []
    const hasBegun = before.from !== null && before.from < to
    return [hasBegun ? change('memberships', before, { ...before, to: dayBefore }) : it]
  }
  const isEnded = setValue(it, 'to') === addDays(from, -1)
  if (isEnded) {
    if (isOver) return []
    const hasBegun = before.from === null || before.from < to
    return [change('memberships', before, hasBegun ? { ...after, to: dayBefore } : null)]
  }
  const fields = changedFields(before, after)
  const isPlain = fields.every((field) => ['team', 'allocation', 'role'].includes(field))
  if (!(hadNotBegun && isPlain)) return [shifted(it, from, to)]
  if (isOver) return []
  if (before.from === null || before.from >= to) return [it]
  return [
    change('memberships', before, { ...before, to: dayBefore }),
    change('memberships', null, { ...after, id: newId() as MembershipId, from: to }),
  ]
}

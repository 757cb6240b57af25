import { type Change, change } from '../../edits/edit.ts'
import { addDays, type Day } from '../../model/day.ts'
import type { MembershipId } from '../../model/ids.ts'
import { type Membership, overlaps } from '../../model/membership.ts'
import type { Workspace } from '../../model/workspace.ts'

/**
 * Adds a stay without anybody being twice in one team on a day: where the person is in the team
 * already, the percents are summed on the days that both cover, and the role there is kept. What
 * is left of a stay before and after those days remains as it was.
 *
 * @param newId an id for each further stay that this takes; the given stay's own id is used first.
 */
export function addStay(
  { memberships }: Workspace,
  stay: Membership,
  newId: () => MembershipId,
): Change[] {
  const there = [...memberships]
    .filter(
      (it) =>
        it.person === stay.person &&
        it.team === stay.team &&
        it.id !== stay.id &&
        overlaps(it, stay),
    )
    .sort((a, b) => compareFirst(a.from, b.from))
  const changes: Change[] = []
  let isIdFree = true
  const nextId = () => {
    const id = isIdFree ? stay.id : newId()
    isIdFree = false
    return id
  }
  let from = stay.from
  for (const other of there) {
    if (compareFirst(from, other.from) < 0) {
      // `other.from` is a day, since it comes after another.
      const to = addDays(other.from as Day, -1)
      changes.push(change('memberships', null, { ...stay, id: nextId(), from, to }))
    }
    // Of two that overlap each other, which there should not be, only one is raised on a day.
    if (from !== null && compareLast(other.to, from) < 0) continue
    changes.push(...raise(other, { ...stay, from }, nextId))
    if (other.to === null || compareLast(other.to, stay.to) >= 0) return changes
    from = addDays(other.to, 1)
  }
  if (from === null || stay.to === null || from <= stay.to) {
    changes.push(change('memberships', null, { ...stay, id: nextId(), from }))
  }
  return changes
}

/** Ids for further stays where only one id was given. */
export function idsAfter(id: MembershipId): () => MembershipId {
  let more = 0
  return () => `${id}.${++more}` as MembershipId
}

/** The other stay with the stay's percent added on the days of both. */
function raise(other: Membership, stay: Membership, nextId: () => MembershipId): Change[] {
  const starts = compareFirst(other.from, stay.from) >= 0
  const ends = compareLast(other.to, stay.to) <= 0
  const allocation = other.allocation + stay.allocation
  const changes: Change[] = []
  const both = {
    ...other,
    allocation,
    from: starts ? other.from : stay.from,
    to: ends ? other.to : stay.to,
  }
  if (starts) changes.push(change('memberships', other, both))
  else {
    const to = addDays(stay.from as Day, -1)
    changes.push(change('memberships', other, { ...other, to }))
    changes.push(change('memberships', null, { ...both, id: nextId() }))
  }
  if (!ends) {
    const after = { ...other, id: nextId(), from: addDays(stay.to as Day, 1) }
    changes.push(change('memberships', null, after))
  }
  return changes
}

/** Compares first days; `null` is before every day. */
function compareFirst(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null) return -1
  if (b === null) return 1
  return a < b ? -1 : 1
}

/** Compares last days; `null` is after every day. */
function compareLast(a: Day | null, b: Day | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}

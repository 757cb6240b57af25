import { addDays, type Day } from '../model/day.ts'
import type { MembershipId, PersonId } from '../model/ids.ts'
import { type Membership, overlaps } from '../model/membership.ts'
import { isCurrent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { type Change, type ChangeOf, change, type Edit } from './edit.ts'
import type { PointingRecords } from './pointing.ts'

export type StayChange = ChangeOf<'memberships'>

/** A move of a person by a step, where they are not any more where the step takes them from. */
export interface MovedMeanwhile {
  readonly person: PersonId
  /** From which day the step moves them; `null`: from ever. */
  readonly day: Day | null
  /** The stays that it meant to end or change, as it knew them, as far as they are no more. */
  readonly leaves: readonly Membership[]
  readonly begins: readonly Membership[]
  /** What took their place, as it is now: this gives way to what the step begins. */
  readonly instead: readonly Membership[]
  /**
   * The move is left out: nothing took their place and the person is elsewhere, or they have been
   * moved on since this was done.
   */
  readonly isLeftOut: boolean
}

/**
 * The stays of an edit by person, where it moves them: it ends or changes one and begins or
 * raises another. Such changes are one thing: half of it would give somebody time twice, or none.
 */
export function movesIn({ changes }: Edit): ReadonlyMap<PersonId, readonly StayChange[]> {
  const byPerson = new Map<PersonId, StayChange[]>()
  for (const it of changes) {
    if (it.table !== 'memberships') continue
    const person = (it.after ?? it.before)?.person
    if (person === undefined) continue
    const own = byPerson.get(person)
    if (own === undefined) byPerson.set(person, [it])
    else own.push(it)
  }
  for (const [person, own] of byPerson) {
    if (!(own.some(gives) && own.some(gains))) byPerson.delete(person)
  }
  return byPerson
}

/**
 * The edit as it would have been made for people who were moved meanwhile: instead of the stays
 * that it knew, those that took their place give way, by as many percent, from the step's day on.
 * A stay that has ended meanwhile is not drawn out again. Nobody is given a day's time twice by
 * having been moved in both. What the edit says of others stays as it is.
 *
 * What took a stay's place began when that ended, or later; the earliest first, and no more of it
 * than the percent that the step took away. Where nothing did, a person who is in no team begins
 * as the step says; where a stay is gone without a trace and they are elsewhere, the move is left out.
 *
 * Linear in the edit, and in the stays of those whom it moves.
 *
 * @param only of one person alone.
 */
export function remakeMoves(
  edit: Edit,
  { people, memberships }: Workspace,
  pointing: PointingRecords,
  only?: PersonId,
): { readonly edit: Edit; readonly moves: readonly MovedMeanwhile[] } {
  const moves: MovedMeanwhile[] = []
  const gone = new Set<Change>()
  const added: Change[] = []
  for (const [person, own] of movesIn(edit)) {
    if (people.get(person) === undefined) continue
    if (only !== undefined && person !== only) continue
    const remade = remakeMove(own, pointing.of('memberships', 'person', person), memberships)
    if (remade === null) continue
    moves.push({ person, ...remade.moved })
    for (const it of own) gone.add(it)
    added.push(...remade.changes)
  }
  if (moves.length === 0) return { edit, moves }
  const changes = [...edit.changes.filter((it) => !gone.has(it)), ...added]
  return { edit: { label: edit.label, changes }, moves }
}

/** A stay that the step takes time from, and that is not there any more as the step knew it. */
interface Loss {
  readonly it: StayChange
  readonly before: Membership
  readonly here: Membership | null
  /** The first day on which it is missing; `null`: from ever. */
  readonly since: Day | null
}

function lossOf(it: StayChange, memberships: Workspace['memberships']): readonly Loss[] {
  const { before } = it
  if (before === null || !gives(it)) return []
  const here = memberships.get(before.id) ?? null
  if (here === null) return [{ it, before, here, since: before.from }]
  if (here.to !== null && isSooner(here.to, before.to)) {
    return [{ it, before, here, since: addDays(here.to, 1) }]
  }
  if (isElsewhere({ here, before })) return [{ it, before, here, since: here.from }]
  const isPutOff = here.from !== null && (before.from === null || here.from > before.from)
  return isPutOff ? [{ it, before, here, since: before.from }] : []
}

function remakeMove(
  own: readonly StayChange[],
  stays: readonly Membership[],
  memberships: Workspace['memberships'],
): { readonly changes: Change[]; readonly moved: Omit<MovedMeanwhile, 'person'> } | null {
  const begins = own.flatMap(({ before, after }) =>
    before === null && after !== null ? [after] : [],
  )
  const day = dayOf(own, begins)
  const done = begins.flatMap((it) => memberships.get(it.id) ?? [])
  if (done.length > 0) {
    // The step was done at the baseline already.
    if (begins.every((it) => isSameStay(it, memberships.get(it.id)))) return null
    const leaves = own.flatMap(({ before }) => before ?? [])
    const instead = stays.filter((it) => isCovering(it, day))
    return { changes: [], moved: { day, leaves, begins, instead, isLeftOut: true } }
  }
  const lost = own.flatMap((it) => lossOf(it, memberships))
  if (lost.length === 0) return null
  const ids = new Set(own.map(({ before, after }) => (after ?? before)?.id))
  const others = stays.filter((it) => !ids.has(it.id) && (it.to === null || it.to >= (day ?? '')))
  // Who is in the team already is not put there again: `rebase` leaves that out.
  const joined = new Set(begins.map(({ team }) => team))
  const open = others.filter(({ team }) => !joined.has(team))
  const taken = new Map<Membership, number>()
  for (const loss of lost) takePlace(loss, open, taken)
  const elsewhere = lost.flatMap((it) =>
    it.here !== null && isElsewhere(it) && !isSooner(it.here.to, day) ? [it.here] : [],
  )
  const instead = [...elsewhere, ...taken.keys()]
  const moved = { day, leaves: lost.map(({ before }) => before), begins, instead }
  if (instead.length === 0) {
    // What only ends on another day than before is the step's to end, as ever.
    const isThere = ({ here }: Loss) =>
      here !== null && isCovering(here, day === null ? null : addDays(day, -1))
    if (lost.every(isThere)) return null
  }
  const elsewhereThen = placesOpen(lost, { others, taken, day })
  if (elsewhereThen.length > 0) {
    return { changes: [], moved: { ...moved, instead: elsewhereThen, isLeftOut: true } }
  }
  const losses = new Map(lost.map((loss) => [loss.it, loss]))
  const changes = own.flatMap((it): readonly Change[] => {
    const loss = losses.get(it)
    return loss === undefined ? [it] : endHere(loss, day)
  })
  for (const [stay, percent] of taken) {
    const rest = `${begins[0]?.id ?? stay.id}.rest${changes.length}` as MembershipId
    changes.push(...giveWay(stay, { percent, day, rest }))
  }
  return { changes, moved: { ...moved, isLeftOut: false } }
}

/**
 * Where somebody is on a day on which less took the place of stays that are gone than these had:
 * nobody knows then whether they would be there beside the step.
 */
function placesOpen(
  lost: readonly Loss[],
  {
    others,
    taken,
    day,
  }: {
    readonly others: readonly Membership[]
    readonly taken: ReadonlyMap<Membership, number>
    readonly day: Day | null
  },
): readonly Membership[] {
  const gone = lost.filter(({ here }) => here === null)
  const freed = gone.reduce((sum, { before }) => sum + before.allocation, 0)
  const days = [
    day,
    ...others.flatMap(({ from }) => (from !== null && from > (day ?? '') ? from : [])),
  ]
  for (const on of gone.length === 0 ? [] : days) {
    const there = others.filter((it) => isCovering(it, on))
    const given = there.reduce((sum, it) => sum + (taken.get(it) ?? 0), 0)
    const open = there.filter((it) => (taken.get(it) ?? 0) < it.allocation)
    if (given < freed && open.length > 0) return open
  }
  return []
}

/** Which of the others took the place of what is lost, and by how much. */
function takePlace(
  { it: { after }, before, here, since }: Loss,
  others: readonly Membership[],
  taken: Map<Membership, number>,
): void {
  // The stay itself was made one of another team, for as long.
  if (isElsewhere({ here, before }) && !isSooner(here?.to ?? null, before.to)) return
  const kept = after !== null && after.team === before.team && after.to === before.to
  const freed = before.allocation - (kept ? after.allocation : 0)
  const later = others.filter(({ from }) => from !== null && (since === null || from >= since))
  // Of a stay that was there from ever nobody knows when it went: it was lately, most likely.
  const order = since === null ? -1 : 1
  const placed: { readonly stay: Membership; readonly percent: number }[] = []
  for (const stay of later.sort((a, b) => order * ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    const beside = placed.filter((it) => overlaps(it.stay, stay))
    const open = freed - beside.reduce((sum, { percent }) => sum + percent, 0)
    const others = taken.get(stay) ?? 0
    const percent = Math.min(open, stay.allocation - others)
    if (percent <= 0) continue
    placed.push({ stay, percent })
    taken.set(stay, others + percent)
  }
}

/** What the step does to a stay, done to what is left of it. */
function endHere({ it: { before, after }, here }: Loss, day: Day | null): readonly Change[] {
  const isInPlace = before !== null && after !== null && after.to === before.to
  if (here === null) {
    const isBegun = isInPlace && after.team !== before.team
    return isBegun ? [change('memberships', null, after)] : []
  }
  if (isInPlace) {
    const { team, allocation, role } = after
    return [change('memberships', here, { ...here, team, allocation, role })]
  }
  if (here.to !== null && day !== null && here.to < day) return []
  return [endBefore(here, day)]
}

function giveWay(
  stay: Membership,
  {
    percent,
    day,
    rest: id,
  }: { readonly percent: number; readonly day: Day | null; readonly rest: MembershipId },
): readonly Change[] {
  if (percent >= stay.allocation) return [endBefore(stay, day)]
  const allocation = stay.allocation - percent
  if (day === null || (stay.from !== null && stay.from >= day)) {
    return [change('memberships', stay, { ...stay, allocation })]
  }
  return [endBefore(stay, day), change('memberships', null, { ...stay, id, allocation, from: day })]
}

function endBefore(stay: Membership, day: Day | null): Change {
  const isBegun = day !== null && (stay.from === null || stay.from < day)
  return change('memberships', stay, isBegun ? { ...stay, to: addDays(day, -1) } : null)
}

/** The day from which the move is: that of what it begins, else of what it ends. */
function dayOf(own: readonly StayChange[], begins: readonly Membership[]): Day | null {
  const days = (begins.length > 0 ? begins : own.flatMap(({ after }) => after ?? [])).map(
    ({ from }) => from,
  )
  return days.includes(null) ? null : (days.sort()[0] ?? null)
}

function isCovering(stay: Membership, day: Day | null): boolean {
  return day === null ? stay.from === null : isCurrent(stay, day)
}

function isElsewhere({ here, before }: Pick<Loss, 'here' | 'before'>): boolean {
  return here !== null && here.team !== before.team
}

function isSameStay(a: Membership, b: Membership | undefined): boolean {
  if (b === undefined || a.team !== b.team || a.allocation !== b.allocation) return false
  return a.from === b.from && a.to === b.to
}

function gives({ before, after }: StayChange): boolean {
  if (before === null) return false
  if (after === null || after.team !== before.team) return true
  return after.allocation < before.allocation || isSooner(after.to, before.to)
}

function gains({ before, after }: StayChange): boolean {
  if (after === null) return false
  return before === null || after.team !== before.team || after.allocation > before.allocation
}

/** Compares last days; `null` is after every day. */
function isSooner(a: Day | null, b: Day | null): boolean {
  return a !== null && (b === null || a < b)
}

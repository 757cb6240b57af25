import { type DayRange, DayRanges, overlap } from '#core/analysis/daySpans.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import { compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import type { Difference, Mission } from './missions.ts'

/** A stay as a bar, on the days on which the person is there. */
export interface StayBar extends DayRange {
  readonly stay: Membership
  readonly difference: Difference
  /** The days of the stay in the baseline, where they differ. */
  readonly before: DayRange | null
}

/** Somebody's stays in one mission. */
export interface MemberBars {
  readonly person: Person
  readonly bars: readonly StayBar[]
}

/** Each member with their stays, whoever came first at the top. Empty stays are left out. */
export function memberBars(
  mission: Mission,
  personOf: (id: PersonId) => Person | undefined,
): MemberBars[] {
  const ranges = new DayRanges()
  const daysOf = (stay: Membership, person: Person) =>
    overlap(ranges.of(stay.from, stay.to), ranges.of(person.starts, person.leaves))
  const before = new Map(mission.staysBefore?.map((stay) => [stay.id, stay]))
  const members = new Map<PersonId, { person: Person; bars: StayBar[] }>()
  const add = (stay: Membership, difference: Difference, was: Membership | undefined) => {
    const person = personOf(stay.person)
    if (person === undefined) return
    const days = daysOf(stay, person)
    if (days.start >= days.end) return
    const member = members.get(person.id) ?? { person, bars: [] }
    members.set(person.id, member)
    member.bars.push({
      ...days,
      stay,
      difference,
      before: difference === 'moved' && was !== undefined ? daysOf(was, person) : null,
    })
  }
  for (const stay of mission.stays) {
    const was = before.get(stay.id)
    before.delete(stay.id)
    add(stay, mission.staysBefore === null ? null : stayDifference(was, stay), was)
  }
  for (const stay of before.values()) add(stay, 'removed', undefined)
  return [...members.values()]
    .map((member) => ({ ...member, bars: member.bars.sort((a, b) => a.start - b.start) }))
    .sort((a, b) => compareStarts(a, b))
}

function stayDifference(before: Membership | undefined, after: Membership): Difference {
  if (before === undefined) return 'added'
  const isSame =
    before.from === after.from && before.to === after.to && before.allocation === after.allocation
  return isSame ? null : 'moved'
}

function compareStarts(a: MemberBars, b: MemberBars): number {
  const [one, other] = [a.bars[0]?.start ?? 0, b.bars[0]?.start ?? 0]
  return one === other ? compareText(a.person.name, b.person.name) : one < other ? -1 : 1
}

import { addDays, type Day, dayOfNumber } from '../model/day.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import { tidyPercent } from '../model/membership.ts'
import { compareNamed, compareText } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import { isCounted } from '../model/standing.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import {
  type DayRange,
  DayRanges,
  isEmpty,
  noDays,
  overlap,
  type Span,
  SpanList,
  spanOf,
  sweep,
  turnsOf,
} from './daySpans.ts'

/** Where people are spread too thin, or a team has not the shape to last. */
export const fragmentationLimits = {
  /** A person is in no more counted teams than these. */
  teams: 2,
  /** Percent of their time that a person has at least for each counted team. */
  share: 40,
  /** Percent of their time that a person has for all of them. */
  whole: 100,
  /** A product owner has no more counted teams than these. */
  owned: 2,
  smallestTeam: 5,
  largestTeam: 9,
} as const

/** Days on which the same figures hold. */
type Spans<Figures> = readonly (Span & Readonly<Figures>)[]

/** What is found, with the days on which it holds and the figures it follows from. */
export type Fragmentation =
  | { readonly kind: 'many-teams'; readonly person: PersonId; readonly spans: Spans<InTeams> }
  | {
      readonly kind: 'small-share'
      readonly person: PersonId
      readonly team: TeamId
      readonly spans: Spans<{ allocation: number }>
    }
  | {
      readonly kind: 'over-allocated'
      readonly person: PersonId
      readonly spans: Spans<InTeams & { allocation: number }>
    }
  | { readonly kind: 'many-owned'; readonly person: PersonId; readonly spans: Spans<InTeams> }
  | { readonly kind: 'team-size'; readonly team: TeamId; readonly spans: Spans<{ size: number }> }
  | {
      readonly kind: 'no-owner'
      readonly team: TeamId
      /** The owner who is not there on these days; `null` where none is named. */
      readonly spans: Spans<{ owner: PersonId | null }>
    }

interface InTeams {
  /** In the order of their ids. */
  readonly teams: readonly TeamId[]
}

/** A person, and what counts of them within the days that are looked at. */
interface PersonIn {
  readonly record: Person
  readonly present: DayRange
  readonly stays: Stay[]
  readonly owned: TeamIn[]
}

interface TeamIn {
  readonly record: Team
  /** On which it counts, within the days that are looked at. */
  readonly counted: DayRange
  readonly stays: Stay[]
}

/** A stay on the days on which it counts; there is at least one. */
interface Stay extends DayRange {
  readonly person: PersonIn
  readonly team: TeamIn
  readonly allocation: number
}

/**
 * Everything fragmented on the days of `within`: today only, from today on, or ever. Looks over
 * all dated stays; a stay counts on the days on which the team counts and the person is there.
 * By kind, then by the name of the person or team.
 *
 * Linear in stays, people and teams. The days are walked, and names sorted, only of those whose
 * stays together go past a limit, and of teams: O(n log n) in theirs.
 */
export function fragmentation(
  workspace: Workspace,
  within: Span = { from: null, to: null },
): Fragmentation[] {
  const { people, teams } = gather(workspace, within)
  const all = [...people.values()]
  const spread = sorted(all.filter(({ stays }) => canBeSpread(stays))).map(overloads)
  const owners = sorted(all.filter(({ owned }) => owned.length > fragmentationLimits.owned))
  const inOrder = sorted([...teams.values()])
  return [
    ...spread.flatMap(({ manyTeams }) => manyTeams),
    ...spread.flatMap(({ smallShares }) => smallShares),
    ...spread.flatMap(({ overAllocated }) => overAllocated),
    ...owners.flatMap(manyOwned),
    ...inOrder.flatMap(teamSize),
    ...inOrder.flatMap((team) => withoutOwner(team, people)),
  ]
}

/** Everybody and every team, with their stays on the days of `within`. */
function gather(
  { people: everybody, teams: missions, memberships }: Workspace,
  within: Span,
): {
  readonly people: ReadonlyMap<PersonId, PersonIn>
  readonly teams: ReadonlyMap<TeamId, TeamIn>
} {
  const ranges = new DayRanges()
  const window = ranges.of(within.from, within.to)
  const people = new Map<PersonId, PersonIn>()
  for (const record of everybody) {
    const present = ranges.of(record.starts, record.leaves)
    people.set(record.id, { record, present, stays: [], owned: [] })
  }
  const teams = new Map<TeamId, TeamIn>()
  for (const record of missions) {
    const team: TeamIn = {
      record,
      counted: overlap(countedDays(record, ranges), window),
      stays: [],
    }
    teams.set(record.id, team)
    if (record.owner !== null) people.get(record.owner)?.owned.push(team)
  }
  for (const { person: personId, team: teamId, allocation, from, to } of memberships) {
    const person = people.get(personId)
    const team = teams.get(teamId)
    if (person === undefined || team === undefined) continue
    const days = ranges.of(from, to)
    const start = Math.max(days.start, person.present.start, team.counted.start)
    const end = Math.min(days.end, person.present.end, team.counted.end)
    if (start >= end) continue
    const stay: Stay = { start, end, person, team, allocation }
    person.stays.push(stay)
    team.stays.push(stay)
  }
  return { people, teams }
}

/** The days on which a team counts follow each other. */
export function countedDays(team: Team, ranges: DayRanges): DayRange {
  if (!isCounted(team, dayBetween(team))) return noDays
  const { start, end } = ranges.of(team.formed, team.disbanded)
  // From the day on which it is disbanded on it counts no more.
  return { start, end: end - 1 }
}

/** Between the two dates only the status decides, so one day stands for all. */
function dayBetween({ formed, disbanded }: Team): Day {
  if (formed !== null) return formed
  return disbanded === null ? dayOfNumber(0) : addDays(disbanded, -1)
}

/** Whether the stays, were they all at once, would go past a limit. If not, they never do. */
function canBeSpread(stays: readonly Stay[]): boolean {
  let sum = 0
  for (const { allocation } of stays) {
    if (allocation < fragmentationLimits.share) return true
    sum += allocation
  }
  return stays.length > fragmentationLimits.teams || sum > fragmentationLimits.whole
}

/** What one person's stays add up to. */
interface Overloads {
  readonly manyTeams: Fragmentation[]
  readonly smallShares: Fragmentation[]
  readonly overAllocated: Fragmentation[]
}

function overloads({ record: { id: person }, stays }: PersonIn): Overloads {
  const inMany = new SpanList<InTeams>()
  const over = new SpanList<InTeams & { allocation: number }>()
  const small = new Map<TeamIn, SpanList<{ allocation: number }>>()
  sweep(stays, (range, holding) => {
    const shares = new Map<TeamIn, number>()
    let sum = 0
    for (const { team, allocation } of holding) {
      shares.set(team, (shares.get(team) ?? 0) + allocation)
      sum += allocation
    }
    const allocation = tidyPercent(sum)
    const isInMany = shares.size > fragmentationLimits.teams
    const isOver = allocation > fragmentationLimits.whole
    const teams = isInMany || isOver ? idsOf(shares.keys()) : []
    if (isInMany) inMany.add(range, { teams })
    if (isOver) over.add(range, { teams, allocation })
    for (const [team, share] of shares) {
      if (tidyPercent(share) >= fragmentationLimits.share) continue
      const spans = small.get(team) ?? new SpanList()
      small.set(team, spans.add(range, { allocation: tidyPercent(share) }))
    }
  })
  return {
    manyTeams: inMany.found((spans) => ({ kind: 'many-teams', person, spans })),
    overAllocated: over.found((spans) => ({ kind: 'over-allocated', person, spans })),
    smallShares: sorted([...small.keys()]).flatMap((team) => {
      const spans = small.get(team) ?? new SpanList()
      return spans.found((spans) => ({ kind: 'small-share', person, team: team.record.id, spans }))
    }),
  }
}

function manyOwned({ record: { id: person }, present, owned }: PersonIn): Fragmentation[] {
  const many = new SpanList<InTeams>()
  const terms = owned.map((team) => ({ team, ...overlap(team.counted, present) }))
  sweep(
    terms.filter((term) => !isEmpty(term)),
    (range, holding) => {
      if (holding.size <= fragmentationLimits.owned) return
      many.add(range, { teams: idsOf([...holding].map(({ team }) => team)) })
    },
  )
  return many.found((spans) => ({ kind: 'many-owned', person, spans }))
}

function teamSize({ record: { id: team }, counted, stays }: TeamIn): Fragmentation[] {
  const { smallestTeam, largestTeam } = fragmentationLimits
  const odd = new SpanList<{ size: number }>()
  eachSize(counted, stays, (range, size) => {
    if (size < smallestTeam || size > largestTeam) odd.add(range, { size })
  })
  return odd.found((spans) => ({ kind: 'team-size', team, spans }))
}

/** How many people the stays are of; two of one person at once are one. */
function eachSize(
  counted: DayRange,
  stays: readonly Stay[],
  visit: (range: DayRange, size: number) => void,
): void {
  if (isEmpty(counted)) return
  if (stays.every(({ start, end }) => start === counted.start && end === counted.end)) {
    visit(counted, new Set(stays.map(({ person }) => person)).size)
    return
  }
  const staying = new Map<PersonIn, number>()
  let start = counted.start
  for (const { day, thing, begins } of turnsOf(stays)) {
    if (day > start) visit({ start, end: day }, staying.size)
    start = day
    const count = (staying.get(thing.person) ?? 0) + (begins ? 1 : -1)
    if (count === 0) staying.delete(thing.person)
    else staying.set(thing.person, count)
  }
  if (start < counted.end) visit({ start, end: counted.end }, staying.size)
}

function withoutOwner(
  { record, counted }: TeamIn,
  people: ReadonlyMap<PersonId, PersonIn>,
): Fragmentation[] {
  const owner = record.owner === null ? undefined : people.get(record.owner)
  const there = overlap(counted, owner?.present ?? noDays)
  const without = isEmpty(there)
    ? [counted]
    : [
        { start: counted.start, end: there.start },
        { start: there.end, end: counted.end },
      ]
  const spans = without.flatMap((range) =>
    isEmpty(range) ? [] : { ...spanOf(range), owner: owner?.record.id ?? null },
  )
  return spans.length === 0 ? [] : [{ kind: 'no-owner', team: record.id, spans }]
}

function idsOf(teams: Iterable<TeamIn>): TeamId[] {
  return Array.from(teams, ({ record }) => record.id).sort(compareText)
}

function sorted<T extends { readonly record: Person | Team }>(things: T[]): T[] {
  return things.sort((a, b) => compareNamed(a.record, b.record))
}

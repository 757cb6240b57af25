import { dayNumber, dayOfNumber } from '../model/day.ts'
import type { PersonId, TeamId } from '../model/ids.ts'
import { compareNamed, compareText } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import { isCounted } from '../model/standing.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import {
  type DayRange,
  isEmpty,
  noDays,
  overlap,
  rangeOf,
  type Span,
  SpanList,
  sweep,
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

/** A stay on the days on which it counts. */
interface Stay extends DayRange {
  readonly person: PersonId
  readonly team: TeamId
  readonly allocation: number
}

/** Percentages are sums; what sums of fractions miss the whole by is rounded away. */
const precision = 1e9

/**
 * Everything fragmented on the days of `within`: today only, from today on, or ever. Looks over
 * all dated stays; a stay counts on the days on which the team counts and the person is there.
 * By kind, then by the name of the person or team.
 *
 * O(n log n) in stays, people and teams.
 */
export function fragmentation(
  workspace: Workspace,
  within: Span = { from: null, to: null },
): Fragmentation[] {
  const window = rangeOf(within.from, within.to)
  const counted = new Map<TeamId, DayRange>()
  for (const team of workspace.teams) counted.set(team.id, overlap(countedDays(team), window))
  const stays = countedStays(workspace, counted)
  const ofPerson = groupBy(stays, ({ person }) => person)
  const ofTeam = groupBy(stays, ({ team }) => team)
  const people = [...workspace.people].sort(compareNamed)
  const teams = [...workspace.teams].sort(compareNamed)
  const byPerson = people.map(({ id }) => overloads(workspace, id, ofPerson.get(id) ?? [], window))
  const ownedBy = groupBy(teams, ({ owner }) => owner)
  return [
    ...byPerson.flatMap(({ manyTeams }) => manyTeams),
    ...byPerson.flatMap(({ smallShares }) => smallShares),
    ...byPerson.flatMap(({ overAllocated }) => overAllocated),
    ...people.flatMap((person) => manyOwned(person, ownedBy.get(person.id) ?? [], counted, window)),
    ...teams.flatMap(({ id }) => teamSize(id, ofTeam.get(id) ?? [], counted.get(id) ?? noDays)),
    ...teams.flatMap((team) => withoutOwner(workspace, team, counted.get(team.id) ?? noDays)),
  ]
}

/** The days on which a team counts follow each other. */
function countedDays(team: Team): DayRange {
  const start = team.formed === null ? Number.NEGATIVE_INFINITY : dayNumber(team.formed)
  const end = team.disbanded === null ? Number.POSITIVE_INFINITY : dayNumber(team.disbanded)
  // Between the two dates only the status decides, so one day stands for all.
  const anyDay = Number.isFinite(start) ? start : Number.isFinite(end) ? end - 1 : 0
  return isCounted(team, dayOfNumber(anyDay)) ? { start, end } : noDays
}

function presentDays({ starts, leaves }: Person): DayRange {
  return rangeOf(starts, leaves)
}

function countedStays(workspace: Workspace, counted: ReadonlyMap<TeamId, DayRange>): Stay[] {
  const stays: Stay[] = []
  for (const { person, team, allocation, from, to } of workspace.memberships) {
    const record = workspace.people.get(person)
    const stands = counted.get(team)
    if (record === undefined || stands === undefined) continue
    const days = overlap(overlap(rangeOf(from, to), presentDays(record)), stands)
    if (!isEmpty(days)) stays.push({ ...days, person, team, allocation })
  }
  return stays
}

/** What one person's stays add up to. */
interface Overloads {
  readonly manyTeams: Fragmentation[]
  readonly smallShares: Fragmentation[]
  readonly overAllocated: Fragmentation[]
}

function overloads(
  workspace: Workspace,
  person: PersonId,
  stays: readonly Stay[],
  window: DayRange,
): Overloads {
  const inMany = new SpanList<InTeams>()
  const over = new SpanList<InTeams & { allocation: number }>()
  const small = new Map<TeamId, SpanList<{ allocation: number }>>()
  sweep(window, stays, (range, holding) => {
    const shares = new Map<TeamId, number>()
    for (const { team, allocation } of holding) {
      shares.set(team, (shares.get(team) ?? 0) + allocation)
    }
    const teams = [...shares.keys()].sort(compareText)
    const allocation = tidy([...shares.values()].reduce((sum, share) => sum + share, 0))
    if (teams.length > fragmentationLimits.teams) inMany.add(range, { teams })
    if (allocation > fragmentationLimits.whole) over.add(range, { teams, allocation })
    for (const [team, share] of shares) {
      if (tidy(share) >= fragmentationLimits.share) continue
      const spans = small.get(team) ?? new SpanList()
      small.set(team, spans.add(range, { allocation: tidy(share) }))
    }
  })
  const smallTeams = [...small.keys()].flatMap((id) => workspace.teams.get(id) ?? [])
  return {
    manyTeams: inMany.found((spans) => ({ kind: 'many-teams', person, spans })),
    overAllocated: over.found((spans) => ({ kind: 'over-allocated', person, spans })),
    smallShares: smallTeams.sort(compareNamed).flatMap(({ id: team }) => {
      const spans = small.get(team) ?? new SpanList()
      return spans.found((spans) => ({ kind: 'small-share', person, team, spans }))
    }),
  }
}

function manyOwned(
  person: Person,
  owned: readonly Team[],
  counted: ReadonlyMap<TeamId, DayRange>,
  window: DayRange,
): Fragmentation[] {
  const many = new SpanList<InTeams>()
  const present = presentDays(person)
  const terms = owned.map(({ id }) => ({ id, ...overlap(counted.get(id) ?? noDays, present) }))
  sweep(window, terms, (range, holding) => {
    const teams = holding.map(({ id }) => id).sort(compareText)
    if (teams.length > fragmentationLimits.owned) many.add(range, { teams })
  })
  return many.found((spans) => ({ kind: 'many-owned', person: person.id, spans }))
}

function teamSize(team: TeamId, stays: readonly Stay[], counted: DayRange): Fragmentation[] {
  const { smallestTeam, largestTeam } = fragmentationLimits
  const odd = new SpanList<{ size: number }>()
  sweep(counted, stays, (range, holding) => {
    const size = new Set(holding.map(({ person }) => person)).size
    if (size < smallestTeam || size > largestTeam) odd.add(range, { size })
  })
  return odd.found((spans) => ({ kind: 'team-size', team, spans }))
}

function withoutOwner(workspace: Workspace, team: Team, counted: DayRange): Fragmentation[] {
  const without = new SpanList<{ owner: PersonId | null }>()
  const owner = team.owner === null ? undefined : workspace.people.get(team.owner)
  sweep(counted, owner === undefined ? [] : [presentDays(owner)], (range, holding) => {
    if (holding.length === 0) without.add(range, { owner: owner?.id ?? null })
  })
  return without.found((spans) => ({ kind: 'no-owner', team: team.id, spans }))
}

function tidy(percent: number): number {
  return Math.round(percent * precision) / precision
}

function groupBy<T, K>(things: Iterable<T>, keyOf: (thing: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const thing of things) {
    const key = keyOf(thing)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [thing])
    else group.push(thing)
  }
  return groups
}

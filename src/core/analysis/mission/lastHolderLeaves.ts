import { type Day, dayNumber, dayOfNumber } from '../../model/day.ts'
import type { PersonId, SkillId, TeamId } from '../../model/ids.ts'
import { compareText } from '../../model/naming.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type DayRange, DayRanges, isEmpty, overlap, turnsOf } from '../daySpans.ts'
import { countedDays } from '../fragmentation.ts'
import { staysByTeam } from '../scopeHoldings.ts'

/** Somebody who held a skill in a team, and why that ends: their stay does, or they leave. */
export interface GoneHolder {
  readonly person: PersonId
  readonly because: 'stay-ends' | 'leaves'
}

/** A needed skill that a team loses on a day to come, or comes to hang on one person for. */
export interface HolderLoss {
  /** `last`: nobody in the team holds it any more. `one-left`: only one still does. */
  readonly kind: 'last' | 'one-left'
  readonly team: TeamId
  readonly skill: SkillId
  /** ℓ: from this level a person holds the skill here. */
  readonly minLevel: number
  /** n: how many holders are needed. */
  readonly minHolders: number
  /** The first day on which it is so; on the day before it was not. */
  readonly from: Day
  /** Until which day it stays so; `null`: no end is known. */
  readonly until: Day | null
  /** Who held it on the day before and no more from then on; by id. */
  readonly gone: readonly GoneHolder[]
  /** Who alone still holds it; `null` where nobody does. */
  readonly left: PersonId | null
}

/** The days on which a person holds a skill in a team, without a break. */
interface Holding extends DayRange {
  readonly person: PersonId
  readonly because: GoneHolder['because']
}

interface Need {
  readonly team: TeamId
  readonly skill: SkillId
  readonly minLevel: number
  readonly minHolders: number
}

/** Dates after it cannot be written, so that what ends there has no end. */
const lastDay = dayNumber('9999-12-31' as Day)

/**
 * For each team and each skill that it says it needs: the first day after `day` from which nobody
 * in the team holds it any more, and the first from which only one person does, because stays end
 * or people leave. Only days on which the team counts, and on whose day before it counted, so that
 * what ends with the team is no loss. A loss is found also where somebody comes later: `until`
 * says so. By day, the graver kind first, then by the ids of team and skill.
 *
 * Levels are those rated now: nobody knows what people will have learnt.
 * Linear in stays, needs and the ratings of members of teams with needs; per team and skill
 * O(h log h) in the stays of its holders.
 */
export function lastHolderLeaves(workspace: Workspace, day: Day): HolderLoss[] {
  const ranges = new DayRanges()
  const stays = staysByTeam(workspace)
  const { holdsFrom } = workspace.organisation.record
  const losses: HolderLoss[] = []
  for (const team of workspace.teams) {
    const needs = new Map<SkillId, Need>()
    for (const { skill, minLevel, minHolders } of workspace.requirements.of(team.id)) {
      const record = workspace.skills.get(skill)
      if (record === undefined) continue
      const least = minLevel ?? record.holdsFrom ?? holdsFrom
      needs.set(skill, { team: team.id, skill, minLevel: least, minHolders })
    }
    const counted = countedDays(team, ranges)
    if (needs.size === 0 || counted.end <= dayNumber(day)) continue
    const holdings = new Map<SkillId, Holding[]>()
    for (const stay of stays.get(team.id) ?? []) {
      const person = workspace.people.get(stay.person)
      if (person === undefined) continue
      const stayed = ranges.of(stay.from, stay.to)
      const present = ranges.of(person.starts, person.leaves)
      const range = overlap(overlap(stayed, present), counted)
      if (isEmpty(range)) continue
      const because = present.end <= stayed.end ? 'leaves' : 'stay-ends'
      const holding: Holding = { ...range, person: person.id, because }
      for (const rating of workspace.ratings.of(person.id)) {
        const need = needs.get(rating.skill)
        if (need === undefined || countedLevel(rating) < need.minLevel) continue
        const held = holdings.get(rating.skill)
        if (held === undefined) holdings.set(rating.skill, [holding])
        else held.push(holding)
      }
    }
    for (const [skill, held] of holdings) {
      const need = needs.get(skill)
      if (need !== undefined) losses.push(...lossesOf(need, held, counted, dayNumber(day)))
    }
  }
  return losses.sort(compareLosses)
}

/** Walks the days on which the holders of one skill change. */
function lossesOf(
  need: Need,
  holdings: readonly Holding[],
  counted: DayRange,
  today: number,
): HolderLoss[] {
  const states = holderStates(holdings)
  const found = new Map<HolderLoss['kind'], HolderLoss>()
  for (const [at, { from, holders }] of states.entries()) {
    const before = states[at - 1]
    if (before === undefined || from <= today || from > lastDay || from >= counted.end) continue
    const kind = lossKind(before.holders.size, holders.size)
    if (kind === null || found.has(kind)) continue
    const next = states[at + 1]?.from ?? Number.POSITIVE_INFINITY
    const end = Math.min(next, counted.end)
    const [left = null] = holders
    found.set(kind, {
      ...need,
      kind,
      from: dayOfNumber(from),
      until: end > lastDay ? null : dayOfNumber(end - 1),
      gone: goneOf(holdings, before.holders, holders, from),
      left,
    })
  }
  return [...found.values()]
}

function lossKind(before: number, after: number): HolderLoss['kind'] | null {
  if (after === 0 && before > 0) return 'last'
  return after === 1 && before > 1 ? 'one-left' : null
}

/** Who holds the skill from a day on, until the next state's day. */
interface HolderState {
  readonly from: number
  readonly holders: ReadonlySet<PersonId>
}

function holderStates(holdings: readonly Holding[]): HolderState[] {
  const states: HolderState[] = []
  // Two stays of one person at once are one holder.
  const counts = new Map<PersonId, number>()
  const turns = turnsOf(holdings)
  for (const [at, { day, thing, begins }] of turns.entries()) {
    const count = (counts.get(thing.person) ?? 0) + (begins ? 1 : -1)
    if (count === 0) counts.delete(thing.person)
    else counts.set(thing.person, count)
    if (turns[at + 1]?.day === day) continue
    const holders = new Set(counts.keys())
    const last = states.at(-1)?.holders
    // Stays that follow each other without a gap change nothing.
    if (last === undefined || last.size !== holders.size || !isSubset(holders, last)) {
      states.push({ from: day, holders })
    }
  }
  return states
}

function isSubset<T>(some: ReadonlySet<T>, all: ReadonlySet<T>): boolean {
  for (const one of some) if (!all.has(one)) return false
  return true
}

function goneOf(
  holdings: readonly Holding[],
  before: ReadonlySet<PersonId>,
  after: ReadonlySet<PersonId>,
  from: number,
): GoneHolder[] {
  return [...before]
    .filter((person) => !after.has(person))
    .sort(compareText)
    .map((person) => {
      const ended = holdings.filter((it) => it.person === person && it.end === from)
      const isLeaving = ended.some(({ because }) => because === 'leaves')
      return { person, because: isLeaving ? 'leaves' : 'stay-ends' }
    })
}

function compareLosses(a: HolderLoss, b: HolderLoss): number {
  return (
    compareText(a.from, b.from) ||
    compareText(a.kind, b.kind) ||
    compareText(a.team, b.team) ||
    compareText(a.skill, b.skill)
  )
}

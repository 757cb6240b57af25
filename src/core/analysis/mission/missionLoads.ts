import type { ChapterId, PersonId } from '../../model/ids.ts'
import { compareNamed, compareText } from '../../model/naming.ts'
import type { Person } from '../../model/person.ts'
import type { Workspace } from '../../model/workspace.ts'
import {
  type DayRange,
  DayRanges,
  isEmpty,
  overlap,
  type Span,
  SpanList,
  sweep,
} from '../daySpans.ts'
import { type Fragmentation, fragmentation } from '../fragmentation.ts'

/** A chapter lead leads no more people than these, besides themselves. */
export const mostLed = 15

/** What people and teams carry too much of, with the days on which they do. */
export type MissionLoad =
  | Fragmentation
  | {
      readonly kind: 'many-led'
      readonly person: PersonId
      readonly spans: readonly (Span & {
        /** Those that have anybody on these days, in the order of their ids. */
        readonly chapters: readonly ChapterId[]
        /** People there, the lead not counted. */
        readonly people: number
      })[]
    }

/** A person on the days on which both they and the lead of their chapter are there. */
interface Led extends DayRange {
  readonly chapter: ChapterId
}

/**
 * Everything that is too much on the days of `within`: what `fragmentation` finds, and leads of
 * chapters with more than 15 people besides themselves, all their chapters together. Leads come
 * last, by name.
 *
 * As `fragmentation`; for leads of too many O(n log n) in the people they lead.
 */
export function missionLoads(
  workspace: Workspace,
  within: Span = { from: null, to: null },
): readonly MissionLoad[] {
  return [...fragmentation(workspace, within), ...manyLed(workspace, within)]
}

function manyLed({ chapters, people }: Workspace, within: Span): MissionLoad[] {
  const ranges = new DayRanges()
  const window = ranges.of(within.from, within.to)
  const leadOf = new Map<ChapterId, { lead: Person; days: DayRange }>()
  for (const { id, lead: leadId } of chapters) {
    const lead = leadId === null ? undefined : people.get(leadId)
    if (lead === undefined) continue
    leadOf.set(id, { lead, days: overlap(ranges.of(lead.starts, lead.leaves), window) })
  }
  const led = new Map<Person, Led[]>()
  for (const { id, chapter, starts, leaves } of people) {
    const its = chapter === null ? undefined : leadOf.get(chapter)
    if (chapter === null || its === undefined || its.lead.id === id) continue
    const days = overlap(ranges.of(starts, leaves), its.days)
    if (isEmpty(days)) continue
    const list = led.get(its.lead) ?? []
    led.set(its.lead, list)
    list.push({ ...days, chapter })
  }
  return [...led]
    .filter(([, list]) => list.length > mostLed)
    .sort(([a], [b]) => compareNamed(a, b))
    .flatMap(([lead, list]) => daysOfMany(lead.id, list))
}

function daysOfMany(person: PersonId, led: readonly Led[]): MissionLoad[] {
  const spans = new SpanList<{ chapters: readonly ChapterId[]; people: number }>()
  sweep(led, (range, holding) => {
    if (holding.size <= mostLed) return
    const chapters = [...new Set([...holding].map(({ chapter }) => chapter))].sort(compareText)
    spans.add(range, { chapters, people: holding.size })
  })
  return spans.found((found) => ({ kind: 'many-led', person, spans: found }))
}

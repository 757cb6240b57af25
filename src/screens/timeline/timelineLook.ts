import type { DayRange } from '#core/analysis/daySpans.ts'
import { dayNumber, dayOfNumber, parseDay } from '#core/model/day.ts'
import { parseTeamId, type TeamId } from '#core/model/ids.ts'
import { type Grouping, groupings } from './model/rows.ts'

/** How the screen is looked at, as its address says it. */
export interface TimelineLook {
  /** Text in the name of a mission, of somebody in it, or of a skill that it needs. */
  readonly text: string
  readonly grouping: Grouping
  /** Ended missions stay hidden until asked for. */
  readonly showsEnded: boolean
  /** For a workshop: people are numbers. */
  readonly hidesNames: boolean
  /** Days shown; `null`: as on a first visit. */
  readonly range: DayRange | null
  /** Missions whose members are shown. */
  readonly opened: readonly TeamId[]
}

/** Reads what it can; what it cannot is as on a first visit. */
export function parseTimelineLook(params: URLSearchParams): TimelineLook {
  const from = parseDay(params.get('from') ?? '')
  const to = parseDay(params.get('to') ?? '')
  const hasRange = from !== null && to !== null && from <= to
  return {
    text: params.get('find') ?? '',
    grouping: groupings.find((it) => it === params.get('group')) ?? 'status',
    showsEnded: params.get('ended') === 'shown',
    hidesNames: params.get('names') === 'hidden',
    range: hasRange ? { start: dayNumber(from), end: dayNumber(to) + 1 } : null,
    opened: (params.get('open') ?? '').split(',').flatMap((id) => parseTeamId(id) ?? []),
  }
}

export function serializeTimelineLook(look: TimelineLook): URLSearchParams {
  const { text, grouping, showsEnded, hidesNames, range, opened } = look
  const params = new URLSearchParams()
  if (text !== '') params.set('find', text)
  if (grouping !== 'status') params.set('group', grouping)
  if (showsEnded) params.set('ended', 'shown')
  if (hidesNames) params.set('names', 'hidden')
  if (range !== null) {
    params.set('from', dayOfNumber(Math.floor(range.start)))
    params.set('to', dayOfNumber(Math.ceil(range.end) - 1))
  }
  if (opened.length > 0) params.set('open', opened.join())
  return params
}

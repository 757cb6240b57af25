import type { DayRange } from '#core/analysis/daySpans.ts'
import { dayNumber } from '#core/model/day.ts'
import type { TeamStatus } from '#core/model/team.ts'
import { longDayWords } from '../../analysis/dayWords.ts'
import type { Mission } from './missions.ts'

/** Days on which a mission had, has or is to have one status. */
export interface StatusPeriod extends DayRange {
  /** `null`: it stood, and nobody has written down as what. */
  readonly status: TeamStatus | null
  /** Begins after today. */
  readonly isPlanned: boolean
}

export function isEnded(status: TeamStatus): boolean {
  return status === 'disbanded' || status === 'abandoned'
}

/**
 * From when to when a mission is drawn; infinite where nobody knows. It begins when it is formed,
 * else with its first recorded day. It ends when it is disbanded; while it stands, on its target
 * day, or today where that has passed.
 */
export function missionSpan(mission: Mission, today: number): DayRange {
  const { team, transitions } = mission
  const start = startOf(mission, today)
  if (team.disbanded !== null) return { start, end: dayNumber(team.disbanded) }
  const ending = transitions.findLast(({ to }) => isEnded(to))
  if (isEnded(team.status)) {
    const end = ending?.day ?? team.target
    return { start, end: end === null ? Number.POSITIVE_INFINITY : dayNumber(end) }
  }
  if (team.target === null) return { start, end: Number.POSITIVE_INFINITY }
  return { start, end: Math.max(dayNumber(team.target) + 1, today + 1) }
}

function startOf({ team, stays, transitions }: Mission, today: number): number {
  if (team.formed !== null) return dayNumber(team.formed)
  const known = [...stays.map(({ from }) => from), transitions[0]?.day]
    .flatMap((day) => (day == null ? [] : dayNumber(day)))
    .concat(team.status === 'proposed' ? today : [])
  return known.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...known)
}

/** The statuses one after the other, as the transitions tell them, cut at today. */
export function statusPeriods(mission: Mission, today: number): StatusPeriod[] {
  const { team, transitions } = mission
  const span = missionSpan(mission, today)
  const periods: StatusPeriod[] = []
  const add = (status: TeamStatus | null, start: number, end: number) => {
    const [from, to] = [Math.max(start, span.start), Math.min(end, span.end)]
    const cut = Math.max(from, Math.min(to, today + 1))
    if (from < cut) periods.push({ status, start: from, end: cut, isPlanned: false })
    if (cut < to) periods.push({ status, start: cut, end: to, isPlanned: true })
  }
  let start = Number.NEGATIVE_INFINITY
  let status: TeamStatus | null = transitions[0]?.from ?? null
  for (const { day, to } of transitions) {
    add(status, start, dayNumber(day))
    start = dayNumber(day)
    status = to
  }
  // What the record says holds, also where somebody has changed it without a transition.
  add(
    isEnded(team.status) ? (status === null || isEnded(status) ? null : status) : team.status,
    start,
    span.end,
  )
  return periods
}

/** "formed 21 April 2026, target 19 March 2027": the span as people say it. */
export function spanWords({ team: { formed, target, disbanded, status } }: Mission): string {
  const begun = formed === null ? 'day of forming unknown' : `formed ${longDayWords(formed)}`
  const end =
    disbanded !== null
      ? `${status === 'abandoned' ? 'abandoned' : 'disbanded'} ${longDayWords(disbanded)}`
      : target === null
        ? 'no target day'
        : `target ${longDayWords(target)}`
  return `${begun}, ${end}`
}

/** Whether it has no end that anybody knows. */
export function isOpenEnded({ end }: DayRange): boolean {
  return end === Number.POSITIVE_INFINITY
}

/** The periods without the cut at today: one for each status. */
export function joined(periods: readonly StatusPeriod[]): StatusPeriod[] {
  const whole: StatusPeriod[] = []
  for (const period of periods) {
    const last = whole.at(-1)
    if (last?.status === period.status && last.end === period.start) {
      whole[whole.length - 1] = { ...last, end: period.end }
    } else whole.push(period)
  }
  return whole
}

import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { type Day, dayNumber } from '#core/model/day.ts'
import type { Membership } from '#core/model/membership.ts'
import { counted, grouped } from '#core/model/naming.ts'
import type { Team, TeamStatus, TeamType } from '#core/model/team.ts'
import { dayWords } from '../analysis/dayWords.ts'

/** As headings of the board say them. */
export const statusTitles: Readonly<Record<TeamStatus, string>> = {
  proposed: 'Proposed',
  forming: 'Forming',
  active: 'Active',
  paused: 'Paused',
  achieved: 'Achieved',
  disbanded: 'Disbanded',
  abandoned: 'Abandoned',
}

const statusDeeds: Readonly<Record<TeamStatus, string>> = {
  proposed: 'Propose',
  forming: 'Begin forming',
  active: 'Activate',
  paused: 'Pause',
  achieved: 'Mark as achieved',
  disbanded: 'Disband',
  abandoned: 'Abandon',
}

/** What a person does who takes a mission from one status to the other. */
export function deedOf(from: TeamStatus, to: TeamStatus): string {
  return from === 'paused' && to === 'active' ? 'Resume' : statusDeeds[to]
}

export const typeTitles: Readonly<Record<TeamType, string>> = {
  'stream-aligned': 'stream-aligned',
  platform: 'platform',
  enabling: 'enabling',
  'complicated-subsystem': 'complicated subsystem',
  undefined: 'type not said',
}

/** Whether the mission still has a target to reach. */
export function isUnderWay({ status }: Pick<Team, 'status'>): boolean {
  return status !== 'achieved' && !hasEnded({ status })
}

/** "118 days left", "due today", "9 days over". */
export function daysLeftWords(target: Day, day: Day): string {
  const left = dayNumber(target) - dayNumber(day)
  if (left === 0) return 'due today'
  return left > 0 ? `${counted(left, 'day', 'days')} left` : `${counted(-left, 'day', 'days')} over`
}

/** "since 21 Apr 2026", "from 12 Dec 2026", "21 Apr 2026 to 24 Jun 2026", "until 24 Jun 2026". */
export function stayWords({ from, to }: Pick<Membership, 'from' | 'to'>, day: Day): string {
  if (from === null) return to === null ? 'always' : `until ${dayWords(to)}`
  if (to !== null) return `${dayWords(from)} to ${dayWords(to)}`
  return `${from <= day ? 'since' : 'from'} ${dayWords(from)}`
}

/** Why what was measured on a later day than the shown one is not taken. */
export function notYetWords(day: Day): string {
  return `Choose a day up to ${dayWords(day)}: what is not measured yet cannot be noted.`
}

const singular: Readonly<Record<string, string>> = {
  seconds: 'second',
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  people: 'person',
  customers: 'customer',
  calls: 'call',
}

const decimals = new Intl.NumberFormat('en', { maximumFractionDigits: 2 })

/** "62 %", "14 minutes", "98.2": a value of a measure in its unit, unbroken at the end of a line. */
export function valueWords(value: number, unit: string): string {
  const number = decimals.format(value)
  const word = unit.trim()
  // "1 day" of a measure that is counted in days; other units are written as they are.
  const said = value === 1 ? (singular[word] ?? word) : word
  return word === '' ? number : `${number}\u00a0${said}`
}

/** "3 of 12 missions", or only the number where all are shown. */
export function shownWords(shown: number, all: number): string {
  return shown === all
    ? counted(all, 'mission', 'missions')
    : `${grouped(shown)} of ${counted(all, 'mission', 'missions')}`
}

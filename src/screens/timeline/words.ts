import type { DayRange } from '#core/analysis/daySpans.ts'
import { dayOfNumber } from '#core/model/day.ts'
import { counted } from '#core/model/naming.ts'
import { longDayWords } from '../analysis/dayWords.ts'
import { spanWords } from './model/missionSpan.ts'
import type { Difference, Mission } from './model/missions.ts'
import type { Overload } from './model/overloads.ts'
import { statusWords } from './model/rows.ts'
import type { StayBar } from './model/stayBars.ts'

// What is drawn, as sentences: names of cells, for those who do not see the picture.

const differenceWords = { added: 'added', removed: 'removed', moved: 'changed' } as const

function inScenario(difference: Difference): string {
  return difference === null ? '' : `, ${differenceWords[difference]} by the scenario`
}

/** "from 3 March 2026 to 30 June 2026". */
export function rangeSentence({ start, end }: DayRange): string {
  const from = Number.isFinite(start) ? `from ${longDayWords(dayOfNumber(start))}` : ''
  const to = Number.isFinite(end) ? `to ${longDayWords(dayOfNumber(end - 1))}` : ''
  if (from === '' && to === '') return 'without dates'
  if (to === '') return `${from}, no end set`
  return from === '' ? `until ${to.slice(3)}` : `${from} ${to}`
}

export function missionSentence(mission: Mission, marks: number): string {
  const { team, difference, before } = mission
  const was = before === null ? '' : `; in the baseline ${spanWords(before)}`
  const count = marks === 0 ? '' : `; ${counted(marks, 'mark', 'marks')}`
  return `${statusWords(team.status)}, ${spanWords(mission)}${inScenario(difference)}${was}${count}`
}

export function staySentence({ stay, difference, before, ...range }: StayBar): string {
  const role = stay.role === '' ? '' : `, ${stay.role}`
  const was = before === null ? '' : `; in the baseline ${rangeSentence(before)}`
  return `${stay.allocation} %${role}, ${rangeSentence(range)}${inScenario(difference)}${was}`
}

export function overloadSentence(overload: Overload): string {
  const { allocation, teams } = overload
  return `Over 100 %: ${allocation} % in ${counted(teams.length, 'mission', 'missions')}, ${rangeSentence(overload)}`
}

/** Beside colour and line: what the scenario does. */
export const differenceSigns = { added: '+', removed: '−', moved: '→' } as const

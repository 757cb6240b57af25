import { describe, expect, test } from 'vitest'
import { dayNumber, dayOfNumber } from '#core/model/day.ts'
import {
  joined,
  missionSpan,
  spanWords,
  statusPeriods,
} from '#screens/timeline/model/missionSpan.ts'
import type { Mission } from '#screens/timeline/model/missions.ts'
import { sketchMission } from '#tests/screens/timeline/missionSketch.ts'
import { day } from '#tests/support/builders.ts'

const today = dayNumber(day('2026-11-21'))

/** The periods as `status first..last`, planned ones with a question mark. */
function told(mission: Mission): string[] {
  return statusPeriods(mission, today).map(({ status, start, end, isPlanned }) => {
    const first = Number.isFinite(start) ? dayOfNumber(start) : ''
    const last = Number.isFinite(end) ? dayOfNumber(end - 1) : ''
    return `${status ?? '?'} ${first}..${last}${isPlanned ? '?' : ''}`
  })
}

describe('the span of a mission', () => {
  test('goes from when it was formed to its target day, which belongs to it', () => {
    const mission = sketchMission({ formed: day('2026-04-21'), target: day('2027-03-19') })
    const { start, end } = missionSpan(mission, today)
    expect([dayOfNumber(start), dayOfNumber(end)]).toEqual(['2026-04-21', '2027-03-20'])
    expect(spanWords(mission)).toBe('formed 21 April 2026, target 19 March 2027')
  })

  test('goes on to today where it stands past its target', () => {
    const mission = sketchMission({ formed: day('2026-01-01'), target: day('2026-10-01') })
    expect(missionSpan(mission, today).end).toBe(today + 1)
  })

  test('has no end where none is set, and begins with its first stay where nothing says when', () => {
    const mission = sketchMission({
      stays: [
        { who: 'Bo', from: day('2026-03-01') },
        { who: 'Ana', from: day('2026-02-01') },
      ],
    })
    const { start, end } = missionSpan(mission, today)
    expect(dayOfNumber(start)).toBe('2026-02-01')
    expect(end).toBe(Number.POSITIVE_INFINITY)
    expect(missionSpan(sketchMission({}), today).start).toBe(Number.NEGATIVE_INFINITY)
  })

  test('ends before the day on which it is disbanded', () => {
    const mission = sketchMission({
      status: 'disbanded',
      formed: day('2026-01-01'),
      target: day('2026-12-01'),
      disbanded: day('2026-11-01'),
    })
    expect(dayOfNumber(missionSpan(mission, today).end)).toBe('2026-11-01')
    expect(told(mission)).toEqual(['? 2026-01-01..2026-10-31'])
  })
})

describe('the periods of a mission', () => {
  test('follow its transitions, and what is to come is planned', () => {
    const mission = sketchMission({
      status: 'paused',
      formed: day('2026-01-01'),
      target: day('2027-01-31'),
      transitions: { 'forming > active': '2026-02-10', 'active > paused': '2026-09-01' },
    })
    expect(told(mission)).toEqual([
      'forming 2026-01-01..2026-02-09',
      'active 2026-02-10..2026-08-31',
      'paused 2026-09-01..2026-11-21',
      'paused 2026-11-22..2027-01-31?',
    ])
    expect(joined(statusPeriods(mission, today)).map(({ status }) => status)).toEqual([
      'forming',
      'active',
      'paused',
    ])
  })

  test('are the status of the record where no transition is written down', () => {
    const mission = sketchMission({ status: 'proposed', target: day('2027-10-17') })
    expect(told(mission)).toEqual([
      'proposed 2026-11-21..2026-11-21',
      'proposed 2026-11-22..2027-10-17?',
    ])
  })

  test('leave out an ending: the bar is over there', () => {
    const mission = sketchMission({
      status: 'disbanded',
      formed: day('2026-01-01'),
      disbanded: day('2026-06-01'),
      transitions: { 'active > achieved': '2026-05-01', 'achieved > disbanded': '2026-06-01' },
    })
    expect(told(mission)).toEqual([
      'active 2026-01-01..2026-04-30',
      'achieved 2026-05-01..2026-05-31',
    ])
  })
})

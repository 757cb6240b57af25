import { describe, expect, test } from 'vitest'
import { dayNumber } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import { parseTimelineLook, serializeTimelineLook } from '#screens/timeline/timelineLook.ts'
import { day } from '#tests/support/builders.ts'

describe('the address of the timeline', () => {
  test('says all of how it is looked at', () => {
    const look = {
      text: 'kafka',
      grouping: 'owner',
      showsEnded: true,
      hidesNames: true,
      range: { start: dayNumber(day('2026-03-01')), end: dayNumber(day('2027-09-01')) },
      opened: ['fraud', 'payments'] as TeamId[],
    } as const
    const params = serializeTimelineLook(look)
    expect(params.get('to')).toBe('2027-08-31')
    expect(parseTimelineLook(params)).toEqual(look)
  })

  test('is empty on a first visit, and what it cannot read is as on one', () => {
    const first = parseTimelineLook(new URLSearchParams())
    expect(serializeTimelineLook(first).toString()).toBe('')
    const broken = new URLSearchParams('from=2026-02-30&to=2026-01-01&group=mood&open=,')
    expect(parseTimelineLook(broken)).toEqual(first)
  })
})

import { expect, test } from 'vitest'
import { missionProgress } from '#core/analysis/mission/missionProgress.ts'
import type { TeamId } from '#core/model/ids.ts'
import { type Charter, createCharter } from '#core/model/mission/charter.ts'
import { createReading } from '#core/model/mission/reading.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { day } from '#tests/support/builders.ts'

const cards = { id: 'Cards' as TeamId }
const readings = [
  { id: 'r2', day: day('2026-05-01'), value: 6 },
  { id: 'r1', day: day('2026-03-01'), value: 9 },
  { id: 'r3', day: day('2026-07-01'), value: 1 },
].map((it) => createReading({ ...it, id: it.id as never, team: cards.id }))

function progress(charter: Partial<Charter>, on = '2026-06-01') {
  const other = createReading({
    ...readings[0],
    id: 'x' as never,
    team: 'Loans' as TeamId,
  } as never)
  return missionProgress(
    createWorkspace({
      charters: [createCharter({ id: cards.id, ...charter })],
      readings: [...readings, other],
    }),
    cards,
    day(on),
  )
}

test('readings come in the order of their days, up to the day, and the newest is current', () => {
  const { readings: own, current, unit } = progress({ unit: '%' })
  expect(own.map(({ value }) => value)).toEqual([9, 6])
  expect(current?.value).toBe(6)
  expect(unit).toBe('%')
  expect(progress({}, '2026-07-01').current?.value).toBe(1)
})

test('the share is the part of the way from baseline to goal, whichever way that leads', () => {
  expect(progress({ baseline: 11, goal: 1 }).share).toBe(0.5)
  expect(progress({ baseline: 2, goal: 10 }).share).toBe(0.5)
  expect(progress({ baseline: 4, goal: 2 }).share).toBe(-1)
  expect(progress({ baseline: 10, goal: 8 }).share).toBe(2)
})

test('there is no share without baseline, goal and reading, or where there is no way to go', () => {
  expect(progress({ baseline: 11 }).share).toBeNull()
  expect(progress({ goal: 1 }).share).toBeNull()
  expect(progress({ baseline: 4, goal: 4 }).share).toBeNull()
  expect(progress({ baseline: 6, goal: 6 }).share).toBeNull()
  const none = progress({ baseline: 11, goal: 1 }, '2026-01-01')
  expect([none.current, none.share]).toEqual([null, null])
})

test('a mission without a charter has its readings all the same', () => {
  const workspace = createWorkspace({ readings })
  expect(missionProgress(workspace, cards, day('2026-06-01'))).toMatchObject({
    unit: '',
    baseline: null,
    goal: null,
    share: null,
    current: { value: 6 },
  })
})

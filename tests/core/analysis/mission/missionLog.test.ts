import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { missionLog, until } from '#core/analysis/mission/missionLog.ts'
import { createReading } from '#core/model/mission/reading.ts'
import type { TeamStatus } from '#core/model/team.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const cards = 'Cards' as never
const sketch = sketchOrganisation({ teams: { Cards: {}, Loans: {} } })
const organisation = [sketch.organisation.record]
const today = day('2026-06-01')

const walk: readonly TeamStatus[] = ['forming', 'active', 'paused', 'active', 'achieved']

test('what changed several times on a day is told in the turn in which it did, whatever the ids', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 5, maxLength: 5 })
  fc.assert(
    fc.property(ids, fc.nat(4), (named, before) => {
      const transitions = walk.map((to, at) => {
        const on = at < before ? day('2026-05-01') : today
        const from = walk[at - 1] ?? 'proposed'
        return { id: named[at] as never, team: cards, from, to, day: on, reason: '' }
      })
      const workspace = createWorkspace({ ...sketch, organisation, transitions })
      const told = missionLog(workspace).of(cards).transitions
      expect(told.map(({ to }) => to)).toEqual(walk)
    }),
  )
})

test('transitions that do not follow each other are told by day', () => {
  const lone = (id: string, from: TeamStatus, to: TeamStatus, on = today) => {
    return { id: id as never, team: cards, from, to, day: on, reason: '' }
  }
  const transitions = [
    lone('b', 'active', 'paused'),
    lone('a', 'proposed', 'forming'),
    lone('c', 'achieved', 'disbanded', day('2026-04-01')),
  ]
  const workspace = createWorkspace({ ...sketch, organisation, transitions })
  const told = missionLog(workspace).of(cards).transitions
  expect(told.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
})

test('readings are those of the mission, by day, and the day itself counts', () => {
  const read = (id: string, team: string, on: string) =>
    createReading({ id: id as never, team: team as never, day: day(on), value: 1 })
  const readings = [
    read('b', 'Cards', '2026-06-02'),
    read('c', 'Cards', '2026-06-01'),
    read('a', 'Loans', '2026-05-01'),
    read('a2', 'Cards', '2026-06-01'),
  ]
  const log = missionLog(createWorkspace({ ...sketch, organisation, readings }))
  const notes = log.of(cards).readings
  expect(notes.map(({ id }) => id)).toEqual(['a2', 'c', 'b'])
  expect(until(notes, today).map(({ id }) => id)).toEqual(['a2', 'c'])
  expect(until(notes, day('2026-05-31'))).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { outdatedBy } from '#screens/missions/staffing/outdated.ts'
import {
  areSame,
  givenUpNow,
  limitFaults,
  limitsOf,
  relaxedWishes,
  requestFor,
  usualWishes,
  withLimits,
} from '#screens/missions/staffing/wishes.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  teams: { Fraud: { needs: { Kafka: { minLevel: 4, minHolders: 2 }, Go: 1 } } },
})
const asked = { mission: 'Fraud' as never, day: day('2026-06-01') }
const usual = usualWishes(CoverageIndex.build(workspace, asked.day), asked.mission)
const wished = { ...usual, included: [person('Ana')], robustness: 1 }
const needs = (request: ReturnType<typeof requestFor>) =>
  request.needs.map((it) => `${it.minHolders} ${it.skill} from ${it.minLevel}`)

describe('what is asked of a team', () => {
  test('is what the mission needs, with the wishes of whoever asks', () => {
    const request = requestFor(workspace, asked, wished)
    expect(needs(request)).toEqual(['2 Kafka from 4', '1 Go from 3'])
    expect([request.included, request.robustness]).toEqual([['Ana'], 1])
  })

  test('never has members leave because there are more than usual', () => {
    const names = Array.from({ length: 12 }, (_, at) => `P${at}`)
    const large = sketchOrganisation({
      people: Object.fromEntries(names.map((name) => [name, {}])),
      teams: { Fraud: { members: names, needs: { Go: 1 } } },
    })
    const { size } = usualWishes(CoverageIndex.build(large, asked.day), asked.mission)
    expect([usual.size.most, size.most]).toEqual([9, 12])
  })

  test('is relaxed in the wishes where they stand in the way', () => {
    const request = requestFor(workspace, asked, wished)
    const relaxed = relaxedWishes(wished, request, [
      { kind: 'less-robust', from: 1, to: 0 },
      { kind: 'not-included', person: person('Ana') },
    ])
    expect(relaxed).toEqual(usual)
  })

  test('gives needs up for the search alone, and the later word counts', () => {
    const kafka = skill('Kafka')
    const request = requestFor(workspace, asked, usual)
    const lower = { kind: 'lower-level', skill: kafka, from: 4, to: 3 } as const
    const once = relaxedWishes(usual, request, [lower])
    const next = requestFor(workspace, asked, once)
    expect(needs(next)).toEqual(['2 Kafka from 3', '1 Go from 3'])
    const twice = relaxedWishes(once, next, [
      { ...lower, from: 3, to: 2 },
      { kind: 'fewer-holders', skill: kafka, from: 2, to: 1 },
    ])
    expect(needs(requestFor(workspace, asked, twice))).toEqual(['1 Kafka from 2', '1 Go from 3'])
    expect(twice.givenUp).toHaveLength(2)
    expect(workspace.requirements.get(asked.mission, kafka)?.minLevel).toBe(4)
  })

  test('no longer gives up what is not wanted any more', () => {
    const fewer = { kind: 'fewer-holders', skill: skill('Kafka'), from: 3, to: 2 } as const
    const relaxed = relaxedWishes(wished, requestFor(workspace, asked, wished), [fewer])
    expect(givenUpNow(workspace, asked, relaxed)).toEqual([fewer])
    const robust = { ...relaxed, robustness: 2 }
    expect(givenUpNow(workspace, asked, robust)).toEqual([{ ...fewer, from: 4 }])
    const plain = { ...relaxed, robustness: 0 }
    expect(givenUpNow(workspace, asked, plain)).toEqual([])
    expect(requestFor(workspace, asked, plain)).toEqual(
      requestFor(workspace, asked, { ...wished, robustness: 0 }),
    )
  })

  test('never asks for more by giving up than the mission needs', () => {
    const gone = { kind: 'fewer-holders', skill: skill('Java'), from: 2, to: 1 } as const
    const stale = { kind: 'fewer-holders', skill: skill('Go'), from: 4, to: 3 } as const
    const level = { kind: 'lower-level', skill: skill('Go'), from: 4, to: 3 } as const
    const wishes = { ...usual, givenUp: [gone, stale, level] }
    expect(givenUpNow(workspace, asked, wishes)).toEqual([])
    expect(needs(requestFor(workspace, asked, wishes))).toEqual(['2 Kafka from 4', '1 Go from 3'])
  })

  test('is of the day on which the people join, the shown one unless another is chosen', () => {
    expect(requestFor(workspace, asked, usual).day).toBe(asked.day)
    const later = day('2026-07-01')
    expect(requestFor(workspace, asked, { ...usual, joinDay: later }).day).toBe(later)
    const request = requestFor(workspace, asked, { ...usual, joinDay: later })
    expect(relaxedWishes({ ...usual, joinDay: later }, request, []).joinDay).toBe(later)
  })

  test('is the same in whatever order people are named', () => {
    const both = { ...usual, excluded: [person('Ana'), person('Bo')] }
    const a = requestFor(workspace, asked, both)
    expect(areSame(a, { ...a, excluded: a.excluded.toReversed() })).toBe(true)
    expect(areSame(a, { ...a, excluded: [] })).toBe(false)
  })
})

describe('limits that cannot be asked', () => {
  const faults = (least: number | null, most: number | null, fte: number | null = null) =>
    limitFaults({ least, most, fte })

  test('say why at their fields', () => {
    expect(faults(5, 9)).toEqual({ least: null, most: null, fte: null })
    expect(faults(12, 9).most).toBe(
      'At most 9 is fewer than at least 12: raise one or lower the other.',
    )
    expect(faults(-3, 9).least).toBe('State at least 1 person.')
    expect(faults(5, 0).most).toBe('State at least 1 person.')
    expect(faults(null, null)).toMatchObject({
      least: 'State how many people.',
      most: 'State how many people.',
    })
    expect(faults(2.5, 9).least).toBe('State whole people.')
    expect(faults(5, 9, -1).fte).toBe('State FTE above 0, or leave it empty for no limit.')
  })

  test('stay in their fields, and what was asked before stays as it was', () => {
    const crossed = withLimits(usual, { least: 12, most: 9, fte: null })
    expect([crossed.size, limitsOf(crossed).least]).toEqual([usual.size, 12])
    const mended = withLimits(crossed, { ...limitsOf(crossed), most: 14 })
    expect([mended.size, mended.typed]).toEqual([{ least: 12, most: 14 }, null])
  })
})

describe('an answer', () => {
  const request = requestFor(workspace, asked, usual)
  const answer = { kind: 'none', request, seconds: 1 } as const
  const now = { request, wishes: usual, isStale: false }

  test('stands while the same would be asked of the same organisation', () => {
    expect(outdatedBy(answer, now)).toBeNull()
    expect(outdatedBy(null, { ...now, isStale: true })).toBeNull()
    expect(outdatedBy(answer, { ...now, isStale: true })).toBe('organisation-changed')
  })

  test('is one to another question as soon as somebody is kept out', () => {
    const wishes = { ...usual, excluded: [person('Ana')] }
    const other = { ...now, request: requestFor(workspace, asked, wishes), wishes }
    expect(outdatedBy(answer, other)).toBe('asked-otherwise')
    const typed = withLimits(usual, { least: 12, most: 9, fte: null })
    expect(outdatedBy(answer, { ...now, wishes: typed })).toBe('cannot-be-asked')
  })
})

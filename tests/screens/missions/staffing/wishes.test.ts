import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import {
  areSame,
  relaxedWishes,
  requestFor,
  usualWishes,
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

  test('is the same in whatever order people are named', () => {
    const both = { ...usual, excluded: [person('Ana'), person('Bo')] }
    const a = requestFor(workspace, asked, both)
    expect(areSame(a, { ...a, excluded: a.excluded.toReversed() })).toBe(true)
    expect(areSame(a, { ...a, excluded: [] })).toBe(false)
  })
})

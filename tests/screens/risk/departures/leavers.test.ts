import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import {
  findLeavers,
  listLeavers,
  parseLeavers,
  serializeLeavers,
} from '#screens/risk/departures/leavers.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Backend', can: { Kafka: 4, Java: 3 } },
    Bo: { chapter: 'Backend', can: { Java: 3 } },
    Cy: { leaves: day('2025-12-31'), can: { Kafka: 4 } },
  },
  teams: { Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Java: 1 } } },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const leavers = listLeavers(bank, coverage, coverage.findings(), ({ name }) => name)

describe('people who could leave', () => {
  test('are those who are here on the day, first those on whom most hangs', () => {
    expect(leavers.map(({ name, sole }) => [name, sole])).toEqual([
      ['Ana', 1],
      ['Bo', 0],
    ])
    expect(leavers[0]).toMatchObject({ chapter: 'Backend', teams: 'Payments' })
  })

  test('are found by words of their name, chapter and teams, in any order', () => {
    const names = (text: string) => findLeavers(leavers, text).map(({ name }) => name)
    expect(names('pay an')).toEqual(['Ana'])
    expect(names(' BACKEND ')).toEqual(['Ana', 'Bo'])
    expect(names('kafka')).toEqual([])
  })
})

describe('the address of those chosen', () => {
  test('gives the same people back, whatever their ids are made of', () => {
    const people = ['a,b', 'c%2', 'é&=+ x'].map(person)
    expect(parseLeavers(serializeLeavers(people))).toEqual(people)
    expect(serializeLeavers([])).toBeNull()
  })

  test('that is damaged gives those who can be read, each once', () => {
    expect(parseLeavers('a,%E0%A4%A,,b,a')).toEqual(['a', 'b'])
  })
})

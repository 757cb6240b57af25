import { describe, expect, test } from 'vitest'
import type { Blame, Relaxation, StaffingCost } from '#core/planning/staffing/staffing.ts'
import {
  blameWords,
  costDifference,
  costWords,
  proofWords,
  relaxationWords,
  sourceWords,
} from '#screens/missions/staffing/staffingWords.ts'
import { person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend'],
  people: { Ana: { can: { Kafka: 3 } } },
  teams: { Payments: {} },
})
const speaking = { workspace, nameOf: ({ name }: { name: string }) => name }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('an answer says how good it is known to be', () => {
  expect(plain(proofWords({ kind: 'proven', seconds: 0.34 }))).toBe(
    'Proven: no better team exists. It took 0.3 s.',
  )
  const bounded = { level: 'moved', found: 2, bound: 1.92, gap: 0.04, seconds: 12.2 } as const
  expect(plain(proofWords({ kind: 'bounded', ...bounded }))).toBe(
    'Within 4 % of the best possible in the FTE that other teams lose, after 12 s. What comes before that is proven best.',
  )
})

describe('what a team costs', () => {
  const cost: StaffingCost = { high: 0, medium: 0, moved: 0, people: 5, preferences: 1 }
  test('is said of other teams', () => {
    expect(costWords(cost)).toBe('Opens no finding in other teams, takes nobody’s time from them.')
    expect(plain(costWords({ ...cost, high: 1, medium: 2, moved: 1.4 }))).toBe(
      'Opens 1 high and 2 medium findings in other teams, takes 1.4 FTE from them.',
    )
  })

  test('is compared level by level', () => {
    expect(costDifference(cost, cost)).toBe('costs the same')
    const other = { ...cost, high: 1, moved: 0.4, people: 4, preferences: 0 }
    expect(plain(costDifference(cost, other))).toBe(
      '1 more high finding, takes 0.4 FTE more, 1 fewer person, 1 fewer preference met',
    )
  })

  test('comes from where somebody is', () => {
    const team = 'Payments' as never
    expect(sourceWords({ change: null }, speaking)).toBe('Free time')
    expect(plain(sourceWords({ change: { team, before: 60, after: 0 } }, speaking))).toBe(
      'Leaves Payments (60 %)',
    )
    expect(plain(sourceWords({ change: { team, before: 100, after: 40 } }, speaking))).toBe(
      'Payments: 100 → 40 %',
    )
  })
})

describe('where no team is possible', () => {
  const kafka = skill('Kafka')
  const chapter = 'Backend' as never
  const need = { skill: kafka, minLevel: 4, minHolders: 2, weight: 1 }

  test('what stands in the way is said with who could be asked', () => {
    const blame: Blame[] = [
      {
        kind: 'need',
        need,
        holders: [],
        unavailable: [
          { person: person('Ana'), why: 'source-gap', team: 'Payments' as never, skill: kafka },
        ],
      },
      { kind: 'need', need, holders: [person('Ana')], unavailable: [] },
      { kind: 'floor', floor: { chapter, skill: kafka, keep: 1 } },
      { kind: 'included', person: person('Ana') },
      { kind: 'size-most' },
    ]
    const request = { robustness: 1, size: { least: 5, most: 9 }, fte: { least: 0, most: null } }
    expect(blame.map((it) => blameWords(it, request, speaking))).toEqual([
      '3 holders of Kafka from level 4: nobody who could be in the team holds it; Ana is the only holder of Kafka in Payments, which needs it',
      '3 holders of Kafka from level 4: of those who could be in the team, only Ana holds it',
      '1 member left of Backend who hold Kafka',
      'Ana has to be in the team',
      'At most 9 people in the team',
    ])
  })

  test('what could be given up is said as what would hold instead', () => {
    const relaxations: Relaxation[] = [
      { kind: 'fewer-holders', skill: kafka, from: 2, to: 1 },
      { kind: 'fewer-holders', skill: kafka, from: 2, to: 0 },
      { kind: 'lower-level', skill: kafka, from: 4, to: 3 },
      { kind: 'lower-floor', chapter, skill: null, from: 3, to: 2 },
      { kind: 'not-excluded', person: person('Ana') },
      { kind: 'more-people', from: 9, to: 10 },
    ]
    expect(relaxations.map((it) => relaxationWords(it, speaking))).toEqual([
      '1 holder of Kafka instead of 2',
      'Do without Kafka',
      'Kafka from level 3 instead of 4',
      'Leave 2 instead of 3 of Backend',
      'Ask Ana all the same',
      'At most 10 people instead of 9',
    ])
  })
})

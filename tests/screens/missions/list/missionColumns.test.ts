import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import {
  orderedMissions,
  parseListOrder,
  serializeListOrder,
} from '#screens/missions/list/missionColumns.ts'
import { missionFacts } from '#screens/missions/missionFacts.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const workspace = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  teams: {
    'Team 10': { status: 'active', target: day('2026-09-01'), members: ['Ana'] },
    'Team 9': { status: 'proposed', target: day('2026-08-01') },
    'Team 1': { status: 'abandoned', members: ['Ana', 'Bo'] },
  },
})
const all = missionFacts(workspace, CoverageIndex.build(workspace, today), today)

function ordered(text: string | null): string[] {
  return orderedMissions(all, parseListOrder(text), () => null).map(({ team }) => team.name)
}

describe('the list of missions', () => {
  test('comes by name, numbers in it as numbers, where nothing else is asked for', () => {
    expect(ordered(null)).toEqual(['Team 1', 'Team 9', 'Team 10'])
    expect(ordered('-name')).toEqual(['Team 10', 'Team 9', 'Team 1'])
  })

  test('comes in the order in which missions go along their statuses', () => {
    expect(ordered('status')).toEqual(['Team 9', 'Team 10', 'Team 1'])
  })

  test('has missions without a target day last, whichever way it is ordered', () => {
    expect(ordered('target')).toEqual(['Team 9', 'Team 10', 'Team 1'])
    expect(ordered('-target')).toEqual(['Team 10', 'Team 9', 'Team 1'])
  })

  test('says its order in the address, and nothing where it is that of a first visit', () => {
    expect(serializeListOrder(parseListOrder('-people'))).toBe('-people')
    expect(serializeListOrder(parseListOrder('nonsense'))).toBeNull()
  })
})

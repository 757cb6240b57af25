import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { OwnedThingId, TeamId } from '#core/model/ids.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { createThingNeed } from '#core/model/mission/thingNeed.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { thingCoverage } from '#screens/missions/owned/thingCoverage.ts'
import { day, sketchOrganisation, skill } from '#tests/support/builders.ts'

const id = 'ledger' as OwnedThingId
const thing = createOwnedThing({ id, name: 'Ledger', team: 'Search' as TeamId })
const workspace = createWorkspace({
  ...sketchOrganisation({
    people: {
      Ana: { can: { Kafka: 3, Go: 2 } },
      Bo: { can: { Kafka: 3 } },
      Cy: { can: { Kafka: 4 }, leaves: day('2026-05-01') },
      Di: { can: { Go: 4 } },
    },
    teams: { Search: { members: ['Ana', 'Bo', 'Cy'] }, Fraud: { members: ['Di'] } },
  }),
  ownedThings: [thing],
  thingNeeds: [
    createThingNeed({ thing: id, skill: skill('Kafka'), minHolders: 3 }),
    createThingNeed({ thing: id, skill: skill('Go'), minLevel: 2 }),
  ],
})
const coverage = CoverageIndex.build(workspace, day('2026-06-01'))

function told(team: TeamId | null) {
  return thingCoverage(workspace, coverage, { ...thing, team }).map(
    ({ skill, minLevel, holders, missing }) => [
      skill.name,
      minLevel,
      holders.map(({ name }) => name),
      missing,
    ],
  )
}

describe('an owned thing', () => {
  test('is covered by the members who are there and hold what it takes', () => {
    expect(told('Search' as TeamId)).toEqual([
      ['Go', 2, ['Ana'], 0],
      ['Kafka', 3, ['Ana', 'Bo'], 1],
    ])
  })

  test('is covered by others when it is handed over, and by nobody when it is left to nobody', () => {
    expect(told('Fraud' as TeamId)).toEqual([
      ['Go', 2, ['Di'], 0],
      ['Kafka', 3, [], 3],
    ])
    expect(told(null).map(([, , holders]) => holders)).toEqual([[], []])
  })
})

import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { LessonId, ReadingId, TeamId } from '#core/model/ids.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import { createReading } from '#core/model/mission/reading.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { missionFacts, statusCounts } from '#screens/missions/missionFacts.ts'
import { searchedText, wantedMissions } from '#screens/missions/missionFilter.ts'
import { firstLook, type MissionsLook } from '#screens/missions/missionsLook.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const search = 'Search' as TeamId
const fraud = 'Fraud' as TeamId

const sketched = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 3 } },
    Bo: { can: { Kafka: 1 } },
    Zoë: { leaves: day('2026-05-01') },
  },
  teams: {
    Search: {
      outcome: 'People find what they look for',
      owner: person('Ana'),
      formed: day('2026-01-01'),
      needs: { Kafka: 1 },
      members: ['Ana', 'Bo', { who: 'Zoë' }, { who: 'Zoë', from: day('2026-07-01') }],
    },
    Fraud: { status: 'disbanded', disbanded: day('2026-03-01'), owner: person('Zoë') },
    Bare: { status: 'proposed' },
  },
})
const workspace = createWorkspace({
  ...sketched,
  charters: [createCharter({ id: search, baseline: 10, goal: 20, unit: '%' })],
  readings: [
    createReading({ id: 'r1' as ReadingId, team: search, day: day('2026-05-20'), value: 15 }),
    createReading({ id: 'r2' as ReadingId, team: fraud, day: day('2026-02-20'), value: 99 }),
  ],
  lessons: [
    { id: 'l' as LessonId, team: fraud, day: day('2026-03-01'), text: 'Ask the call centre first' },
  ],
})
const all = missionFacts(workspace, CoverageIndex.build(workspace, today), today)

function found(wanted: Partial<MissionsLook>): string[] {
  const textOf = searchedText(workspace, ({ name }) => name)
  return wantedMissions(all, { ...firstLook, ...wanted }, textOf).map(({ team }) => team.name)
}

describe('what a card says of a mission', () => {
  test('is its own: members on the day, findings, and how far its measure is', () => {
    const facts = all.find(({ team }) => team.id === search)
    expect(facts).toMatchObject({ members: 2, progress: { share: 0.5 }, stalls: [] })
    expect(facts?.owner?.name).toBe('Ana')
    expect(facts?.findings.keyPerson).toBe(1)
  })

  test('comes by name, and is counted by status', () => {
    expect(all.map(({ team }) => team.name)).toEqual(['Bare', 'Fraud', 'Search'])
    expect(statusCounts(all)).toEqual({ proposed: 1, disbanded: 1, active: 1 })
  })

  test('says that a mission is stalled only where it is', () => {
    const later = day('2026-09-01')
    const then = missionFacts(workspace, CoverageIndex.build(workspace, later), later)
    const kinds = then.map(({ team, stalls }) => [team.name, stalls.map(({ kind }) => kind)])
    expect(kinds).toEqual([
      ['Bare', []],
      ['Fraud', []],
      ['Search', ['no-reading']],
    ])
  })
})

describe('missions are found', () => {
  test('by all words of the search, in name, outcome, owner and what was learnt', () => {
    expect(found({ text: 'LOOK people' })).toEqual(['Search'])
    expect(found({ text: 'call centre' })).toEqual(['Fraud'])
    expect(found({ text: 'zoe' })).toEqual(['Fraud'])
    expect(found({ text: 'people centre' })).toEqual([])
  })

  test('by status, type, owner, and whether anybody owns them', () => {
    expect(found({ status: 'active' })).toEqual(['Search'])
    expect(found({ type: 'platform' })).toEqual([])
    expect(found({ owner: person('Ana') })).toEqual(['Search'])
    expect(found({ owner: 'nobody' })).toEqual(['Bare'])
    expect(found({ onlyStalled: true })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { StaffingProposal } from '#core/planning/staffing/staffing.ts'
import { lossWords } from '#screens/missions/staffing/lossWords.ts'
import { proposalFacts } from '#screens/missions/staffing/proposalFacts.ts'
import { teammates } from '#screens/missions/staffing/teammates.ts'
import { editOf } from '#screens/missions/staffing/useTakeUp.ts'
import { requestFor, usualWishes } from '#screens/missions/staffing/wishes.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Go: 3 } },
    Bo: { can: { Kafka: 3, React: 1 } },
    Cy: { can: { Go: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Go: 1 } },
    Fraud: { status: 'proposed', needs: { Kafka: 1, Go: 1 } },
  },
})
const today = day('2026-06-01')
const coverage = CoverageIndex.build(workspace, today)
const asked = { mission: 'Fraud' as never, day: today }
const request = requestFor(workspace, asked, usualWishes(coverage, asked.mission))
const proposal: StaffingProposal = {
  joins: [
    {
      person: person('Ana'),
      percent: 100,
      change: { team: 'Payments' as never, before: 100, after: 0 },
    },
    { person: person('Cy'), percent: 60, change: null },
  ],
  stays: [],
  leaves: [],
  cost: { high: 1, medium: 1, moved: 1, people: 2, preferences: 0 },
}
const facts = proposalFacts(coverage, request, proposal, editOf(workspace, request, proposal))
const [ana, cy] = facts.members

describe('why somebody is proposed', () => {
  test('is the needs that they meet, and whether others would do', () => {
    expect(ana?.brings).toEqual([
      { skill: 'Kafka', level: 4, isEssential: true },
      { skill: 'Go', level: 3, isEssential: false },
    ])
    expect(cy?.brings).toEqual([{ skill: 'Go', level: 3, isEssential: false }])
    expect(facts.needs.map(({ wanted, holders }) => [wanted, holders.length])).toEqual([
      [1, 1],
      [1, 2],
    ])
  })

  test('is, too, that they know each other from another team', () => {
    expect(facts.members.map(({ workedWith }) => workedWith)).toEqual([[], []])
    const all = [person('Ana'), person('Bo'), person('Cy')]
    const mates = teammates(workspace, all, asked)
    expect(all.map((it) => [...(mates.get(it) ?? [])])).toEqual([['Bo'], ['Ana'], []])
    const mission = 'Payments' as never
    expect(teammates(workspace, all, { ...asked, mission }).get(person('Ana'))?.size).toBe(0)
  })

  test('stands beside what their team loses by it, in words', () => {
    const words = facts.members.map(
      ({ place, opens }) => place && lossWords(place, opens, workspace),
    )
    expect(words).toEqual(['1\u00a0FTE; then nobody holds Go, one holds Kafka', 'Nothing'])
  })

  test('says nothing of other teams where the proposal no longer fits', () => {
    const { members } = proposalFacts(coverage, request, proposal, null)
    expect(members.flatMap(({ opens }) => opens)).toEqual([])
  })
})

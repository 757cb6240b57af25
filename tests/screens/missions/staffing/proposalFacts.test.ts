import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { StaffingProposal } from '#core/planning/staffing/staffing.ts'
import { teammates } from '#core/planning/staffing/teammates.ts'
import { lossWords } from '#screens/missions/staffing/lossWords.ts'
import { needsAsMet, unmetNeeds } from '#screens/missions/staffing/needsAsMet.ts'
import { preferencesBesides, preferencesMet } from '#screens/missions/staffing/preferences.ts'
import { proposalFacts } from '#screens/missions/staffing/proposalFacts.ts'
import { editOf } from '#screens/missions/staffing/useTakeUp.ts'
import { requestFor, usualWishes } from '#screens/missions/staffing/wishes.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

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
    const mates = teammates(workspace.memberships, all, asked)
    expect(all.map((it) => [...(mates.get(it) ?? [])])).toEqual([['Bo'], ['Ana'], []])
    const mission = 'Payments' as never
    expect(
      teammates(workspace.memberships, all, { ...asked, mission }).get(person('Ana'))?.size,
    ).toBe(0)
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

describe('a need that is given up', () => {
  const kafka = skill('Kafka')
  const demanding = sketchOrganisation({
    people: { Ana: { can: { Kafka: 2, Go: 3 } } },
    teams: { Fraud: { needs: { Kafka: { minLevel: 4, minHolders: 2 }, Go: 1, Rust: 1 } } },
  })
  const seen = CoverageIndex.build(demanding, today)
  const usual = usualWishes(seen, asked.mission)
  const less = requestFor(demanding, asked, {
    ...usual,
    givenUp: [
      { kind: 'lower-level', skill: kafka, from: 4, to: 2 },
      { kind: 'fewer-holders', skill: kafka, from: 2, to: 1 },
      { kind: 'fewer-holders', skill: skill('Rust'), from: 1, to: 0 },
    ],
  })
  const joins = [{ person: person('Ana'), percent: 60, change: null }]
  const { needs } = proposalFacts(seen, less, { ...proposal, joins }, null)

  test('stays among the needs, with what the mission states', () => {
    expect(needs.map(({ need, givenUp }) => [need.skill, givenUp?.isWhole ?? null])).toEqual([
      ['Kafka', false],
      ['Go', null],
      ['Rust', true],
    ])
    expect(needs[0]?.givenUp?.stated).toMatchObject({ minLevel: 4, minHolders: 2 })
  })

  test('is unmet by the team, and can be stated as what the team meets, as one edit', () => {
    const unmet = unmetNeeds(needs)
    expect(unmet.map(({ need }) => need.skill)).toEqual(['Kafka', 'Rust'])
    const outcome = needsAsMet(demanding, asked.mission, unmet)
    if (isRefusal(outcome)) throw new Error(outcome.refused)
    const after = apply(demanding, outcome)
    expect(
      after.requirements
        .of(asked.mission)
        .map(({ skill: of, minLevel, minHolders }) => [of, minLevel, minHolders]),
    ).toEqual([
      ['Kafka', 2, 1],
      ['Go', null, 1],
    ])
    expect(unmetNeeds(facts.needs)).toEqual([])
  })
})

test('preferences that are met are named, and counted as the cost counts them', () => {
  const sketch = sketchOrganisation({
    people: { Ana: { can: { Go: 3 } }, Bo: { can: { Go: 3 } } },
    teams: { Payments: { members: ['Ana', 'Bo'] }, Fraud: { needs: { Go: 1, Kafka: 1 } } },
  })
  const wish = { person: person('Bo'), skill: skill('Kafka'), level: 1, interest: 3 } as const
  const rated = setRatings(sketch, { ratings: [wish], day: today })
  if (isRefusal(rated)) throw new Error(rated.refused)
  const keen = apply(sketch, rated)
  const wanted = requestFor(
    keen,
    asked,
    usualWishes(CoverageIndex.build(keen, today), asked.mission),
  )
  const team = (...names: string[]) => ({
    ...proposal,
    joins: names.map((name) => ({ person: person(name), percent: 60, change: null })),
  })
  const both = preferencesMet(keen, wanted, team('Ana', 'Bo'))
  expect(both).toEqual([
    { person: 'Ana', kind: 'knows' },
    { person: 'Bo', kind: 'learns' },
    { person: 'Bo', kind: 'knows' },
  ])
  const alone = preferencesMet(keen, wanted, team('Bo'))
  expect(preferencesBesides(both, alone).map(({ person: whose }) => whose)).toEqual(['Ana', 'Bo'])
})

test('what a team loses by somebody who leaves it is its bus factor and expected loss, too', () => {
  const two = sketchOrganisation({
    people: { Ana: { can: { Kafka: 4 } }, Bo: { can: { Kafka: 3 } }, Cy: { can: { Kafka: 3 } } },
    teams: {
      Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1 } },
      Fraud: { status: 'proposed', needs: { Kafka: 1 } },
    },
  })
  const seen = CoverageIndex.build(two, today)
  const wanted = requestFor(two, asked, usualWishes(seen, asked.mission))
  const { members } = proposalFacts(seen, wanted, proposal, editOf(two, wanted, proposal))
  // One in ten leaves in a year: 0.1² of losing both, then 0.1 of losing the one who is left.
  expect(members.map(({ costs }) => costs)).toEqual([
    'Payments: bus factor 2 → 1, expected loss 0.01 → 0.1',
    '',
  ])
})

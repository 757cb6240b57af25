import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type HolderLoss, lastHolderLeaves } from '#core/analysis/mission/lastHolderLeaves.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { SkillId, TeamId } from '#core/model/ids.ts'
import { teamStatuses } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, type OrganisationSketch, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-03-01')

function lossesIn(sketch: OrganisationSketch): HolderLoss[] {
  return lastHolderLeaves(sketchOrganisation(sketch), today)
}

describe('the last holder of a needed skill in a team', () => {
  test('is told with the first day without them when their stay ends', () => {
    const losses = lossesIn({
      people: { Quin: { can: { Kafka: 3 } }, Rae: { can: { Kafka: 2 } } },
      teams: {
        Fraud: { members: [{ who: 'Quin', to: day('2026-06-30') }, 'Rae'], needs: { Kafka: 2 } },
      },
    })
    expect(losses).toEqual([
      {
        kind: 'last',
        team: 'Fraud',
        skill: 'Kafka',
        minLevel: 3,
        minHolders: 2,
        from: '2026-07-01',
        until: null,
        gone: [{ person: 'Quin', because: 'stay-ends' }],
        left: null,
      },
    ])
  })

  test('is told when they leave the organisation, although their stay has no end', () => {
    const [loss] = lossesIn({
      people: { Quin: { can: { Kafka: 4 }, leaves: day('2026-04-10') } },
      teams: { Fraud: { members: ['Quin'], needs: { Kafka: 1 } } },
    })
    expect(loss).toMatchObject({
      from: '2026-04-11',
      gone: [{ person: 'Quin', because: 'leaves' }],
    })
  })

  test('comes after the day from which only one is left', () => {
    const losses = lossesIn({
      people: { Ana: { can: { Go: 3 } }, Bo: { can: { Go: 3 } } },
      teams: {
        Core: {
          members: [
            { who: 'Ana', to: day('2026-04-01') },
            { who: 'Bo', to: day('2026-05-01') },
          ],
          needs: { Go: 1 },
        },
      },
    })
    expect(losses.map(({ kind, from, until, left }) => ({ kind, from, until, left }))).toEqual([
      { kind: 'one-left', from: '2026-04-02', until: '2026-05-01', left: 'Bo' },
      { kind: 'last', from: '2026-05-02', until: null, left: null },
    ])
  })

  test('is not missed where the next stay begins on the next day, and is until it begins', () => {
    const inTeam = (again: string) => ({
      people: { Ana: { can: { Go: 3 } } },
      teams: {
        Core: {
          members: [
            { who: 'Ana', to: day('2026-04-01') },
            { who: 'Ana', from: day(again) },
          ],
          needs: { Go: 1 },
        },
      },
    })
    expect(lossesIn(inTeam('2026-04-02'))).toEqual([])
    expect(lossesIn(inTeam('2026-04-09'))).toMatchObject([
      { from: '2026-04-02', until: '2026-04-08' },
    ])
  })

  test('is no loss where the team ends with them, never counts, or needs nothing', () => {
    const people = { Ana: { can: { Go: 3 } } }
    const members = [{ who: 'Ana', to: day('2026-04-30') }]
    const needs = { Go: 1 }
    expect(
      lossesIn({
        people,
        teams: {
          Ends: { members, needs, disbanded: day('2026-05-01') },
          Proposed: { members, needs, status: 'proposed' },
          Unstated: { members },
        },
      }),
    ).toEqual([])
  })

  test('has no day where the dates end', () => {
    const people = { Ana: { can: { Go: 3 } } }
    const members = [{ who: 'Ana', to: day('9999-12-31') }]
    expect(lossesIn({ people, teams: { Core: { members, needs: { Go: 1 } } } })).toEqual([])
  })
})

/** Days that are looked at one by one. */
const horizon = 14

/** What the counts of each single day say. */
function recount(workspace: Workspace, first: Day): object[] {
  const coverage = CoverageIndex.build(workspace, first)
  const days = Array.from({ length: horizon }, (_, at) => addDays(first, at))
  const counts = days.map((on) => {
    coverage.setDay(on)
    return [...workspace.requirements].map(({ team, skill }) => {
      const scope = { kind: 'team', id: team } as const
      const { holders, soleHolder } = coverage.at(scope, skill)
      return { team, skill, on, holders, soleHolder, isCounted: coverage.isCounted(scope) }
    })
  })
  const found: object[] = []
  const told = new Set<string>()
  for (let at = 1; at < days.length; at++) {
    for (const [place, now] of (counts[at] ?? []).entries()) {
      const before = counts[at - 1]?.[place]
      if (before === undefined || !now.isCounted || !before.isCounted) continue
      const isLast = now.holders === 0 && before.holders > 0
      const isOneLeft = now.holders === 1 && before.holders > 1
      if (!isLast && !isOneLeft) continue
      const kind = isLast ? 'last' : 'one-left'
      const name = [kind, now.team, now.skill].join()
      if (told.has(name)) continue
      told.add(name)
      found.push({
        kind,
        team: now.team,
        skill: now.skill,
        from: now.on,
        left: isLast ? null : now.soleHolder,
      })
    }
  }
  return found
}

const someDay = fc.option(
  fc.integer({ min: -2, max: horizon - 2 }).map((days) => addDays(today, days)),
)

const people = ['Ana', 'Bo', 'Cy', 'Di'] as const
const skills = ['Go', 'SQL'] as const
const teams = ['Core', 'Edge'] as const

const organisation = fc
  .record({
    people: fc.array(
      fc.record({
        Go: fc.integer({ min: 2, max: 4 }),
        SQL: fc.integer({ min: 1, max: 3 }),
        leaves: someDay,
        starts: someDay,
      }),
      { minLength: people.length, maxLength: people.length },
    ),
    teams: fc.array(
      fc.record({
        status: fc.oneof(
          { weight: 4, arbitrary: fc.constant('active') },
          fc.constantFrom(...teamStatuses),
        ),
        formed: someDay,
        disbanded: someDay,
        stays: fc.array(
          fc.record({ who: fc.constantFrom(...people), from: someDay, to: someDay }),
          { maxLength: 7 },
        ),
        minLevel: fc.constantFrom(null, 2, 3),
      }),
      { minLength: teams.length, maxLength: teams.length },
    ),
  })
  .map((drawn) =>
    sketchOrganisation({
      people: Object.fromEntries(
        drawn.people.map(({ leaves, starts, ...can }, at) => [
          people[at] ?? '',
          { can, leaves, starts },
        ]),
      ),
      teams: Object.fromEntries(
        drawn.teams.map(({ status, formed, disbanded, stays, minLevel }, at) => [
          teams[at] ?? '',
          {
            status: teamStatuses.find((it) => it === status) ?? 'active',
            formed,
            disbanded,
            members: stays,
            needs: Object.fromEntries(skills.map((skill) => [skill, { minLevel }])),
          },
        ]),
      ),
    }),
  )

describe('losses of holders', () => {
  test('are those that counting each single day anew finds', () => {
    fc.assert(
      fc.property(organisation, (workspace) => {
        const until = addDays(today, horizon - 1)
        const found = lastHolderLeaves(workspace, today).filter(({ from }) => from <= until)
        const plain = found.map(({ kind, team, skill, from, left }) => ({
          kind,
          team,
          skill,
          from,
          left,
        }))
        expect(new Set(plain)).toEqual(new Set(recount(workspace, today)))
      }),
      { numRuns: 150 },
    )
  })

  test('last for exactly as long as they say, and those who are gone held the skill before', () => {
    fc.assert(
      fc.property(organisation, (workspace) => {
        const coverage = CoverageIndex.build(workspace, today)
        const holders = (on: Day, team: TeamId, skill: SkillId) => {
          coverage.setDay(on)
          const { minLevel } = coverage.at({ kind: 'team', id: team }, skill)
          return coverage
            .members({ kind: 'team', id: team })
            .filter((who) => Number(workspace.ratings.get(who, skill)?.level ?? -1) >= minLevel)
        }
        for (const { kind, team, skill, from, until, gone } of lastHolderLeaves(workspace, today)) {
          const before = holders(addDays(from, -1), team, skill)
          const on = holders(from, team, skill)
          const lost = before.filter((who) => !on.includes(who)).sort()
          expect(gone.map(({ person }) => person)).toEqual(lost)
          if (until === null) continue
          expect(holders(until, team, skill)).toHaveLength(kind === 'last' ? 0 : 1)
          const after = addDays(until, 1)
          coverage.setDay(after)
          if (!coverage.isCounted({ kind: 'team', id: team })) continue
          expect(holders(after, team, skill)).not.toEqual(on)
        }
      }),
      { numRuns: 100 },
    )
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { unmeetableNeeds } from '#core/analysis/mission/unmeetableNeeds.ts'
import type { TeamId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

const today = day('2026-06-01')
const savings = { id: 'Savings' as TeamId }

test('what nobody, or too few, in the organisation hold is told for a mission not begun', () => {
  const bank = sketchOrganisation({
    skills: { SQL: { holdsFrom: 1 } },
    people: {
      Ana: { can: { iOS: 2, Kotlin: 4, SQL: 1 } },
      Bo: { can: { Kotlin: 3, iOS: 2 } },
      Gone: { can: { iOS: 4 }, leaves: day('2026-05-31') },
    },
    teams: {
      Savings: {
        status: 'proposed',
        needs: { Kotlin: 2, iOS: 1, SQL: 2, Android: { minLevel: 2, minHolders: 1 } },
      },
    },
  })
  expect(unmeetableNeeds(CoverageIndex.build(bank, today), savings)).toEqual([
    { skill: 'Android', minLevel: 2, minHolders: 1, holders: 0, next: 0 },
    { skill: 'SQL', minLevel: 1, minHolders: 2, holders: 1, next: 0 },
    { skill: 'iOS', minLevel: 3, minHolders: 1, holders: 0, next: 2 },
  ])
})

test('it is what a plain count over everybody says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (seed) => {
      const size = { people: 30, skills: 20, teams: 8, chapters: 3, ratingsPerPerson: 5, seed }
      const workspace = generateOrganisation(size)
      const coverage = CoverageIndex.build(workspace, generatedDay)
      for (const team of workspace.teams) {
        const told = unmeetableNeeds(coverage, team).map(({ skill, holders }) => [skill, holders])
        expect(Object.fromEntries(told)).toEqual(plainly(workspace, team.id))
      }
    }),
    { numRuns: 20 },
  )
})

function plainly(workspace: Workspace, team: TeamId): Record<string, number> {
  const short: Record<string, number> = {}
  for (const { skill, minLevel, minHolders } of workspace.requirements.of(team)) {
    const own = workspace.skills.get(skill)?.holdsFrom
    const level = minLevel ?? own ?? workspace.organisation.record.holdsFrom
    const holders = [...workspace.people].filter(
      (it) =>
        isPresent(it, generatedDay) && countedLevel(workspace.ratings.get(it.id, skill)) >= level,
    )
    if (holders.length < minHolders) short[skill] = holders.length
  }
  return short
}

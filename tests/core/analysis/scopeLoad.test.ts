import { describe, expect, test } from 'vitest'
import { concentration } from '#core/analysis/concentration.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { keyPersonLoad } from '#core/analysis/keyPersonLoad.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { carriedSkills, type ScopeLoad, scopeLoad } from '#core/analysis/scopeLoad.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, team } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

const organisation: MeasuredScope = { kind: 'organisation' }

function loadOf(workspace: Workspace, coverage: CoverageIndex, scope: MeasuredScope): ScopeLoad {
  const steps = scopeLoad(workspace, coverage, scope)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

describe('the load of a scope', () => {
  const bank = sketchOrganisation({
    people: {
      Ana: { can: { Kafka: 4, Java: 3 } },
      Bo: { can: { Java: 4, Kafka: 1 } },
      Cy: { can: { Java: 3 } },
      Gone: { can: { Kafka: 4 }, leaves: day('2026-01-31') },
    },
    teams: { Payments: { members: ['Ana', 'Bo'], needs: { Kafka: { weight: 3 }, Java: 1 } } },
  })
  const coverage = CoverageIndex.build(bank, day('2026-03-01'))

  test('is carried by whoever holds what is needed, each skill shared by its holders', () => {
    const load = loadOf(bank, coverage, organisation)
    expect(load.people).toBe(3)
    expect(load.covered).toBeCloseTo(2)
    expect(load.shareOf(person('Ana'))).toBeCloseTo(4 / 6)
    expect(load.shareOf(person('Gone'))).toBe(0)
    expect(load.effectivePeople).toBeCloseTo(2)
  })

  test('of a team weighs what the team needs', () => {
    const load = loadOf(bank, coverage, team('Payments'))
    expect(load.covered).toBeCloseTo(4)
    expect(load.shareOf(person('Ana'))).toBeCloseTo(3.5 / 4)
    expect(carriedSkills(bank, coverage, team('Payments'), person('Ana'))).toEqual([
      { skill: 'Kafka', holders: 1, share: 3 },
      { skill: 'Java', holders: 2, share: 0.5 },
    ])
  })

  test('of the organisation, summed person by person, is that of the measures', () => {
    const size = { people: 90, skills: 40, teams: 9, chapters: 5, ratingsPerPerson: 8, seed: 7 }
    const workspace = generateOrganisation(size)
    const index = CoverageIndex.build(workspace, generatedDay)
    const holdings = scopeHoldings(workspace, index, organisation)
    const loads = keyPersonLoad(holdings)
    const spread = concentration(loads.map(({ load }) => load))
    const load = loadOf(workspace, index, organisation)
    expect(load.people).toBe(holdings.people)
    expect(load.effectivePeople).toBeCloseTo(spread?.effectivePeople ?? 0)
    for (const [place, id] of holdings.members.entries()) {
      expect(load.shareOf(id)).toBeCloseTo(spread?.shares[place] ?? 0)
      const own = carriedSkills(workspace, index, organisation, id)
      expect(own).toHaveLength(loads[place]?.shares.length ?? 0)
      expect(own.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(loads[place]?.load ?? 0)
    }
  })
})

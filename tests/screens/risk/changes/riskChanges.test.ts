import { expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { ScenarioId, TeamId } from '#core/model/ids.ts'
import { riskChanges } from '#screens/risk/changes/riskChanges.ts'
import { countSkills } from '#screens/risk/hangingSkills.ts'
import { graveFindings, type RiskScope } from '#screens/risk/riskFilter.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const on = day('2026-03-01')
const baseline = sketchOrganisation({
  people: {
    Ana: { can: { Go: 3, Rust: 4 } },
    Bo: { can: { Go: 4 } },
    Cy: { can: { Kafka: 3 } },
  },
  teams: {
    Fraud: { members: ['Cy'], needs: { Kafka: 1, Java: 1 } },
    Cards: { members: ['Ana', 'Bo'], needs: { Go: 1, Rust: 1, Java: 1 } },
    Loans: { members: ['Bo'], needs: { Go: 1 } },
  },
})

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there')
  return value
}

const go = must(baseline.ratings.get(person('Bo'), skill('Go')))
const fraud = must(baseline.teams.get('Fraud' as TeamId))
const edit: Edit = compose('Plan', [
  {
    label: 'Bo forgets Go, and learns Rust and Java',
    changes: [
      { table: 'ratings', before: go, after: { ...go, level: 1 } },
      { table: 'ratings', before: null, after: { ...go, skill: skill('Rust') } },
      { table: 'ratings', before: null, after: { ...go, skill: skill('Java') } },
    ],
  },
  {
    label: 'Disband Fraud',
    changes: [
      { table: 'teams', before: fraud, after: { ...fraud, status: 'disbanded', disbanded: on } },
    ],
  },
])
const after = apply(baseline, edit)
const where: RiskScope = 'team'

it('the shown scenario is told beside the organisation without it, which the index gives again', () => {
  const coverage = CoverageIndex.build(after, on)
  const without = CoverageIndex.build(baseline, on)
  const totals = coverage.totals()
  const scenario = { id: 's' as ScenarioId, edit, baseline }
  const found = riskChanges(coverage, scenario, graveFindings(coverage, where), {
    scope: where,
    showsLow: false,
  })
  expect(coverage.totals()).toEqual(totals)
  expect(found.before.counts).toEqual(without.totals('team'))
  const hanging = graveFindings(without, where).filter(({ holder }) => holder !== null)
  expect(found.before.hanging).toBe(countSkills(hanging))
  const marks = [...found.marks].map(
    ([key, mark]) => `${key.replace('\u001f', ' ')}: ${mark.words}`,
  )
  expect(marks.sort()).toEqual([
    'team:Cards Go: New by the scenario',
    'team:Cards Java: Changed by the scenario: was nobody holds it, critical',
    'team:Loans Go: Changed by the scenario: was only holder, high',
    'team:Loans Java: New by the scenario',
  ])
  // Rust is met; what Fraud needed is not, but ends with it.
  expect([found.closed, found.ended]).toEqual([1, 2])
})

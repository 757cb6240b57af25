import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { addToScenario } from '#core/commands/addToScenario.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { renameScenario } from '#core/commands/renameScenario.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type ClosingOption, closingOptions } from '#core/planning/closingOptions.ts'
import { attritionOf, usualAttrition } from '#screens/analysis/attritionLook.ts'
import { scenarioName, scenarioOf, takenUp } from '#screens/risk/closing/takenUp.ts'
import { day, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4 } },
    Bo: {},
    Cy: { can: { Kafka: 3 } },
    Di: {},
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 2 } },
    Fraud: { members: ['Cy'], needs: { Kafka: 1 } },
    Loans: { members: ['Di'], needs: { Kafka: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))

function found(where: string) {
  const { finding } = coverage.at(team(where), skill('Kafka'))
  if (finding === null) throw new Error('No finding')
  let ids = 0
  const newId = () => `new ${ids++}`
  return {
    finding,
    options: closingOptions(coverage, finding, { attrition: attritionOf(usualAttrition), newId }),
  }
}

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

const id = 's' as ScenarioId
const step = ({ edit }: ClosingOption, name: string) => ({ id: name as ScenarioEditId, edit })

describe('a way of closing a finding that is kept', () => {
  const { finding, options } = found('Payments')
  const hire = options.find(({ kind }) => kind === 'hire')
  const move = options.find(({ kind }) => kind === 'move')
  if (hire === undefined || move === undefined) throw new Error('No such options')
  const name = scenarioName(finding, bank)
  const kept = done(
    bank,
    createScenario(bank, { id, name, edits: [step(hire, 'a')], created: day('2026-03-01') }),
  )
  const renamed = done(kept, renameScenario(kept, { scenario: id, name: 'Autumn' }))

  it('is known by its step, whatever the scenario is called later', () => {
    expect(takenUp(bank, finding, hire)).toBeNull()
    expect(takenUp(kept, finding, hire)).toBe('In the scenario “Kafka in Payments”')
    expect(takenUp(renamed, finding, hire)).toBe('In the scenario “Autumn”')
    expect(takenUp(renamed, finding, move)).toBeNull()
  })

  it('has the other ways of the same finding put beside it', () => {
    expect(scenarioOf(bank, finding, options)).toBeNull()
    expect(scenarioOf(renamed, finding, options)?.id).toBe(id)
    const both = done(renamed, addToScenario(renamed, { scenario: id, edits: [step(move, 'b')] }))
    expect(takenUp(both, finding, move)).toBe('In the scenario “Autumn”')
  })

  it('is not that of another team, though its words are the same', () => {
    const elsewhere = found('Loans')
    const there = elsewhere.options.find(({ kind }) => kind === 'hire')
    expect(there?.edit.label).toBe(hire.edit.label)
    expect(scenarioOf(renamed, elsewhere.finding, elsewhere.options)).toBeNull()
  })
})

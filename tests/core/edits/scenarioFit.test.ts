import { describe, expect, test } from 'vitest'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { conflictsAhead, scenarioFit } from '#core/edits/scenarioFit.ts'
import { scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { MembershipId, ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const id = 'plan' as ScenarioId
const bank = sketchOrganisation({
  people: { Ana: {}, Bo: {} },
  skills: { Kafka: {} },
  teams: { Payments: { members: ['Ana'] }, Ledger: {} },
})

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

function rated(...names: readonly string[]): Outcome {
  const ratings = names.map((name) => ({ person: person(name), skill: skill('Kafka'), level: 3 }))
  return setRatings(bank, { ratings, day: day('2026-06-01') })
}

/** One step that is about Ana alone, one about Ana and Bo, one about Bo, from 1 June on. */
function planned(): Workspace {
  const move = moveMember(bank, {
    newId: 'moved' as MembershipId,
    person: person('Ana'),
    from: 'Payments' as TeamId,
    to: 'Ledger' as TeamId,
    day: day('2026-06-01'),
  })
  const edits = [move, rated('Ana', 'Bo'), rated('Bo')].map((edit, at) => {
    if (isRefusal(edit)) throw new Error(edit.refused)
    return { id: `step ${at}` as ScenarioEditId, edit, from: day('2026-06-01') }
  })
  return done(bank, createScenario(bank, { id, name: 'Plan', edits }))
}

describe('how much of a scenario fits', () => {
  const kept = planned()
  const withoutBo = done(kept, deleteRecords(kept, 'people', [person('Bo')]))

  test('is all of it, over the organisation that it was made for', () => {
    const fit = scenarioFit(kept, scenarioEditsOf(kept, id))
    expect(fit).toEqual({ wholly: 3, partly: 0, notAtAll: 0 })
  })

  test('is counted by steps: wholly, partly, not at all', () => {
    const fit = scenarioFit(withoutBo, scenarioEditsOf(withoutBo, id))
    expect(fit).toEqual({ wholly: 1, partly: 1, notAtAll: 1 })
  })

  test('is known before the day on which its steps take effect', () => {
    const steps = scenarioEditsOf(withoutBo, id)
    const ahead = conflictsAhead(withoutBo, steps, day('2026-01-01'))
    expect(ahead.map(({ step, kind }) => [step, kind])).toEqual([
      ['step 1', 'reference-gone'],
      ['step 2', 'reference-gone'],
    ])
    expect(conflictsAhead(withoutBo, steps, day('2026-06-01'))).toEqual([])
  })
})

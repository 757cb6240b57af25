import { describe, expect, test } from 'vitest'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScale } from '#core/commands/setScale.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { MembershipId, ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import { defaultScale } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { maskNames } from '#screens/analysis/maskNames.ts'
import { scenarioHref } from '#screens/analysis/scenarioHref.ts'
import { keptAs } from '#screens/risk/departures/keptAs.ts'
import { movedTo } from '#screens/risk/movedViews.ts'
import { parseRiskLook } from '#screens/risk/riskLook.ts'
import { conflictWords } from '#screens/scenarios/conflictWords.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const bank = sketchOrganisation({ people: { Ana: {}, 'Ana Li': {}, Bo: {} } })
const id = 'leave' as ScenarioId

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

function leave(workspace: Workspace, names: readonly string[], on: string): Outcome {
  return departPeople(workspace, { people: names.map(person), day: day(on) })
}

function keep(names: readonly string[]): Workspace {
  const edit = leave(bank, names, '2026-06-01')
  if (isRefusal(edit)) throw new Error(edit.refused)
  const edits = [{ id: 'step' as ScenarioEditId, edit }]
  return done(bank, createScenario(bank, { id, name: 'They leave', edits }))
}

describe('what does not fit any more', () => {
  const kept = keep(['Ana', 'Bo'])
  const conflicts = (workspace: Workspace) =>
    applyScenario(workspace, scenarioEditsOf(workspace, id)).conflicts.map((conflict) =>
      conflictWords(conflict, workspace),
    )

  test('is told with both sides', () => {
    expect(conflicts(kept)).toEqual([])
    const later = done(kept, leave(kept, ['Ana'], '2027-01-01'))
    expect(conflicts(later)).toEqual([
      'Ana: “Leaves” is 2026-12-31 by now, 2026-05-31 here. What the scenario says stands.',
    ])
  })

  test('is left out where somebody was deleted', () => {
    expect(conflicts(done(kept, deleteRecords(kept, 'people', [person('Bo')])))).toEqual([
      'Bo was deleted since, so this is left out.',
    ])
  })
})

describe('what is left out of a step', () => {
  const team = sketchOrganisation({
    people: { Ana: { can: { Kafka: 3 } } },
    teams: { Payments: { members: ['Ana'] }, Ledger: {} },
  })
  const told = (made: Outcome, now: Outcome) => {
    if (isRefusal(made)) throw new Error(made.refused)
    const edits = [{ id: 'step' as ScenarioEditId, edit: made }]
    const kept = done(team, createScenario(team, { id, name: 'What if', edits }))
    const workspace = done(kept, now)
    return applyScenario(workspace, scenarioEditsOf(workspace, id)).conflicts.map((conflict) =>
      conflictWords(conflict, workspace),
    )
  }
  const move = (newId: string) =>
    moveMember(team, {
      newId: newId as MembershipId,
      person: person('Ana'),
      from: 'Payments' as TeamId,
      to: 'Ledger' as TeamId,
      day: day('2026-06-01'),
    })
  const scale = { levels: defaultScale.slice(0, 4), holdsFrom: 3 }

  test('because the person is in the team by now', () => {
    expect(told(move('planned'), move('done'))).toEqual([
      'Ana is in Ledger on these days already, so this is left out.',
    ])
  })

  test('because a level is above the scale by now', () => {
    const ratings = [{ person: person('Ana'), skill: skill('Kafka'), level: 4 }]
    const rate = setRatings(team, { ratings, day: day('2026-06-01') })
    expect(told(rate, setScale(team, scale))).toEqual([
      'Ana, Kafka would be above the scale, which ends at 3, so this is left out.',
    ])
    expect(told(setScale(team, scale), rate)).toEqual([
      'The scale would end below a level that is in use by now, so this is left out.',
    ])
  })
})

describe('departures that are kept', () => {
  test('are known again by the people alone', () => {
    const kept = keep(['Ana', 'Bo'])
    expect(keptAs(kept, [person('Bo'), person('Ana')])?.name).toBe('They leave')
    expect(keptAs(kept, [person('Ana')])).toBeNull()
    expect(keptAs(bank, [person('Ana')])).toBeNull()
  })
})

test('hidden names are hidden in texts, too, the longer ones first', () => {
  const numbers = new Map([...bank.people].map(({ id }, at) => [id, `Person ${at + 1}`]))
  const nameOf = (it: { readonly id: ReturnType<typeof person> }) => numbers.get(it.id) ?? ''
  const masked = maskNames('What if Ana Li, Ana and Bo leave', bank.people, nameOf)
  expect(masked).toBe(
    `What if ${nameOf({ id: person('Ana Li') })}, ${nameOf({ id: person('Ana') })} and ${nameOf({ id: person('Bo') })} leave`,
  )
})

test('a hidden name is a whole word: nobody is found inside of another', () => {
  const people = [{ id: person('Ed'), name: 'Ed' }]
  const masked = maskNames('Edit what Ed’s team rated: Ed, Eddy (Ed)', people, () => 'Person 1')
  expect(masked).toBe('Edit what Person 1’s team rated: Person 1, Eddy (Person 1)')
})

test('a link to a scenario keeps how the screen is looked at', () => {
  expect(scenarioHref('a&b')).toBe('#/scenarios?scenario=a%26b')
  expect(scenarioHref('a', { showsLow: true, hidesNames: true })).toBe(
    '#/scenarios?scenario=a&low=shown&names=hidden',
  )
})

test('the former address of the scenarios leads to where they are now', () => {
  const look = parseRiskLook(new URLSearchParams('view=scenarios&scenario=a&low=shown'))
  expect(movedTo(look)).toBe('#/scenarios?scenario=a&low=shown')
  expect(movedTo(parseRiskLook(new URLSearchParams('view=scenarios')))).toBe('#/scenarios')
  expect(movedTo(parseRiskLook(new URLSearchParams('view=plans')))).toBe(null)
})

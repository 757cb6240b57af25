import { describe, expect, test } from 'vitest'
import { addChapter, addPerson } from '#core/commands/addRecord.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { moveScenarioEdit } from '#core/commands/moveScenarioEdit.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { setScale } from '#core/commands/setScale.ts'
import { setScenarioEditAside } from '#core/commands/setScenarioEditAside.ts'
import { updateChapter } from '#core/commands/updateRecord.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { missingForStep } from '#core/edits/missingForStep.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type {
  ChapterId,
  MembershipId,
  ScenarioEditId,
  ScenarioId,
  TeamId,
} from '#core/model/ids.ts'
import { defaultScale } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { maskNames } from '#screens/analysis/maskNames.ts'
import { scenarioHref } from '#screens/analysis/scenarioHref.ts'
import { keptAs } from '#screens/risk/departures/keptAs.ts'
import { movedTo } from '#screens/risk/movedViews.ts'
import { parseRiskLook } from '#screens/risk/riskLook.ts'
import { conflictWords, namedBySteps } from '#screens/scenarios/conflictWords.ts'
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

function toldIn(workspace: Workspace): readonly string[] {
  const steps = scenarioEditsOf(workspace, id)
  return applyScenario(workspace, steps).conflicts.map((conflict) =>
    conflictWords(
      conflict,
      namedBySteps(workspace, steps),
      missingForStep(conflict, workspace, steps),
    ),
  )
}

describe('what does not fit any more', () => {
  const kept = keep(['Ana', 'Bo'])
  const conflicts = (workspace: Workspace) => toldIn(workspace)

  test('is told with both sides', () => {
    expect(conflicts(kept)).toEqual([])
    const later = done(kept, leave(kept, ['Ana'], '2027-01-01'))
    expect(conflicts(later)).toEqual([
      'Ana: “Leaves” is 31 Dec 2026 by now, 31 May 2026 here. What the scenario says stands.',
    ])
  })

  test('is left out where somebody was deleted', () => {
    expect(conflicts(done(kept, deleteRecords(kept, 'people', [person('Bo')])))).toEqual([
      'It needs the person “Bo”, who is not in this organisation.',
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
    return toldIn(workspace)
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

describe('a move of somebody who was moved meanwhile', () => {
  const start = sketchOrganisation({
    people: { 'Quin Doyle': {} },
    teams: {
      'Fraud alerts': { members: ['Quin Doyle'] },
      'Payments revamp': {},
      'Open account': {},
    },
  })
  const move = (workspace: Workspace, to: string, on: string) =>
    moveMember(workspace, {
      newId: `to ${to}` as MembershipId,
      person: person('Quin Doyle'),
      from: 'Fraud alerts' as TeamId,
      to: to as TeamId,
      day: day(on),
    })

  test('says where they are, what the scenario does, and what comes of it', () => {
    const step = move(start, 'Open account', '2027-01-04')
    if (isRefusal(step)) throw new Error(step.refused)
    const edits = [{ id: 'step' as ScenarioEditId, edit: step }]
    const kept = done(start, createScenario(start, { id, name: 'Move', edits }))
    expect(toldIn(done(kept, move(kept, 'Payments revamp', '2026-11-21')))).toEqual([
      'Quin Doyle is in Payments revamp since 21 Nov 2026, no longer in Fraud alerts. The scenario moves them from Fraud alerts to Open account on 4 Jan 2027. As it stands, they go from Payments revamp to Open account instead.',
    ])
    const ended = done(
      kept,
      leaveTeam(kept, {
        person: person('Quin Doyle'),
        team: 'Fraud alerts' as TeamId,
        day: day('2026-11-21'),
      }),
    )
    expect(toldIn(ended)).toEqual([
      'Quin Doyle is in no team on 4 Jan 2027, no longer in Fraud alerts. The scenario moves them from Fraud alerts to Open account on 4 Jan 2027. As it stands, they begin there all the same.',
    ])
  })
})

describe('what a step needs', () => {
  /** Adds Otto, then what Otto can. */
  function twoSteps(start: Workspace): Workspace {
    const add = addPerson(start, { id: person('otto'), name: 'Otto Brandt' })
    const after = done(start, add)
    const ratings = [{ person: person('otto'), skill: skill('Kafka'), level: 3 }]
    const steps = [add, setRatings(after, { ratings, day: day('2026-06-01') })]
    const edits = steps.map((edit, at) => {
      if (isRefusal(edit)) throw new Error(edit.refused)
      return { id: `step ${at}` as ScenarioEditId, edit }
    })
    return done(start, createScenario(start, { id, name: 'Hire', edits }))
  }
  const start = sketchOrganisation({ skills: { Kafka: {} } })
  const first = 'step 0' as ScenarioEditId

  test('is named with the step that is set aside', () => {
    const kept = twoSteps(start)
    const aside = done(kept, setScenarioEditAside(kept, { step: first, isSetAside: true }))
    expect(toldIn(aside)).toEqual(['It builds on the step “Add Otto Brandt”, which is set aside.'])
  })

  test('is named with the step that comes later', () => {
    const kept = twoSteps(start)
    const turned = done(kept, moveScenarioEdit(kept, { step: first, place: 1 }))
    expect(toldIn(turned)).toEqual(['It builds on the step “Add Otto Brandt”, which comes later.'])
  })

  test('is named as the steps know it, where the organisation is another one', () => {
    const dba = 'dba' as ChapterId
    const here = done(start, addChapter(start, { id: dba, name: 'DBA' }))
    const rename = updateChapter(here, { id: dba, name: 'Databases' })
    if (isRefusal(rename)) throw new Error(rename.refused)
    const edits = [{ id: first, edit: rename }]
    const elsewhere = done(start, createScenario(start, { id, name: 'Rename', edits }))
    expect(toldIn(elsewhere)).toEqual([
      'It needs the chapter “DBA”, which is not in this organisation.',
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

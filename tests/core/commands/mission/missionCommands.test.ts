import { describe, expect, test } from 'vitest'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { goesAlong } from '#core/commands/goesAlong.ts'
import { addLesson } from '#core/commands/mission/addLesson.ts'
import { addOwnedThing } from '#core/commands/mission/addOwnedThing.ts'
import { addReading } from '#core/commands/mission/addReading.ts'
import { copyNeeds } from '#core/commands/mission/copyNeeds.ts'
import { deleteNeedsTemplate } from '#core/commands/mission/deleteNeedsTemplate.ts'
import { deleteOwnedThing } from '#core/commands/mission/deleteOwnedThing.ts'
import { handOverThing } from '#core/commands/mission/handOverThing.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { removeLesson } from '#core/commands/mission/removeLesson.ts'
import { removeReading } from '#core/commands/mission/removeReading.ts'
import { reviveMission } from '#core/commands/mission/reviveMission.ts'
import { saveNeedsTemplate } from '#core/commands/mission/saveNeedsTemplate.ts'
import { setTargetDay } from '#core/commands/mission/setTargetDay.ts'
import { setThingNeed } from '#core/commands/mission/setThingNeed.ts'
import { updateCharter } from '#core/commands/mission/updateCharter.ts'
import { updateLesson } from '#core/commands/mission/updateLesson.ts'
import { updateOwnedThing } from '#core/commands/mission/updateOwnedThing.ts'
import { updateReading } from '#core/commands/mission/updateReading.ts'
import { apply } from '#core/edits/apply.ts'
import { change, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const id = (text: string) => text as never
const cards = 'Cards' as TeamId
const loans = 'Loans' as TeamId
const today = day('2026-06-01')
const bank = sketchOrganisation({
  people: { Ana: { can: { Kafka: 3 } } },
  skills: { Go: {}, Kafka: {} },
  teams: {
    Cards: { needs: { Kafka: { minHolders: 2, minLevel: 2 } }, target: day('2026-09-01') },
    Loans: { needs: { Go: 1 } },
    Old: { status: 'disbanded', disbanded: day('2026-01-01') },
  },
})

function done(workspace: Workspace, ...steps: ((workspace: Workspace) => Outcome)[]): Workspace {
  return steps.reduce((now, step) => {
    const outcome = step(now)
    if (isRefusal(outcome)) throw new Error(outcome.refused)
    return apply(now, outcome)
  }, workspace)
}

function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

describe('a mission that is proposed', () => {
  test('has its charter from the start, and counts as nothing else', () => {
    const after = done(bank, (it) =>
      proposeMission(it, {
        id: id('m'),
        name: ' Paperless ',
        outcome: 'No letters',
        charter: { problem: 'Letters get lost', goal: 90 },
      }),
    )
    expect(after.teams.get(id('m'))).toMatchObject({ name: 'Paperless', status: 'proposed' })
    expect(after.charters.get(id('m'))).toMatchObject({ problem: 'Letters get lost', goal: 90 })
    expect(done(bank, (it) => proposeMission(it, { id: id('m'), name: 'M' })).charters.size).toBe(0)
    expect(refusal(proposeMission(bank, { id: cards, name: 'Cards 2' }))).toMatch(/taken/)
  })
})

describe('a charter', () => {
  test('begins with the first answer, and keeps the others when one changes', () => {
    const after = done(
      bank,
      (it) => updateCharter(it, { id: cards, problem: 'Disputes' }),
      (it) => updateCharter(it, { id: cards, exitCriterion: 'None for a month' }),
    )
    expect(after.charters.get(cards)).toMatchObject({
      problem: 'Disputes',
      exitCriterion: 'None for a month',
    })
  })

  test('continues another mission, never itself or one that is gone', () => {
    expect(refusal(updateCharter(bank, { id: cards, continues: cards }))).toBe(
      'A mission cannot continue itself.',
    )
    expect(refusal(updateCharter(bank, { id: cards, continues: id('gone') }))).toMatch(/deleted/)
    expect(refusal(updateCharter(bank, { id: cards, goal: Number.POSITIVE_INFINITY }))).toMatch(
      /goal/,
    )
  })
})

describe('a target day', () => {
  const move =
    (target: string | null, reason = '') =>
    (it: Workspace) =>
      setTargetDay(it, {
        postponement: id(`to ${target}`),
        team: cards,
        target: target === null ? null : day(target),
        day: today,
        reason,
      })

  test('that becomes a later one slips, with the reason', () => {
    const after = done(bank, move('2026-11-01', ' The vendor is late '))
    expect(after.teams.get(cards)?.target).toBe('2026-11-01')
    expect([...after.postponements]).toMatchObject([
      { day: today, from: '2026-09-01', to: '2026-11-01', reason: 'The vendor is late' },
    ])
  })

  test('that becomes an earlier one, or none, does not', () => {
    expect(done(bank, move('2026-08-01')).postponements.size).toBe(0)
    expect(done(bank, move('2026-09-01')).postponements.size).toBe(0)
    expect(done(bank, move(null), move('2026-12-01')).postponements.size).toBe(0)
  })

  test('of a mission that is only proposed may change: nothing was promised yet', () => {
    const proposed = sketchOrganisation({
      teams: { Cards: { status: 'proposed', target: day('2025-09-01') } },
    })
    const after = done(proposed, move('2026-11-01'))
    expect(after.teams.get(cards)?.target).toBe('2026-11-01')
    expect(after.postponements.size).toBe(0)
  })
})

describe('readings', () => {
  const read = (name: string, on: string, value: number) => (it: Workspace) =>
    addReading(it, { id: id(name), team: cards, day: day(on), value })

  test('are added, corrected and removed, one a day', () => {
    const after = done(bank, read('a', '2026-05-01', 9), read('b', '2026-06-01', 4))
    expect(refusal(read('c', '2026-06-01', 5)(after))).toBe(
      'There is a reading of 2026-06-01 already: 4. Change that one.',
    )
    expect(refusal(updateReading(after, { id: id('a'), day: today }))).toMatch(/already: 4/)
    const other = { id: id('d'), team: loans, day: today, value: 7 }
    expect(done(after, (it) => addReading(it, other)).readings.size).toBe(3)
    const corrected = done(after, (it) => updateReading(it, { id: id('a'), value: 8 }))
    expect(corrected.readings.get(id('a'))?.value).toBe(8)
    expect(done(after, (it) => removeReading(it, { id: id('a') })).readings.size).toBe(1)
    expect(refusal(removeReading(bank, { id: id('a') }))).toBe('It has been deleted already.')
  })
})

describe('an owned thing', () => {
  const service = done(
    bank,
    (it) => addOwnedThing(it, { id: id('w'), name: ' Card service ', team: cards }),
    (it) =>
      setThingNeed(it, {
        thing: id('w'),
        skill: skill('Kafka'),
        need: { minLevel: null, minHolders: 2, weight: 1 },
      }),
  )

  test('is handed over with what it takes to look after it, to a team that goes on', () => {
    const after = done(service, (it) => handOverThing(it, { thing: id('w'), to: loans }))
    expect(after.ownedThings.get(id('w'))).toMatchObject({ name: 'Card service', team: loans })
    expect(after.thingNeeds.of(id('w'))).toHaveLength(1)
    expect(refusal(handOverThing(service, { thing: id('w'), to: id('Old') }))).toBe(
      '“Old” is disbanded. Choose a team that goes on.',
    )
    expect(refusal(handOverThing(service, { thing: id('w'), to: cards }))).toBe(
      '“Card service” belongs to “Cards” already.',
    )
    expect(refusal(addOwnedThing(bank, { id: id('v'), name: 'V', team: id('Old') }))).toMatch(
      /goes on/,
    )
  })

  test('is described, deleted with its needs, and needs no level above the scale', () => {
    const told = done(service, (it) => updateOwnedThing(it, { id: id('w'), kind: 'on-call' }))
    expect(told.ownedThings.get(id('w'))).toMatchObject({ kind: 'on-call', team: cards })
    const gone = done(service, (it) => deleteOwnedThing(it, { id: id('w') }))
    expect([gone.ownedThings.size, gone.thingNeeds.size]).toEqual([0, 0])
    const need = { minLevel: 9, minHolders: 1, weight: 1 }
    expect(refusal(setThingNeed(service, { thing: id('w'), skill: skill('Go'), need }))).toBe(
      'The scale ends at 4.',
    )
    const without = done(service, (it) =>
      setThingNeed(it, { thing: id('w'), skill: skill('Kafka'), need: null }),
    )
    expect(without.thingNeeds.size).toBe(0)
  })
})

describe('lessons', () => {
  test('are kept, reworded and removed, and say something', () => {
    const given = { id: id('k'), team: cards, day: today, text: ' Measure first ' }
    const kept = done(bank, (it) => addLesson(it, given))
    expect(kept.lessons.get(id('k'))?.text).toBe('Measure first')
    expect(refusal(addLesson(bank, { ...given, text: ' ' }))).toBe('Write down what was learnt.')
    const worded = done(kept, (it) => updateLesson(it, { id: id('k'), text: 'Measure early' }))
    expect(worded.lessons.get(id('k'))?.text).toBe('Measure early')
    expect(done(kept, (it) => removeLesson(it, { id: id('k') })).lessons.size).toBe(0)
  })
})

describe('needs', () => {
  test('are copied from another team, and what is stated already stays', () => {
    const after = done(bank, (it) => copyNeeds(it, { team: loans, from: { team: cards } }))
    expect(after.requirements.get(loans, skill('Kafka'))).toMatchObject({
      minHolders: 2,
      minLevel: 2,
    })
    expect(after.requirements.get(loans, skill('Go'))?.minHolders).toBe(1)
    expect(refusal(copyNeeds(after, { team: loans, from: { team: cards } }))).toBe(
      '“Loans” states everything already that “Cards” needs.',
    )
  })

  test('are copied for the skills that are wanted only', () => {
    const both = done(bank, (it) => copyNeeds(it, { team: cards, from: { team: loans } }))
    const fresh = done(both, (it) => proposeMission(it, { id: id('New'), name: 'New' }))
    const copy = (wanted: readonly string[]) =>
      copyNeeds(fresh, {
        team: id('New'),
        from: { team: cards },
        isWanted: (it) => wanted.includes(it),
      })
    const after = done(fresh, () => copy(['Go']))
    expect(after.requirements.of(id('New')).map((need) => need.skill)).toEqual(['Go'])
    expect(refusal(copy([]))).toBe('Tick what is to be copied.')
  })

  test('are kept as a template and copied from it, without skills that are gone', () => {
    const save = { id: id('y'), name: ' Usual ', team: cards }
    const kept = done(
      bank,
      (it) => copyNeeds(it, { team: cards, from: { team: loans } }),
      (it) => saveNeedsTemplate(it, save),
      (it) => deleteRecords(it, 'skills', ['Go']),
    )
    expect(kept.needsTemplates.get(id('y'))).toMatchObject({ name: 'Usual' })
    expect(kept.needsTemplates.get(id('y'))?.needs).toHaveLength(2)
    const after = done(kept, (it) => copyNeeds(it, { team: loans, from: { template: id('y') } }))
    expect(after.requirements.of(loans).map((need) => need.skill)).toEqual(['Kafka'])
    expect(refusal(saveNeedsTemplate(kept, { ...save, id: id('z'), name: 'usual' }))).toBe(
      'A template is called “Usual” already.',
    )
    expect(refusal(saveNeedsTemplate(bank, { ...save, team: id('Old') }))).toMatch(/no needs/)
    const again = done(kept, (it) => saveNeedsTemplate(it, { ...save, name: 'USUAL' }))
    expect(again.needsTemplates.get(id('y'))).toMatchObject({ name: 'USUAL', needs: [{}] })
    const gone = done(kept, (it) => deleteNeedsTemplate(it, { id: id('y') }))
    expect(gone.needsTemplates.size).toBe(0)
  })
})

test('a template names a skill once, and no level that the scale no longer has', () => {
  const need = { skill: skill('Go'), minHolders: 2, weight: 1 }
  const needs = [
    { ...need, minLevel: 9 },
    { ...need, minLevel: 1 },
  ]
  const template = { id: id('y'), name: 'Usual', needs }
  const kept = done(bank, () => {
    return { label: '', changes: [change('needsTemplates', null, template)] }
  })
  const after = done(kept, (it) =>
    copyNeeds(it, { team: id('Old'), from: { template: template.id } }),
  )
  expect(after.requirements.of(id('Old'))).toMatchObject([{ skill: 'Go', minLevel: 4 }])
})

describe('a mission that is revived', () => {
  test('is a new one that continues the old from where its measure stood', () => {
    const old = done(
      bank,
      (it) => updateCharter(it, { id: id('Old'), problem: 'Paper', baseline: 58, goal: 90 }),
      (it) => addReading(it, { id: id('b'), team: id('Old'), day: day('2025-12-01'), value: 91 }),
      (it) => addReading(it, { id: id('a'), team: id('Old'), day: day('2025-11-01'), value: 84 }),
      (it) => copyNeeds(it, { team: id('Old'), from: { team: cards } }),
    )
    const after = done(old, (it) =>
      reviveMission(it, { id: id('new'), from: id('Old'), name: 'New' }),
    )
    expect(after.teams.get(id('new'))).toMatchObject({ status: 'proposed', disbanded: null })
    expect(after.charters.get(id('new'))).toMatchObject({
      problem: 'Paper',
      baseline: 91,
      goal: 90,
      continues: 'Old',
    })
    const again = done(old, (it) => updateReading(it, { id: id('b'), day: day('2025-10-01') }))
    const since = done(again, (it) =>
      reviveMission(it, { id: id('new'), from: id('Old'), name: 'New' }),
    )
    expect(since.charters.get(id('new'))?.baseline).toBe(84)
    expect(after.requirements.of(id('new')).map((need) => need.skill)).toEqual(['Kafka'])
    expect(after.teams.get(id('Old'))).toBe(old.teams.get(id('Old')))
    const unread = done(
      bank,
      (it) => updateCharter(it, { id: id('Old'), baseline: 58, review: today }),
      (it) => reviveMission(it, { id: id('new'), from: id('Old'), name: 'New' }),
    )
    expect(unread.charters.get(id('new'))).toMatchObject({ baseline: 58, review: null })
    expect(refusal(reviveMission(bank, { id: id('n'), from: cards, name: 'N' }))).toBe(
      '“Cards” is active: it has not ended, so it goes on as it is.',
    )
  })
})

test('a team that is deleted tells of its readings, its things and its lessons', () => {
  const rich = done(
    bank,
    (it) => updateCharter(it, { id: cards, problem: 'Disputes' }),
    (it) => addReading(it, { id: id('a'), team: cards, day: today, value: 9 }),
    (it) => addOwnedThing(it, { id: id('w'), name: 'Card service', team: cards }),
    (it) => addLesson(it, { id: id('k'), team: cards, day: today, text: 'Measure first' }),
  )
  const outcome = deleteRecords(rich, 'teams', [cards])
  expect(goesAlong(outcome)).toEqual([
    '1 stated need',
    '1 reading',
    '1 owned thing will be left to nobody',
    '1 lesson will be kept without its mission',
  ])
  const after = done(rich, () => outcome)
  expect(after.ownedThings.get(id('w'))?.team).toBeNull()
  expect(after.lessons.get(id('k'))?.team).toBeNull()
  expect([after.charters.size, after.people.get(person('Ana'))?.name]).toEqual([0, 'Ana'])
})

import { describe, expect, test } from 'vitest'
import type { Target } from '#core/analysis/moveWords.ts'
import { outcomeWords, previewWords } from '#core/analysis/moveWords.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { ChapterId, MembershipId, TeamId } from '#core/model/ids.ts'
import { departuresOf } from '#screens/matrix/model/departure.ts'
import { effectOfMove, placePerson } from '#screens/matrix/model/placing.ts'
import { summaryOf } from '#screens/matrix/model/summary.ts'
import { person, sketchOrganisation } from '#tests/support/builders.ts'
import { today, viewOf } from './view.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  skills: { Kafka: { chapter: 'Data' }, SQL: { chapter: 'Data' } },
  people: {
    Quin: { chapter: 'Data', can: { Kafka: 4, SQL: 3 } },
    Rae: { chapter: 'Data', can: { SQL: 3 } },
    Bo: { chapter: 'Backend' },
  },
  teams: {
    Fraud: { members: ['Quin', 'Rae'], needs: { Kafka: 1, SQL: 1 } },
    Payments: { members: ['Bo'], needs: { Kafka: 2 } },
  },
})
const view = viewOf(workspace)
const quin = { person: person('Quin'), from: 'Fraud' as TeamId }
const payments: Target = { team: 'Payments' as TeamId, chapter: undefined }
const made = { day: today, newId: 'new' as MembershipId }

describe('putting a person into another cell', () => {
  test('a move to another row is one edit: team and home chapter', () => {
    const edit = placePerson(
      workspace,
      quin,
      { ...payments, chapter: 'Backend' as ChapterId },
      made,
    )
    if (isRefusal(edit)) throw new Error(edit.refused)
    expect(edit.label).toBe('Move Quin to Payments')
    const after = apply(workspace, edit)
    expect(after.people.get(quin.person)?.chapter).toBe('Backend')
    expect(apply(after, invert(edit)).people.get(quin.person)?.chapter).toBe('Data')
  })

  test('another row alone changes only the home chapter', () => {
    const target = { team: quin.from, chapter: 'Backend' as ChapterId }
    const edit = placePerson(workspace, quin, target, made)
    expect(edit).toMatchObject({ label: 'Move Quin to Backend', changes: [{ table: 'people' }] })
  })

  test('the same cell changes nothing', () => {
    const target = { team: quin.from, chapter: 'Data' as ChapterId }
    expect(placePerson(workspace, quin, target, made)).toMatchObject({ changes: [] })
  })

  test('out of every team is leaving the one that they are taken from', () => {
    const edit = placePerson(workspace, quin, { team: null, chapter: undefined }, made)
    expect(edit).toMatchObject({ label: 'Take Quin out of Fraud' })
  })
})

describe('what a move opens and closes, in words', () => {
  const effect = effectOfMove(workspace, view.coverage, quin, payments)
  if (effect === null || typeof effect === 'string') throw new Error('The move has an effect')

  test('before it lands', () => {
    expect(previewWords(workspace, effect)).toBe('closes 1, opens Kafka and SQL in Fraud')
  })

  test('once it has landed', () => {
    expect(outcomeWords(workspace, quin, payments, effect)).toBe(
      'Quin moved to Payments; nobody holds Kafka in Fraud now; SQL now has one holder in Fraud; it closes 1 finding.',
    )
  })

  test('a move that cannot be is said instead', () => {
    const bo = { person: person('Bo'), from: null }
    expect(effectOfMove(workspace, view.coverage, bo, payments)).toBe('Bo is in Payments already.')
  })
})

test('without a person, each team and the chapter lose what only they hold', () => {
  expect(departuresOf(workspace, view.coverage, quin.person)).toMatchObject([
    { scope: { id: 'Fraud' }, counted: 2, lost: ['Kafka'], thinned: ['SQL'] },
    { scope: { id: 'Data' }, counted: 2, lost: ['Kafka'], thinned: ['SQL'] },
  ])
})

test('the sentence under the title counts what is shown', () => {
  expect(summaryOf(view.occupancy, view.coverage)).toBe(
    '2 standing teams, 3 people, 2 chapters. Skills hang on one person in 1 place in teams, 1 in chapters; 1 need that nobody meets.',
  )
})

import { describe, expect, test } from 'vitest'
import { addLearningAction } from '#core/commands/addLearningAction.ts'
import { changeLearningAction, type LearningChange } from '#core/commands/changeLearningAction.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { editTable } from '#core/commands/editTable.ts'
import { goesAlong } from '#core/commands/goesAlong.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { LearningActionId } from '#core/model/ids.ts'
import { isOpen, learningStates } from '#core/model/learningAction.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Go: 1 } },
    Bo: { can: { Kafka: 1 }, learns: { Kafka: { target: 3, coach: person('Ana') } } },
    Cy: { can: { Go: 3 } },
  },
})
const plan = { id: 'l' as LearningActionId, person: person('Ana'), skill: skill('Go'), target: 3 }

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

describe('a learning action', () => {
  test('is planned, undone with the rest, and open until it is done or dropped', () => {
    const outcome = addLearningAction(bank, { ...plan, coach: person('Cy') })
    const after = done(bank, outcome)
    expect(after.learningActions.get(plan.id)).toMatchObject({ state: 'planned', coach: 'Cy' })
    if (isRefusal(outcome)) throw new Error(outcome.refused)
    expect(outcome.label).toBe('Plan that Ana learns Go to 3')
    expect(apply(after, invert(outcome)).learningActions.get(plan.id)).toBeUndefined()
    expect(learningStates.filter((state) => isOpen({ state }))).toEqual(['planned', 'active'])
  })

  test.each([
    ['of a level that the person has', { target: 1 }, /Ana is at level 1 in Go already/],
    ['coached by the learner', { coach: person('Ana') }, /Ana cannot be their own coach/],
    ['of a skill that is gone', { skill: skill('Rust') }, /deleted meanwhile/],
    ['of a person who is gone', { person: person('Di') }, /deleted meanwhile/],
    ['with a coach who is gone', { coach: person('Di') }, /deleted meanwhile/],
    ['above the scale', { target: 5 }, /The scale ends at 4/],
    ['under an id that is there', { id: 'Bo learns Kafka' as never }, /taken already/],
  ])('is refused %s', (_, wrong, sentence) => {
    expect(refusal(addLearningAction(bank, { ...plan, ...wrong }))).toMatch(sentence)
  })

  test('that is done may say a level that the person has', () => {
    const outcome = addLearningAction(bank, { ...plan, target: 1, state: 'done' })
    expect(refusal(outcome)).toBeNull()
  })

  test('goes with its person and its skill, and outlives its coach', () => {
    expect(goesAlong(deleteRecords(bank, 'people', [person('Bo')]))).toContain('1 learning action')
    expect(done(bank, deleteRecords(bank, 'skills', [skill('Kafka')])).learningActions.size).toBe(0)
    const coachless = deleteRecords(bank, 'people', [person('Ana')])
    expect(goesAlong(coachless)).toContain('1 learning action will have no coach')
    expect([...done(bank, coachless).learningActions].map(({ coach }) => coach)).toEqual([null])
  })
})

describe('a planned learning action', () => {
  const id = 'Bo learns Kafka' as LearningActionId
  const changed = (to: LearningChange) => {
    const outcome = changeLearningAction(bank, { id, to })
    if (isRefusal(outcome)) return outcome.refused
    return [outcome.label, apply(bank, outcome).learningActions.get(id)] as const
  }

  test.each<readonly [LearningChange, label: string]>([
    [{ target: 4 }, 'Plan that Bo learns Kafka to 4'],
    [{ coach: person('Cy') }, 'Plan that Bo learns Kafka from Cy'],
    [{ coach: null }, 'Plan that Bo learns Kafka without a coach'],
    [{ due: day('2027-05-07') }, 'Plan that Bo learns Kafka by 2027-05-07'],
    [{ state: 'active' }, 'Begin: Bo learns Kafka'],
    [{ state: 'done' }, 'Mark as done: Bo learns Kafka'],
  ])('is changed in the words of people: %o', (to, label) => {
    expect(changed(to)).toEqual([label, expect.objectContaining(to)])
  })

  test('is not made what cannot be', () => {
    expect(changed({ target: 1 })).toMatch(/Bo is at level 1 in Kafka already/)
    expect(changed({ target: 5 })).toMatch(/The scale ends at 4/)
    expect(changed({ coach: person('Bo') })).toMatch(/cannot be their own coach/)
    expect(changed({ coach: person('Di') })).toMatch(/deleted meanwhile/)
  })

  test('that is done leaves the rating as it was', () => {
    const after = done(bank, changeLearningAction(bank, { id, to: { state: 'done' } }))
    expect(after.ratings).toBe(bank.ratings)
  })
})

describe('the learning plan as a table', () => {
  const today = day('2026-06-01')
  const edit = (
    inputs: readonly (readonly [column: string, text: string])[],
    added: readonly Readonly<Record<string, string>>[] = [],
  ) => {
    const outcome = editTable(bank, {
      table: 'learningActions',
      inputs: inputs.map(([column, text]) => ({ row: 'Bo learns Kafka', column, text })),
      added: added.map((texts) => new Map(Object.entries(texts))),
      newId: () => 'new',
      day: today,
    })
    const after = apply(bank, outcome.edit).learningActions
    return {
      ...outcome,
      label: outcome.edit.label,
      bo: after.get('Bo learns Kafka' as never),
      fresh: after.get('new' as never),
      reasons: outcome.rejected.map(({ reason }) => reason),
    }
  }

  test('takes names, levels by name, days and states', () => {
    const { bo, label } = edit([
      ['target', 'Expert'],
      ['coach', 'Cy'],
      ['due', '7 May 2027'],
      ['state', 'active'],
      ['note', 'With the ledger team'],
    ])
    expect(bo).toMatchObject({ target: 4, coach: 'Cy', due: '2027-05-07', state: 'active' })
    expect(label).toBe('Change 5 cells of learning actions')
  })

  test('takes a new row, made on the day that is shown', () => {
    const { fresh, label } = edit([], [{ person: 'Cy', skill: 'Kafka', target: '2' }])
    expect(fresh).toMatchObject({ target: 2, state: 'planned', coach: null, created: today })
    expect(label).toBe('Add “Cy, Kafka”')
  })

  test('does without no target', () => {
    expect(edit([['target', '']]).reasons).toEqual(['“Target level” cannot be empty.'])
    const added = edit([], [{ person: 'Cy', skill: 'Kafka' }])
    expect(added.reasons).toEqual(['“Target level” is missing.'])
    expect(added.fresh).toBeUndefined()
  })

  test('keeps to what can be, and takes the rest', () => {
    const coached = edit([
      ['coach', 'Bo'],
      ['note', 'soon'],
    ])
    expect(coached.reasons).toEqual(['Bo cannot be their own coach. Choose somebody else.'])
    expect(coached.bo).toMatchObject({ coach: 'Ana', note: 'soon' })
    const held = edit([['target', '1']], [{ person: 'Ana', skill: 'Kafka', target: '3' }])
    expect(held.reasons).toEqual([
      'Bo is at level 1 in Kafka already.',
      'Ana is at level 4 in Kafka already.',
    ])
    expect([held.bo?.target, held.fresh]).toEqual([3, undefined])
  })

  test('loses the rows that are deleted', () => {
    const outcome = deleteRecords(bank, 'learningActions', ['Bo learns Kafka'])
    expect(isRefusal(outcome) ? null : outcome.label).toBe('Delete “Bo, Kafka”')
    expect(done(bank, outcome).learningActions.size).toBe(0)
  })
})

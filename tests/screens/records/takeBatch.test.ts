import { describe, expect, test } from 'vitest'
import { fieldContext } from '#core/fields/fieldText.ts'
import { blankRow } from '#screens/records/tableRows.ts'
import { tableSource } from '#screens/records/tableSource.ts'
import { outcomeWords, rejectionWords, takeBatch, takeNote } from '#screens/records/takeBatch.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { openDevice } from '#tests/session/device.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { type GridBatch, takenWhole } from '#ui/grid/gridData.ts'

const today = day('2026-06-01')

const rejected = (...reasons: readonly string[]) =>
  reasons.map((reason) => ({ row: 'Ana', column: 'chapter', text: 'x', reason }))

test('a paste says what was added, changed and rejected, and why', () => {
  const outcome = { added: 2, changed: 12, rejected: rejected('No chapter is called “x”.') }
  expect(outcomeWords('people', outcome)).toBe(
    '2 people added, 12 cells changed, 1 rejected. No chapter is called “x”.',
  )
  expect(outcomeWords('people', { added: 0, changed: 1, rejected: [] })).toBe('1 cell changed.')
  expect(outcomeWords('teams', { added: 1, changed: 0, rejected: [] })).toBe('1 team added.')
  expect(outcomeWords('teams', { added: 0, changed: 0, rejected: [] }, 3)).toBe(
    '0 cells changed, 3 rejected.',
  )
})

test('reasons that hold for most come first, the rest are counted', () => {
  expect(rejectionWords(rejected('a.', 'b.', 'b.', 'c.', 'd.'))).toBe('b. a. And 2 other reasons.')
})

describe('what is put into the blank row', () => {
  async function bank() {
    const session = new Session({ storage: openDevice().openStorage(), today: () => today })
    await keepAsNew(session, 'Bank', sketchOrganisation({ people: { Ana: {}, Bo: {} } }))
    await session.settled()
    const names = () => [...session.store.getState().workspace.people].map(({ name }) => name)
    const take = (batch: Partial<GridBatch>) =>
      takeBatch(session, 'people', { inputs: [], added: [], readOnly: 0, ...batch })
    return { session, names, take }
  }
  const put = (row: string, column: string, text: string) => ({ row, column, text })

  test('becomes a record, in one step with what was put around it', async () => {
    const { session, names, take } = await bank()
    const inputs = [
      put('Bo', 'name', 'Bea'),
      put(blankRow, 'name', 'Cy'),
      put(blankRow, 'role', 'Lead'),
    ]
    const { made, ...rest } = take({ inputs, added: [new Map([['name', 'Dee']])] })
    expect(rest).toEqual({ refused: null, rejected: [] })
    expect(names()).toEqual(['Ana', 'Bea', 'Cy', 'Dee'])
    expect(session.store.getState().workspace.people.get(made as never)?.name).toBe('Cy')
    session.undo()
    expect(names()).toEqual(['Ana', 'Bo'])
  })

  test('needs a name', async () => {
    const { names, take } = await bank()
    const { refused } = take({ inputs: [put(blankRow, 'role', 'Lead')] })
    expect(refused).toBe('Give it a name first.')
    expect(take({ inputs: [put(blankRow, 'name', ' ')] })).toEqual(takenWhole)
    expect(names()).toEqual(['Ana', 'Bo'])
  })

  test('cells that cannot be taken are told with their reasons, in the rows in which they stand', async () => {
    const { take } = await bank()
    const inputs = [
      put('Payments\u001eBo', 'role', 'Lead'),
      put('Payments\u001eBo', 'chapter', 'Nowhere'),
      put(blankRow, 'name', 'Cy'),
    ]
    expect(take({ inputs }).rejected).toEqual([
      {
        row: 'Payments\u001eBo',
        column: 'chapter',
        reason: 'No chapter is called “Nowhere”.',
      },
    ])
  })
})

test('a grid about one team gives each new need its team', async () => {
  const session = new Session({ storage: openDevice().openStorage(), today: () => today })
  const sketch = sketchOrganisation({
    people: { Ana: { can: { Kotlin: 3, Kafka: 2, Go: 1 } } },
    teams: { Payments: {}, Cards: { needs: { Go: 1 } } },
  })
  await keepAsNew(session, 'Bank', sketch)
  const given = new Map([['team', 'Payments']])
  const put = (column: string, text: string) => ({ row: blankRow, column, text })
  const batch = {
    inputs: [put('skill', 'Kotlin'), put('minHolders', '2')],
    added: [
      new Map([['skill', 'Kafka']]),
      new Map([['skill', 'Cobol']]),
      new Map([['skill', ' ']]),
    ],
    readOnly: 0,
  }
  const { made } = takeBatch(session, 'requirements', batch, given)
  const needs = () => session.store.getState().workspace.requirements.of('Payments' as never)
  expect(needs().map(({ skill, minHolders }) => `${minHolders} ${skill}`)).toEqual([
    '2 Kotlin',
    '1 Kafka',
  ])
  expect(made).toBe('Payments\u001fKotlin')
  const { refused } = takeBatch(
    session,
    'requirements',
    { inputs: [put('minHolders', '2')], added: [], readOnly: 0 },
    given,
  )
  expect(refused).toBe('“Skill” is missing.')
  session.undo()
  expect(needs()).toEqual([])
})

describe('the comment of a rating', () => {
  const at = (column: string) => ({ row: 'Ana\u001fKotlin', column })

  async function bank() {
    const session = new Session({ storage: openDevice().openStorage(), today: () => today })
    const people = { Ana: { can: { Kotlin: 3 } } }
    await keepAsNew(session, 'Bank', sketchOrganisation({ skills: { Kotlin: {} }, people }))
    await session.settled()
    const now = () => session.store.getState().workspace
    return {
      session,
      rating: () => now().ratings.get('Ana' as never, 'Kotlin' as never),
      cell: (column: string) =>
        tableSource(now(), 'ratings', fieldContext(now())).cell(at(column).row, column),
    }
  }

  test('is written at its level and stands in its own column as well', async () => {
    const { session, cell } = await bank()
    takeNote(session, 'ratings', { ...at('level'), text: 'Led the move\nto Kotlin 2' })
    expect([cell('level').note, cell('note').text]).toEqual([
      'Led the move\nto Kotlin 2',
      'Led the move to Kotlin 2',
    ])
    expect([cell('note').note, cell('assessed').note]).toEqual(['', ''])
    session.undo()
    expect(cell('level').note).toBe('')
  })

  test('comes with a level that is pasted, in the same step', async () => {
    const { session, rating } = await bank()
    const inputs = [{ ...at('level'), text: '4', note: 'As seen in May' }]
    takeBatch(session, 'ratings', { inputs, added: [], readOnly: 0 })
    expect(rating()).toMatchObject({ level: 4, assessed: today, note: 'As seen in May' })
    session.undo()
    expect(rating()).toMatchObject({ level: 3, note: '' })
  })

  test('of what has none, nothing is written', async () => {
    const { session, rating } = await bank()
    takeNote(session, 'ratings', { ...at('assessed'), text: 'x' })
    expect(rating()?.note).toBe('')
  })
})

import { describe, expect, test } from 'vitest'
import { blankRow } from '#screens/tables/tableRows.ts'
import { outcomeWords, rejectionWords, takeBatch } from '#screens/tables/takeBatch.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { openDevice } from '#tests/session/device.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import type { GridBatch } from '#ui/grid/gridData.ts'

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
    expect(take({ inputs, added: [new Map([['name', 'Dee']])] })).toBeNull()
    expect(names()).toEqual(['Ana', 'Bea', 'Cy', 'Dee'])
    session.undo()
    expect(names()).toEqual(['Ana', 'Bo'])
  })

  test('needs a name', async () => {
    const { names, take } = await bank()
    expect(take({ inputs: [put(blankRow, 'role', 'Lead')] })).toBe('Give it a name first.')
    expect(take({ inputs: [put(blankRow, 'name', ' ')] })).toBeNull()
    expect(names()).toEqual(['Ana', 'Bo'])
  })
})

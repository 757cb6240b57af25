import { expect, test } from 'vitest'
import { outcomeWords, rejectionWords } from '#screens/tables/takeBatch.ts'

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

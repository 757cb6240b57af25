import { describe, expect, test } from 'vitest'
import { missingOf, pruned } from '#session/analysis/useAnswers.ts'

describe('an answer to a question in numbers', () => {
  test('is asked for once where two scopes hold the same', () => {
    expect(missingOf([{ key: 'a' }, { key: 'b' }, { key: 'a' }], new Map([['b', 1]]))).toEqual([
      { key: 'a' },
    ])
  })

  test('is kept for Undo until such answers outweigh those that are needed', () => {
    const known = new Map(Array.from({ length: 200 }, (_, at) => [`${at}`, at]))
    expect(pruned(known, Array(50).fill({ key: '7' }))).toBe(known)
    expect(pruned(known, [{ key: '7' }])).toEqual(new Map([['7', 7]]))
  })
})

import { describe, expect, it } from 'vitest'
import type { JournalEntry } from '#core/edits/history.ts'
import { wholeHistory } from '#session/history.ts'

const entry = (seq: number): JournalEntry => ({
  seq,
  id: `entry ${seq}`,
  author: 'a tab',
  at: '2026-03-01T12:00:00Z',
  cause: { kind: 'do' },
  edit: { label: `Edit ${seq}`, changes: [] },
})

describe('the history of a workspace', () => {
  it('is whole where it begins with the first edit and leaves none out', () => {
    expect(wholeHistory([entry(1), entry(2)])).toEqual({
      kind: 'whole',
      entries: [entry(1), entry(2)],
    })
    expect(wholeHistory([])).toEqual({ kind: 'whole', entries: [] })
  })

  it('is not told with a gap, without its beginning, or where it cannot be read', () => {
    const reasons = [[entry(2)], [entry(1), entry(3)], 'The disk is gone.'].map((read) => {
      const history = wholeHistory(read)
      return history.kind === 'missing' ? history.reason : ''
    })
    expect(reasons).toEqual([
      'The beginning of this organisation’s history cannot be read.',
      'Edits after the 1. are missing from the history.',
      'The disk is gone.',
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { change, type Edit } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { createRating } from '#core/model/rating.ts'
import { decodeEntry, encodeEntry } from '#storage/codec/entry.ts'
import { anyHistory, editsBetween, entryOf } from '../records.ts'

describe('a journal entry as bytes', () => {
  test('comes back as it was, with its changes in their order', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1 }), (states, seq) => {
        for (const edit of editsBetween(states)) {
          const entry = entryOf(invert(edit))
          expect(decodeEntry(encodeEntry(entry), seq)).toEqual({ ...entry, seq })
        }
      }),
    )
  })

  test('keeps why it was made', () => {
    const entry = {
      ...entryOf({ label: '', changes: [] }),
      cause: { kind: 'undo', of: 'x' },
    } as const
    expect(decodeEntry(encodeEntry(entry), 1).cause).toEqual({ kind: 'undo', of: 'x' })
  })

  test('of a small change to a long record is hardly longer than the record', () => {
    const before = createRating({
      person: 'p' as PersonId,
      skill: 's' as SkillId,
      note: 'seen '.repeat(1_000),
    })
    const edit: Edit = {
      label: 'Rate',
      changes: [change('ratings', before, { ...before, level: 3 })],
    }
    expect(encodeEntry(entryOf(edit)).length).toBeLessThan(before.note.length + 500)
  })
})

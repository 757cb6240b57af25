import { expect, test } from 'vitest'
import { type DraftKind, Drafts } from '#session/drafts.ts'

const form: DraftKind<{ readonly name: string }> = { name: 'form', first: { name: '' } }
const other: DraftKind<number> = { name: 'other', first: 0 }

test('a form begins with its first contents and is kept by what it is about', () => {
  const drafts = new Drafts()
  expect(drafts.of(form, 'payments')).toEqual({ name: '' })
  drafts.keep(form, 'payments', { name: 'half' })
  expect(drafts.of(form, 'payments')).toEqual({ name: 'half' })
  expect(drafts.of(form, 'fraud')).toEqual({ name: '' })
})

test('forms of different kinds about one thing do not meet, and one that is done begins anew', () => {
  const drafts = new Drafts()
  drafts.keep(form, 'payments', { name: 'half' })
  drafts.keep(other, 'payments', 3)
  drafts.keep(form, 'payments', null)
  expect(drafts.of(form, 'payments')).toEqual({ name: '' })
  expect(drafts.of(other, 'payments')).toBe(3)
})

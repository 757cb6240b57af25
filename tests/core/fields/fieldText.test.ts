import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldContext, readField, showField, writeField } from '#core/fields/fieldText.ts'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { RecordNames } from '#core/fields/recordNames.ts'
import { recordsOf } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { workspaces } from '#tests/core/interchange/arbitraryWorkspace.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  chapters: ['Backend', 'Équipe'],
  people: {
    p1: { name: 'Ana Ruiz' },
    p2: { name: 'Ana Ruiz' },
    p3: { name: 'Bo' },
    p4: { name: 'BO' },
    p5: { name: 'Zoë' },
  },
})

function field(table: EditableTable, id: string) {
  const found = recordTypes[table].fields.find((it) => it.id === id)
  if (found === undefined) throw new Error(`No field ${id}`)
  return found
}

function read(table: EditableTable, id: string, text: string, workspace: Workspace = bank) {
  const outcome = readField(field(table, id), text, fieldContext(workspace))
  return 'refused' in outcome ? outcome.refused : outcome.value
}

describe('a record that another one refers to', () => {
  test('is typed by its name, without case and accents where that is nobody else', () => {
    expect(read('people', 'chapter', 'Backend')).toBe('Backend')
    expect(read('people', 'chapter', ' equipe ')).toBe('Équipe')
    expect(read('teams', 'owner', 'zoe')).toBe('p5')
    expect(read('teams', 'owner', 'BO')).toBe('p4')
  })

  test('is typed by its id, or by both', () => {
    expect(read('teams', 'owner', 'p2')).toBe('p2')
    expect(read('teams', 'owner', 'Ana Ruiz (p2)')).toBe('p2')
  })

  test('is refused where the text could mean two', () => {
    expect(read('teams', 'owner', 'Ana Ruiz')).toBe(
      '“Ana Ruiz” means 2 people. Choose one from the list.',
    )
    expect(read('teams', 'owner', 'bo')).toBe('“bo” means 2 people. Choose one from the list.')
    expect(read('teams', 'owner', 'Cy')).toBe('No person is called “Cy”.')
  })

  test('a name that is another record’s id means both', () => {
    const twins = sketchOrganisation({ people: { a: { name: 'b' }, b: { name: 'c' } } })
    expect(read('teams', 'owner', 'b', twins)).toBe('“b” means 2 people. Choose one from the list.')
    expect(new RecordNames(twins).textOf('people', 'a')).toBe('b (a)')
    expect(new RecordNames(twins).textOf('people', 'b')).toBe('c')
  })

  test('is shown by its name, and copied with its id where the name is not enough', () => {
    const owner = field('teams', 'owner')
    const context = fieldContext(bank)
    expect(showField(owner, 'p1', context)).toBe('Ana Ruiz')
    expect(writeField(owner, 'p1', context)).toBe('Ana Ruiz (p1)')
    expect(writeField(owner, 'p5', context)).toBe('Zoë')
  })
})

describe('typed values', () => {
  test('levels are digits or names on the scale, n/a only where a skill may not apply', () => {
    expect(['3', 'expert', '-', 'N/A', ''].map((it) => read('ratings', 'level', it))).toEqual([
      3,
      4,
      'n/a',
      'n/a',
      null,
    ])
    expect(read('ratings', 'level', '5')).toBe(
      'Levels go from 0 to 4; n/a where the skill does not apply.',
    )
    expect(read('skills', 'holdsFrom', 'n/a')).toBe('Levels go from 0 to 4.')
  })

  test('choices are typed as they are shown or stored', () => {
    expect(read('teams', 'type', 'Stream aligned')).toBe('stream-aligned')
    expect(read('teams', 'type', 'stream-aligned')).toBe('stream-aligned')
    expect(read('ratings', 'interest', 'eager to learn it')).toBe(3)
    expect(read('ratings', 'rater', 'boss')).toBe('One of these is expected: self, lead, peer.')
  })

  test('a capacity is a number of full-time equivalents, or percent of one', () => {
    const texts = ['0,8', '80 %', '80%', '7%', '100 %']
    expect(texts.map((it) => read('people', 'capacity', it))).toEqual([0.8, 0.8, 0.8, 0.07, 1])
    expect(read('people', 'capacity', '80')).toBe(
      'Capacity is expected as full-time equivalents, 0 to 10.',
    )
    expect(read('people', 'capacity', '%')).toBe(
      'Capacity is expected as full-time equivalents, 0 to 10.',
    )
  })

  test('an allocation is percent, and never a share of one', () => {
    const texts = ['60', '60 %', '0', '1', '12.5', '1,5', '0.5 %', '0.0', '150']
    expect(texts.map((it) => read('memberships', 'allocation', it))).toEqual([
      60, 60, 0, 1, 12.5, 1.5, 0.5, 0, 150,
    ])
    for (const text of ['0.5', '0,5', '1.0', '.25']) {
      expect(read('memberships', 'allocation', text)).toBe(
        `${text} % is hardly meant. Write 50 for half of the time.`,
      )
    }
    expect(writeField(field('memberships', 'allocation'), 0.5, fieldContext(bank))).toBe('0.5 %')
  })

  test('days are read as people write them', () => {
    expect(read('people', 'starts', ' 7 May 2018 ')).toBe('2018-05-07')
    expect(read('people', 'starts', '2026-02-30')).toBe('Write a day as 2026-03-01.')
  })

  test('nothing says the default, except of what the record does not stand without', () => {
    expect(read('people', 'capacity', '')).toBe(1)
    expect(read('teams', 'type', ' ')).toBe('undefined')
    expect(read('people', 'name', '  ')).toBe('“Name” cannot be empty.')
    expect(read('ratings', 'person', '')).toBe('“Person” cannot be empty.')
  })
})

test('whatever a field holds, its text reads as it again, or as nothing else', () => {
  fc.assert(
    fc.property(workspaces, (workspace) => {
      const context = fieldContext(workspace)
      for (const table of editableTables) {
        for (const record of recordsOf(workspace, table)) {
          for (const it of recordTypes[table].fields) {
            const value = record[it.id]
            const outcome = readField(it, writeField(it, value, context), context)
            if ('refused' in outcome) {
              // Names that are other records' ids, or nothing but spaces, cannot be typed at all.
              expect(['reference', 'text']).toContain(it.type.kind)
            } else if (it.isRequired && it.type.kind === 'text') {
              expect(outcome.value).toBe(String(value).trim())
            } else expect(outcome.value).toEqual(value)
          }
        }
      }
    }),
  )
})

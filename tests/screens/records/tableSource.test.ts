import { describe, expect, test } from 'vitest'
import { fieldContext, readField } from '#core/fields/fieldText.ts'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { recordKey, recordsOf } from '#core/fields/records.ts'
import { sampleOrganisation } from '#core/sample/sampleOrganisation.ts'
import { tableColumns } from '#screens/records/tableColumns.ts'
import { blankRow } from '#screens/records/tableRows.ts'
import { tableSource } from '#screens/records/tableSource.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { cellValue, emptyCell } from '#ui/grid/gridData.ts'

const bank = sketchOrganisation({
  chapters: ['Backend'],
  skills: { Kotlin: { description: 'A language.\n\nFor the JVM.' } },
  people: {
    a1: { name: 'Ana', chapter: 'Backend', can: { Kotlin: 3, Kafka: 'n/a' } },
    a2: { name: 'Ana', role: 'Analyst' },
  },
  teams: { Payments: { type: 'stream-aligned', owner: 'a2' as never, members: ['a1'] }, Cards: {} },
})
const key = (...ends: readonly string[]) => ends.join('\u001f')

function look(table: EditableTable) {
  const source = tableSource(bank, table, fieldContext(bank))
  const columns = tableColumns(table, bank.organisation.record.levels, () => bank)
  return {
    ...source,
    column: (id: string) => {
      const found = columns.find((column) => column.id === id)
      if (found === undefined) throw new Error(`No column ${id}`)
      return found
    },
    choices: (id: string) => {
      const type = columns.find((column) => column.id === id)?.type
      return type?.kind === 'choice' ? type.choices('') : []
    },
  }
}

describe('cells', () => {
  test('show names and words, and are copied as what reads as them', () => {
    const { cell } = look('teams')
    expect(cell('Payments', 'owner')).toMatchObject({ text: 'Ana', value: 'Ana (a2)' })
    expect(cell('Payments', 'type')).toMatchObject({
      text: 'stream aligned',
      value: 'stream-aligned',
    })
    expect(cell('Cards', 'type').text).toBe('')
  })

  test('of a rating the level has the comment, of other records nothing has one', () => {
    const { column } = look('ratings')
    expect(['level', 'interest', 'note'].map((it) => column(it).hasNotes)).toEqual([
      true,
      false,
      false,
    ])
    expect(look('requirements').column('minLevel').hasNotes).toBe(false)
  })

  test('levels have their words and their tint, n/a is faint', () => {
    const { cell } = look('ratings')
    expect(cell(key('a1', 'Kotlin'), 'level')).toMatchObject({
      text: '3 · Practitioner',
      value: '3',
      tone: 3,
    })
    expect(cell(key('a1', 'Kafka'), 'level')).toMatchObject({
      text: 'n/a',
      ink: 'faint',
      tone: null,
    })
  })

  test('of many lines show one', () => {
    expect(look('skills').cell('Kotlin', 'description')).toMatchObject({
      text: 'A language. For the JVM.',
      value: 'A language.\n\nFor the JVM.',
    })
  })

  test('say the fact to those who hear it', () => {
    expect(look('people').name('a1', 'chapter')).toBe('Home chapter, Ana: Backend')
    expect(look('people').name('a1', 'starts')).toBe('Starts, Ana: empty')
    expect(look('ratings').name(key('a1', 'Kotlin'), 'level')).toBe(
      'Level, Ana, Kotlin: 3 · Practitioner',
    )
  })

  test('of the blank row are empty, and say so', () => {
    const { cell, name } = look('people')
    expect(cell(blankRow, 'name')).toEqual(emptyCell)
    expect(name(blankRow, 'name')).toBe('Name, new person: empty')
  })

  test('of a person who stands in a group are those of the person', () => {
    expect(look('people').cell('Payments\u001ea1', 'chapter').text).toBe('Backend')
  })
})

describe('columns', () => {
  test('of levels take digits at once, and a dash where the skill may not apply', () => {
    expect(look('ratings').column('level').type).toMatchObject({ instantKeys: '01234-' })
    expect(look('requirements').column('minLevel').type).toMatchObject({ instantKeys: '01234' })
    expect(look('ratings').column('interest').type).toMatchObject({ instantKeys: '0123' })
    expect(look('teams').column('status').type).toMatchObject({ instantKeys: '' })
  })

  test('tell people of one name apart', () => {
    expect(look('teams').choices('owner')).toEqual([
      { value: 'Ana (a1)', label: 'Ana', description: 'Backend' },
      { value: 'Ana (a2)', label: 'Ana', description: 'Analyst' },
      { value: '', label: 'No product owner' },
    ])
  })

  test('have no units but in their heads', () => {
    expect(look('memberships').column('allocation')).toMatchObject({
      label: 'Allocation, %',
      align: 'end',
    })
  })
})

test('every choice of every picker, and every cell of the sample, reads as a value', () => {
  const sample = sampleOrganisation(day('2026-06-01'))
  const context = fieldContext(sample)
  for (const table of editableTables) {
    const columns = tableColumns(table, context.scale, () => sample)
    const source = tableSource(sample, table, context)
    const records = [...recordsOf(sample, table)]
    for (const field of recordTypes[table].fields) {
      const type = columns.find(({ id }) => id === field.id)?.type
      const choices = type?.kind === 'choice' ? type.choices('') : []
      const instant = type?.kind === 'choice' ? [...type.instantKeys] : []
      for (const text of [...choices.map(({ value }) => value), ...instant]) {
        expect(readField(field, text, context)).toHaveProperty('value')
      }
      for (const record of records.slice(0, 40)) {
        const text = cellValue(source.cell(recordKey(table, record), field.id))
        expect(readField(field, text, context)).toEqual({ value: record[field.id] })
      }
    }
  }
})

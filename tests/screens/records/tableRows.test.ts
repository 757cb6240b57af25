import { describe, expect, test } from 'vitest'
import { editableTables } from '#core/fields/recordFields.ts'
import { recordsOf } from '#core/fields/records.ts'
import { blankRow, hasBlankRow, plainRows, withBlankRow } from '#screens/records/tableRows.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: { Ana: { can: { Kotlin: 4, Kafka: 2 } }, Zoë: { can: { Kotlin: 1 } }, Cy: {} },
})

describe('rows as they come', () => {
  const records = [...recordsOf(bank, 'ratings')]
  const rows = plainRows(bank, 'ratings', records)

  test('are numbered and found by their ids', () => {
    expect([rows.count, rows.at(2)?.label, rows.at(3)]).toEqual([3, '3', undefined])
    for (const at of [2, 0, 1]) expect(rows.indexOf(rows.at(at)?.id ?? '')).toBe(at)
    expect(rows.indexOf('nobody')).toBe(-1)
  })

  test('are found among those that a search has left', () => {
    const people = [...recordsOf(bank, 'people')]
    const left = plainRows(bank, 'people', people.slice(1))
    expect(['Ana', 'Zoë', 'Cy'].map((id) => left.indexOf(id))).toEqual([-1, 0, 1])
  })
})

describe('the blank row', () => {
  test('is there where a record needs no more than a name', () => {
    expect(editableTables.filter(hasBlankRow)).toEqual(['people', 'teams', 'chapters', 'skills'])
  })

  test('comes last, and is no record', () => {
    const rows = withBlankRow(plainRows(bank, 'people', [...recordsOf(bank, 'people')]))
    expect([rows.count, rows.at(2)?.id, rows.at(3)?.label, rows.at(4)]).toEqual([
      4,
      'Cy',
      '+',
      undefined,
    ])
    expect([blankRow, 'Cy', 'nobody'].map(rows.indexOf)).toEqual([3, 2, -1])
    expect(withBlankRow(plainRows(bank, 'people', [])).at(0)?.id).toBe(blankRow)
  })
})

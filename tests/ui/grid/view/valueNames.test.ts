import { describe, expect, test } from 'vitest'
import type { CellType, GridChoice } from '#ui/grid/gridData.ts'
import { valueNames } from '#ui/grid/view/valueNames.ts'
import { columnsOf } from './viewSketch.ts'

function namesOf(type: CellType, values: readonly string[]): string[] {
  const [column] = columnsOf('a', type)
  return values.map(valueNames(column))
}
const choice = (...choices: GridChoice[]): CellType => ({
  kind: 'choice',
  choices: () => choices,
  instantKeys: '',
})

describe('A value is read', () => {
  const levels = choice(
    { value: '3', label: '3 · Fluent' },
    { value: 'n/a', label: 'Not applicable' },
    { value: '', label: 'Not rated' },
  )

  test('as the label of its choice, and as it is where no choice has it', () => {
    expect(namesOf(levels, ['3', 'n/a', '7', ''])).toEqual([
      '3 · Fluent',
      'Not applicable',
      '7',
      '',
    ])
  })

  test('as it is where labels do not tell values apart', () => {
    const people = choice(
      { value: 'Ana (a1)', label: 'Ana' },
      { value: 'Bo', label: 'Bo' },
      { value: 'Ana (a2)', label: 'Ana' },
    )
    expect(namesOf(people, ['Ana (a1)', 'Ana (a2)', 'Bo'])).toEqual(['Ana (a1)', 'Ana (a2)', 'Bo'])
  })

  test('as it is in other columns, and in row headers', () => {
    expect(namesOf({ kind: 'number' }, ['3'])).toEqual(['3'])
    expect(valueNames(undefined)('Ana')).toBe('Ana')
  })
})

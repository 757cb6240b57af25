import { describe, expect, test } from 'vitest'
import { fieldContext } from '#core/fields/fieldText.ts'
import type { EditableTable } from '#core/fields/recordFields.ts'
import { recordsOf } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { arrangedRows, groupOfRow, keyOfRow, listArranged } from '#screens/records/tableRows.ts'
import { groupingsOf, groupReader } from '#screens/tables/groupings.ts'
import { groupedSections, searchRecords } from '#screens/tables/tableSections.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Backend', role: 'Lead', can: { Kotlin: 4, Kafka: 2 } },
    Zoë: { chapter: 'Backend', can: { Kotlin: 1 } },
    Cy: {},
  },
  teams: {
    Payments: { members: ['Ana', 'Zoë'] },
    Cards: { members: ['Ana'] },
    Old: { members: ['Cy'], status: 'abandoned' },
  },
})

function sectionsOf(table: EditableTable, grouping: string, workspace: Workspace = bank) {
  const context = fieldContext(workspace)
  const chosen = groupingsOf(table).find(({ id }) => id === grouping)
  if (chosen === undefined) throw new Error(`${table} are not grouped by ${grouping}`)
  const groupsOf = groupReader(chosen, { workspace, context, day: today })
  return groupedSections(table, [...recordsOf(workspace, table)], groupsOf, new Set())
}

function written(table: EditableTable, grouping: string): string[] {
  return sectionsOf(table, grouping).map(
    ({ group, items }) => `${group?.label}: ${items.map(({ id }) => keyOfRow(id)).join(', ')}`,
  )
}

describe('groups', () => {
  test('stand by name, those who say nothing come last', () => {
    expect(written('people', 'chapter')).toEqual(['Backend: Ana, Zoë', 'No home chapter: Cy'])
  })

  test('a person stands in each counted team, under ids of their own', () => {
    expect(written('people', 'team')).toEqual([
      'Cards: Ana',
      'Payments: Ana, Zoë',
      'Not in a team: Cy',
    ])
    const ids = sectionsOf('people', 'team').flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(4)
  })

  test('the row that heads a group knows its key', () => {
    const [cards] = sectionsOf('people', 'team')
    expect(groupOfRow(cards?.group?.id ?? '')).toBe('Cards')
  })

  test('of a choice stand in the order of the choices', () => {
    expect(written('teams', 'status')).toEqual(['active: Payments, Cards', 'abandoned: Old'])
  })

  test('ratings stand by person or by skill', () => {
    expect(sectionsOf('ratings', 'skill').map(({ group }) => group?.label)).toEqual([
      'Kafka',
      'Kotlin',
    ])
  })
})

test('rows arranged by team are numbered as they stand', () => {
  const rows = arrangedRows(
    sectionsOf('people', 'team').flatMap(({ group, items }) => [group ?? [], items].flat()),
  )
  expect(rows.map(({ label }) => label)).toEqual([
    'Cards',
    '1',
    'Payments',
    '2',
    '3',
    'Not in a team',
    '4',
  ])
})

test('a record is found by its key in the first of the groups it stands in', () => {
  const list = sectionsOf('people', 'team').flatMap(({ group, items }) =>
    [group ?? [], items].flat(),
  )
  const rows = listArranged(list)
  expect(['Ana', 'Zoë', 'nobody', list[2]?.id ?? ''].map(rows.indexOf)).toEqual([1, 4, -1, 2])
})

describe('the search', () => {
  const find = (table: EditableTable, search: string) =>
    searchRecords(table, [...recordsOf(bank, table)], search, fieldContext(bank)).length

  test('finds every word in what is shown, whatever case and accents', () => {
    expect(find('people', 'zoe')).toBe(1)
    expect(find('people', 'backend lead')).toBe(1)
    expect(find('ratings', 'ana kafka')).toBe(1)
    expect(find('ratings', 'expert')).toBe(1)
    expect(find('ratings', 'cobol')).toBe(0)
    expect(find('ratings', ' ')).toBe(3)
  })
})

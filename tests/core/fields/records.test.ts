import { describe, expect, test } from 'vitest'
import { type EditableTable, editableTables } from '#core/fields/recordFields.ts'
import { type AnyRecord, haveSameKeys, recordsOf } from '#core/fields/records.ts'
import type { RecordChange, Table } from '#core/model/tables.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Backend', can: { Kotlin: 4, Kafka: 2 } },
    Bo: { can: { Kotlin: 1 }, learns: { Kotlin: 3 } },
  },
  teams: { Payments: { members: ['Ana', 'Bo'], needs: { Kotlin: 2, Kafka: 1 } } },
})

function changed(
  workspace: Workspace,
  table: EditableTable,
  changes: readonly RecordChange<AnyRecord>[],
): Workspace {
  const records = workspace[table] as unknown as Table<AnyRecord>
  return { ...workspace, [table]: records.with(changes) }
}

describe.each(editableTables)('the records of %s', (table) => {
  const [first = {}] = recordsOf(bank, table)
  const other = { ...first, id: 'New', person: 'New', team: 'New', skill: 'New' }
  const same = (workspace: Workspace) => haveSameKeys(table, bank, workspace)

  test('are the same ones after an edit of what they say', () => {
    expect(same(bank)).toBe(true)
    const edited = changed(bank, table, [{ before: first, after: { ...first, name: 'Other' } }])
    expect(same(edited)).toBe(true)
    expect(haveSameKeys(table, edited, bank)).toBe(true)
  })

  test('are others once one is added, deleted, or takes the place of another', () => {
    expect(same(changed(bank, table, [{ before: null, after: other }]))).toBe(false)
    expect(same(changed(bank, table, [{ before: first, after: null }]))).toBe(false)
    const replaced = changed(bank, table, [
      { before: first, after: null },
      { before: null, after: other },
    ])
    expect(same(replaced)).toBe(false)
  })

  test('are others when a deletion is undone', () => {
    const deleted = changed(bank, table, [{ before: first, after: null }])
    const restored = changed(deleted, table, [{ before: null, after: first }])
    expect(haveSameKeys(table, deleted, restored)).toBe(false)
    expect([...recordsOf(restored, table)]).toHaveLength(bank[table].size)
  })
})

test('a rating of another skill in the place of one makes other records', () => {
  const [first = {}] = recordsOf(bank, 'ratings')
  const replaced = changed(bank, 'ratings', [
    { before: first, after: null },
    { before: null, after: { ...first, skill: 'COBOL' } },
  ])
  expect(replaced.ratings.size).toBe(bank.ratings.size)
  expect(haveSameKeys('ratings', bank, replaced)).toBe(false)
})

import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { editTable, type TableInput } from '#core/commands/editTable.ts'
import { apply } from '#core/edits/apply.ts'
import { changeKey } from '#core/edits/edit.ts'
import { changedFields } from '#core/edits/fields.ts'
import { invert } from '#core/edits/invert.ts'
import { references } from '#core/edits/references.ts'
import { fieldContext, writeField } from '#core/fields/fieldText.ts'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { recordKey, recordsOf } from '#core/fields/records.ts'
import type { Day } from '#core/model/day.ts'
import { keyOf, recordSchemas, tableNames, type Workspace } from '#core/model/workspace.ts'
import { workspaces } from '#tests/core/interchange/arbitraryWorkspace.ts'

const words = fc.oneof(
  fc.constantFrom('', ' ', '0', '1', '3', '11', 'n/a', '-', 'self', 'active', '60 %', 'Ana'),
  fc.constantFrom('2026-01-01', '2025-01-01', '2027-01-01', '0.5', '-1', '1e9', 'x'.repeat(10_001)),
  fc.string({ maxLength: 6 }),
)

/** Texts of cells, and of the workspace itself, so that many of them can be taken. */
function inputsFor(workspace: Workspace): fc.Arbitrary<TableInput> {
  return fc.constantFrom(...editableTables).chain((table) => {
    const { fields } = recordTypes[table]
    const context = fieldContext(workspace)
    const records = [...recordsOf(workspace, table)]
    const here = records.flatMap((record) =>
      fields.map((field) => writeField(field, record[field.id], context)),
    )
    const named = fields.flatMap(({ type }) =>
      type.kind === 'reference'
        ? [...workspace[type.to]].map(({ id }) => context.names.textOf(type.to, id))
        : [],
    )
    const text = fc.oneof(words, fc.constantFrom('', ...here), fc.constantFrom('', ...named))
    const column = fc.constantFrom(...fields.map(({ id }) => id))
    const row = fc.constantFrom('gone', ...records.map((record) => recordKey(table, record)))
    const whole = fc.tuple(...fields.map(({ id }) => text.map((it) => [id, it] as const)))
    return fc.record({
      table: fc.constant(table),
      inputs: fc.array(fc.record({ row, column, text }), { maxLength: 20 }),
      added: fc.array(
        fc
          .oneof(fc.array(fc.tuple(column, text), { maxLength: 6 }), whole)
          .map((it) => new Map(it)),
        { maxLength: 4 },
      ),
      newId: fc.constant(counter()),
      day: fc.constant('2026-06-01' as Day),
    })
  })
}

function counter(): () => string {
  let next = 0
  return () => `added ${next++}`
}

const cases = workspaces.chain((workspace) =>
  fc.tuple(fc.constant(workspace), inputsFor(workspace)),
)

function contents(workspace: Workspace): unknown {
  return tableNames.map((name) =>
    [...(workspace[name] as Iterable<never>)]
      .map((record) => [keyOf(name, record), record] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function assertSound(workspace: Workspace): void {
  for (const name of tableNames) {
    for (const record of workspace[name] as Iterable<Readonly<Record<string, unknown>>>) {
      expect(v.is(recordSchemas[name], record)).toBe(true)
      for (const { field, to } of references[name]) {
        const id = record[field]
        if (id !== null) expect(workspace[to].get(id as never)).toBeDefined()
      }
    }
  }
}

test('whatever is typed or pasted, the organisation stays whole, and undo gives it back', () => {
  fc.assert(
    fc.property(cases, ([workspace, input]) => {
      const { edit } = editTable(workspace, input)
      const after = apply(workspace, edit)
      assertSound(after)
      expect(new Set(edit.changes.map(changeKey)).size).toBe(edit.changes.length)
      expect(contents(apply(after, invert(edit)))).toEqual(contents(workspace))
    }),
  )
})

test('each cell is changed, or says so already, or is rejected with a reason', () => {
  fc.assert(
    fc.property(cases, ([workspace, input]) => {
      const { table, inputs, added } = input
      const outcome = editTable(workspace, input)
      const cellOf = (row: string | null, column: string | null) => `${row}\u0000${column}`
      const given = new Set(inputs.map(({ row, column }) => cellOf(row, column)))
      const rejected = outcome.rejected.filter(({ row }) => row !== null)
      const cells = new Set(rejected.map(({ row, column }) => cellOf(row, column)))
      expect(cells.size).toBe(rejected.length)
      for (const cell of cells) expect(given).toContain(cell)
      for (const { reason } of outcome.rejected) expect(reason).toMatch(/\.$/)
      expect(outcome.changed + rejected.length).toBeLessThanOrEqual(given.size)

      const said = added.filter((texts) => [...texts.values()].some((it) => it.trim() !== ''))
      const before = [...recordsOf(workspace, table)].length
      const after = [...recordsOf(apply(workspace, outcome.edit), table)].length
      const own = outcome.edit.changes.filter((it) => it.table === table)
      const gone = own.filter((it) => it.after === null).length
      const made = own.filter((it) => it.before === null).length
      expect(after).toBe(before + made - gone)
      expect(outcome.added).toBeLessThanOrEqual(said.length)
      const leftOut = outcome.rejected.filter(({ row }) => row === null)
      expect(leftOut.length).toBeGreaterThanOrEqual(said.length - outcome.added)

      if (isEntity(table) && outcome.rejected.length === 0) {
        const changed = outcome.edit.changes.flatMap((it) =>
          it.before !== null && it.after !== null ? changedFields(it.before, it.after) : [],
        )
        expect(changed).toHaveLength(outcome.changed)
      }
    }),
  )
})

function isEntity(table: EditableTable): boolean {
  return table !== 'ratings' && table !== 'requirements'
}

test('what was copied and pasted over itself changes nothing', () => {
  fc.assert(
    fc.property(workspaces, fc.constantFrom(...editableTables), (workspace, table) => {
      const context = fieldContext(workspace)
      const inputs = [...recordsOf(workspace, table)].flatMap((record) =>
        recordTypes[table].fields.map((field) => ({
          row: recordKey(table, record),
          column: field.id,
          text: writeField(field, record[field.id], context),
        })),
      )
      const day = '2026-06-01' as Day
      const outcome = editTable(workspace, { table, inputs, added: [], newId: counter(), day })
      expect([outcome.edit.changes, outcome.changed, outcome.rejected]).toEqual([[], 0, []])
    }),
  )
})

import { type Change, recordOf } from '#core/edits/edit.ts'
import { changedFields, type Fields, sameValue } from '#core/edits/fields.ts'
import type { MissingForStep } from '#core/edits/missingForStep.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import { fieldContext, showField } from '#core/fields/fieldText.ts'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { findRecord, recordKey, titleOf } from '#core/fields/records.ts'
import { listed } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import type { Table } from '#core/model/tables.ts'
import type { TableName, Workspace } from '#core/model/workspace.ts'
import { dayWords } from '../analysis/dayWords.ts'
import { moveWords } from './moveWords.ts'

/** The tables whose records are called by their names. */
const namedTables = ['people', 'teams', 'skills', 'chapters', 'ownedThings'] as const

const nouns: Readonly<Partial<Record<TableName, string>>> = {
  people: 'person',
  teams: 'team',
  skills: 'skill',
  chapters: 'chapter',
  ownedThings: 'owned thing',
}

/**
 * The organisation with what only the steps know of, so that it can be named. Linear in the
 * steps' changes.
 */
export function namedBySteps(workspace: Workspace, steps: readonly ScenarioEdit[]): Workspace {
  const named = { ...workspace } as Record<TableName, unknown> & Workspace
  for (const { edit } of steps) {
    for (const it of edit.changes as readonly Change[]) {
      if (!namedTables.some((name) => name === it.table)) continue
      const table = named[it.table] as unknown as Table<object>
      const record: object = it.before ?? recordOf(it)
      if (table.same(record) === undefined) {
        Object.assign(named, { [it.table]: table.with([{ before: null, after: record }]) })
      }
    }
  }
  return named
}

/**
 * Where a step and the organisation as it is now disagree, and which side stands, in sentences.
 *
 * @param named the organisation with what the steps know of (`namedBySteps`).
 */
export function conflictWords(
  conflict: ScenarioConflict,
  named: Workspace,
  missing: MissingForStep | null = null,
): string {
  const { change, kind } = conflict
  if (missing !== null) return missingWords(missing)
  const title = titleIn(change, named)
  switch (kind) {
    case 'moved-since':
      return moveWords(conflict.move, named)
    case 'record-gone':
      return `${title} is not there any more, so this is left out.`
    case 'reference-gone':
      return `${title} needs something that is not there any more, so this is left out.`
    case 'went-along':
      return `${title} was added since, and goes along.`
    case 'above-scale':
      if (change.table === 'organisation') {
        return 'The scale would end below a level that is in use by now, so this is left out.'
      }
      return `${title} would be above the scale, which ends at ${named.organisation.record.levels.length - 1}, so this is left out.`
    case 'there-already':
      return `${stayWords(change, named)} on these days already, so this is left out.`
    case 'overridden':
      if (change.after === null) {
        return `${title} was changed since; the scenario takes it away all the same.`
      }
      return overriddenWords(change, title, named)
    case 'restored':
    case 'changed-since':
      return `${title} was changed since.`
  }
}

function missingWords({ table, id, name, step, why }: MissingForStep): string {
  const noun = nouns[table]
  const what = noun === undefined ? 'something' : `the ${noun} “${name ?? id}”`
  const label = `“${step?.edit.label ?? ''}”`
  switch (why) {
    case 'set-aside':
      return `It builds on the step ${label}, which is set aside.`
    case 'later':
      return `It builds on the step ${label}, which comes later.`
    case 'left-out':
      return `It builds on the step ${label}, which does not fit either.`
    case 'taken-away':
      return `It needs ${what}, which the step ${label} takes away.`
    case 'unknown':
      return `It needs ${what}, ${table === 'people' ? 'who' : 'which'} is not in this organisation.`
  }
}

function overriddenWords(change: Change, title: string, workspace: Workspace): string {
  const { table, before, after } = change
  const here = isEditable(table)
    ? findRecord(workspace, table, recordKey(table, recordOf(change) as unknown as Fields))
    : undefined
  const meant = after as unknown as Fields | null
  if (!isEditable(table) || here === undefined || meant === null) {
    return `${title} was changed since; what the scenario says stands.`
  }
  const fields = before === null ? Object.keys(meant) : changedFields(before, meant)
  const context = fieldContext(workspace)
  const sides = recordTypes[table].fields.flatMap((field) => {
    const { id } = field
    const expected = before === null ? undefined : (before as unknown as Fields)[id]
    if (!fields.includes(id) || sameValue(here[id], expected) || sameValue(here[id], meant[id])) {
      return []
    }
    const said = (value: unknown) =>
      field.type.kind === 'day' && typeof value === 'string'
        ? dayWords(value)
        : showField(field, value, context) || 'nothing'
    return `“${field.label}” is ${said(here[id])} by now, ${said(meant[id])} here`
  })
  if (sides.length === 0) return `${title} was changed since; what the scenario says stands.`
  return `${title}: ${listed(sides, sides.length)}. What the scenario says stands.`
}

function stayWords(change: Change, workspace: Workspace): string {
  const { names } = fieldContext(workspace)
  const { person, team } = recordOf(change) as unknown as Fields
  return `${names.nameOf('people', String(person))} is in ${names.nameOf('teams', String(team))}`
}

function titleIn(change: Change, workspace: Workspace): string {
  const record = recordOf(change) as unknown as Fields
  if (isEditable(change.table)) {
    const title = titleOf(change.table, record, fieldContext(workspace).names)
    if (title !== '') return title
  }
  return typeof record.name === 'string' ? record.name : 'What it changes'
}

function isEditable(table: Change['table']): table is EditableTable {
  return editableTables.some((it) => it === table)
}

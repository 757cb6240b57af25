import { type Change, recordOf } from '#core/edits/edit.ts'
import { changedFields, type Fields, sameValue } from '#core/edits/fields.ts'
import type { ScenarioConflict } from '#core/edits/scenarioState.ts'
import { fieldContext, showField } from '#core/fields/fieldText.ts'
import { type EditableTable, editableTables, recordTypes } from '#core/fields/recordFields.ts'
import { findRecord, recordKey, titleOf } from '#core/fields/records.ts'
import { listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Where a step and the organisation as it is now disagree, and which side stands, in a sentence. */
export function conflictWords({ change, kind }: ScenarioConflict, workspace: Workspace): string {
  const title = titleIn(change, workspace)
  switch (kind) {
    case 'record-gone':
      return `${title} was deleted since, so this is left out.`
    case 'reference-gone':
      return `${title} needs something that was deleted since, so this is left out.`
    case 'went-along':
      return `${title} was added since, and goes along.`
    case 'above-scale':
      if (change.table === 'organisation') {
        return 'The scale would end below a level that is in use by now, so this is left out.'
      }
      return `${title} would be above the scale, which ends at ${workspace.organisation.record.levels.length - 1}, so this is left out.`
    case 'there-already':
      return `${stayWords(change, workspace)} on these days already, so this is left out.`
    case 'overridden':
      if (change.after === null) {
        return `${title} was changed since; the scenario takes it away all the same.`
      }
      return overriddenWords(change, title, workspace)
    case 'restored':
    case 'changed-since':
      return `${title} was changed since.`
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
    const said = (value: unknown) => showField(field, value, context) || 'nothing'
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

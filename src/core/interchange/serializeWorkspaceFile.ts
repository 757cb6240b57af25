import type { Change } from '../edits/edit.ts'
import type { JournalEntry } from '../edits/history.ts'
import { stepsByScenario } from '../edits/scenarioState.ts'
import { baselineTables } from '../model/baseline.ts'
import type { Scenario, ScenarioEdit } from '../model/scenario.ts'
import { type Records, recordSchemas, type TableName } from '../model/workspace.ts'
import { currentVersion } from './migrations.ts'
import { sortedRecords } from './order.ts'
import { type WorkspaceFile, workspaceFileFormat } from './workspaceFile.ts'

/**
 * The workspace file's text. Canonical: the same content gives the same bytes, whatever order it
 * was made in. Records are sorted by id, fields stand in the order of their schema, and every
 * record and every change, of the history and of a scenario, has a line of its own.
 */
export function serializeWorkspaceFile({ workspace, history }: WorkspaceFile): string {
  const tables = baselineTables.map((table) => {
    const lines = sortedRecords(workspace, table).map((it) => JSON.stringify(ordered(table, it)))
    return `${JSON.stringify(table)}: ${list(lines)}`
  })
  const steps = stepsByScenario(workspace)
  const scenarios = sortedRecords(workspace, 'scenarios').map((it) =>
    scenarioText(it, steps.get(it.id) ?? []),
  )
  const entries = history.toSorted((a, b) => a.seq - b.seq).map(entryText)
  return `{
"format": ${JSON.stringify(workspaceFileFormat)},
"version": ${currentVersion()},
"workspace": {
${tables.join(',\n')}
},
"scenarios": ${list(scenarios)},
"history": ${list(entries)}
}
`
}

function entryText({ seq, id, author, at, cause, edit }: JournalEntry): string {
  const head = { seq, id, author, at, cause: causeOf(cause), label: edit.label }
  const changes = list(edit.changes.map(changeText))
  return `${JSON.stringify(head).slice(0, -1)},"changes":${changes}}`
}

/** A scenario with its steps, which are to be in their order. */
export function scenarioText(scenario: Scenario, steps: readonly ScenarioEdit[]): string {
  const edits = list(steps.map(stepText))
  return `${JSON.stringify(ordered('scenarios', scenario)).slice(0, -1)},"edits":${edits}}`
}

function stepText({ id, place, isSetAside, from, edit }: ScenarioEdit): string {
  const head = { id, place, isSetAside, from, label: edit.label }
  const changes = list(edit.changes.map(changeText))
  return `${JSON.stringify(head).slice(0, -1)},"changes":${changes}}`
}

function causeOf(cause: JournalEntry['cause']): JournalEntry['cause'] {
  const { kind } = cause
  return kind === 'undo' || kind === 'redo' ? { kind, of: cause.of } : { kind }
}

function changeText(it: Change): string {
  return JSON.stringify(orderedChange(it))
}

function orderedChange({ table, before, after }: Change): object {
  return {
    table,
    before: before === null ? null : ordered(table, before),
    after: after === null ? null : ordered(table, after),
  }
}

/** The record with its fields in the order of the schema. */
function ordered<T extends TableName>(table: T, record: Records[T]): object {
  const given = record as unknown as Readonly<Record<string, unknown>>
  const fields = Object.keys(recordSchemas[table].entries).map((name) => [name, given[name]])
  const copy = Object.fromEntries(fields) as Record<string, unknown>
  if (table === 'organisation') {
    const { levels } = record as Records['organisation']
    copy.levels = levels.map(({ name, description }) => ({ name, description }))
  }
  if (table === 'scenarioEdits') {
    const { label, changes } = (record as ScenarioEdit).edit
    copy.edit = { label, changes: changes.map(orderedChange) }
  }
  return copy
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`
}

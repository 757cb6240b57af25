import * as v from 'valibot'
import { type Refusal, refuse } from '../edits/edit.ts'
import type { Fields } from '../edits/fields.ts'
import type { JournalEntry } from '../edits/history.ts'
import { baselineReferences } from '../edits/references.ts'
import { baselineTables } from '../model/baseline.ts'
import { changeSchema } from '../model/changeSchema.ts'
import { levelIn, levelledTables } from '../model/levelUse.ts'
import { type Scenario, scenarioEditSchema, scenarioSchema } from '../model/scenario.ts'
import {
  createWorkspace,
  keyOf,
  type Records,
  recordSchemas,
  type TableName,
  tableNames,
} from '../model/workspace.ts'
import { type FileObject, migrate } from './migrations.ts'
import {
  type PlainWorkspaceFile,
  type RecordLists,
  type WorkspaceFile,
  workspaceFileFormat,
} from './workspaceFile.ts'

/** Problems that a refusal tells; more are only counted. */
const told = 3

const recordLists = v.strictObject({
  organisation: v.pipe(v.array(recordSchemas.organisation), v.length(1)),
  chapters: v.array(recordSchemas.chapters),
  skills: v.array(recordSchemas.skills),
  people: v.array(recordSchemas.people),
  teams: v.array(recordSchemas.teams),
  memberships: v.array(recordSchemas.memberships),
  ratings: v.array(recordSchemas.ratings),
  requirements: v.array(recordSchemas.requirements),
  interactions: v.array(recordSchemas.interactions),
  learningActions: v.array(recordSchemas.learningActions),
  charters: v.array(recordSchemas.charters),
  readings: v.array(recordSchemas.readings),
  transitions: v.array(recordSchemas.transitions),
  postponements: v.array(recordSchemas.postponements),
  ownedThings: v.array(recordSchemas.ownedThings),
  thingNeeds: v.array(recordSchemas.thingNeeds),
  lessons: v.array(recordSchemas.lessons),
  needsTemplates: v.array(recordSchemas.needsTemplates),
})

function changeIn<T extends TableName>(table: T) {
  const record = recordSchemas[table] as unknown as v.GenericSchema<unknown, Records[T]>
  return changeSchema(table, record, (it) => keyOf(table, it))
}

const { scenario: _, edit, ...stepFields } = scenarioEditSchema.entries
const { label, changes } = edit.entries

/** A scenario with its steps in it. */
export const scenarioWithSteps = v.strictObject({
  ...scenarioSchema.entries,
  edits: v.array(v.strictObject({ ...stepFields, label, changes })),
})

const entrySchema = v.strictObject({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id: v.pipe(v.string(), v.minLength(1)),
  author: v.string(),
  at: v.string(),
  cause: v.variant('kind', [
    v.strictObject({ kind: v.literal('do') }),
    v.strictObject({ kind: v.literal('begin') }),
    v.strictObject({ kind: v.literal('undo'), of: v.string() }),
    v.strictObject({ kind: v.literal('redo'), of: v.string() }),
  ]),
  label: v.string(),
  changes: v.array(v.variant('table', tableNames.map(changeIn) as never)),
})

const fileSchema = v.strictObject({
  format: v.literal(workspaceFileFormat),
  version: v.number(),
  workspace: recordLists,
  scenarios: v.array(scenarioWithSteps),
  history: v.array(entrySchema),
})

/** Reads a workspace file, or says in a sentence why it cannot be read. Never throws. */
export function parseWorkspaceFile(text: string): WorkspaceFile | Refusal {
  const file = parsePlainWorkspaceFile(text)
  if (isRefused(file)) return file
  const { records, ...rest } = file
  return { workspace: createWorkspace(records), ...rest }
}

/** As `parseWorkspaceFile`, but the records stay lists, which a worker can send. */
export function parsePlainWorkspaceFile(text: string): PlainWorkspaceFile | Refusal {
  const given = parseJson(text)
  if (given === undefined) return refuse('This is not a workspace file: it is not JSON.')
  if (!isObject(given) || given.format !== workspaceFileFormat) {
    return refuse('This is not a workspace file: it is JSON of another program.')
  }
  const migrated = migrate(given)
  if (isRefused(migrated)) return migrated
  const parsed = v.safeParse(fileSchema, migrated)
  if (!parsed.success) return refuseFile(parsed.issues.map(issueText))
  const { workspace, scenarios, history } = parsed.output
  const records: RecordLists = { ...workspace, ...scenarioRecords(scenarios) }
  const faults = [
    ...duplicates(records),
    ...dangling(records),
    ...aboveScale(records),
    ...historyFaults(history),
  ]
  if (faults.length > 0) return refuseFile(faults)
  return { records, history: history.map(entryOf) }
}

export function isRefused(value: object): value is Refusal {
  return 'refused' in value
}

/** `undefined`: the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text)
  } catch {
    return undefined
  }
}

export function isObject(value: unknown): value is FileObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refuseFile(faults: readonly string[]): Refusal {
  return refuse(`The workspace file is damaged. ${faultText(faults)}`)
}

/** The first faults, and how many more there are. */
export function faultText(faults: readonly string[]): string {
  const more = faults.length > told ? ` And ${faults.length - told} more.` : ''
  return faults.slice(0, told).join(' ') + more
}

export function issueText(issue: v.BaseIssue<unknown>): string {
  return `${v.getDotPath(issue) ?? 'file'}: ${issue.message}.`
}

type Entry = v.InferOutput<typeof entrySchema>

function entryOf({ label, changes, ...entry }: Entry): JournalEntry {
  return { ...entry, edit: { label, changes: changes as JournalEntry['edit']['changes'] } }
}

/** Scenarios and their steps as the tables that they are in a workspace. */
export function scenarioRecords(
  given: readonly v.InferOutput<typeof scenarioWithSteps>[],
): Pick<RecordLists, 'scenarios' | 'scenarioEdits'> {
  const scenarios = given.map(({ edits: _, ...scenario }): Scenario => scenario)
  const scenarioEdits = given.flatMap(({ id: scenario, edits }) =>
    edits.map(({ label, changes, ...step }) => ({ ...step, scenario, edit: { label, changes } })),
  )
  return { scenarios, scenarioEdits }
}

function* duplicates(records: RecordLists): Generator<string> {
  for (const table of tableNames) {
    const seen = new Set<string>()
    for (const record of records[table]) {
      const key = keyOf(table, record as never)
      if (seen.has(key)) yield `${table}: “${key.replace('\u001f', '”, “')}” stands there twice.`
      seen.add(key)
    }
  }
}

/** Steps of scenarios stand within theirs, and may be about what is gone. */
function* dangling(records: RecordLists): Generator<string> {
  const ids = {
    chapters: new Set<string>(records.chapters.map(({ id }) => id)),
    skills: new Set<string>(records.skills.map(({ id }) => id)),
    people: new Set<string>(records.people.map(({ id }) => id)),
    teams: new Set<string>(records.teams.map(({ id }) => id)),
    ownedThings: new Set<string>(records.ownedThings.map(({ id }) => id)),
  }
  for (const table of baselineTables) {
    for (const { field, to } of baselineReferences[table]) {
      for (const [index, record] of records[table].entries()) {
        const id = (record as unknown as Fields)[field]
        if (typeof id !== 'string' || ids[to].has(id)) continue
        yield `workspace.${table}.${index}.${field}: “${id}” is not among the ${to}.`
      }
    }
  }
}

/**
 * Levels that the file's own scale does not have. The steps of a scenario may have such levels: it
 * can be older than the scale, and is done without them (`applyScenario`).
 */
function* aboveScale(records: RecordLists): Generator<string> {
  const top = (records.organisation[0]?.levels.length ?? 0) - 1
  for (const table of levelledTables) {
    for (const [index, record] of records[table].entries()) {
      const level = levelIn(table, record as never)
      if (level <= top) continue
      yield `workspace.${table}.${index}: level ${level} is above the scale, which ends at ${top}.`
    }
  }
}

function* historyFaults(history: readonly Entry[]): Generator<string> {
  const ids = new Set<string>()
  let last = 0
  for (const [index, { seq, id }] of history.entries()) {
    if (seq <= last) yield `history.${index}.seq: ${seq} follows ${last}.`
    if (ids.has(id)) yield `history.${index}.id: “${id}” stands there twice.`
    ids.add(id)
    last = seq
  }
}

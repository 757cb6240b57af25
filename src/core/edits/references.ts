import type { BaselineTable, MissionTable } from '../model/baseline.ts'
import type { Records, TableName, Workspace } from '../model/workspace.ts'
import { type Change, change } from './edit.ts'
import type { Fields } from './fields.ts'
import type { PointingRecords } from './pointing.ts'

/** The tables whose records others point to. */
const referredTables = [
  'chapters',
  'skills',
  'people',
  'teams',
  'ownedThings',
  'scenarios',
] as const
export type ReferredTable = (typeof referredTables)[number]

export function isReferred(table: TableName): table is ReferredTable {
  return referredTables.some((it) => it === table)
}

interface Reference<To extends ReferredTable = ReferredTable> {
  readonly field: string
  readonly to: To
  /** A record cannot stand without what it requires; what it merely mentions is forgotten. */
  readonly required: boolean
}

function mentions<To extends ReferredTable>(field: string, to: To): Reference<To> {
  return { field, to, required: false }
}

function requires<To extends ReferredTable>(field: string, to: To): Reference<To> {
  return { field, to, required: true }
}

/** The tables that records of people, teams and skills refer to: theirs, by name. */
export type NamedTable = Exclude<ReferredTable, 'ownedThings' | 'scenarios'>

const organisationReferences: {
  readonly [T in Exclude<BaselineTable, MissionTable>]: readonly Reference<NamedTable>[]
} = {
  organisation: [],
  chapters: [mentions('lead', 'people')],
  skills: [mentions('chapter', 'chapters')],
  people: [mentions('chapter', 'chapters')],
  teams: [mentions('owner', 'people')],
  memberships: [requires('team', 'teams'), requires('person', 'people')],
  ratings: [requires('person', 'people'), requires('skill', 'skills')],
  requirements: [requires('team', 'teams'), requires('skill', 'skills')],
  interactions: [requires('from', 'teams'), requires('to', 'teams')],
  learningActions: [
    requires('person', 'people'),
    requires('skill', 'skills'),
    mentions('coach', 'people'),
  ],
}

const missionReferences: {
  readonly [T in MissionTable]: readonly Reference<NamedTable | 'ownedThings'>[]
} = {
  charters: [requires('id', 'teams'), mentions('continues', 'teams')],
  readings: [requires('team', 'teams')],
  transitions: [requires('team', 'teams')],
  postponements: [requires('team', 'teams')],
  ownedThings: [mentions('team', 'teams')],
  thingNeeds: [requires('thing', 'ownedThings'), requires('skill', 'skills')],
  lessons: [mentions('team', 'teams')],
  needsTemplates: [],
}

/** Which fields of which records of the organisation itself point to other records. */
export const baselineReferences = { ...organisationReferences, ...missionReferences }

/**
 * The same for all records. What the edits of scenarios are about is no reference: they are kept
 * as they were made, whatever goes.
 */
export const references: { readonly [T in TableName]: readonly Reference[] } = {
  ...baselineReferences,
  scenarios: [],
  scenarioEdits: [requires('scenario', 'scenarios')],
}

const pointing = Object.entries(references) as [TableName, readonly Reference[]][]

/**
 * What has to change before records can go: records that require them go with them, mentions of
 * them are taken out. A record that mentions several is changed once. Linear in the workspace,
 * however many go; in what points to them, where that is at hand.
 */
export function detachAll(
  workspace: Workspace,
  gone: ReadonlyMap<ReferredTable, ReadonlySet<unknown>>,
  pointingRecords?: PointingRecords,
): Change[] {
  const changes: Change[] = []
  for (const [name, fields] of pointing) {
    const here = fields.filter(({ to }) => gone.has(to))
    if (here.length === 0) continue
    const candidates =
      pointingRecords === undefined
        ? (workspace[name] as Iterable<Records[typeof name]>)
        : pointingTo(name, here, gone, pointingRecords)
    for (const record of candidates) {
      const hits = here.filter(({ field, to }) =>
        gone.get(to)?.has((record as unknown as Fields)[field]),
      )
      if (hits.length === 0) continue
      const goesAlong = hits.some((reference) => reference.required)
      changes.push(change(name, record, goesAlong ? null : without(record, hits)))
    }
  }
  return changes
}

/** Each record once, whichever of the fields names what goes. */
function pointingTo(
  table: TableName,
  fields: readonly Reference[],
  gone: ReadonlyMap<ReferredTable, ReadonlySet<unknown>>,
  records: PointingRecords,
): Iterable<Records[TableName]> {
  return new Set(
    fields.flatMap(({ field, to }) =>
      [...(gone.get(to) ?? [])].flatMap((id) => records.of(table, field, String(id))),
    ),
  )
}

/**
 * The record with mentions of missing records taken out, or `null` where something that it
 * requires is missing.
 */
export function mended<T extends TableName>(
  table: T,
  record: Records[T],
  exists: (to: ReferredTable, id: string) => boolean,
): Records[T] | null {
  const missing = references[table].filter(({ field, to }) => {
    const id = (record as unknown as Fields)[field]
    return typeof id === 'string' && !exists(to, id)
  })
  if (missing.some((reference) => reference.required)) return null
  return missing.length === 0 ? record : without(record, missing)
}

function without<R>(record: R, hits: readonly Reference[]): R {
  const cleared = Object.fromEntries(hits.map(({ field }) => [field, null]))
  return { ...record, ...cleared }
}

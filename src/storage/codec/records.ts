import { type ReferredTable, references } from '#core/edits/references.ts'
import { type Records, recordSchemas, type TableName } from '#core/model/workspace.ts'
import {
  type Column,
  columnReader,
  decodeColumn,
  encodeColumn,
  type SharedWords,
} from './columns.ts'

/** Records of one type, a column a field. */
export interface EncodedRecords {
  readonly size: number
  readonly columns: { readonly [field: string]: Column }
}

/** Names of the fields of a table's records, in the order of its schema. */
export function fieldsOf(table: TableName): readonly string[] {
  return Object.keys(recordSchemas[table].entries)
}

/** The ids among records that are written together: what refers to them writes their places. */
export interface SharedIds<Ids> {
  readonly of: (table: ReferredTable) => Ids
}

export function encodeRecords<T extends TableName>(
  table: T,
  records: readonly Records[T][],
  ids: SharedIds<SharedWords>,
): EncodedRecords {
  const columns: Record<string, Column> = {}
  for (const field of fieldsOf(table) as (keyof Records[T] & string)[]) {
    const reference = references[table].find((it) => it.field === field)
    const shared = reference === undefined ? undefined : ids.of(reference.to)
    const column = encodeColumn(
      records.map((record) => record[field]),
      shared,
    )
    if (column !== undefined) columns[field] = column
  }
  return { size: records.length, columns }
}

/** The records, which are trusted to be what `encodeRecords` was given: see the checksums. */
export function decodeRecords<T extends TableName>(
  table: T,
  { size, columns }: EncodedRecords,
  ids: SharedIds<readonly (string | null)[]>,
): Records[T][] {
  const values = (field: string) =>
    columnReader(columns[field], (of) => ids.of(of as ReferredTable))
  const reader = readers[table] as Reader<Records[T]>
  const record = reader(values as Values<Records[T]>)
  const records = new Array<Records[T]>(size)
  for (let row = 0; row < size; row++) records[row] = record(row)
  return records
}

/** Ids to write with; place 0 is no id. */
export function idsToWrite(
  recordsOf: (table: ReferredTable) => Iterable<{ readonly id: string }>,
): SharedIds<SharedWords> {
  return remembered((table) => {
    const places = new Map<string | null, number>([[null, 0]])
    let size = 1
    for (const { id } of recordsOf(table)) places.set(id, size++)
    return { of: table, places, size }
  })
}

/** The same ids when reading. */
export function idsToRead(
  recordsOf: (table: ReferredTable) => EncodedRecords | undefined,
): SharedIds<readonly (string | null)[]> {
  return remembered((table) => {
    const encoded = recordsOf(table)
    const ids = decodeColumn(encoded?.columns.id, encoded?.size ?? 0) as string[]
    return [null, ...ids]
  })
}

function remembered<Ids>(make: (table: ReferredTable) => Ids): SharedIds<Ids> {
  const made = new Map<ReferredTable, Ids>()
  return {
    of(table) {
      const ids = made.get(table) ?? make(table)
      made.set(table, ids)
      return ids
    },
  }
}

/** The values of a field, row by row. */
type Values<R> = <F extends keyof R & string>(field: F) => (row: number) => R[F]
type Reader<R> = (values: Values<R>) => (row: number) => R

// Written out for the large tables: an object literal is several times faster than a loop over
// fields.
const readers: { readonly [T in TableName]: Reader<Records[T]> } = {
  organisation(values) {
    const [name, holdsFrom, levels] = [values('name'), values('holdsFrom'), values('levels')]
    return (row) => ({
      name: name(row),
      holdsFrom: holdsFrom(row),
      levels: levels(row),
    })
  },
  chapters(values) {
    const [id, name] = [values('id'), values('name')]
    const [lead, description] = [values('lead'), values('description')]
    return (row) => ({
      id: id(row),
      name: name(row),
      lead: lead(row),
      description: description(row),
    })
  },
  skills(values) {
    const [id, name, chapter] = [values('id'), values('name'), values('chapter')]
    const [description, holdsFrom] = [values('description'), values('holdsFrom')]
    return (row) => ({
      id: id(row),
      name: name(row),
      chapter: chapter(row),
      description: description(row),
      holdsFrom: holdsFrom(row),
    })
  },
  people(values) {
    const [id, name, chapter] = [values('id'), values('name'), values('chapter')]
    const [role, location, capacity] = [values('role'), values('location'), values('capacity')]
    const [starts, leaves] = [values('starts'), values('leaves')]
    return (row) => ({
      id: id(row),
      name: name(row),
      chapter: chapter(row),
      role: role(row),
      location: location(row),
      capacity: capacity(row),
      starts: starts(row),
      leaves: leaves(row),
    })
  },
  teams(values) {
    const [id, name] = [values('id'), values('name')]
    const [type, status] = [values('type'), values('status')]
    const [outcome, measure, owner] = [values('outcome'), values('measure'), values('owner')]
    const [formed, target] = [values('formed'), values('target')]
    const disbanded = values('disbanded')
    return (row) => ({
      id: id(row),
      name: name(row),
      type: type(row),
      status: status(row),
      outcome: outcome(row),
      measure: measure(row),
      owner: owner(row),
      formed: formed(row),
      target: target(row),
      disbanded: disbanded(row),
    })
  },
  memberships(values) {
    const [id, team, person] = [values('id'), values('team'), values('person')]
    const [role, allocation] = [values('role'), values('allocation')]
    const [from, to] = [values('from'), values('to')]
    return (row) => ({
      id: id(row),
      team: team(row),
      person: person(row),
      role: role(row),
      allocation: allocation(row),
      from: from(row),
      to: to(row),
    })
  },
  ratings(values) {
    const [person, skill, level] = [values('person'), values('skill'), values('level')]
    const [interest, rater] = [values('interest'), values('rater')]
    const [assessed, note] = [values('assessed'), values('note')]
    return (row) => ({
      person: person(row),
      skill: skill(row),
      level: level(row),
      interest: interest(row),
      rater: rater(row),
      assessed: assessed(row),
      note: note(row),
    })
  },
  requirements(values) {
    const [team, skill] = [values('team'), values('skill')]
    const [minLevel, minHolders] = [values('minLevel'), values('minHolders')]
    const weight = values('weight')
    return (row) => ({
      team: team(row),
      skill: skill(row),
      minLevel: minLevel(row),
      minHolders: minHolders(row),
      weight: weight(row),
    })
  },
  interactions(values) {
    const [id, from, to] = [values('id'), values('from'), values('to')]
    const [mode, purpose] = [values('mode'), values('purpose')]
    const [starts, expectedEnd] = [values('starts'), values('expectedEnd')]
    return (row) => ({
      id: id(row),
      from: from(row),
      to: to(row),
      mode: mode(row),
      purpose: purpose(row),
      starts: starts(row),
      expectedEnd: expectedEnd(row),
    })
  },
  learningActions(values) {
    const [id, person, skill] = [values('id'), values('person'), values('skill')]
    const [target, coach, due] = [values('target'), values('coach'), values('due')]
    const [state, created, note] = [values('state'), values('created'), values('note')]
    return (row) => ({
      id: id(row),
      person: person(row),
      skill: skill(row),
      target: target(row),
      coach: coach(row),
      due: due(row),
      state: state(row),
      created: created(row),
      note: note(row),
    })
  },
  scenarios(values) {
    const [id, name] = [values('id'), values('name')]
    const [purpose, created] = [values('purpose'), values('created')]
    return (row) => ({
      id: id(row),
      name: name(row),
      purpose: purpose(row),
      created: created(row),
    })
  },
  scenarioEdits(values) {
    const [id, scenario, place] = [values('id'), values('scenario'), values('place')]
    const [edit, isSetAside, from] = [values('edit'), values('isSetAside'), values('from')]
    return (row) => ({
      id: id(row),
      scenario: scenario(row),
      place: place(row),
      edit: edit(row),
      isSetAside: isSetAside(row),
      from: from(row),
    })
  },
  charters: eachField('charters'),
  readings: eachField('readings'),
  transitions: eachField('transitions'),
  postponements: eachField('postponements'),
  ownedThings: eachField('ownedThings'),
  thingNeeds: eachField('thingNeeds'),
  lessons: eachField('lessons'),
  needsTemplates: eachField('needsTemplates'),
}

/** For tables that are never large. */
function eachField<T extends TableName>(table: T): Reader<Records[T]> {
  return (values) => {
    const fields = fieldsOf(table).map((field) => [field, values(field as never)] as const)
    return (row) => {
      const record: Record<string, unknown> = {}
      for (const [field, value] of fields) record[field] = value(row)
      return record as never
    }
  }
}

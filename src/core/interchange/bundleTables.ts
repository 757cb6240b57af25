import { type CellKind, levelCell, nameCell, numberCell, textCell } from '../fields/cellKinds.ts'
import { createRecord } from '../fields/createRecord.ts'
import { fieldKinds, type ListTable } from '../fields/fieldKinds.ts'
import { type Level, levelSchema } from '../model/level.ts'
import { createOrganisation, type Organisation } from '../model/organisation.ts'
import type { Records } from '../model/workspace.ts'

/** The tables that the bundle has a file of one row a record for. */
/** The learning plan has no file: the bundle's files are those that other programs know. */
export type BundleTableName = Exclude<ListTable, 'learningActions'>

/** The tables that files can bring records of. */
export type ImportedTable = BundleTableName | 'organisation'

/**
 * What a column is to its row.
 *
 * - `key`: the row does not stand without it.
 * - `vital`: a bad value would make the row say something else, so the row is left out.
 * - `plain`: a bad value is left out, the row comes in.
 */
export type ColumnRole = 'key' | 'vital' | 'plain'

export interface Column<R> {
  /** As in the header row. */
  readonly name: string
  readonly field: keyof R & string
  readonly role: ColumnRole
  readonly kind: CellKind<unknown>
}

/** One file of the bundle: which columns it has, and which rows mean the same thing. */
export interface BundleTable<R> {
  readonly file: string
  readonly columns: readonly Column<R>[]
  /** Fields that tell rows apart: rows that agree in all of them are one, said twice. */
  readonly identity: readonly (keyof R & string)[]
  /** A record with what the file says; everything else unknown. */
  create(fields: Partial<R>): R
}

type AddColumn<R> = (role: ColumnRole, name: string, field: keyof R & string) => Column<R>

/** Columns of a record type, whose cells are those of its fields. */
function columnsOf<T extends BundleTableName>(table: T): AddColumn<Records[T]> {
  return (role, name, field) => {
    return { name, field, role, kind: fieldKinds[table][field] as unknown as CellKind<unknown> }
  }
}

/** Columns of rows that are no records; a cell's kind must give what the field holds. */
function ownColumnsOf<R>() {
  return <F extends keyof R & string>(
    role: ColumnRole,
    name: string,
    field: F,
    kind: CellKind<NonNullable<R[F]>>,
  ): Column<R> => ({ name, field, role, kind: kind as unknown as CellKind<unknown> })
}

const chapter = columnsOf('chapters')
const person = columnsOf('people')
const team = columnsOf('teams')
const membership = columnsOf('memberships')
const skill = columnsOf('skills')
const rating = columnsOf('ratings')
const requirement = columnsOf('requirements')
const interaction = columnsOf('interactions')

// The parser never lets a row through without its key columns, so what `create` is given has them.
export const bundleTables: { readonly [T in BundleTableName]: BundleTable<Records[T]> } = {
  chapters: {
    file: 'chapters.csv',
    columns: [
      chapter('key', 'id', 'id'),
      chapter('plain', 'name', 'name'),
      chapter('plain', 'lead', 'lead'),
      chapter('plain', 'description', 'description'),
    ],
    identity: ['id'],
    create: createRecord.chapters,
  },
  skills: {
    file: 'skills.csv',
    columns: [
      skill('key', 'id', 'id'),
      skill('plain', 'name', 'name'),
      skill('plain', 'chapter', 'chapter'),
      skill('plain', 'description', 'description'),
      skill('plain', 'holds_from', 'holdsFrom'),
    ],
    identity: ['id'],
    create: createRecord.skills,
  },
  people: {
    file: 'people.csv',
    columns: [
      person('key', 'id', 'id'),
      person('plain', 'name', 'name'),
      person('plain', 'chapter', 'chapter'),
      person('plain', 'role', 'role'),
      person('plain', 'location', 'location'),
      person('plain', 'capacity', 'capacity'),
      person('plain', 'starts', 'starts'),
      person('plain', 'leaves', 'leaves'),
    ],
    identity: ['id'],
    create: createRecord.people,
  },
  teams: {
    file: 'teams.csv',
    columns: [
      team('key', 'id', 'id'),
      team('plain', 'name', 'name'),
      team('plain', 'type', 'type'),
      team('plain', 'status', 'status'),
      team('plain', 'outcome', 'outcome'),
      team('plain', 'measure', 'measure'),
      team('plain', 'owner', 'owner'),
      team('plain', 'formed', 'formed'),
      team('plain', 'target', 'target'),
      team('plain', 'disbanded', 'disbanded'),
    ],
    identity: ['id'],
    create: createRecord.teams,
  },
  memberships: {
    file: 'memberships.csv',
    columns: [
      membership('key', 'team', 'team'),
      membership('key', 'person', 'person'),
      membership('plain', 'role', 'role'),
      membership('vital', 'allocation', 'allocation'),
      membership('vital', 'from', 'from'),
      membership('vital', 'to', 'to'),
    ],
    identity: ['team', 'person', 'role', 'from', 'to'],
    create: createRecord.memberships,
  },
  ratings: {
    file: 'ratings.csv',
    columns: [
      rating('key', 'person', 'person'),
      rating('key', 'skill', 'skill'),
      rating('vital', 'level', 'level'),
      rating('plain', 'interest', 'interest'),
      rating('plain', 'rater', 'rater'),
      rating('plain', 'assessed', 'assessed'),
      rating('plain', 'note', 'note'),
    ],
    identity: ['person', 'skill'],
    create: createRecord.ratings,
  },
  requirements: {
    file: 'requirements.csv',
    columns: [
      requirement('key', 'team', 'team'),
      requirement('key', 'skill', 'skill'),
      requirement('vital', 'min_level', 'minLevel'),
      requirement('vital', 'min_holders', 'minHolders'),
      requirement('plain', 'weight', 'weight'),
    ],
    identity: ['team', 'skill'],
    create: createRecord.requirements,
  },
  interactions: {
    file: 'interactions.csv',
    columns: [
      interaction('key', 'from', 'from'),
      interaction('key', 'to', 'to'),
      interaction('key', 'mode', 'mode'),
      interaction('plain', 'purpose', 'purpose'),
      interaction('vital', 'starts', 'starts'),
      interaction('plain', 'expected_end', 'expectedEnd'),
    ],
    identity: ['from', 'to', 'mode', 'purpose', 'starts', 'expectedEnd'],
    create: createRecord.interactions,
  },
}

/** In an order in which each file comes after those that it refers to most. */
export const bundleTableNames = Object.keys(bundleTables) as readonly BundleTableName[]

/** A row of levels.csv. */
export interface LevelRow {
  readonly level: Level
  readonly name: string
  readonly description: string
}

const level = ownColumnsOf<LevelRow>()

export const levelsFile: BundleTable<LevelRow> = {
  file: 'levels.csv',
  columns: [
    level('key', 'level', 'level', numberCell(levelSchema, 'A level is a whole number, 0 to 10.')),
    level('plain', 'name', 'name', nameCell),
    level('plain', 'description', 'description', textCell),
  ],
  identity: ['level'],
  create: (fields) => ({ level: 0, name: '', description: '', ...fields }),
}

/** The one row of organisation.csv. */
export type OrganisationRow = Pick<Organisation, 'name' | 'holdsFrom'>

const organisation = ownColumnsOf<OrganisationRow>()

export const organisationFile: BundleTable<OrganisationRow> = {
  file: 'organisation.csv',
  columns: [
    organisation('plain', 'name', 'name', nameCell),
    organisation('plain', 'holds_from', 'holdsFrom', levelCell),
  ],
  identity: [],
  create: (fields) => ({ ...createOrganisation(''), ...fields }),
}

/** Every file of the bundle, in the order in which an export lists them. */
export const bundleFileNames: readonly string[] = [
  organisationFile.file,
  levelsFile.file,
  ...bundleTableNames.map((name) => bundleTables[name].file),
]

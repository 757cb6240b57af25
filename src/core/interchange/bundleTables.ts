import { chapterSchema, createChapter } from '../model/chapter.ts'
import { createInteraction, interactionModes, interactionSchema } from '../model/interaction.ts'
import { type Level, levelSchema } from '../model/level.ts'
import { createMembership, membershipSchema } from '../model/membership.ts'
import { createOrganisation, type Organisation } from '../model/organisation.ts'
import { createPerson, personSchema } from '../model/person.ts'
import { createRating, highestInterest, raters, ratingSchema } from '../model/rating.ts'
import { createRequirement, requirementSchema } from '../model/requirement.ts'
import { createSkill, skillSchema } from '../model/skill.ts'
import { createTeam, teamSchema, teamStatuses, teamTypes } from '../model/team.ts'
import type { Records, TableName } from '../model/workspace.ts'
import {
  type CellKind,
  choiceCell,
  dayCell,
  idCell,
  levelCell,
  nameCell,
  numberCell,
  percentCell,
  ratingLevelCell,
  textCell,
} from './cellKinds.ts'

/** The tables that the bundle has a file of one row a record for. */
export type BundleTableName = Exclude<TableName, 'organisation'>

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

/** Columns of a record type; a cell's kind must give what the field holds. */
function columnsOf<R>() {
  return <F extends keyof R & string>(
    role: ColumnRole,
    name: string,
    field: F,
    kind: CellKind<NonNullable<R[F]>>,
  ): Column<R> => ({ name, field, role, kind: kind as unknown as CellKind<unknown> })
}

const chapter = columnsOf<Records['chapters']>()
const person = columnsOf<Records['people']>()
const team = columnsOf<Records['teams']>()
const membership = columnsOf<Records['memberships']>()
const skill = columnsOf<Records['skills']>()
const rating = columnsOf<Records['ratings']>()
const requirement = columnsOf<Records['requirements']>()
const interaction = columnsOf<Records['interactions']>()

const chapterId = idCell(chapterSchema.entries.id)
const skillId = idCell(skillSchema.entries.id)
const personId = idCell(personSchema.entries.id)
const teamId = idCell(teamSchema.entries.id)

// The parser never lets a row through without its key columns, so what `create` is given has them.
export const bundleTables: { readonly [T in BundleTableName]: BundleTable<Records[T]> } = {
  chapters: {
    file: 'chapters.csv',
    columns: [
      chapter('key', 'id', 'id', chapterId),
      chapter('plain', 'name', 'name', nameCell),
      chapter('plain', 'lead', 'lead', personId),
      chapter('plain', 'description', 'description', textCell),
    ],
    identity: ['id'],
    create: (fields) => createChapter(fields as Records['chapters']),
  },
  skills: {
    file: 'skills.csv',
    columns: [
      skill('key', 'id', 'id', skillId),
      skill('plain', 'name', 'name', nameCell),
      skill('plain', 'chapter', 'chapter', chapterId),
      skill('plain', 'description', 'description', textCell),
      skill('plain', 'holds_from', 'holdsFrom', levelCell),
    ],
    identity: ['id'],
    create: (fields) => createSkill(fields as Records['skills']),
  },
  people: {
    file: 'people.csv',
    columns: [
      person('key', 'id', 'id', personId),
      person('plain', 'name', 'name', nameCell),
      person('plain', 'chapter', 'chapter', chapterId),
      person('plain', 'role', 'role', textCell),
      person('plain', 'location', 'location', textCell),
      person(
        'plain',
        'capacity',
        'capacity',
        numberCell(
          personSchema.entries.capacity,
          'Capacity is expected as full-time equivalents, 0 to 10.',
        ),
      ),
      person('plain', 'starts', 'starts', dayCell),
      person('plain', 'leaves', 'leaves', dayCell),
    ],
    identity: ['id'],
    create: (fields) => createPerson(fields as Records['people']),
  },
  teams: {
    file: 'teams.csv',
    columns: [
      team('key', 'id', 'id', teamId),
      team('plain', 'name', 'name', nameCell),
      team('plain', 'type', 'type', choiceCell(teamTypes)),
      team('plain', 'status', 'status', choiceCell(teamStatuses)),
      team('plain', 'outcome', 'outcome', textCell),
      team('plain', 'measure', 'measure', textCell),
      team('plain', 'owner', 'owner', personId),
      team('plain', 'formed', 'formed', dayCell),
      team('plain', 'target', 'target', dayCell),
      team('plain', 'disbanded', 'disbanded', dayCell),
    ],
    identity: ['id'],
    create: (fields) => createTeam(fields as Records['teams']),
  },
  memberships: {
    file: 'memberships.csv',
    columns: [
      membership('key', 'team', 'team', teamId),
      membership('key', 'person', 'person', personId),
      membership('plain', 'role', 'role', textCell),
      membership(
        'vital',
        'allocation',
        'allocation',
        percentCell(
          membershipSchema.entries.allocation,
          'An allocation is expected as a percentage, 0 to 1000.',
        ),
      ),
      membership('vital', 'from', 'from', dayCell),
      membership('vital', 'to', 'to', dayCell),
    ],
    identity: ['team', 'person', 'role', 'from', 'to'],
    create: (fields) => createMembership(fields as Records['memberships']),
  },
  ratings: {
    file: 'ratings.csv',
    columns: [
      rating('key', 'person', 'person', personId),
      rating('key', 'skill', 'skill', skillId),
      rating('vital', 'level', 'level', ratingLevelCell),
      rating(
        'plain',
        'interest',
        'interest',
        numberCell(
          ratingSchema.entries.interest.wrapped,
          `Interest is expected as a whole number, 0 to ${highestInterest}.`,
        ),
      ),
      rating('plain', 'rater', 'rater', choiceCell(raters)),
      rating('plain', 'assessed', 'assessed', dayCell),
      rating('plain', 'note', 'note', textCell),
    ],
    identity: ['person', 'skill'],
    create: (fields) => createRating(fields as Records['ratings']),
  },
  requirements: {
    file: 'requirements.csv',
    columns: [
      requirement('key', 'team', 'team', teamId),
      requirement('key', 'skill', 'skill', skillId),
      requirement('vital', 'min_level', 'minLevel', levelCell),
      requirement(
        'vital',
        'min_holders',
        'minHolders',
        numberCell(
          requirementSchema.entries.minHolders,
          'The number of holders is expected as a whole number, 1 to 10000.',
        ),
      ),
      requirement(
        'plain',
        'weight',
        'weight',
        numberCell(
          requirementSchema.entries.weight,
          'A weight is expected as a number, 0 to 1000000.',
        ),
      ),
    ],
    identity: ['team', 'skill'],
    create: (fields) => createRequirement(fields as Records['requirements']),
  },
  interactions: {
    file: 'interactions.csv',
    columns: [
      interaction('key', 'from', 'from', idCell(interactionSchema.entries.from)),
      interaction('key', 'to', 'to', idCell(interactionSchema.entries.to)),
      interaction('key', 'mode', 'mode', choiceCell(interactionModes)),
      interaction('plain', 'purpose', 'purpose', textCell),
      interaction('vital', 'starts', 'starts', dayCell),
      interaction('plain', 'expected_end', 'expectedEnd', dayCell),
    ],
    identity: ['from', 'to', 'mode', 'purpose', 'starts', 'expectedEnd'],
    create: (fields) => createInteraction(fields as Records['interactions']),
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

const level = columnsOf<LevelRow>()

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

const organisation = columnsOf<OrganisationRow>()

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

import { baselineReferences, type NamedTable } from '../edits/references.ts'
import { learningStates } from '../model/learningAction.ts'
import { raters } from '../model/rating.ts'
import { teamStatuses, teamTypes } from '../model/team.ts'
import type { Records } from '../model/workspace.ts'
import type { CellKind } from './cellKinds.ts'
import { createRecord } from './createRecord.ts'
import { fieldKinds } from './fieldKinds.ts'

/** The tables that people edit as tables, in the order in which they are offered. */
export const editableTables = [
  'people',
  'teams',
  'chapters',
  'skills',
  'memberships',
  'requirements',
  'ratings',
  'learningActions',
] as const
export type EditableTable = (typeof editableTables)[number]

/** The tables whose records fields refer to by name. */
export type ReferredTable = NamedTable

export interface FieldOption {
  readonly value: string
  readonly label: string
  /** Another word by which it can be typed. */
  readonly other?: string
}

/** What a field holds, as far as typing it goes. */
export type FieldType =
  | { readonly kind: 'text'; readonly isMultiline: boolean }
  | {
      readonly kind: 'number'
      /** What a percent sign says: 80 % is 0.8 as a share of one, and 80 where it is the unit. */
      readonly percent: 'share' | 'unit' | 'none'
    }
  | { readonly kind: 'day' }
  /** A value without an option is the blank one. */
  | { readonly kind: 'choice'; readonly options: readonly FieldOption[] }
  | { readonly kind: 'level'; readonly mayNotApply: boolean }
  /** The id of a record, typed as its name. */
  | { readonly kind: 'reference'; readonly to: ReferredTable }

export interface Field {
  /** As in the record. */
  readonly id: string
  /** With its unit, where it has one. */
  readonly label: string
  readonly type: FieldType
  /** The record does not stand without it. */
  readonly isRequired: boolean
  /** What an empty text says. */
  readonly blank: unknown
  readonly cell: CellKind<unknown>
}

/** All but what refers to a record, which says itself where it leads. */
type OwnType = Exclude<FieldType, { kind: 'reference' }>

const line: OwnType = { kind: 'text', isMultiline: false }
const lines: OwnType = { kind: 'text', isMultiline: true }
const number: OwnType = { kind: 'number', percent: 'none' }
const share: OwnType = { kind: 'number', percent: 'share' }
const percentage: OwnType = { kind: 'number', percent: 'unit' }
const day: OwnType = { kind: 'day' }
const level: OwnType = { kind: 'level', mayNotApply: false }
const ratingLevel: OwnType = { kind: 'level', mayNotApply: true }

function choice(values: readonly string[]): OwnType {
  const options = values.map((value) => ({ value, label: value.replaceAll('-', ' ') }))
  return { kind: 'choice', options }
}

/** What each interest from 0 means. */
export const interestNames = ['None', 'Some', 'Wants to learn it', 'Eager to learn it'] as const

const interest: OwnType = {
  kind: 'choice',
  options: interestNames.map((name, value) => ({
    value: String(value),
    label: `${value} · ${name}`,
    other: name,
  })),
}

type AddField<R> = (id: keyof R & string, label: string, type: OwnType | 'reference') => Field

function fieldsOf<T extends EditableTable>(table: T): AddField<Records[T]> {
  const blank = createRecord[table]({})
  return (id, label, type) => {
    const cell = fieldKinds[table][id] as unknown as CellKind<unknown>
    const reference = baselineReferences[table].find(({ field }) => field === id)
    return {
      id,
      label,
      type: type === 'reference' ? { kind: type, to: reference?.to ?? 'people' } : type,
      isRequired: blank[id] === undefined,
      blank: blank[id] ?? null,
      cell,
    }
  }
}

const person = fieldsOf('people')
const team = fieldsOf('teams')
const chapter = fieldsOf('chapters')
const skill = fieldsOf('skills')
const membership = fieldsOf('memberships')
const requirement = fieldsOf('requirements')
const rating = fieldsOf('ratings')
const learning = fieldsOf('learningActions')

export interface RecordType {
  /** What all records together are called, where people choose a table. */
  readonly title: string
  readonly one: string
  readonly many: string
  readonly fields: readonly Field[]
  /** Fields of two days of which the first may not come after the second. */
  readonly spans: readonly (readonly [first: string, last: string])[]
}

/** What can be edited of each record, in the order of the columns. */
export const recordTypes: { readonly [T in EditableTable]: RecordType } = {
  people: {
    title: 'People',
    one: 'person',
    many: 'people',
    fields: [
      person('name', 'Name', line),
      person('chapter', 'Home chapter', 'reference'),
      person('role', 'Role', line),
      person('location', 'Location', line),
      person('capacity', 'Capacity, FTE', share),
      person('starts', 'Starts', day),
      person('leaves', 'Leaves', day),
    ],
    spans: [['starts', 'leaves']],
  },
  teams: {
    title: 'Teams',
    one: 'team',
    many: 'teams',
    fields: [
      team('name', 'Name', line),
      team('type', 'Type', choice(teamTypes.filter((type) => type !== 'undefined'))),
      team('status', 'Status', choice(teamStatuses)),
      team('outcome', 'Outcome', lines),
      team('measure', 'Measure', line),
      team('owner', 'Product owner', 'reference'),
      team('formed', 'Formed', day),
      team('target', 'Target', day),
      team('disbanded', 'Disbanded', day),
    ],
    spans: [['formed', 'disbanded']],
  },
  chapters: {
    title: 'Chapters',
    one: 'chapter',
    many: 'chapters',
    fields: [
      chapter('name', 'Name', line),
      chapter('lead', 'Chapter lead', 'reference'),
      chapter('description', 'Description', lines),
    ],
    spans: [],
  },
  skills: {
    title: 'Skills',
    one: 'skill',
    many: 'skills',
    fields: [
      skill('name', 'Name', line),
      skill('chapter', 'Chapter', 'reference'),
      skill('holdsFrom', 'Holds it from', level),
      skill('description', 'Description', lines),
    ],
    spans: [],
  },
  memberships: {
    title: 'Memberships',
    one: 'membership',
    many: 'memberships',
    fields: [
      membership('person', 'Member', 'reference'),
      membership('team', 'Team', 'reference'),
      membership('role', 'Role', line),
      membership('allocation', 'Allocation, %', percentage),
      membership('from', 'First day', day),
      membership('to', 'Last day', day),
    ],
    spans: [['from', 'to']],
  },
  requirements: {
    title: 'Requirements',
    one: 'requirement',
    many: 'requirements',
    fields: [
      requirement('team', 'Team', 'reference'),
      requirement('skill', 'Skill', 'reference'),
      requirement('minLevel', 'From level', level),
      requirement('minHolders', 'Holders', number),
      requirement('weight', 'Weight', number),
    ],
    spans: [],
  },
  ratings: {
    title: 'Ratings',
    one: 'rating',
    many: 'ratings',
    fields: [
      rating('person', 'Person', 'reference'),
      rating('skill', 'Skill', 'reference'),
      rating('level', 'Level', ratingLevel),
      rating('interest', 'Interest', interest),
      rating('rater', 'Rated by', choice(raters)),
      rating('assessed', 'Assessed', day),
      rating('note', 'Comment', lines),
    ],
    spans: [],
  },
  learningActions: {
    title: 'Learning plan',
    one: 'learning action',
    many: 'learning actions',
    fields: [
      learning('person', 'Person', 'reference'),
      learning('skill', 'Skill', 'reference'),
      learning('target', 'Target level', level),
      learning('coach', 'Coach', 'reference'),
      learning('due', 'Due', day),
      learning('state', 'State', choice(learningStates)),
      learning('note', 'Note', lines),
    ],
    spans: [],
  },
}

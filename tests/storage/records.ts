import fc from 'fast-check'
import { diff } from '#core/edits/diff.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { BaselineEdit } from '#core/model/baseline.ts'
import { type Day, dayOfNumber } from '#core/model/day.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { interactionModes } from '#core/model/interaction.ts'
import { learningStates } from '#core/model/learningAction.ts'
import { ownedThingKinds } from '#core/model/mission/ownedThing.ts'
import { createPerson } from '#core/model/person.ts'
import { raters } from '#core/model/rating.ts'
import type { Table } from '#core/model/tables.ts'
import { teamStatuses, teamTypes } from '#core/model/team.ts'
import {
  createWorkspace,
  keyOf,
  type Records,
  type TableName,
  tableNames,
  type Workspace,
} from '#core/model/workspace.ts'
import type { NewEntry } from '#storage/port.ts'

// Any records that the types allow, over few ids, so that two states of one organisation have
// much in common.

const text = fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 40 }))
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const level = fc.integer({ min: 0, max: 10 })
const amount = fc.double({ min: 0, max: 10, noNaN: true }).map((it) => (it === 0 ? 0 : it))
const day: fc.Arbitrary<Day> = fc.integer({ min: -700_000, max: 2_900_000 }).map(dayOfNumber)

function id<Id extends string>(letter: string): fc.Arbitrary<Id> {
  return fc.integer({ min: 1, max: 12 }).map((at) => `${letter}-${at}-ß😀` as Id)
}

function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null })
}

/** What the edits of scenarios are about; they need not fit the workspace around them. */
const anyBaselineEdit: fc.Arbitrary<BaselineEdit> = fc.record({
  label: text,
  changes: fc.array(
    fc
      .record({ id: id<PersonId>('p'), name, before: fc.boolean() })
      .map(({ id, name, before }) => ({
        table: 'people' as const,
        before: before ? createPerson({ id, name: 'Before' }) : null,
        after: createPerson({ id, name }),
      })),
    { maxLength: 4 },
  ),
})

const anyRecord: { readonly [T in TableName]: fc.Arbitrary<Records[T]> } = {
  organisation: fc.record({
    name,
    holdsFrom: fc.constantFrom(0, 1),
    levels: fc.array(fc.record({ name, description: text }), { minLength: 2, maxLength: 5 }),
  }),
  chapters: fc.record({ id: id('c'), name, lead: maybe(id('p')), description: text }),
  skills: fc.record({
    id: id('s'),
    name,
    chapter: maybe(id('c')),
    description: text,
    holdsFrom: maybe(level),
  }),
  people: fc.record({
    id: id('p'),
    name,
    chapter: maybe(id('c')),
    role: text,
    location: text,
    capacity: amount,
    starts: maybe(day),
    leaves: maybe(day),
  }),
  teams: fc.record({
    id: id('t'),
    name,
    type: fc.constantFrom(...teamTypes),
    status: fc.constantFrom(...teamStatuses),
    outcome: text,
    measure: text,
    owner: maybe(id('p')),
    formed: maybe(day),
    target: maybe(day),
    disbanded: maybe(day),
  }),
  memberships: fc.record({
    id: id('m'),
    team: id('t'),
    person: id('p'),
    role: text,
    allocation: amount,
    from: maybe(day),
    to: maybe(day),
  }),
  ratings: fc.record({
    person: id('p'),
    skill: id('s'),
    level: fc.oneof(level, fc.constantFrom(null, 'n/a' as const)),
    interest: maybe(fc.integer({ min: 0, max: 3 })),
    rater: maybe(fc.constantFrom(...raters)),
    assessed: maybe(day),
    note: text,
  }),
  requirements: fc.record({
    team: id('t'),
    skill: id('s'),
    minLevel: maybe(level),
    minHolders: fc.integer({ min: 1, max: 10_000 }),
    weight: amount,
  }),
  interactions: fc.record({
    id: id('i'),
    from: id('t'),
    to: id('t'),
    mode: fc.constantFrom(...interactionModes),
    purpose: text,
    starts: maybe(day),
    expectedEnd: maybe(day),
  }),
  learningActions: fc.record({
    id: id('l'),
    person: id('p'),
    skill: id('s'),
    target: level,
    coach: maybe(id('p')),
    due: maybe(day),
    state: fc.constantFrom(...learningStates),
    created: maybe(day),
    note: text,
  }),
  charters: fc.record({
    id: id('t'),
    problem: text,
    customers: text,
    exitCriterion: text,
    stakeholders: text,
    escalation: text,
    unit: text,
    baseline: maybe(amount),
    goal: maybe(amount),
    review: maybe(day),
    continues: maybe(id('t')),
  }),
  readings: fc.record({ id: id('r'), team: id('t'), day, value: amount, note: text }),
  transitions: fc.record({
    id: id('n'),
    team: id('t'),
    from: fc.constantFrom(...teamStatuses),
    to: fc.constantFrom(...teamStatuses),
    day,
    reason: text,
  }),
  postponements: fc.record({
    id: id('o'),
    team: id('t'),
    day,
    from: day,
    to: day,
    reason: text,
  }),
  ownedThings: fc.record({
    id: id('w'),
    name,
    kind: fc.constantFrom(...ownedThingKinds),
    team: maybe(id('t')),
    description: text,
  }),
  thingNeeds: fc.record({
    thing: id('w'),
    skill: id('s'),
    minLevel: maybe(level),
    minHolders: fc.integer({ min: 1, max: 10_000 }),
    weight: amount,
  }),
  lessons: fc.record({ id: id('k'), team: maybe(id('t')), day, text }),
  needsTemplates: fc.record({
    id: id('y'),
    name,
    needs: fc.array(
      fc.record({
        skill: id<SkillId>('s'),
        minLevel: maybe(level),
        minHolders: fc.integer({ min: 1, max: 9 }),
        weight: amount,
      }),
      { maxLength: 3 },
    ),
  }),
  scenarios: fc.record({ id: id('x'), name, purpose: text, created: maybe(day) }),
  scenarioEdits: fc.record({
    id: id('e'),
    scenario: id('x'),
    place: amount,
    edit: anyBaselineEdit,
    isSetAside: fc.boolean(),
    from: maybe(day),
  }),
}

function anyRecords<T extends TableName>(table: T): fc.Arbitrary<Records[T][]> {
  return fc.uniqueArray(anyRecord[table], {
    selector: (record) => keyOf(table, record),
    maxLength: table === 'organisation' ? 1 : 12,
  })
}

export const anyWorkspace: fc.Arbitrary<Workspace> = fc
  .record({
    organisation: anyRecords('organisation'),
    chapters: anyRecords('chapters'),
    skills: anyRecords('skills'),
    people: anyRecords('people'),
    teams: anyRecords('teams'),
    memberships: anyRecords('memberships'),
    ratings: anyRecords('ratings'),
    requirements: anyRecords('requirements'),
    interactions: anyRecords('interactions'),
    learningActions: anyRecords('learningActions'),
    charters: anyRecords('charters'),
    readings: anyRecords('readings'),
    transitions: anyRecords('transitions'),
    postponements: anyRecords('postponements'),
    ownedThings: anyRecords('ownedThings'),
    thingNeeds: anyRecords('thingNeeds'),
    lessons: anyRecords('lessons'),
    needsTemplates: anyRecords('needsTemplates'),
    scenarios: anyRecords('scenarios'),
    scenarioEdits: anyRecords('scenarioEdits'),
  })
  .map(createWorkspace)

/** States of one organisation, one after the other, from the empty one. */
export const anyHistory: fc.Arbitrary<readonly Workspace[]> = fc
  .array(anyWorkspace, { minLength: 1, maxLength: 6 })
  .map((states) => [createWorkspace(), ...states])

/** The edits that lead from each state to the next. */
export function editsBetween(states: readonly Workspace[]): Edit[] {
  return states.slice(1).map((state, at) => diff(`Step ${at} – “ü”`, states[at] ?? state, state))
}

export function entryOf(edit: Edit, id = `edit-${crypto.randomUUID()}`): NewEntry {
  return { id, author: 'tab-1', at: '2026-11-21T10:00:00.000Z', cause: { kind: 'do' }, edit }
}

/** All records by table and identity, to compare workspaces whatever order their records are in. */
export function contentsOf(workspace: Workspace) {
  return Object.fromEntries(
    tableNames.map((table) => {
      const records = [...(workspace[table] as Table<Records[typeof table]>)]
      return [table, new Map(records.map((record) => [keyOf(table, record), record]))]
    }),
  )
}

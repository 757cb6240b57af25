import {
  type BaselineRecords,
  type BaselineTable,
  baselineKey,
  baselineSchemas,
  baselineTables,
  ratingEnds,
  requirementEnds,
  thingNeedEnds,
} from './baseline.ts'
import type { Chapter } from './chapter.ts'
import type {
  ChapterId,
  InteractionId,
  LearningActionId,
  LessonId,
  MembershipId,
  NeedsTemplateId,
  OwnedThingId,
  PersonId,
  PostponementId,
  ReadingId,
  ScenarioEditId,
  ScenarioId,
  SkillId,
  TeamId,
  TransitionId,
} from './ids.ts'
import type { Interaction } from './interaction.ts'
import type { LearningAction } from './learningAction.ts'
import type { Membership } from './membership.ts'
import type { Charter } from './mission/charter.ts'
import type { Lesson } from './mission/lesson.ts'
import type { NeedsTemplate } from './mission/needsTemplate.ts'
import type { OwnedThing } from './mission/ownedThing.ts'
import type { Postponement } from './mission/postponement.ts'
import type { Reading } from './mission/reading.ts'
import type { ThingNeed } from './mission/thingNeed.ts'
import type { Transition } from './mission/transition.ts'
import { createOrganisation, type Organisation } from './organisation.ts'
import type { Person } from './person.ts'
import type { Rating } from './rating.ts'
import type { Requirement } from './requirement.ts'
import { type Scenario, type ScenarioEdit, scenarioEditSchema, scenarioSchema } from './scenario.ts'
import type { Skill } from './skill.ts'
import { EntityTable, LinkTable, type RecordChange, type Table } from './tables.ts'
import type { Team } from './team.ts'

/** Every record type, by the name of its table. */
export interface Records extends BaselineRecords {
  readonly scenarios: Scenario
  readonly scenarioEdits: ScenarioEdit
}

export type TableName = keyof Records

/** In an order in which each table comes after those that it refers to most. */
export const tableNames = [
  ...baselineTables,
  'scenarios',
  'scenarioEdits',
] as const satisfies readonly TableName[]

/** What each record must be to come in from outside. */
export const recordSchemas = {
  ...baselineSchemas,
  scenarios: scenarioSchema,
  scenarioEdits: scenarioEditSchema,
} as const

/** One organisation, whole, at one moment. Never changes: an `Edit` makes the next one. */
export interface Workspace {
  readonly organisation: OrganisationTable
  readonly chapters: EntityTable<ChapterId, Chapter>
  readonly skills: EntityTable<SkillId, Skill>
  readonly people: EntityTable<PersonId, Person>
  readonly teams: EntityTable<TeamId, Team>
  readonly memberships: EntityTable<MembershipId, Membership>
  readonly ratings: LinkTable<PersonId, SkillId, Rating>
  readonly requirements: LinkTable<TeamId, SkillId, Requirement>
  readonly interactions: EntityTable<InteractionId, Interaction>
  readonly learningActions: EntityTable<LearningActionId, LearningAction>
  readonly charters: EntityTable<TeamId, Charter>
  readonly readings: EntityTable<ReadingId, Reading>
  readonly transitions: EntityTable<TransitionId, Transition>
  readonly postponements: EntityTable<PostponementId, Postponement>
  readonly ownedThings: EntityTable<OwnedThingId, OwnedThing>
  readonly thingNeeds: LinkTable<OwnedThingId, SkillId, ThingNeed>
  readonly lessons: EntityTable<LessonId, Lesson>
  readonly needsTemplates: EntityTable<NeedsTemplateId, NeedsTemplate>
  readonly scenarios: EntityTable<ScenarioId, Scenario>
  readonly scenarioEdits: EntityTable<ScenarioEditId, ScenarioEdit>
}

/** A table of exactly one record, so that the organisation changes as everything else does. */
export class OrganisationTable implements Table<Organisation> {
  readonly size = 1
  readonly record: Organisation

  constructor(record: Organisation) {
    this.record = record
  }

  same(): Organisation {
    return this.record
  }

  *[Symbol.iterator](): Iterator<Organisation> {
    yield this.record
  }

  with(changes: Iterable<RecordChange<Organisation>>): OrganisationTable {
    let record = this.record
    for (const { after } of changes) if (after !== null) record = after
    return new OrganisationTable(record)
  }
}

type RecordLists = { readonly [T in TableName]?: Iterable<Records[T]> }

/** Builds a workspace from its records; tables not given are empty. */
export function createWorkspace(records: RecordLists = {}): Workspace {
  const [organisation = createOrganisation('My organisation')] = records.organisation ?? []
  return {
    organisation: new OrganisationTable(organisation),
    chapters: EntityTable.of<ChapterId, Chapter>(records.chapters ?? []),
    skills: EntityTable.of<SkillId, Skill>(records.skills ?? []),
    people: EntityTable.of<PersonId, Person>(records.people ?? []),
    teams: EntityTable.of<TeamId, Team>(records.teams ?? []),
    memberships: EntityTable.of<MembershipId, Membership>(records.memberships ?? []),
    ratings: LinkTable.of(ratingEnds, records.ratings ?? []),
    requirements: LinkTable.of(requirementEnds, records.requirements ?? []),
    interactions: EntityTable.of<InteractionId, Interaction>(records.interactions ?? []),
    learningActions: EntityTable.of<LearningActionId, LearningAction>(
      records.learningActions ?? [],
    ),
    charters: EntityTable.of<TeamId, Charter>(records.charters ?? []),
    readings: EntityTable.of<ReadingId, Reading>(records.readings ?? []),
    transitions: EntityTable.of<TransitionId, Transition>(records.transitions ?? []),
    postponements: EntityTable.of<PostponementId, Postponement>(records.postponements ?? []),
    ownedThings: EntityTable.of<OwnedThingId, OwnedThing>(records.ownedThings ?? []),
    thingNeeds: LinkTable.of(thingNeedEnds, records.thingNeeds ?? []),
    lessons: EntityTable.of<LessonId, Lesson>(records.lessons ?? []),
    needsTemplates: EntityTable.of<NeedsTemplateId, NeedsTemplate>(records.needsTemplates ?? []),
    scenarios: EntityTable.of<ScenarioId, Scenario>(records.scenarios ?? []),
    scenarioEdits: EntityTable.of<ScenarioEditId, ScenarioEdit>(records.scenarioEdits ?? []),
  }
}

/** Identity of a record within its table, as text; equal for the same thing at any time. */
export function keyOf<T extends TableName>(table: T, record: Records[T]): string {
  if (table === 'scenarios' || table === 'scenarioEdits') return (record as { id: string }).id
  return baselineKey(table as BaselineTable, record as BaselineRecords[BaselineTable])
}

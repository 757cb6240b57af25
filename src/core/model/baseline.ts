import * as v from 'valibot'
import { type ChangeIn, changeSchema } from './changeSchema.ts'
import { type Chapter, chapterSchema } from './chapter.ts'
import type { OwnedThingId, PersonId, SkillId, TeamId } from './ids.ts'
import { type Interaction, interactionSchema } from './interaction.ts'
import { type LearningAction, learningActionSchema } from './learningAction.ts'
import { type Membership, membershipSchema } from './membership.ts'
import { type Charter, charterSchema } from './mission/charter.ts'
import { type Lesson, lessonSchema } from './mission/lesson.ts'
import { type NeedsTemplate, needsTemplateSchema } from './mission/needsTemplate.ts'
import { type OwnedThing, ownedThingSchema } from './mission/ownedThing.ts'
import { type Postponement, postponementSchema } from './mission/postponement.ts'
import { type Reading, readingSchema } from './mission/reading.ts'
import { type ThingNeed, thingNeedSchema } from './mission/thingNeed.ts'
import { type Transition, transitionSchema } from './mission/transition.ts'
import { type Organisation, organisationSchema } from './organisation.ts'
import { type Person, personSchema } from './person.ts'
import { type Rating, ratingSchema } from './rating.ts'
import { type Requirement, requirementSchema } from './requirement.ts'
import { type Skill, skillSchema } from './skill.ts'
import type { Ends } from './tables.ts'
import { type Team, teamSchema } from './team.ts'

// What an organisation is made of, without the scenarios that are laid over it: these change the
// tables named here and no others, so that none can lie within another.

/** The record types of the organisation itself, by the names of their tables. */
export interface BaselineRecords {
  readonly organisation: Organisation
  readonly chapters: Chapter
  readonly skills: Skill
  readonly people: Person
  readonly teams: Team
  readonly memberships: Membership
  readonly ratings: Rating
  readonly requirements: Requirement
  readonly interactions: Interaction
  readonly learningActions: LearningAction
  readonly charters: Charter
  readonly readings: Reading
  readonly transitions: Transition
  readonly postponements: Postponement
  readonly ownedThings: OwnedThing
  readonly thingNeeds: ThingNeed
  readonly lessons: Lesson
  readonly needsTemplates: NeedsTemplate
}

export type BaselineTable = keyof BaselineRecords

/** What is kept of missions beside the teams themselves. */
export type MissionTable =
  | 'charters'
  | 'readings'
  | 'transitions'
  | 'postponements'
  | 'ownedThings'
  | 'thingNeeds'
  | 'lessons'
  | 'needsTemplates'

/** In an order in which each table comes after those that it refers to most. */
export const baselineTables = [
  'organisation',
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
  'interactions',
  'learningActions',
  'charters',
  'readings',
  'transitions',
  'postponements',
  'ownedThings',
  'thingNeeds',
  'lessons',
  'needsTemplates',
] as const satisfies readonly BaselineTable[]

export const baselineSchemas = {
  organisation: organisationSchema,
  chapters: chapterSchema,
  skills: skillSchema,
  people: personSchema,
  teams: teamSchema,
  memberships: membershipSchema,
  ratings: ratingSchema,
  requirements: requirementSchema,
  interactions: interactionSchema,
  learningActions: learningActionSchema,
  charters: charterSchema,
  readings: readingSchema,
  transitions: transitionSchema,
  postponements: postponementSchema,
  ownedThings: ownedThingSchema,
  thingNeeds: thingNeedSchema,
  lessons: lessonSchema,
  needsTemplates: needsTemplateSchema,
} as const

export const ratingEnds: Ends<PersonId, SkillId, Rating> = {
  owner: ({ person }) => person,
  item: ({ skill }) => skill,
}

export const requirementEnds: Ends<TeamId, SkillId, Requirement> = {
  owner: ({ team }) => team,
  item: ({ skill }) => skill,
}

export const thingNeedEnds: Ends<OwnedThingId, SkillId, ThingNeed> = {
  owner: ({ thing }) => thing,
  item: ({ skill }) => skill,
}

/** As `keyOf`, for the tables named here. */
export function baselineKey<T extends BaselineTable>(table: T, record: BaselineRecords[T]): string {
  if (table === 'organisation') return 'organisation'
  if (table === 'ratings') return endsKey(ratingEnds, record as Rating)
  if (table === 'requirements') return endsKey(requirementEnds, record as Requirement)
  if (table === 'thingNeeds') return endsKey(thingNeedEnds, record as ThingNeed)
  return (record as { id: string }).id
}

function endsKey<R>({ owner, item }: Ends<string, string, R>, record: R): string {
  return `${owner(record)}\u001f${item(record)}`
}

export type BaselineChange = { [T in BaselineTable]: ChangeIn<BaselineRecords, T> }[BaselineTable]

/** An edit of the organisation itself: the part of all edits that a scenario can hold. */
export interface BaselineEdit {
  readonly label: string
  readonly changes: readonly BaselineChange[]
}

function changeIn<T extends BaselineTable>(table: T) {
  const schema = baselineSchemas[table] as unknown as v.GenericSchema<unknown, BaselineRecords[T]>
  return changeSchema(table, schema, (record) => baselineKey(table, record))
}

export const baselineEditSchema = v.strictObject({
  label: v.string(),
  changes: v.pipe(v.array(baselineChangeSchema()), v.readonly()),
})

function baselineChangeSchema() {
  const schema = v.variant('table', baselineTables.map(changeIn) as never)
  // What types a list of schemas has that is computed cannot be inferred.
  return schema as unknown as v.GenericSchema<unknown, BaselineChange>
}

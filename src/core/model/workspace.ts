import { type Chapter, chapterSchema } from './chapter.ts'
import type { ChapterId, InteractionId, MembershipId, PersonId, SkillId, TeamId } from './ids.ts'
import { type Interaction, interactionSchema } from './interaction.ts'
import { type Membership, membershipSchema } from './membership.ts'
import { createOrganisation, type Organisation, organisationSchema } from './organisation.ts'
import { type Person, personSchema } from './person.ts'
import { type Rating, ratingSchema } from './rating.ts'
import { type Requirement, requirementSchema } from './requirement.ts'
import { type Skill, skillSchema } from './skill.ts'
import { type Ends, EntityTable, LinkTable, type RecordChange, type Table } from './tables.ts'
import { type Team, teamSchema } from './team.ts'

/** Every record type, by the name of its table. */
export interface Records {
  readonly organisation: Organisation
  readonly chapters: Chapter
  readonly skills: Skill
  readonly people: Person
  readonly teams: Team
  readonly memberships: Membership
  readonly ratings: Rating
  readonly requirements: Requirement
  readonly interactions: Interaction
}

export type TableName = keyof Records

/** In an order in which each table comes after those that it refers to most. */
export const tableNames = [
  'organisation',
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
  'interactions',
] as const satisfies readonly TableName[]

/** What each record must be to come in from outside. */
export const recordSchemas = {
  organisation: organisationSchema,
  chapters: chapterSchema,
  skills: skillSchema,
  people: personSchema,
  teams: teamSchema,
  memberships: membershipSchema,
  ratings: ratingSchema,
  requirements: requirementSchema,
  interactions: interactionSchema,
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
  }
}

const ratingEnds: Ends<PersonId, SkillId, Rating> = {
  owner: ({ person }) => person,
  item: ({ skill }) => skill,
}

const requirementEnds: Ends<TeamId, SkillId, Requirement> = {
  owner: ({ team }) => team,
  item: ({ skill }) => skill,
}

/** Identity of a record within its table, as text; equal for the same thing at any time. */
export function keyOf<T extends TableName>(table: T, record: Records[T]): string {
  if (table === 'organisation') return 'organisation'
  if (table === 'ratings') return endsKey(ratingEnds, record as Rating)
  if (table === 'requirements') return endsKey(requirementEnds, record as Requirement)
  return (record as { id: string }).id
}

function endsKey<R>({ owner, item }: Ends<string, string, R>, record: R): string {
  return `${owner(record)}\u001f${item(record)}`
}

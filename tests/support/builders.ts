import type { Scope } from '#core/analysis/scope.ts'
import { createChapter } from '#core/model/chapter.ts'
import { type Day, parseDay } from '#core/model/day.ts'
import type {
  ChapterId,
  LearningActionId,
  MembershipId,
  PersonId,
  SkillId,
  TeamId,
} from '#core/model/ids.ts'
import { createLearningAction, type LearningAction } from '#core/model/learningAction.ts'
import { createMembership, type Membership } from '#core/model/membership.ts'
import { createOrganisation, type Organisation } from '#core/model/organisation.ts'
import { createPerson, type Person } from '#core/model/person.ts'
import { createRating, type Rating } from '#core/model/rating.ts'
import { createRequirement, type Requirement } from '#core/model/requirement.ts'
import { createSkill, type Skill } from '#core/model/skill.ts'
import { createTeam, type Team } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'

// In a sketch everything has its name for an id.

export const person = (name: string): PersonId => name as PersonId
export const skill = (name: string): SkillId => name as SkillId
export const team = (name: string): Scope => ({ kind: 'team', id: name as TeamId })
export const chapter = (name: string): Scope => ({ kind: 'chapter', id: name as ChapterId })

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new Error(`${text} is no day`)
  return parsed
}

type PersonSketch = Omit<Partial<Person>, 'chapter'> & {
  readonly chapter?: string
  /** Levels by skill. */
  readonly can?: Readonly<Record<string, Rating['level']>>
  /** Target levels by skill, or more about the plan. */
  readonly learns?: Readonly<Record<string, number | Partial<LearningAction>>>
}

type TeamSketch = Partial<Team> & {
  /** Who is in it: all the time, or in the stays given, which may be several of one person. */
  readonly members?: readonly (string | ({ readonly who: string } & Partial<Membership>))[]
  /** What it needs: a number of holders, or more about it. */
  readonly needs?: Readonly<Record<string, number | Partial<Requirement>>>
}

type SkillSketch = Omit<Partial<Skill>, 'chapter'> & { readonly chapter?: string }

export interface OrganisationSketch {
  readonly organisation?: Partial<Organisation>
  readonly chapters?: readonly string[]
  readonly skills?: Readonly<Record<string, SkillSketch>>
  readonly people?: Readonly<Record<string, PersonSketch>>
  readonly teams?: Readonly<Record<string, TeamSketch>>
}

/**
 * A workspace from a few words. Skills and chapters that people or teams mention are there
 * without being said.
 */
export function sketchOrganisation(sketch: OrganisationSketch): Workspace {
  const people = Object.entries(sketch.people ?? {})
  const teams = Object.entries(sketch.teams ?? {})
  const skills = mentionedSkills(sketch)
  const chapters = new Set([
    ...(sketch.chapters ?? []),
    ...[...people, ...Object.entries(skills)].flatMap(([, it]) => it.chapter ?? []),
  ])
  return createWorkspace({
    organisation: [{ ...createOrganisation('Sketch'), ...sketch.organisation }],
    chapters: [...chapters].map((name) => createChapter({ id: name as ChapterId, name })),
    skills: Object.entries(skills).map(([name, { chapter, ...more }]) =>
      createSkill({ id: skill(name), name, ...more, ...within(chapter) }),
    ),
    people: people.map(([name, { chapter, can: _, learns: __, ...more }]) =>
      createPerson({ id: person(name), name, ...more, ...within(chapter) }),
    ),
    ratings: people.flatMap(([name, { can = {} }]) =>
      Object.entries(can).map(([what, level]) =>
        createRating({ person: person(name), skill: skill(what), level }),
      ),
    ),
    learningActions: people.flatMap(([name, { learns = {} }]) =>
      Object.entries(learns).map(([what, plan]) =>
        createLearningAction({
          id: `${name} learns ${what}` as LearningActionId,
          person: person(name),
          skill: skill(what),
          target: 3,
          ...(typeof plan === 'number' ? { target: plan } : plan),
        }),
      ),
    ),
    teams: teams.map(([name, { members: _, needs: __, ...more }]) =>
      createTeam({ id: name as TeamId, name, ...more }),
    ),
    memberships: teams.flatMap(([name, { members = [] }]) => stays(name as TeamId, members)),
    requirements: teams.flatMap(([name, { needs = {} }]) =>
      Object.entries(needs).map(([what, need]) => {
        const more = typeof need === 'number' ? { minHolders: need } : need
        return createRequirement({ team: name as TeamId, skill: skill(what), ...more })
      }),
    ),
  })
}

function mentionedSkills(sketch: OrganisationSketch): Record<string, SkillSketch> {
  const mentioned = [
    ...Object.values(sketch.people ?? {}).flatMap(({ can = {} }) => Object.keys(can)),
    ...Object.values(sketch.people ?? {}).flatMap(({ learns = {} }) => Object.keys(learns)),
    ...Object.values(sketch.teams ?? {}).flatMap(({ needs = {} }) => Object.keys(needs)),
  ]
  return { ...Object.fromEntries(mentioned.map((name) => [name, {}])), ...sketch.skills }
}

function stays(team: TeamId, members: NonNullable<TeamSketch['members']>): Membership[] {
  return members.map((member, at) => {
    const { who, ...more } = typeof member === 'string' ? { who: member } : member
    return createMembership({
      id: `${team} ${at}` as MembershipId,
      team,
      person: person(who),
      ...more,
    })
  })
}

function within(name: string | undefined): { chapter: ChapterId | null } {
  return { chapter: name === undefined ? null : (name as ChapterId) }
}

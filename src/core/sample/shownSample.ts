import { type Chapter, createChapter } from '../model/chapter.ts'
import { addDays, type Day } from '../model/day.ts'
import type {
  ChapterId,
  InteractionId,
  MembershipId,
  PersonId,
  SkillId,
  TeamId,
} from '../model/ids.ts'
import { createInteraction, type Interaction, interactionModes } from '../model/interaction.ts'
import { createMembership, type Membership } from '../model/membership.ts'
import { createPerson, type Person } from '../model/person.ts'
import { createRating, type Rating, raters } from '../model/rating.ts'
import { createRequirement, type Requirement } from '../model/requirement.ts'
import { createSkill, type Skill } from '../model/skill.ts'
import { createTeam, type Team } from '../model/team.ts'
import { createWorkspace, type Workspace } from '../model/workspace.ts'
import { chapters } from './chapters.ts'
import { interactions } from './interactions.ts'
import { memberships } from './memberships.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'
import { assessments, notes } from './ratings.ts'
import { requirements } from './requirements.ts'
import { type DayFromToday, dayOf, groupedRows, memberOf, rows, slug } from './rows.ts'
import { skills } from './skills.ts'
import { sampleTeams } from './teams.ts'

/** What a first visit shows of the sample: the screens behind its card ask for no more. */
export function shownSample(today: Day): Workspace {
  return createWorkspace(sampleRecords(today))
}

/** All but what is kept of missions beside their teams. Days are counted from `today`. */
export function sampleRecords(today: Day) {
  const day = (days: number) => addDays(today, days)
  return {
    organisation: [organisation],
    chapters: chapterRecords(),
    skills: skillRecords(),
    people: personRecords(day),
    teams: teamRecords(day),
    memberships: membershipRecords(day),
    ratings: ratingRecords(day),
    requirements: requirementRecords(),
    interactions: interactionRecords(day),
  }
}

const chapterId = (name: string) => slug(name) as ChapterId
const skillId = (name: string) => slug(name) as SkillId
const personId = (name: string) => slug(name) as PersonId
const teamId = (name: string) => slug(name) as TeamId

function chapterRecords(): Chapter[] {
  return rows(chapters).map(([name = '', lead, description = '']) =>
    createChapter({ id: chapterId(name), name, lead: lead ? personId(lead) : null, description }),
  )
}

function skillRecords(): Skill[] {
  return groupedRows(skills).map(([chapter, name = '', description = '', holdsFrom]) =>
    createSkill({
      id: skillId(name),
      name,
      chapter: chapter ? chapterId(chapter) : null,
      description,
      holdsFrom: holdsFrom ? Number(holdsFrom) : null,
    }),
  )
}

function personRecords(day: DayFromToday): Person[] {
  return groupedRows(people).map(
    ([chapter = '', name = '', role = '', location = '', capacity, starts, leaves]) =>
      createPerson({
        id: personId(name),
        name,
        chapter: chapterId(chapter),
        role,
        location,
        capacity: Number(capacity),
        starts: dayOf(starts, day),
        leaves: dayOf(leaves, day),
      }),
  )
}

function teamRecords(day: DayFromToday): Team[] {
  return sampleTeams(day).map((team) =>
    createTeam({ ...team, id: teamId(team.name), owner: personId(team.owner) }),
  )
}

function membershipRecords(day: DayFromToday): Membership[] {
  return groupedRows(memberships).map(([team = '', name = '', role = '', allocation, from, to]) =>
    createMembership({
      id: `${teamId(team)}/${personId(name)}` as MembershipId,
      team: teamId(team),
      person: personId(name),
      role,
      allocation: Number(allocation),
      from: dayOf(from, day),
      to: dayOf(to, day),
    }),
  )
}

function ratingRecords(day: DayFromToday): Rating[] {
  const noteOf = new Map(rows(notes).map(([name, skill, note]) => [`${name}/${skill}`, note]))
  return rows(assessments).flatMap(([name = '', rater, daysAgo, ratings = '']) =>
    ratings.split(', ').map((rating) => {
      const [, skill = '', level, interest] = ratingShape.exec(rating) ?? []
      return createRating({
        person: personId(name),
        skill: skillId(skill),
        level: level === '-' ? null : level === 'n/a' ? 'n/a' : Number(level),
        interest: interest ? Number(interest) : null,
        rater: memberOf(raters, rater),
        assessed: day(-Number(daysAgo)),
        note: noteOf.get(`${name}/${skill}`) ?? '',
      })
    }),
  )
}

const ratingShape = /^(.+) (n\/a|-|\d+)(?:\/(\d))?$/

function requirementRecords(): Requirement[] {
  return groupedRows(requirements).map(([team = '', skill = '', minHolders, weight, minLevel]) =>
    createRequirement({
      team: teamId(team),
      skill: skillId(skill),
      minHolders: Number(minHolders),
      weight: weight ? Number(weight) : 1,
      minLevel: minLevel ? Number(minLevel) : null,
    }),
  )
}

function interactionRecords(day: DayFromToday): Interaction[] {
  return rows(interactions).map(([from = '', to = '', mode, purpose = '', starts, expectedEnd]) =>
    createInteraction({
      id: `${teamId(from)}/${teamId(to)}/${mode}` as InteractionId,
      from: teamId(from),
      to: teamId(to),
      mode: memberOf(interactionModes, mode),
      purpose,
      starts: dayOf(starts, day),
      expectedEnd: dayOf(expectedEnd, day),
    }),
  )
}

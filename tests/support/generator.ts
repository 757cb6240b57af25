import { type Chapter, createChapter } from '#core/model/chapter.ts'
import { addDays, type Day, parseDay } from '#core/model/day.ts'
import type { ChapterId, MembershipId, PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import { createInteraction, type Interaction, interactionModes } from '#core/model/interaction.ts'
import {
  createLearningAction,
  type LearningAction,
  learningStates,
} from '#core/model/learningAction.ts'
import { createMembership, type Membership } from '#core/model/membership.ts'
import { createOrganisation } from '#core/model/organisation.ts'
import { createPerson, type Person } from '#core/model/person.ts'
import { createRating, type Rating, raters } from '#core/model/rating.ts'
import { createRequirement, type Requirement } from '#core/model/requirement.ts'
import {
  createScenarioEdit,
  createScenarioRecord,
  type ScenarioEdit,
} from '#core/model/scenario.ts'
import { createSkill, type Skill } from '#core/model/skill.ts'
import { createTeam, type Team, type TeamStatus, teamTypes } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { generateMissions } from './missionGenerator.ts'
import { type Random, seededRandom } from './random.ts'
import {
  chapterNames,
  firstNames,
  lastNames,
  missions,
  outcomes,
  places,
  practices,
  technologies,
} from './words.ts'

export interface OrganisationSize {
  readonly people: number
  readonly skills: number
  readonly teams: number
  readonly chapters: number
  readonly ratingsPerPerson: number
  readonly seed: number
}

/** The day that the generated dates lie around. */
export const generatedDay = asDay('2026-11-21')

// Days are made once: a large organisation would spend its time on them.
const daysBack = 3000
const standing: readonly TeamStatus[] = ['forming', 'active', 'active', 'active', 'paused']

/**
 * An organisation of any size, the same for the same seed: people in chapters and in one or two
 * teams, with leavers, former stays, teams of every status, and needs stated by some teams.
 */
export function generateOrganisation(size: OrganisationSize): Workspace {
  const random = seededRandom(size.seed)
  const past = Array.from({ length: daysBack }, (_, back) => addDays(generatedDay, -back))
  const pastDay = (from = 0, to = daysBack) => past[from + random.below(to - from)] ?? generatedDay
  const chapters = generateChapters(size)
  const skills = generateSkills(size, chapters)
  const people = generatePeople(size, random, chapters, pastDay)
  const teams = generateTeams(size, random, people, pastDay)
  const memberships = generateMemberships(random, people, teams, pastDay)
  const ratings = generateRatings(size, random, people, skills, pastDay)
  const requirements = generateRequirements(random, teams, skills)
  const interactions = generateInteractions(random, teams)
  const learningActions = generateLearningActions(random, people, ratings)
  const scenarioEdits = generateScenarioEdits(random, memberships, teams)
  return createWorkspace({
    organisation: [createOrganisation('Generated organisation')],
    chapters: chapters.map((it) => (people.length ? { ...it, lead: random.pick(people).id } : it)),
    skills,
    people,
    teams,
    memberships,
    ratings,
    requirements,
    interactions,
    learningActions,
    ...generateMissions(size.seed, teams, skills, generatedDay),
    scenarios: [...new Set(scenarioEdits.map(({ scenario }) => scenario))].map((id) =>
      createScenarioRecord({ id, name: `Plan ${id}`, created: generatedDay }),
    ),
    scenarioEdits,
  })
}

type PastDay = (from?: number, to?: number) => Day

function generateChapters({ chapters }: OrganisationSize): Chapter[] {
  return range(chapters, (at) =>
    createChapter({ id: `chapter-${at}` as ChapterId, name: numbered(chapterNames, at) }),
  )
}

/** Skill `at` belongs to chapter `at mod chapters`, save that some belong to none. */
function generateSkills({ skills }: OrganisationSize, chapters: readonly Chapter[]): Skill[] {
  return range(skills, (at) => {
    const practice = Math.floor(at / technologies.length)
    const technology = technologies[at % technologies.length]
    return createSkill({
      id: `skill-${at}` as SkillId,
      name: `${technology} ${numbered(practices, practice)}`,
      chapter: at % 20 === 19 ? null : (chapters[at % chapters.length]?.id ?? null),
      holdsFrom: at % 50 === 7 ? 2 : null,
    })
  })
}

function generatePeople(
  { people }: OrganisationSize,
  random: Random,
  chapters: readonly Chapter[],
  pastDay: PastDay,
): Person[] {
  return range(people, (at) => {
    const starts = random.chance(0.9) ? pastDay(30) : null
    return createPerson({
      id: `person-${at}` as PersonId,
      name: `${random.pick(firstNames)} ${random.pick(lastNames)}`,
      chapter: random.chance(0.02) ? null : (chapters[at % chapters.length]?.id ?? null),
      role: random.chance(0.1) ? 'Senior engineer' : 'Engineer',
      location: random.pick(places),
      capacity: random.chance(0.1) ? 0.8 : 1,
      starts,
      leaves: random.chance(0.04) ? pastDay(0, 30) : null,
    })
  })
}

function generateTeams(
  { teams }: OrganisationSize,
  random: Random,
  people: readonly Person[],
  pastDay: PastDay,
): Team[] {
  return range(teams, (at) => {
    const status = generateStatus(random)
    const isOver = status === 'disbanded' && random.chance(0.9)
    const name = `${missions[at % missions.length]} ${numbered(outcomes, Math.floor(at / missions.length))}`
    return createTeam({
      id: `team-${at}` as TeamId,
      name,
      type: random.pick(teamTypes),
      status,
      outcome: `${name} works without a call to support`,
      measure: 'Calls per thousand customers',
      owner: people.length > 0 && random.chance(0.9) ? random.pick(people).id : null,
      formed: random.chance(0.9) ? pastDay(300) : null,
      target: random.chance(0.5) ? addDays(generatedDay, random.below(300)) : null,
      disbanded: isOver ? pastDay(0, 300) : null,
    })
  })
}

function generateStatus(random: Random): TeamStatus {
  const roll = random.next()
  if (roll < 0.06) return 'disbanded'
  if (roll < 0.09) return 'proposed'
  if (roll < 0.1) return 'abandoned'
  return roll < 0.13 ? 'achieved' : random.pick(standing)
}

function generateMemberships(
  random: Random,
  people: readonly Person[],
  teams: readonly Team[],
  pastDay: PastDay,
): Membership[] {
  const stays: Membership[] = []
  if (teams.length === 0) return stays
  const stay = (person: Person, given: Partial<Membership>) => {
    const id = `stay-${stays.length}` as MembershipId
    stays.push(createMembership({ id, person: person.id, team: random.pick(teams).id, ...given }))
  }
  for (const person of people) {
    const isSplit = random.chance(0.4)
    const allocation = isSplit ? 50 : 100
    stay(person, { allocation, from: random.chance(0.9) ? pastDay() : null, role: 'engineer' })
    if (isSplit) stay(person, { allocation, from: pastDay() })
    if (random.chance(0.1)) stay(person, { from: pastDay(1500), to: pastDay(1, 1500) })
  }
  return stays
}

function generateRatings(
  { ratingsPerPerson }: OrganisationSize,
  random: Random,
  people: readonly Person[],
  skills: readonly Skill[],
  pastDay: PastDay,
): Rating[] {
  const ratings: Rating[] = []
  const many = Math.min(ratingsPerPerson, skills.length)
  const byChapter = new Map<ChapterId | null, number[]>()
  for (const [at, { chapter }] of skills.entries()) {
    const list = byChapter.get(chapter)
    if (list === undefined) byChapter.set(chapter, [at])
    else list.push(at)
  }
  const ratedBy = new Int32Array(skills.length).fill(-1)
  for (const [number, person] of people.entries()) {
    const own = byChapter.get(person.chapter) ?? []
    for (let rated = 0; rated < many; ) {
      // Most of what somebody can do belongs to their chapter.
      const isOwn = own.length > many && random.chance(0.6)
      const at = isOwn ? random.pick(own) : random.below(skills.length)
      const skill = skills[at]
      if (skill === undefined || ratedBy[at] === number) continue
      ratedBy[at] = number
      rated++
      ratings.push(
        createRating({
          person: person.id,
          skill: skill.id,
          level: generateLevel(random),
          interest: random.chance(0.3) ? random.below(4) : null,
          rater: random.pick(raters),
          assessed: random.chance(0.8) ? pastDay(0, 700) : null,
        }),
      )
    }
  }
  return ratings
}

function generateLevel(random: Random): Rating['level'] {
  const roll = random.next()
  if (roll < 0.01) return 'n/a'
  if (roll < 0.03) return null
  return roll < 0.08 ? 0 : roll < 0.3 ? 1 : roll < 0.6 ? 2 : roll < 0.88 ? 3 : 4
}

function generateRequirements(
  random: Random,
  teams: readonly Team[],
  skills: readonly Skill[],
): Requirement[] {
  if (skills.length === 0) return []
  return teams.flatMap((team) => {
    if (!random.chance(0.4)) return []
    const needed = new Set(range(1 + random.below(6), () => random.pick(skills).id))
    return [...needed].map((skill) =>
      createRequirement({
        team: team.id,
        skill,
        minLevel: random.chance(0.3) ? 2 + random.below(3) : null,
        minHolders: 1 + random.below(3),
        weight: 1 + random.below(3),
      }),
    )
  })
}

function generateInteractions(random: Random, teams: readonly Team[]): Interaction[] {
  return range(Math.floor(teams.length / 2), (at) => {
    const from = random.below(teams.length)
    const to = (from + 1 + random.below(teams.length - 1)) % teams.length
    return createInteraction({
      id: `interaction-${at}` as Interaction['id'],
      from: `team-${from}` as TeamId,
      to: `team-${to}` as TeamId,
      mode: random.pick(interactionModes),
      purpose: random.pick(practices),
    })
  })
}

/** Some of those who are below level 3 in something are to reach it. */
function generateLearningActions(
  random: Random,
  people: readonly Person[],
  ratings: readonly Rating[],
): LearningAction[] {
  return ratings
    .filter(({ level }) => typeof level === 'number' && level < 3)
    .filter(() => random.chance(0.03))
    .map(({ person, skill }, at) => {
      const coach = random.chance(0.7) ? random.pick(people).id : null
      return createLearningAction({
        id: `learning-${at}` as LearningAction['id'],
        person,
        skill,
        target: 3,
        coach: coach === person ? null : coach,
        due: random.chance(0.8) ? addDays(generatedDay, random.below(200)) : null,
        state: random.pick(learningStates),
        created: generatedDay,
      })
    })
}

/** Two scenarios, each of which moves three people to other teams. */
function generateScenarioEdits(
  random: Random,
  memberships: readonly Membership[],
  teams: readonly Team[],
): ScenarioEdit[] {
  if (memberships.length === 0 || teams.length === 0) return []
  return range(6, (at) => {
    const before = random.pick(memberships)
    const after = { ...before, team: random.pick(teams).id }
    return createScenarioEdit({
      id: `step-${at}` as ScenarioEdit['id'],
      scenario: `scenario-${at % 2}` as ScenarioEdit['scenario'],
      place: 1 + Math.floor(at / 2),
      edit: { label: `Move ${at}`, changes: [{ table: 'memberships', before, after }] },
      isSetAside: at === 5,
    })
  })
}

/** The word at a place; beyond the last one they come again, numbered. */
function numbered(words: readonly string[], at: number): string {
  const round = Math.floor(at / words.length)
  const word = words[at % words.length] ?? ''
  return round === 0 ? word : `${word} ${round + 1}`
}

function range<T>(length: number, make: (at: number) => T): T[] {
  return Array.from({ length }, (_, at) => make(at))
}

function asDay(text: string): Day {
  const day = parseDay(text)
  if (day === null) throw new Error(`${text} is no day`)
  return day
}

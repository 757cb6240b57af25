import { addDays, type Day } from '#core/model/day.ts'
import type { SkillId } from '#core/model/ids.ts'
import { type Charter, createCharter } from '#core/model/mission/charter.ts'
import type { Lesson } from '#core/model/mission/lesson.ts'
import type { NeedsTemplate } from '#core/model/mission/needsTemplate.ts'
import {
  createOwnedThing,
  type OwnedThing,
  ownedThingKinds,
} from '#core/model/mission/ownedThing.ts'
import type { Postponement } from '#core/model/mission/postponement.ts'
import { createReading, type Reading } from '#core/model/mission/reading.ts'
import { createThingNeed, type ThingNeed } from '#core/model/mission/thingNeed.ts'
import type { Transition } from '#core/model/mission/transition.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Team, TeamStatus } from '#core/model/team.ts'
import { type Random, seededRandom } from './random.ts'

/** How a mission came to its status. */
const wayTo: Readonly<Record<TeamStatus, readonly TeamStatus[]>> = {
  proposed: [],
  forming: ['forming'],
  active: ['forming', 'active'],
  paused: ['forming', 'active', 'paused'],
  achieved: ['forming', 'active', 'achieved'],
  disbanded: ['forming', 'active', 'achieved', 'disbanded'],
  abandoned: ['forming', 'abandoned'],
}

interface MissionRecords {
  readonly charters: Charter[]
  readonly readings: Reading[]
  readonly transitions: Transition[]
  readonly postponements: Postponement[]
  readonly ownedThings: OwnedThing[]
  readonly thingNeeds: ThingNeed[]
  readonly lessons: Lesson[]
  readonly needsTemplates: NeedsTemplate[]
}

/**
 * What is kept of the missions beside their teams, dated before `today`: most have a charter, were
 * read a few times and own something; some slipped. The numbers are drawn apart from those of the
 * organisation, which stays the same.
 */
export function generateMissions(
  seed: number,
  teams: readonly Team[],
  skills: readonly Skill[],
  today: Day,
): MissionRecords {
  const random = seededRandom(seed + 0x5eed)
  const records: MissionRecords = {
    charters: [],
    readings: [],
    transitions: [],
    postponements: [],
    ownedThings: [],
    thingNeeds: [],
    lessons: [],
    needsTemplates: [],
  }
  for (const team of teams) {
    if (random.chance(0.8)) records.charters.push(charterOf(random, team, today))
    records.transitions.push(...transitionsOf(team, today))
    records.readings.push(...readingsOf(random, team, today))
    records.postponements.push(...slipsOf(random, team, today))
    own(records, random, team, skills)
    if (team.status === 'disbanded') records.lessons.push(lessonOf(team, today))
  }
  if (skills.length > 0) records.needsTemplates.push(templateOf(random, skills))
  return records
}

function charterOf(random: Random, { id, outcome }: Team, today: Day): Charter {
  return createCharter({
    id,
    problem: `Not yet so: ${outcome}`,
    customers: 'Everybody who calls',
    exitCriterion: random.chance(0.8) ? 'A month without a call' : '',
    unit: 'calls',
    baseline: 40 + random.below(60),
    goal: random.below(20),
    review: random.chance(0.6) ? addDays(today, random.below(120) - 20) : null,
  })
}

function transitionsOf({ id: team, status }: Team, today: Day): Transition[] {
  const way = wayTo[status]
  return way.map((to, at) => ({
    id: `transition-${team}-${at}` as Transition['id'],
    team,
    from: way[at - 1] ?? 'proposed',
    to,
    day: addDays(today, 60 * (at - way.length)),
    reason: to === 'achieved' ? 'Nobody calls any more' : '',
  }))
}

function readingsOf(random: Random, { id: team, status }: Team, today: Day): Reading[] {
  const count = status === 'proposed' ? 0 : random.below(5)
  return Array.from({ length: count }, (_, at) =>
    createReading({
      id: `reading-${team}-${at}` as Reading['id'],
      team,
      day: addDays(today, 30 * (at - count) + random.below(20)),
      value: random.below(100),
    }),
  )
}

function slipsOf(random: Random, { id: team, target }: Team, today: Day): Postponement[] {
  if (target === null) return []
  const count = random.chance(0.3) ? 1 + random.below(2) : 0
  return Array.from({ length: count }, (_, at) => ({
    id: `slip-${team}-${at}` as Postponement['id'],
    team,
    day: addDays(today, 40 * (at - count)),
    from: addDays(target, 30 * (at - count)),
    to: addDays(target, 30 * (at + 1 - count)),
    reason: 'More calls than thought',
  }))
}

function own(
  { ownedThings, thingNeeds }: MissionRecords,
  random: Random,
  team: Team,
  skills: readonly Skill[],
): void {
  const count = random.below(3)
  for (let at = 0; at < count; at++) {
    const id = `thing-${team.id}-${at}` as OwnedThing['id']
    ownedThings.push(
      createOwnedThing({
        id,
        name: `Thing ${at + 1} of ${team.name}`,
        kind: random.pick(ownedThingKinds),
        team: random.chance(0.95) ? team.id : null,
      }),
    )
    for (const skill of someSkills(random, skills, 3)) {
      thingNeeds.push(createThingNeed({ thing: id, skill, minHolders: 1 + random.below(2) }))
    }
  }
}

function lessonOf({ id: team, name }: Team, today: Day): Lesson {
  const text = `What ${name} taught: measure from the first week`
  return { id: `lesson-${team}` as Lesson['id'], team, day: addDays(today, -30), text }
}

function templateOf(random: Random, skills: readonly Skill[]): NeedsTemplate {
  const needs = someSkills(random, skills, 5).map((skill) => {
    return { skill, minLevel: null, minHolders: 2, weight: 1 }
  })
  return { id: 'template-0' as NeedsTemplate['id'], name: 'The usual', needs }
}

function someSkills(random: Random, skills: readonly Skill[], most: number): SkillId[] {
  if (skills.length === 0) return []
  return [...new Set(Array.from({ length: 1 + random.below(most) }, () => random.pick(skills).id))]
}

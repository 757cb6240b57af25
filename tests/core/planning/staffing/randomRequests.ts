import { CoverageIndex } from '#core/analysis/coverage.ts'
import { runToEnd } from '#core/interchange/steps.ts'
import type { ChapterId, PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import {
  type NumberedRequest,
  numberedRequestInSteps,
} from '#core/planning/staffing/numberedRequest.ts'
import type { StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'

export const today = day('2026-11-21')
export const mission = 'Mission' as TeamId

const skills = ['Go', 'SQL', 'Kafka', 'React']
const chapters = ['Back', 'Front']

export interface RandomCase {
  readonly workspace: Workspace
  readonly request: StaffingRequest
  readonly numbered: NumberedRequest
}

/** A small organisation and a request that touches every rule now and then. */
export function randomCase(seed: number): RandomCase {
  const random = seededRandom(seed)
  const workspace = randomOrganisation(random)
  const request = randomRequest(random, workspace)
  const coverage = CoverageIndex.build(workspace, request.day)
  return { workspace, request, numbered: runToEnd(numberedRequestInSteps(coverage, request)) }
}

function randomOrganisation(random: Random): Workspace {
  const names = Array.from({ length: 4 + random.below(5) }, (_, at) => `P${at}`)
  const people = Object.fromEntries(
    names.map((name) => [
      name,
      {
        chapter: random.pick(chapters),
        capacity: random.pick([1, 1, 0.8, 0.5]),
        can: Object.fromEntries(
          skills.filter(() => random.chance(0.6)).map((skill) => [skill, 1 + random.below(4)]),
        ),
        ...(random.chance(0.05) ? { leaves: day('2026-01-31') } : {}),
      },
    ]),
  )
  const teams = Object.fromEntries(
    ['A', 'B', 'C'].map((name) => [
      name,
      {
        members: names
          .filter(() => random.chance(0.4))
          .map((who) => ({
            who,
            allocation: random.pick([20, 40, 50, 60, 100]),
            ...(random.chance(0.15) ? { to: day('2026-06-30') } : {}),
          })),
        status: random.pick(['active', 'active', 'active', 'proposed'] as const),
        ...(random.chance(0.5) ? { needs: randomNeeds(random, 3) } : {}),
      },
    ]),
  )
  return sketchOrganisation({
    chapters,
    skills: Object.fromEntries(skills.map((name) => [name, {}])),
    people,
    teams: {
      ...teams,
      [mission]: {
        status: 'proposed',
        members: names.filter(() => random.chance(0.1)),
        needs: randomNeeds(random, 2),
      },
    },
  })
}

function randomNeeds(random: Random, most: number) {
  return Object.fromEntries(
    skills
      .filter(() => random.chance(0.5))
      .map((skill) => [
        skill,
        {
          minHolders: 1 + random.below(most),
          minLevel: random.chance(0.4) ? 1 + random.below(3) : null,
          weight: 1 + random.below(3),
        },
      ]),
  )
}

function randomRequest(random: Random, workspace: Workspace): StaffingRequest {
  const people = [...workspace.people].map(({ id }) => id)
  const some = (share: number): PersonId[] => people.filter(() => random.chance(share))
  const least = random.below(3)
  return {
    ...staffingRequest(workspace, { mission, day: today }),
    robustness: random.pick([0, 0, 0, 1]),
    included: some(0.03),
    excluded: some(0.06),
    size: { least, most: least + 1 + random.below(4) },
    fte: {
      least: random.chance(0.15) ? random.pick([0.5, 1, 1.6]) : 0,
      most: random.chance(0.3) ? random.pick([1, 1.5, 2.5]) : null,
    },
    smallestShare: random.pick([20, 40, 40, 60, 100]),
    mostTeams: random.pick([1, 2, 2, 3]),
    floors: random.chance(0.3)
      ? [
          {
            chapter: random.pick(chapters) as ChapterId,
            skill: random.chance(0.5) ? (random.pick(skills) as SkillId) : null,
            keep: 1 + random.below(2),
          },
        ]
      : [],
  }
}

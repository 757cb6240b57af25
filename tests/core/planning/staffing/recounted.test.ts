import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { runToEnd } from '#core/interchange/steps.ts'
import type { ChapterId, MembershipId, PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import { createRating } from '#core/model/rating.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { SolveMilp } from '#core/planning/staffing/milp.ts'
import { numberedRequestInSteps } from '#core/planning/staffing/numberedRequest.ts'
import { planStaffing } from '#core/planning/staffing/planStaffing.ts'
import { proposalEdit } from '#core/planning/staffing/proposalEdit.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { staffingAnswer } from '#core/planning/staffing/staffingAnswer.ts'
import { relaxedRequest, staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { solveWith } from '#session/staffing/highs.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { leastByRecounting, recount } from './recountedOrganisations.ts'

let solve: SolveMilp

beforeAll(async () => {
  solve = solveWith(await loadHighs())
})

const mission = 'Mission' as TeamId
const today = day('2026-11-21')
const skills = ['Go', 'SQL', 'Kafka']
const chapters = ['Back', 'Front']
/** Organisations that can be written so often. */
const mostWritten = 600

describe('the best team, beside every organisation that could come of the request', () => {
  test('costs the least of all of them, or there is none', () => {
    let [teams, impossible] = [0, 0]
    for (let seed = 1; seed <= 140; seed++) {
      const { workspace, request } = dressedCase(seed)
      const least = leastByRecounting(workspace, request, mostWritten)
      if (least === undefined) continue
      const answer = answered(workspace, request)
      if (least === null) {
        expect(answer.kind, `seed ${seed}`).toBe('impossible')
        impossible++
      } else {
        if (answer.kind !== 'team') throw new Error(`seed ${seed}: ${answer.kind}`)
        expect(answer.proposal.cost, `seed ${seed}`).toEqual(least)
        expect(answer.proof.kind, `seed ${seed}`).toBe('proven')
        expectInPlace(workspace, answer, seed)
        teams++
      }
    }
    expect(teams).toBeGreaterThan(30)
    expect(impossible).toBeGreaterThan(30)
  })

  test('is the least without the person whom another team does without', () => {
    let looked = 0
    for (let seed = 1001; seed <= 1140; seed++) {
      const { workspace, request } = dressedCase(seed)
      const answer = answered(workspace, request)
      if (answer.kind !== 'team') continue
      for (const { without, proposal, isProven } of answer.alternatives) {
        const others = { ...request, excluded: [...request.excluded, without] }
        const least = leastByRecounting(workspace, others, mostWritten)
        if (least === undefined) continue
        const { preferences: _, ...cost } = proposal.cost
        expect(isProven, `seed ${seed}`).toBe(true)
        expect(least, `seed ${seed}`).toMatchObject(cost)
        looked++
      }
    }
    expect(looked).toBeGreaterThan(12)
  })

  test('exists once anything that is said to be enough is given up', () => {
    let looked = 0
    for (let seed = 2001; seed <= 2060; seed++) {
      const { workspace, request } = dressedCase(seed)
      if (leastByRecounting(workspace, request, mostWritten) !== null) continue
      const answer = answered(workspace, request)
      if (answer.kind !== 'impossible') throw new Error(`seed ${seed}: ${answer.kind}`)
      for (const given of [answer.smallest, ...answer.each.map((one) => [one])]) {
        const easier = relaxedRequest(request, given)
        const least = leastByRecounting(workspace, easier, 5 * mostWritten)
        expect(least, `seed ${seed}: ${JSON.stringify(given)}`).not.toBeNull()
        looked++
      }
    }
    expect(looked).toBeGreaterThan(40)
  })
})

function answered(workspace: Workspace, request: StaffingRequest): StaffingAnswer {
  const coverage = CoverageIndex.build(workspace, request.day)
  const numbered = runToEnd(numberedRequestInSteps(coverage, request))
  const now = () => performance.now() / 1000
  const answer = planStaffing(numbered.problem, { solve, now, seconds: 60 })
  return staffingAnswer(workspace, numbered, answer)
}

/** The proposal's own edit leaves the mission with those people, who meet what is asked. */
function expectInPlace(
  workspace: Workspace,
  { request, proposal }: Extract<StaffingAnswer, { kind: 'team' }>,
  seed: number,
): void {
  let ids = 0
  const edit = proposalEdit(workspace, request, proposal, () => `new ${++ids}` as MembershipId)
  if (isRefusal(edit)) throw new Error(`seed ${seed}: ${edit.refused}`)
  const after = apply(workspace, edit)
  const nobodyElse = { ...request, excluded: [], floors: [] }
  expect(recount(after, nobodyElse, []), `seed ${seed}`).toMatchObject({ people: 0 })
  const size = CoverageIndex.build(after, today).members({ kind: 'team', id: mission }).length
  const { joins, stays } = proposal
  expect(size, `seed ${seed}`).toBe(joins.length + stays.length)
}

/** People with several dated stays, some of them on the day itself, who hold and want skills. */
function dressedCase(seed: number): { workspace: Workspace; request: StaffingRequest } {
  const random = seededRandom(7_000_000 + seed)
  const names = Array.from({ length: 2 + random.below(5) }, (_, at) => `P${at}`)
  const sketch = sketchOrganisation({
    chapters,
    skills: Object.fromEntries(
      skills.map((name) => [name, random.chance(0.2) ? { holdsFrom: 2 } : {}]),
    ),
    people: Object.fromEntries(names.map((name) => [name, somebody(random)])),
    teams: {
      ...Object.fromEntries(
        ['A', 'B'].map((name) => [
          name,
          {
            members: names.flatMap((who) => someStays(random, who)),
            status: random.pick(['active', 'active', 'paused', 'proposed'] as const),
            ...(random.chance(0.5) ? { needs: someNeeds(random, 4) } : {}),
          },
        ]),
      ),
      [mission]: {
        status: random.pick(['proposed', 'active'] as const),
        members: names.filter(() => random.chance(0.1)),
        needs: someNeeds(random, random.chance(0.1) ? 7 : 1),
      },
    },
  })
  const interested = names.flatMap((name) =>
    skills
      .filter((skill) => !sketch.ratings.get(name as PersonId, skill as SkillId))
      .filter(() => random.chance(0.4))
      .map((skill) =>
        createRating({
          person: name as PersonId,
          skill: skill as SkillId,
          level: random.pick([0, 1, 'n/a'] as const),
          interest: random.pick([1, 2, 3] as const),
        }),
      ),
  )
  const workspace = createWorkspace({
    ...sketch,
    organisation: [sketch.organisation.record],
    ratings: [...sketch.ratings, ...interested],
  })
  return { workspace, request: someRequest(random, workspace) }
}

function somebody(random: Random) {
  return {
    chapter: random.pick(chapters),
    capacity: random.pick([1, 1, 0.8, 0.5]),
    can: Object.fromEntries(
      skills.filter(() => random.chance(0.6)).map((skill) => [skill, 1 + random.below(4)]),
    ),
    ...(random.chance(0.1) ? { leaves: random.pick([today, day('2026-11-20')]) } : {}),
    ...(random.chance(0.1) ? { starts: random.pick([today, day('2026-11-22')]) } : {}),
  }
}

function someStays(random: Random, who: string) {
  const stay = () => ({
    who,
    allocation: random.pick([0, 20, 35, 50, 60, 100]),
    ...random.pick([
      {},
      {},
      {},
      {},
      { from: today, to: today },
      { from: day('2026-11-22') },
      { to: today },
      { to: day('2026-11-20') },
    ]),
  })
  return random.pick([[], [stay()], [stay()], [stay(), stay()]])
}

function someNeeds(random: Random, most: number) {
  return Object.fromEntries(
    skills
      .filter(() => random.chance(0.5))
      .map((skill) => [
        skill,
        {
          minHolders: 1 + random.below(most),
          minLevel: random.chance(0.3) ? 1 + random.below(4) : null,
          weight: random.below(4),
        },
      ]),
  )
}

function someRequest(random: Random, workspace: Workspace): StaffingRequest {
  const some = (share: number) =>
    [...workspace.people].flatMap(({ id }) => (random.chance(share) ? id : []))
  const least = random.below(3)
  return {
    ...staffingRequest(workspace, { mission, day: today }),
    robustness: random.pick([0, 0, 0, 0, 1]),
    included: some(0.04),
    excluded: some(0.06),
    size: { least, most: least + random.below(4) },
    fte: {
      least: random.chance(0.2) ? random.pick([0.5, 1, 1.6]) : 0,
      most: random.chance(0.25) ? random.pick([0.5, 1, 1.5, 2]) : null,
    },
    smallestShare: random.pick([20, 40, 40, 60, 100]),
    mostTeams: random.pick([1, 2, 2, 3]),
    floors: random.chance(0.3)
      ? [
          {
            chapter: random.pick(chapters) as ChapterId,
            skill: random.chance(0.5) ? (random.pick(skills) as SkillId) : null,
            keep: random.below(3),
          },
        ]
      : [],
    prefers: { learners: random.chance(0.8), teammates: random.chance(0.8) },
  }
}

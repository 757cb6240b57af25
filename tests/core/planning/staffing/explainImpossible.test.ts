import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { runToEnd } from '#core/interchange/steps.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { explainImpossible } from '#core/planning/staffing/explainImpossible.ts'
import type { Part } from '#core/planning/staffing/lpModel.ts'
import type { SolveMilp } from '#core/planning/staffing/milp.ts'
import { numberedRequestInSteps } from '#core/planning/staffing/numberedRequest.ts'
import { planStaffing } from '#core/planning/staffing/planStaffing.ts'
import { type NumberedRelaxation, relaxedProblem } from '#core/planning/staffing/relaxProblem.ts'
import type { StaffingAnswer, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { staffingAnswer } from '#core/planning/staffing/staffingAnswer.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { relaxedRequest, staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { solveWith } from '#session/staffing/highs.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { enumerateStaffing, leastGivenUp } from './enumerateStaffing.ts'
import { mission, randomCase, today } from './randomRequests.ts'

let solve: SolveMilp

beforeAll(async () => {
  solve = solveWith(await loadHighs())
})

const now = () => performance.now() / 1000
const means = () => ({ solve, now, until: now() + 60 })

function isSmall({ candidates }: StaffingProblem): boolean {
  return candidates.reduce((product, { ways }) => product * (ways.length + 1), 1) <= 3_000
}

const limitKinds: ReadonlySet<string> = new Set([
  'more-people',
  'fewer-people',
  'more-fte',
  'less-fte',
])

function impossibleCases(from: number, to: number) {
  const cases = []
  for (let seed = from; seed < to; seed++) {
    const { workspace, request, numbered } = randomCase(seed)
    const { problem } = numbered
    if (!isSmall(problem) || enumerateStaffing(problem) !== null) continue
    cases.push({ seed, workspace, request, problem, told: explainImpossible(problem, means()) })
  }
  expect(cases.length).toBeGreaterThan(20)
  return cases
}

describe('where there is no team', () => {
  test('the smallest relaxation makes one possible, and no wider limits do with less weight of needs', () => {
    const found = { limits: 0, needs: 0 }
    for (const { seed, problem, told } of impossibleCases(5000, 5080)) {
      expect(told.smallest, `seed ${seed}`).not.toEqual([])
      const relaxed = told.smallest.reduce(relaxedProblem, problem)
      expect(enumerateStaffing(relaxed), `seed ${seed}`).not.toBeNull()
      const unlimited = { least: 0, most: Number.POSITIVE_INFINITY }
      const isOfNeeds = told.smallest.every(
        ({ kind }) => kind === 'fewer-holders' || limitKinds.has(kind),
      )
      const least = leastGivenUp({ ...problem, size: unlimited, fte: unlimited })
      expect(isOfNeeds, `seed ${seed}`).toBe(least !== null)
      if (least === null) continue
      if (least === 0) found.limits++
      else found.needs++
      const given = told.smallest.reduce((sum, it) => {
        if (it.kind !== 'fewer-holders') return sum
        return sum + (it.from - it.to) * (problem.needs[it.need]?.weight ?? 0)
      }, 0)
      expect(given, `seed ${seed}`).toBe(least)
    }
    expect(Math.min(found.limits, found.needs)).toBeGreaterThan(5)
  })

  test('each relaxation alone makes one possible, and one step less of it does not', () => {
    let looked = 0
    for (const { seed, problem, told } of impossibleCases(5200, 5270)) {
      for (const one of told.each) {
        const says = `seed ${seed}: ${JSON.stringify(one)}`
        expect(enumerateStaffing(relaxedProblem(problem, one)), says).not.toBeNull()
        if (!('to' in one) || one.kind === 'more-fte' || one.kind === 'less-fte') continue
        const nearer = { ...one, to: one.to + Math.sign(one.from - one.to) }
        expect(enumerateStaffing(relaxedProblem(problem, nearer)), says).toBeNull()
        looked++
      }
    }
    expect(looked).toBeGreaterThan(20)
  })

  test('what is blamed cannot be met together, and without any one of it can', () => {
    for (const { seed, problem, told } of impossibleCases(5400, 5470)) {
      expect(told.conflicts.length, `seed ${seed}`).toBeGreaterThan(0)
      for (const { parts: conflict } of told.conflicts) {
        expect(enumerateStaffing(onlyWith(problem, conflict)), `seed ${seed}`).toBeNull()
        for (const one of conflict) {
          const others = conflict.filter((part) => part !== one)
          const says = `seed ${seed}: without ${one}`
          expect(enumerateStaffing(onlyWith(problem, others)), says).not.toBeNull()
        }
      }
    }
  })

  test('where conflicts are several, what eases one alone is told of each, and no step less does', () => {
    let looked = 0
    for (const { seed, problem, told } of impossibleCases(5700, 5800)) {
      for (const { parts, eased } of told.conflicts) {
        const says = `seed ${seed}: ${parts}`
        const areMany = told.conflicts.length > 1
        expect(eased.length > 0, says).toBe(areMany)
        for (const one of eased) {
          const onlyConflict = (it: NumberedRelaxation) =>
            onlyWith(relaxedProblem(problem, it), parts)
          expect(enumerateStaffing(onlyConflict(one)), says).not.toBeNull()
          looked++
          if (!('to' in one) || one.kind === 'more-fte' || one.kind === 'less-fte') continue
          const nearer = { ...one, to: one.to + Math.sign(one.from - one.to) }
          expect(enumerateStaffing(onlyConflict(nearer)), says).toBeNull()
        }
      }
    }
    expect(looked).toBeGreaterThan(20)
  })

  test('the same relaxations of the request itself make one possible', () => {
    for (let seed = 5600; seed < 5660; seed++) {
      const { workspace, request, numbered } = randomCase(seed)
      if (!isSmall(numbered.problem)) continue
      const answer = answered(workspace, request)
      if (answer.kind !== 'impossible') continue
      for (const relaxations of [answer.smallest, ...answer.each.map((one) => [one])]) {
        const easier = answered(workspace, relaxedRequest(request, relaxations))
        expect(easier.kind, `seed ${seed}: ${JSON.stringify(relaxations)}`).toBe('team')
      }
    }
  })
})

describe('in words of the domain', () => {
  test('a need that one person too few holds is named, with what would do instead', () => {
    const workspace = sketchOrganisation({
      people: {
        Quin: { can: { Kafka: 4, Go: 3 } },
        Ana: { can: { Kafka: 2, Go: 3 } },
        Bo: { can: { Go: 3 } },
      },
      teams: { [mission]: { status: 'proposed', needs: { Kafka: 2, Go: 2 } } },
    })
    const request = {
      ...staffingRequest(workspace, { mission, day: today }),
      size: { least: 1, most: 9 },
    }
    const answer = answered(workspace, request)
    if (answer.kind !== 'impossible') throw new Error(answer.kind)
    const kafka = 'Kafka' as SkillId
    const fewer = { kind: 'fewer-holders', skill: kafka, from: 2, to: 1 }
    expect(answer.conflicts.map(({ blame }) => blame)).toEqual([
      [
        {
          kind: 'need',
          need: { skill: kafka, minLevel: 3, minHolders: 2, weight: 1 },
          holders: ['Quin' as PersonId],
          unavailable: [],
        },
      ],
    ])
    expect(answer.smallest).toEqual([fewer])
    expect(answer.each).toEqual([fewer, { kind: 'lower-level', skill: kafka, from: 3, to: 2 }])
  })

  test('where only the limit of people is in the way, it is blamed and widened, and no need is given up', () => {
    const workspace = sketchOrganisation({
      people: Object.fromEntries(
        ['Quin', 'Ana', 'Bo', 'Cy'].map((name) => [name, { can: { [`Skill of ${name}`]: 3 } }]),
      ),
      teams: {
        [mission]: {
          status: 'proposed',
          needs: Object.fromEntries(['Quin', 'Ana', 'Bo', 'Cy'].map((it) => [`Skill of ${it}`, 1])),
        },
      },
    })
    const request = {
      ...staffingRequest(workspace, { mission, day: today }),
      size: { least: 1, most: 3 },
    }
    const answer = answered(workspace, request)
    if (answer.kind !== 'impossible') throw new Error(answer.kind)
    expect(answer.smallest).toEqual([{ kind: 'more-people', from: 3, to: 4 }])
    expect(answer.conflicts.flatMap(({ blame }) => blame.map(({ kind }) => kind))).toContain(
      'size-most',
    )
  })

  test('the only holder in a team that needs the skill is not taken out of it', () => {
    const workspace = sketchOrganisation({
      people: { Quin: { can: { Kafka: 4 } }, Ana: { can: { Go: 3 } } },
      teams: {
        Payments: { members: ['Quin', 'Ana'], needs: { Kafka: 1 } },
        [mission]: { status: 'proposed', needs: { Kafka: 1 } },
      },
    })
    const request = {
      ...staffingRequest(workspace, { mission, day: today }),
      size: { least: 1, most: 9 },
    }
    const shared = answered(workspace, request)
    if (shared.kind !== 'team') throw new Error(shared.kind)
    const change = { team: 'Payments', before: 100, after: 60 }
    expect(shared.proposal.joins).toEqual([{ person: 'Quin', percent: 40, change }])
    const whole = answered(workspace, { ...request, smallestShare: 100 })
    if (whole.kind !== 'impossible') throw new Error(whole.kind)
    const [blame] = whole.conflicts[0]?.blame ?? []
    if (blame?.kind !== 'need') throw new Error(blame?.kind)
    expect(blame.holders).toEqual([])
    expect(blame.unavailable).toEqual([
      { person: 'Quin', why: 'source-gap', team: 'Payments', skill: 'Kafka' },
    ])
  })
})

function answered(workspace: Workspace, request: StaffingRequest): StaffingAnswer {
  const numbered = runToEnd(
    numberedRequestInSteps(CoverageIndex.build(workspace, request.day), request),
  )
  const answer = planStaffing(numbered.problem, { solve, now, seconds: 60 })
  return staffingAnswer(workspace, numbered, answer)
}

/** The problem with some parts of its request, and none of the others. */
function onlyWith(problem: StaffingProblem, parts: readonly Part[]): StaffingProblem {
  const kept = new Set(parts)
  const { needs, size, fte, floors, candidates, cells } = problem
  const unbounded = Number.POSITIVE_INFINITY
  return {
    ...problem,
    needs: needs.map((it, at) => (kept.has(`need ${at}`) ? it : { ...it, holders: 0 })),
    size: {
      least: kept.has('size-least') ? size.least : 0,
      most: kept.has('size-most') ? size.most : unbounded,
    },
    fte: {
      least: kept.has('fte-least') ? fte.least : 0,
      most: kept.has('fte-most') ? fte.most : unbounded,
    },
    floors: floors.map((it, at) => (kept.has(`floor ${at}`) ? it : { ...it, keep: -unbounded })),
    candidates: candidates.map((it, at) => ({
      ...it,
      isIncluded: it.isIncluded && kept.has(`included ${at}`),
    })),
    cells: cells.map((it, at) => (kept.has(`cell ${at}`) ? it : { ...it, most: unbounded })),
  }
}

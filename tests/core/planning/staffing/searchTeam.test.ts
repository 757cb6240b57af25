import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SolveMilp } from '#core/planning/staffing/milp.ts'
import { searchTeam } from '#core/planning/staffing/searchTeam.ts'
import type { StaffingCost } from '#core/planning/staffing/staffing.ts'
import { compareCosts, type StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { staffingProposal } from '#core/planning/staffing/staffingProposal.ts'
import { solveWith } from '#session/staffing/highs.ts'
import { checkStaffing } from './checkStaffing.ts'
import { counted, enumerateStaffing, everyChoice } from './enumerateStaffing.ts'
import { randomCase } from './randomRequests.ts'

let solve: SolveMilp

beforeAll(async () => {
  solve = solveWith(await loadHighs())
})

const means = () => ({ solve, now: () => performance.now() / 1000, seconds: 60 })

function choices({ candidates }: StaffingProblem): number {
  return candidates.reduce((product, { ways }) => product * (ways.length + 1), 1)
}

describe('the best team', () => {
  test('costs what looking at every team finds, level by level', () => {
    let [teams, impossible] = [0, 0]
    for (let seed = 0; seed < 500; seed++) {
      const { numbered } = randomCase(seed)
      if (choices(numbered.problem) > 5_000) continue
      const best = enumerateStaffing(numbered.problem)
      const end = searchTeam(numbered.problem, means())
      if (best === null) {
        expect(end, `seed ${seed}`).toBe('impossible')
        impossible++
        continue
      }
      if (typeof end === 'string') throw new Error(`seed ${seed}: ${end}`)
      expect(end.cost, `seed ${seed}`).toEqual(best)
      expect(end.proof.kind).toBe('proven')
      teams++
    }
    expect(teams).toBeGreaterThan(80)
    expect(impossible).toBeGreaterThan(80)
  })

  test('keeps to the request, told from the organisation after it', () => {
    for (let seed = 1000; seed < 1120; seed++) {
      const { workspace, request, numbered } = randomCase(seed)
      const end = searchTeam(numbered.problem, means())
      if (typeof end === 'string') continue
      const proposal = staffingProposal(workspace, numbered, end.choice)
      const { faults, cost } = checkStaffing(workspace, request, proposal)
      expect(faults, `seed ${seed}`).toEqual([])
      expectSameCost(cost, proposal.cost, seed)
    }
  })

  test('is never worse than the one shown first, and each shown is better than the last', () => {
    for (let seed = 2000; seed < 2060; seed++) {
      const { numbered } = randomCase(seed)
      const shown: StaffingCost[] = []
      const end = searchTeam(numbered.problem, {
        ...means(),
        onBetter: ({ cost }) => void shown.push(cost),
      })
      if (typeof end === 'string') continue
      for (const [at, cost] of [...shown, end.cost].entries()) {
        const before = shown[at - 1]
        if (before !== undefined) expect(compareCosts(cost, before)).toBeLessThanOrEqual(0)
      }
    }
  })
})

describe('what a solver says', () => {
  test('is counted anew: neither a wrong team nor a wrong "impossible" is taken for a proof', () => {
    const everybody: SolveMilp = ({ colUpper }) => ({
      status: 'optimal',
      values: colUpper,
      bound: Number.NEGATIVE_INFINITY,
    })
    const nobody: SolveMilp = () => ({
      status: 'infeasible',
      values: null,
      bound: Number.POSITIVE_INFINITY,
    })
    let doubted = 0
    for (let seed = 4000; seed < 4080; seed++) {
      const { numbered } = randomCase(seed)
      for (const wrong of [everybody, nobody]) {
        const end = searchTeam(numbered.problem, { ...means(), solve: wrong })
        if (typeof end === 'string') continue
        expect(counted(numbered.problem, end.choice), `seed ${seed}`).not.toBeNull()
        if (end.proof.kind !== 'proven') doubted++
        const right = searchTeam(numbered.problem, means())
        if (end.proof.kind === 'proven')
          expect(right, `seed ${seed}`).toMatchObject({ cost: end.cost })
      }
    }
    expect(doubted).toBeGreaterThan(10)
  })
})

describe('the request in numbers', () => {
  test('calls a team what the organisation after it shows to be one, at the same cost', () => {
    let [teams, others] = [0, 0]
    for (let seed = 3000; seed < 3040; seed++) {
      const { workspace, request, numbered } = randomCase(seed)
      if (choices(numbered.problem) > 500) continue
      for (const choice of everyChoice(numbered.problem)) {
        if (choice.some(({ candidate }) => numbered.problem.candidates[candidate]?.isExcluded)) {
          continue
        }
        const proposal = staffingProposal(workspace, numbered, choice)
        const { faults, cost } = checkStaffing(workspace, request, proposal)
        const claimed = counted(numbered.problem, choice)
        expect(faults.length === 0, `seed ${seed}: ${faults}`).toBe(claimed !== null)
        if (claimed === null) others++
        else {
          teams++
          expectSameCost(cost, proposal.cost, seed)
        }
      }
    }
    expect(teams).toBeGreaterThan(100)
    expect(others).toBeGreaterThan(100)
  })
})

function expectSameCost(
  { moved, ...counts }: Omit<StaffingCost, 'preferences'>,
  claimed: StaffingCost,
  seed: number,
): void {
  const { high, medium, people } = claimed
  expect(counts, `seed ${seed}`).toEqual({ high, medium, people })
  // Each way is rounded to a thousandth.
  expect(moved, `seed ${seed}`).toBeCloseTo(claimed.moved, 2)
}

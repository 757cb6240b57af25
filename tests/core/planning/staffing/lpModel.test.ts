import loadHighs from 'highs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Goal, staffingModel } from '#core/planning/staffing/lpModel.ts'
import type { SolveMilp } from '#core/planning/staffing/milp.ts'
import { reduceCandidates, usefulCandidates } from '#core/planning/staffing/reduceCandidates.ts'
import type { StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'
import { solveWith } from '#session/staffing/highs.ts'
import { seededRandom } from '#tests/support/random.ts'
import { type CountedCost, counted, enumerateStaffing } from './enumerateStaffing.ts'

let solve: SolveMilp

beforeAll(async () => {
  solve = solveWith(await loadHighs())
})

const levels = [
  ['opened', ['high', 'medium']],
  ['moved', ['high', 'medium', 'moved']],
  ['people', ['high', 'medium', 'moved', 'people']],
  ['preferences', ['high', 'medium', 'moved', 'people', 'preferences']],
] as const

// The quick team would hide what the programme gets wrong: here it is solved without one.
describe('the programme of a request', () => {
  test('has, level by level, the least that looking at every team finds', () => {
    let teams = 0
    for (let seed = 0; seed < 160; seed++) {
      const problem = someProblem(seed)
      const best = enumerateStaffing(problem)
      for (const [kind, held] of levels) {
        const says = `seed ${seed}: ${kind}`
        if (best === null && kind !== 'opened') continue
        const goal = (kind === 'opened' ? { kind } : { kind, best }) as Goal
        const ways = kind === 'preferences' ? usefulCandidates(problem) : reduceCandidates(problem)
        const model = staffingModel(problem, ways, goal)
        const { values, status } = solve(model.milp, { seconds: 20, isIntegral: true })
        expect(status, says).toBe(best === null ? 'infeasible' : 'optimal')
        if (best === null || values === null) continue
        const found = counted(problem, model.decode(values))
        if (found === null) throw new Error(`${says}: no team`)
        expect(only(found, held), says).toEqual(only(best, held))
        teams++
      }
    }
    expect(teams).toBeGreaterThan(200)
  })
})

function only(cost: CountedCost, levels: readonly (keyof CountedCost)[]) {
  return levels.map((level) => cost[level])
}

/** Few people and many who are alike, in tight bounds, with findings that only several open. */
function someProblem(seed: number): StaffingProblem {
  const random = seededRandom(40_000 + seed)
  const cells = Array.from({ length: 3 }, () => {
    const medium = random.pick([1, 1, 2, Number.POSITIVE_INFINITY])
    const high = Number.isFinite(medium)
      ? medium + 1 + Number(random.chance(0.2))
      : 1 + random.below(2)
    return { medium, high, most: random.pick([high, high, high + 1, Number.POSITIVE_INFINITY]) }
  })
  const length = 5 + random.below(2)
  const plain = { fte: 600, moved: 0, leaves: [] }
  const way = () => ({
    fte: random.pick([400, 600, 1000]),
    moved: random.pick([0, 200, 500]),
    leaves: [0, 1, 2].filter(() => random.chance(0.6)),
  })
  const arePlain = random.chance(0.3) ? 0.7 : 0
  const skilled = random.pick([0.4, 0.9])
  const needs = Array.from({ length: 1 + random.below(2) }, () => ({
    minLevel: 3,
    holders: 1 + random.below(skilled > 0.5 ? 4 : 2),
    weight: 1,
    memberLevels: random.chance(0.2) ? [3] : [0],
  }))
  const least = random.below(4)
  const fteLeast = random.pick([0, 0, 0, 800, 1600])
  return {
    needs,
    robustness: 0,
    candidates: Array.from({ length }, (_, at) => ({
      levels: needs.map(() => (random.chance(skilled) ? 3 : 0)),
      isIncluded: random.chance(0.12),
      isExcluded: random.chance(0.05),
      wants: random.chance(0.3),
      knowsMember: random.chance(0.2),
      mates: Array.from({ length }, (_, mate) => mate).filter(
        // Whoever is a mate of the one is a mate of the other.
        (mate) => mate !== at && (mate * at + seed + mate + at) % 4 === 0,
      ),
      ways: random.chance(arePlain) ? [plain] : Array.from({ length: 1 + random.below(2) }, way),
    })),
    cells,
    size: { least, most: least + 2 + random.below(3) },
    fte: {
      least: fteLeast,
      most: random.chance(0.5)
        ? fteLeast + random.pick([400, 800, 1200])
        : Number.POSITIVE_INFINITY,
    },
    members: { count: random.below(2), fte: random.pick([0, 500]) },
    floors: random.chance(0.5)
      ? [
          {
            keep: 2 + random.below(2),
            outside: 3,
            candidates: random.pick([
              [0, 1, 2],
              [2, 3, 4],
              [1, 3],
            ]),
          },
        ]
      : [],
  }
}

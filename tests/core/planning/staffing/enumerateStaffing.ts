import type { Candidate, Choice, StaffingProblem } from '#core/planning/staffing/staffingProblem.ts'

export interface CountedCost {
  readonly high: number
  readonly medium: number
  readonly moved: number
  readonly people: number
  readonly preferences: number
}

/** Every way to choose people, each in one of their ways or not at all. */
export function* everyChoice({ candidates }: StaffingProblem, from = 0): Generator<Choice> {
  const candidate = candidates[from]
  if (candidate === undefined) {
    yield []
    return
  }
  for (const rest of everyChoice({ candidates } as StaffingProblem, from + 1)) {
    yield rest
    for (const way of candidate.ways.keys()) yield [{ candidate: from, way }, ...rest]
  }
}

/** The least cost of all teams, by looking at each; `null`: there is none. */
export function enumerateStaffing(problem: StaffingProblem): CountedCost | null {
  let best: CountedCost | null = null
  for (const choice of everyChoice(problem)) {
    const cost = counted(problem, choice)
    if (cost !== null && (best === null || isLess(cost, best))) best = cost
  }
  return best
}

/** The least weight of needs that has to be given up; `null`: even that does not help. */
export function leastGivenUp(problem: StaffingProblem): number | null {
  let best: number | null = null
  for (const choice of everyChoice(problem)) {
    if (counted({ ...problem, needs: [] }, choice) === null) continue
    const given = problem.needs.reduce((sum, { holders, weight }, at) => {
      return sum + weight * Math.max(0, holders - holdersOf(problem, choice, at))
    }, 0)
    if (best === null || given < best) best = given
  }
  return best
}

/** What a choice costs; `null`: it is no team. */
export function counted(problem: StaffingProblem, choice: Choice): CountedCost | null {
  const { candidates, members, size, fte, floors, cells, needs } = problem
  const chosen = choice.map(({ candidate }) => candidate)
  const people = chosen.map((at) => candidates[at] as Candidate)
  const ways = choice.map(({ candidate, way }) => candidates[candidate]?.ways[way])
  const count = members.count + choice.length
  const time = ways.reduce((sum, way) => sum + (way?.fte ?? 0), members.fte)
  if (count < size.least || count > size.most || time < fte.least || time > fte.most) return null
  if (people.some(({ isExcluded }) => isExcluded)) return null
  if (candidates.some(({ isIncluded }, at) => isIncluded && !chosen.includes(at))) return null
  if (needs.some(({ holders }, at) => holdersOf(problem, choice, at) < holders)) return null
  for (const { keep, outside, candidates: within } of floors) {
    if (outside - within.filter((at) => chosen.includes(at)).length < keep) return null
  }
  const cost = { high: 0, medium: 0, moved: 0, people: choice.length, preferences: 0 }
  for (const [at, { most, high, medium }] of cells.entries()) {
    const left = ways.filter((way) => way?.leaves.includes(at)).length
    if (left > most) return null
    if (left >= high) cost.high++
    else if (left >= medium) cost.medium++
  }
  for (const way of ways) cost.moved += way?.moved ?? 0
  for (const { wants, knowsMember, mates } of people) {
    cost.preferences += Number(wants)
    cost.preferences += Number(knowsMember || mates.some((mate) => chosen.includes(mate)))
  }
  return cost
}

function holdersOf({ needs, candidates }: StaffingProblem, choice: Choice, at: number): number {
  const minLevel = needs[at]?.minLevel ?? 0
  const levels = [
    ...(needs[at]?.memberLevels ?? []),
    ...choice.map(({ candidate }) => candidates[candidate]?.levels[at] ?? -1),
  ]
  return levels.filter((level) => level >= minLevel).length
}

function isLess(a: CountedCost, b: CountedCost): boolean {
  for (const level of ['high', 'medium', 'moved', 'people'] as const) {
    if (a[level] !== b[level]) return a[level] < b[level]
  }
  return a.preferences > b.preferences
}

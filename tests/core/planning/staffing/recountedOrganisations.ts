import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { TeamId } from '#core/model/ids.ts'
import { createMembership, type Membership } from '#core/model/membership.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { StaffingCost, StaffingRequest } from '#core/planning/staffing/staffing.ts'

// The best team, told from organisations alone: each way to staff a mission is written into the
// records, and the records are counted anew. Knows neither numbers, nor ways, nor a programme.

type Change = readonly [team: TeamId, percent: number]

/** One way in which a person joins: what they give to each of the teams that change. */
export interface Joining {
  readonly person: Person
  readonly changes: readonly Change[]
}

/** The least cost of all teams of a request; `null`: there is none, `undefined`: too many. */
export function leastByRecounting(
  workspace: Workspace,
  request: StaffingRequest,
  most: number,
): StaffingCost | null | undefined {
  const options = workspace.people.size === 0 ? [] : joinings(workspace, request)
  if (options.reduce((product, own) => product * (own.length + 1), 1) > most) return undefined
  let best: StaffingCost | null = null
  for (const choice of choices(options)) {
    const cost = recount(workspace, request, choice)
    if (cost !== null && (best === null || order(cost, best) < 0)) best = cost
  }
  return best
}

/** What a choice costs; `null`: it breaks the request. */
export function recount(
  workspace: Workspace,
  request: StaffingRequest,
  choice: readonly Joining[],
): StaffingCost | null {
  const { mission, day, needs, robustness, size, fte, floors } = request
  const stays = (person: Person, of = workspace) =>
    [...of.memberships].filter((it) => it.person === person.id && covers(it, day))
  const here = [...workspace.people].filter((it) => covers({ from: it.starts, to: it.leaves }, day))
  const before = here.filter((it) => stays(it).some(({ team }) => team === mission))
  const kept = before.filter(({ id }) => !request.excluded.includes(id))
  const team = [...kept, ...choice.map(({ person }) => person)]
  const isIn = (person: Person) => team.includes(person)
  const level = (person: Person, skill: (typeof needs)[number]['skill']) =>
    countedLevel(workspace.ratings.get(person.id, skill))
  if (team.length < size.least || team.length > size.most) return null
  if (request.included.some((id) => !team.some((it) => it.id === id))) return null
  for (const { skill, minLevel, minHolders } of needs) {
    const holders = team.filter((it) => level(it, skill) >= minLevel).length
    if (holders < minHolders + robustness) return null
  }
  for (const { chapter, skill, keep } of floors) {
    const from = skill === null ? 0 : workspace.skills.get(skill)?.holdsFrom
    const left = here
      .filter((it) => it.chapter === chapter && !isIn(it))
      .filter((it) => {
        return (
          skill === null || level(it, skill) >= (from ?? workspace.organisation.record.holdsFrom)
        )
      })
    if (left.length < keep) return null
  }
  const after = written(workspace, request, choice)
  const given = team.reduce((sum, person) => {
    const own = stays(person, after).filter((it) => it.team === mission)
    return sum + own.reduce((percent, it) => percent + it.allocation, 0) * person.capacity
  }, 0)
  if (given < 100 * fte.least - 1e-6) return null
  if (fte.most !== null && given > 100 * fte.most + 1e-6) return null
  const [was, is] = [CoverageIndex.build(workspace, day), CoverageIndex.build(after, day)]
  let [high, medium] = [0, 0]
  for (const { id } of workspace.teams) {
    const scope = { kind: 'team', id } as const
    if (id === mission || !was.isCounted(scope)) continue
    for (const skill of workspace.skills) {
      const [then, now] = [was.at(scope, skill.id), is.at(scope, skill.id)]
      const grade = (coverage: CoverageIndex) =>
        grades.indexOf(
          coverage.findingsOf(scope).find((it) => it.skill === skill.id)?.severity ?? 'none',
        )
      if (then.holders > 0 && now.holders === 0 && then.needed === 'yes') return null
      if (then.holders > 0 && now.holders === 0 && then.needed === 'unstated') high++
      else if (grade(is) > grade(was) && grade(is) >= grades.indexOf('high')) high++
      else if (grade(is) > grade(was) && grade(is) === grades.indexOf('medium')) medium++
    }
  }
  const isCounted = (it: Membership) =>
    it.team !== mission && was.isCounted({ kind: 'team', id: it.team })
  const elsewhere = (of: Workspace) =>
    here
      .flatMap((it) =>
        stays(it, of)
          .filter(isCounted)
          .map((stay) => stay.allocation * it.capacity),
      )
      .reduce((sum, percent) => sum + percent, 0)
  const met = choice.map(({ person }) => {
    const learns = needs.some(({ skill, minLevel }) => {
      const rating = workspace.ratings.get(person.id, skill)
      return (
        (rating?.interest ?? 0) >= 2 && rating?.level !== 'n/a' && level(person, skill) < minLevel
      )
    })
    const knows = team.some(
      (other) => other !== person && haveMet(workspace, request, person, other),
    )
    return Number(request.prefers.learners && learns) + Number(request.prefers.teammates && knows)
  })
  return {
    high,
    medium,
    moved: Math.round(10 * (elsewhere(workspace) - elsewhere(after))) / 1000,
    people: choice.length,
    preferences: met.reduce((sum, count) => sum + count, 0),
  }
}

const grades = ['none', 'low', 'medium', 'high', 'critical']

function order(a: StaffingCost, b: StaffingCost): number {
  const list = (it: StaffingCost) => [it.high, it.medium, it.moved, it.people, -it.preferences]
  const [x, y] = [list(a), list(b)]
  const at = x.findIndex((one, level) => one !== y[level])
  return at === -1 ? 0 : (x[at] ?? 0) - (y[at] ?? 0)
}

function haveMet(
  { memberships }: Workspace,
  { mission, day }: StaffingRequest,
  a: Person,
  b: Person,
): boolean {
  const of = ({ id }: Person) =>
    [...memberships].filter((it) => it.person === id && it.team !== mission)
  return of(a).some((one) =>
    of(b).some((other) => {
      if (one.team !== other.team) return false
      const from = [one.from, other.from].map((it) => it ?? '0000').sort()[1] as string
      const to = [one.to, other.to, day].map((it) => it ?? '9999').sort()[0] as string
      return from <= to
    }),
  )
}

function covers(
  { from, to }: { readonly from: string | null; readonly to: string | null },
  day: string,
): boolean {
  return (from ?? day) <= day && day <= (to ?? day)
}

/** Every way in which each of those outside the mission could join it. */
function joinings(workspace: Workspace, request: StaffingRequest): Joining[][] {
  const { mission, day, smallestShare, mostTeams } = request
  const index = CoverageIndex.build(workspace, day)
  return [...workspace.people].flatMap((person) => {
    if (!covers({ from: person.starts, to: person.leaves }, day)) return []
    if (request.excluded.includes(person.id)) return []
    const now = [...workspace.memberships].filter(
      (it) => it.person === person.id && covers(it, day),
    )
    if (now.some(({ team }) => team === mission)) return []
    const counted = now.filter((it) => index.isCounted({ kind: 'team', id: it.team }))
    const teams = [...new Set(counted.map(({ team }) => team))]
    const givenTo = (team: TeamId) =>
      counted.reduce((sum, it) => sum + (it.team === team ? it.allocation : 0), 0)
    const free = 100 - teams.reduce((sum, team) => sum + givenTo(team), 0)
    const found: Joining[] = []
    const offer = (percent: number, changes: readonly Change[], count: number) => {
      if (percent < smallestShare || count > mostTeams) return
      found.push({ person, changes: [...changes, [mission, percent]] })
    }
    for (let percent = smallestShare; ; percent = Math.min(100, percent + 20)) {
      if (percent <= free) offer(percent, [], teams.length + 1)
      for (const team of teams) {
        const rest = givenTo(team) - (percent - free)
        if (percent > free && rest >= smallestShare) {
          offer(percent, [[team, rest]], teams.length + 1)
        }
      }
      if (percent === 100) break
    }
    for (const team of teams) {
      if (givenTo(team) > 0) offer(free + givenTo(team), [[team, 0]], teams.length)
    }
    return found.length === 0 ? [] : [found]
  })
}

function* choices(options: readonly Joining[][], from = 0): Generator<readonly Joining[]> {
  const own = options[from]
  if (own === undefined) {
    yield []
    return
  }
  for (const rest of choices(options, from + 1)) {
    yield rest
    for (const one of own) yield [one, ...rest]
  }
}

/** The records as they are on the day once everybody has joined. */
function written(
  workspace: Workspace,
  { mission, day, excluded }: StaffingRequest,
  choice: readonly Joining[],
): Workspace {
  const isOver = (it: Membership) =>
    covers(it, day) &&
    ((it.team === mission && excluded.includes(it.person)) ||
      choice.some(
        ({ person, changes }) =>
          person.id === it.person && changes.some(([team]) => team === it.team),
      ))
  const begun = choice.flatMap(({ person, changes }) =>
    changes.flatMap(([team, allocation]) =>
      allocation === 0
        ? []
        : createMembership({
            id: `${person.id} in ${team}` as Membership['id'],
            person: person.id,
            team,
            allocation,
            from: day,
          }),
    ),
  )
  const stays = [...workspace.memberships].filter((it) => !isOver(it))
  return createWorkspace({
    ...workspace,
    organisation: [workspace.organisation.record],
    memberships: [...stays, ...begun],
  })
}

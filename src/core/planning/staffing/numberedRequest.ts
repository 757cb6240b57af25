import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { Day } from '../../model/day.ts'
import type { MembershipId, PersonId, SkillId, TeamId } from '../../model/ids.ts'
import { type Membership, overlaps } from '../../model/membership.ts'
import type { Person } from '../../model/person.ts'
import { countedLevel } from '../../model/rating.ts'
import { isCounted, isCurrent, isPresent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type SourceSteps, sourceSteps } from './sourceSteps.ts'
import type { ChapterFloor, StaffingRequest, UnavailableHolder } from './staffing.ts'
import type { Candidate, NumberedFloor, StaffingProblem, Way } from './staffingProblem.ts'
import { type PlaceWay, waysToJoin } from './ways.ts'

/** A request in numbers, with what leads back to the people. */
export interface NumberedRequest {
  readonly request: StaffingRequest
  readonly problem: StaffingProblem
  /** By a candidate's number. */
  readonly people: readonly PersonId[]
  /** By a candidate's number, then by the way's. */
  readonly ways: readonly (readonly PlaceWay[])[]
  /** By a cell's number. */
  readonly cells: readonly NamedCell[]
  /** Who is present and has no way to join. */
  readonly unavailable: readonly Exclude<UnavailableHolder, { readonly why: 'excluded' }>[]
  readonly stays: readonly PersonId[]
  readonly leaves: readonly PersonId[]
}

interface NamedCell {
  readonly team: TeamId
  readonly skill: SkillId
}

/** From this interest on somebody wants to learn a skill. */
const wanted = 2

/**
 * The request as numbers, from the organisation as it stands on the request's day.
 * Linear in the memberships and the ratings of those present, and in pairs who share a team.
 *
 * @throws RangeError where the coverage is of another day.
 */
export function numberedRequest(
  coverage: CoverageIndex,
  request: StaffingRequest,
): NumberedRequest {
  if (coverage.day !== request.day) throw new RangeError('Coverage of another day')
  const { workspace } = coverage
  const here = [...workspace.people].filter((person) => isPresent(person, request.day))
  const stays = staysByPerson(workspace.memberships)
  const isNow = (stay: Membership) => isCurrent(stay, request.day)
  const inMission = (person: Person) =>
    (stays.get(person.id) ?? []).some((stay) => stay.team === request.mission && isNow(stay))
  const excluded = new Set(request.excluded)
  const members = here.filter((person) => inMission(person) && !excluded.has(person.id))
  const cells = new SourceCells(coverage)
  const unavailable: NumberedRequest['unavailable'][number][] = []
  const gaps = new Map<PersonId, NamedCell>()
  const joining = here.flatMap((person) => {
    if (inMission(person) && !excluded.has(person.id)) return []
    const own = (stays.get(person.id) ?? []).filter(isNow)
    const ways = inMission(person)
      ? [{ percent: missionPercent(own, request.mission), change: null }]
      : waysToJoin(own.filter(isCountedStay(workspace, request)), request)
    const numbered = ways.flatMap((way) => {
      const leaves = cells.leaving(person.id, way)
      if (!('gap' in leaves)) return [{ way, numbers: numberedWay(person, way, leaves) }]
      gaps.set(person.id, leaves.gap)
      return []
    })
    const gap = gaps.get(person.id)
    if (numbered.length === 0) {
      unavailable.push(
        gap === undefined
          ? { person: person.id, why: 'no-time' }
          : { person: person.id, why: 'source-gap', ...gap },
      )
    }
    return numbered.length > 0 || request.included.includes(person.id)
      ? [{ id: person.id, numbered }]
      : []
  })
  // Somebody who is asked for and not there that day is a candidate without a way to join.
  const present = new Set(here.map(({ id }) => id))
  for (const id of new Set(request.included))
    if (!present.has(id)) joining.push({ id, numbered: [] })
  const mates = matesOf([...members, ...joining], stays, request.day)
  const numberOf = new Map(joining.map(({ id }, at) => [id, at]))
  const included = new Set(request.included)
  const candidates = joining.map(({ id, numbered }): Candidate => {
    const known = [...(mates.get(id) ?? [])]
    return {
      levels: request.needs.map(({ skill }) => countedLevel(workspace.ratings.get(id, skill))),
      isIncluded: included.has(id),
      isExcluded: excluded.has(id),
      wants: request.needs.some(({ skill, minLevel }) => {
        const rating = workspace.ratings.get(id, skill)
        return (rating?.interest ?? 0) >= wanted && countedLevel(rating) < minLevel
      }),
      knowsMember: known.some((mate) => !numberOf.has(mate)),
      mates: known.flatMap((mate) => numberOf.get(mate) ?? []).sort((a, b) => a - b),
      ways: numbered.map(({ numbers }) => numbers),
    }
  })
  return {
    request,
    problem: {
      needs: request.needs.map(({ skill, minLevel, minHolders, weight }) => ({
        minLevel,
        holders: Math.max(0, minHolders + request.robustness),
        weight,
        memberLevels: members.map(({ id }) => countedLevel(workspace.ratings.get(id, skill))),
      })),
      robustness: request.robustness,
      candidates,
      cells: cells.steps,
      size: request.size,
      fte: {
        least: thousandths(request.fte.least),
        most: request.fte.most === null ? Number.POSITIVE_INFINITY : thousandths(request.fte.most),
      },
      members: {
        count: members.length,
        fte: members.reduce((sum, { id, capacity }) => {
          const own = (stays.get(id) ?? []).filter(isNow)
          return sum + thousandths((capacity * missionPercent(own, request.mission)) / 100)
        }, 0),
      },
      floors: request.floors.map((floor) =>
        numberedFloor(workspace, floor, { here, members: new Set(members), numberOf }),
      ),
    },
    people: joining.map(({ id }) => id),
    ways: joining.map(({ numbered }) => numbered.map(({ way }) => way)),
    cells: cells.names,
    unavailable,
    stays: members.map(({ id }) => id),
    leaves: here
      .filter((person) => inMission(person) && excluded.has(person.id))
      .map(({ id }) => id),
  }
}

/** FTE as an integer. */
export function thousandths(fte: number): number {
  return Math.round(1000 * fte)
}

function staysByPerson(memberships: Iterable<Membership>): ReadonlyMap<PersonId, Membership[]> {
  const stays = new Map<PersonId, Membership[]>()
  for (const stay of memberships) {
    const own = stays.get(stay.person)
    if (own === undefined) stays.set(stay.person, [stay])
    else own.push(stay)
  }
  return stays
}

function missionPercent(stays: readonly Membership[], mission: TeamId): number {
  return stays.reduce((sum, stay) => sum + (stay.team === mission ? stay.allocation : 0), 0)
}

function isCountedStay(workspace: Workspace, { day, mission }: StaffingRequest) {
  return ({ team: id }: Membership): boolean => {
    const team = workspace.teams.get(id)
    return id !== mission && team !== undefined && isCounted(team, day)
  }
}

function numberedWay({ capacity }: Person, way: PlaceWay, leaves: readonly number[]): Way {
  const { percent, change } = way
  return {
    fte: thousandths((capacity * percent) / 100),
    moved: change === null ? 0 : thousandths((capacity * (change.before - change.after)) / 100),
    leaves,
  }
}

/** The skills of teams that somebody may leave, as they come up. */
class SourceCells {
  readonly steps: SourceSteps[] = []
  readonly names: NamedCell[] = []
  readonly #numbers = new Map<string, number>()
  readonly #coverage: CoverageIndex

  constructor(coverage: CoverageIndex) {
    this.#coverage = coverage
  }

  /** The cells that lose a holder by it, or the gap that it opens even alone. */
  leaving(person: PersonId, { change }: PlaceWay): number[] | { readonly gap: NamedCell } {
    if (change === null || change.after > 0) return []
    const leaves: number[] = []
    for (const rating of this.#coverage.workspace.ratings.of(person)) {
      const scope = { kind: 'team', id: change.team } as const
      const at = this.#coverage.at(scope, rating.skill)
      if (countedLevel(rating) < at.minLevel) continue
      const steps = sourceSteps(at.needed, at)
      if (steps === null) continue
      if (steps.most < 1) return { gap: { team: change.team, skill: rating.skill } }
      leaves.push(this.#numberOf(change.team, rating.skill, steps))
    }
    return leaves
  }

  #numberOf(team: TeamId, skill: SkillId, steps: SourceSteps): number {
    const key = `${team}\u001f${skill}`
    const known = this.#numbers.get(key)
    if (known !== undefined) return known
    const number = this.steps.length
    this.#numbers.set(key, number)
    this.steps.push(steps)
    this.names.push({ team, skill })
    return number
  }
}

/** Who has been in a team with whom on one day at least, up to the day. */
function matesOf(
  people: readonly { readonly id: PersonId }[],
  stays: ReadonlyMap<PersonId, readonly Membership[]>,
  day: Day,
): ReadonlyMap<PersonId, ReadonlySet<PersonId>> {
  const byTeam = new Map<TeamId, Map<MembershipId, Membership>>()
  for (const { id } of people) {
    for (const stay of stays.get(id) ?? []) {
      if (stay.from !== null && stay.from > day) continue
      const team = byTeam.get(stay.team) ?? new Map<MembershipId, Membership>()
      byTeam.set(stay.team, team.set(stay.id, stay))
    }
  }
  const mates = new Map<PersonId, Set<PersonId>>()
  const know = (a: PersonId, b: PersonId) => mates.set(a, (mates.get(a) ?? new Set()).add(b))
  for (const team of byTeam.values()) {
    const list = [...team.values()]
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (a.person === b.person || !overlaps(a, b)) continue
        know(a.person, b.person)
        know(b.person, a.person)
      }
    }
  }
  return mates
}

function numberedFloor(
  workspace: Workspace,
  { chapter, skill, keep }: ChapterFloor,
  given: {
    readonly here: readonly Person[]
    readonly members: ReadonlySet<Person>
    readonly numberOf: ReadonlyMap<PersonId, number>
  },
): NumberedFloor {
  const { holdsFrom } = workspace.organisation.record
  const level = (skill === null ? null : workspace.skills.get(skill)?.holdsFrom) ?? holdsFrom
  const meant = given.here.filter(
    (person) =>
      person.chapter === chapter &&
      (skill === null || countedLevel(workspace.ratings.get(person.id, skill)) >= level),
  )
  return {
    keep,
    outside: meant.filter((person) => !given.members.has(person)).length,
    candidates: meant.flatMap(({ id }) => given.numberOf.get(id) ?? []),
  }
}

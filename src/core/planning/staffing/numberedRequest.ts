import type { CoverageIndex } from '../../analysis/coverage.ts'
import { couldLearn, learningInterest } from '../../analysis/learners.ts'
import type { PersonId, TeamId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { Person } from '../../model/person.ts'
import { countedLevel } from '../../model/rating.ts'
import { isCounted, isCurrent, isPresent } from '../../model/standing.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type NamedCell, SourceCells } from './sourceCells.ts'
import type { ChapterFloor, StaffingRequest, UnavailableHolder } from './staffing.ts'
import type { Candidate, NumberedFloor, StaffingProblem, Way } from './staffingProblem.ts'
import { teammatesInSteps } from './teammates.ts'
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

/** Somebody who may join, or has to. */
interface Joining {
  readonly id: PersonId
  readonly ways: readonly { readonly way: PlaceWay; readonly numbers: Way }[]
}

/**
 * The request as numbers, from the organisation as it stands on the request's day. A step is a
 * person, or the pairs of a team. Linear in the memberships and the ratings of those present, and in
 * pairs who share a team.
 *
 * @throws RangeError where the coverage is of another day.
 */
export function* numberedRequestInSteps(
  coverage: CoverageIndex,
  request: StaffingRequest,
): Generator<void, NumberedRequest> {
  if (coverage.day !== request.day) throw new RangeError('Coverage of another day')
  const { workspace } = coverage
  const here = [...workspace.people].filter((person) => isPresent(person, request.day))
  const stays = staysByPerson(workspace.memberships, ({ team }) => {
    if (team === request.mission) return true
    const record = workspace.teams.get(team)
    return record !== undefined && isCounted(record, request.day)
  })
  yield
  const staysNow = ({ id }: Person) =>
    (stays.get(id) ?? []).filter((stay) => isCurrent(stay, request.day))
  const inMission = new Map(
    here.flatMap((person) => {
      const own = staysNow(person).filter(({ team }) => team === request.mission)
      const percent = own.reduce((sum, { allocation }) => sum + allocation, 0)
      return own.length === 0 ? [] : [[person, percent] as const]
    }),
  )
  const excluded = new Set(request.excluded)
  const included = new Set(request.included)
  const members = here.filter((it) => inMission.has(it) && !excluded.has(it.id))
  const cells = new SourceCells(coverage)
  const unavailable: NumberedRequest['unavailable'][number][] = []
  const joining: Joining[] = []
  for (const person of here) {
    yield
    const percent = inMission.get(person)
    if (percent !== undefined && !excluded.has(person.id)) continue
    const offered =
      percent === undefined
        ? waysToJoin(staysNow(person), request)
        : [{ percent, change: null } as const]
    const { ways, gap } = numberedWays(person, offered, cells)
    if (ways.length === 0) unavailable.push({ person: person.id, ...(gap ?? { why: 'no-time' }) })
    if (ways.length > 0 || included.has(person.id)) joining.push({ id: person.id, ways })
  }
  // Somebody who is asked for and not there that day is a candidate without a way to join.
  const present = new Set(here.map(({ id }) => id))
  for (const id of included) if (!present.has(id)) joining.push({ id, ways: [] })
  const people = joining.map(({ id }) => id)
  const numberOf = new Map(people.map((id, at) => [id, at]))
  const candidates: Candidate[] = []
  const known = request.prefers.teammates
    ? yield* teammatesInSteps(
        workspace.memberships,
        [...members.map(({ id }) => id), ...people],
        request,
      )
    : null
  for (const { id, ways } of joining) {
    yield
    const mates = [...(known?.get(id) ?? [])]
    candidates.push({
      levels: request.needs.map(({ skill }) => countedLevel(workspace.ratings.get(id, skill))),
      isIncluded: included.has(id),
      isExcluded: excluded.has(id),
      wants: request.prefers.learners && wantsToLearn(workspace, id, request),
      knowsMember: mates.some((mate) => !numberOf.has(mate)),
      mates: mates.flatMap((mate) => numberOf.get(mate) ?? []).sort((a, b) => a - b),
      ways: ways.map(({ numbers }) => numbers),
    })
  }
  const { fte } = request
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
        least: thousandths(fte.least),
        most: fte.most === null ? Number.POSITIVE_INFINITY : thousandths(fte.most),
      },
      members: {
        count: members.length,
        fte: members.reduce(
          (sum, it) => sum + thousandths((it.capacity * (inMission.get(it) ?? 0)) / 100),
          0,
        ),
      },
      floors: request.floors.map((floor) =>
        numberedFloor(workspace, floor, { here, members: new Set(members), numberOf }),
      ),
    },
    people,
    ways: joining.map(({ ways }) => ways.map(({ way }) => way)),
    cells: cells.names,
    unavailable,
    stays: members.map(({ id }) => id),
    leaves: here.flatMap((it) => (inMission.has(it) && excluded.has(it.id) ? it.id : [])),
  }
}

/** FTE as an integer. */
function thousandths(fte: number): number {
  return Math.round(1000 * fte)
}

function staysByPerson(
  memberships: Iterable<Membership>,
  isMeant: (stay: Membership) => boolean,
): ReadonlyMap<PersonId, readonly Membership[]> {
  const stays = new Map<PersonId, Membership[]>()
  for (const stay of memberships) {
    if (!isMeant(stay)) continue
    const own = stays.get(stay.person)
    if (own === undefined) stays.set(stay.person, [stay])
    else own.push(stay)
  }
  return stays
}

/** The ways that open no gap; where each does, `gap` is what the last would open. */
function numberedWays(person: Person, offered: readonly PlaceWay[], cells: SourceCells) {
  const ways: { readonly way: PlaceWay; readonly numbers: Way }[] = []
  let gap: (NamedCell & { readonly why: 'source-gap' }) | null = null
  const inFte = (percent: number) => thousandths((person.capacity * percent) / 100)
  for (const way of offered) {
    const { percent, change } = way
    const left: TeamId | null = change?.after === 0 ? change.team : null
    const leaves = left === null ? [] : cells.leaving(person.id, left)
    if ('gap' in leaves) {
      gap = { why: 'source-gap', ...leaves.gap }
      continue
    }
    const moved = change === null ? 0 : inFte(change.before - change.after)
    ways.push({ way, numbers: { fte: inFte(percent), moved, leaves } })
  }
  return { ways, gap }
}

function wantsToLearn({ ratings }: Workspace, id: PersonId, { needs }: StaffingRequest): boolean {
  return needs.some(({ skill, minLevel }) => {
    const rating = ratings.get(id, skill)
    return (rating?.interest ?? 0) >= learningInterest && couldLearn(rating, minLevel)
  })
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

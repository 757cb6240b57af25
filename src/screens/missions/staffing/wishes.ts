import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Day } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Relaxation, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { relaxedRequest, staffingRequest } from '#core/planning/staffing/staffingRequest.ts'

/** What is asked of a team besides the needs that the mission states. */
export interface Wishes extends Omit<StaffingRequest, 'mission' | 'day' | 'needs'> {
  /** Parts of the stated needs that are given up for the search alone: the mission still states them. */
  readonly givenUp: readonly NeedRelaxation[]
}

export type NeedRelaxation = Extract<Relaxation, { readonly kind: 'fewer-holders' | 'lower-level' }>

/** As usual, but for a mission that has more members already: nobody is to leave for that. */
export function usualWishes(coverage: CoverageIndex, mission: TeamId): Wishes {
  const { workspace, day } = coverage
  const { mission: _, day: on, needs, ...usual } = staffingRequest(workspace, { mission, day })
  const { length: members } = coverage.members({ kind: 'team', id: mission })
  const size = { ...usual.size, most: Math.max(usual.size.most, members) }
  return { ...usual, size, givenUp: [] }
}

/** The mission's needs as they are now, with the wishes. */
export function requestFor(
  workspace: Workspace,
  { mission, day }: { readonly mission: TeamId; readonly day: Day },
  { givenUp, ...wishes }: Wishes,
): StaffingRequest {
  return relaxedRequest({ ...staffingRequest(workspace, { mission, day }), ...wishes }, givenUp)
}

/** The wishes without what is to be given up. */
export function relaxedWishes(
  wishes: Wishes,
  request: StaffingRequest,
  relaxations: readonly Relaxation[],
): Wishes {
  const ofNeeds = relaxations.filter(isOfNeed)
  const others = relaxations.filter((it) => !isOfNeed(it))
  const { mission: _, day: on, needs, ...relaxed } = relaxedRequest(request, others)
  const isAgain = (it: NeedRelaxation) =>
    ofNeeds.some(({ kind, skill }) => kind === it.kind && skill === it.skill)
  return { ...relaxed, givenUp: [...wishes.givenUp.filter((it) => !isAgain(it)), ...ofNeeds] }
}

function isOfNeed(relaxation: Relaxation): relaxation is NeedRelaxation {
  return relaxation.kind === 'fewer-holders' || relaxation.kind === 'lower-level'
}

/** Whether nothing has changed on which a proposal hangs: charters and scenarios may have. */
export function areStaffedAlike(a: Workspace, b: Workspace): boolean {
  return staffed.every((table) => a[table] === b[table])
}

const staffed = [
  'organisation',
  'chapters',
  'skills',
  'people',
  'teams',
  'memberships',
  'ratings',
  'requirements',
] as const satisfies readonly (keyof Workspace)[]

/** Whether two requests ask for the same. */
export function areSame(a: StaffingRequest, b: StaffingRequest): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b))
}

function inOrder(request: StaffingRequest): unknown {
  const { mission, day, needs, robustness, included, excluded, size, fte, smallestShare } = request
  return [
    mission,
    day,
    needs.map(({ skill, minLevel, minHolders, weight }) => [skill, minLevel, minHolders, weight]),
    robustness,
    included.toSorted(),
    excluded.toSorted(),
    [size.least, size.most],
    [fte.least, fte.most],
    smallestShare,
    request.mostTeams,
    request.floors.map(({ chapter, skill, keep }) => [chapter, skill, keep]),
  ]
}

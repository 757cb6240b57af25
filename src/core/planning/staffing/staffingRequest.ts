import { fragmentationLimits } from '../../analysis/fragmentation.ts'
import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Workspace } from '../../model/workspace.ts'
import type { Relaxation, StaffingNeed, StaffingRequest } from './staffing.ts'

/**
 * What a mission asks for as it stands: its stated needs, nobody locked in or out, 5 to 9 people,
 * and the shares and numbers of teams below which time counts as fragmented.
 */
export function staffingRequest(
  workspace: Workspace,
  { mission, day }: { readonly mission: TeamId; readonly day: Day },
): StaffingRequest {
  const { smallestTeam, largestTeam, share, teams } = fragmentationLimits
  return {
    mission,
    day,
    needs: statedNeeds(workspace, mission),
    robustness: 0,
    included: [],
    excluded: [],
    size: { least: smallestTeam, most: largestTeam },
    fte: { least: 0, most: null },
    smallestShare: share,
    mostTeams: teams,
    floors: [],
    prefers: { learners: true, teammates: true },
  }
}

function statedNeeds(workspace: Workspace, mission: TeamId): StaffingNeed[] {
  const { holdsFrom } = workspace.organisation.record
  return workspace.requirements.of(mission).flatMap(({ skill, minLevel, minHolders, weight }) => {
    const record = workspace.skills.get(skill)
    if (record === undefined) return []
    return [{ skill, minLevel: minLevel ?? record.holdsFrom ?? holdsFrom, minHolders, weight }]
  })
}

/** The request with parts of it given up. */
export function relaxedRequest(
  request: StaffingRequest,
  relaxations: readonly Relaxation[],
): StaffingRequest {
  return relaxations.reduce(relaxedBy, request)
}

function relaxedBy(request: StaffingRequest, relaxation: Relaxation): StaffingRequest {
  const { needs, size, fte, floors, robustness } = request
  const withNeed = (change: Partial<StaffingNeed>) => {
    const isMeant = ({ skill }: StaffingNeed) => 'skill' in relaxation && skill === relaxation.skill
    return { ...request, needs: needs.map((it) => (isMeant(it) ? { ...it, ...change } : it)) }
  }
  switch (relaxation.kind) {
    case 'fewer-holders':
      if (relaxation.to > 0) return withNeed({ minHolders: relaxation.to - robustness })
      return { ...request, needs: needs.filter(({ skill }) => skill !== relaxation.skill) }
    case 'lower-level':
      return withNeed({ minLevel: relaxation.to })
    case 'less-robust':
      return { ...request, robustness: relaxation.to }
    case 'more-people':
      return { ...request, size: { ...size, most: relaxation.to } }
    case 'fewer-people':
      return { ...request, size: { ...size, least: relaxation.to } }
    case 'more-fte':
      return { ...request, fte: { ...fte, most: relaxation.to } }
    case 'less-fte':
      return { ...request, fte: { ...fte, least: relaxation.to } }
    case 'lower-floor': {
      const { chapter, skill, to } = relaxation
      const isMeant = (it: (typeof floors)[number]) => it.chapter === chapter && it.skill === skill
      return { ...request, floors: floors.map((it) => (isMeant(it) ? { ...it, keep: to } : it)) }
    }
    case 'not-included':
      return { ...request, included: without(request.included, relaxation.person) }
    case 'not-excluded':
      return { ...request, excluded: without(request.excluded, relaxation.person) }
  }
}

function without<T>(list: readonly T[], one: T): T[] {
  return list.filter((it) => it !== one)
}

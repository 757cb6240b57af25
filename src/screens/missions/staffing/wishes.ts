import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Day } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Relaxation, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { relaxedRequest, staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import type { DraftKind } from '#session/drafts.ts'

/** What is asked of a team besides the needs that the mission states. */
export interface Wishes extends Omit<StaffingRequest, 'mission' | 'day' | 'needs'> {
  /** Parts of the stated needs that are given up for the search alone: the mission still states them. */
  readonly givenUp: readonly NeedRelaxation[]
  /** From which day the people join; `null`: the shown day. */
  readonly joinDay: Day | null
  /** What stands in the fields where it cannot be asked, so that nothing is; `null`: it can. */
  readonly typed: TypedLimits | null
}

/** Limits as they are typed; `null`: empty. */
export interface TypedLimits {
  readonly least: number | null
  readonly most: number | null
  /** FTE; empty: no limit. */
  readonly fte: number | null
}

export type NeedRelaxation = Extract<Relaxation, { readonly kind: 'fewer-holders' | 'lower-level' }>

/** `null`: as usual. */
export const wishesDraft: DraftKind<Wishes | null> = { name: 'staffing wishes', first: null }

/** As usual, but for a mission that has more members already: nobody is to leave for that. */
export function usualWishes(coverage: CoverageIndex, mission: TeamId): Wishes {
  const { workspace, day } = coverage
  const { mission: _, day: on, needs, ...usual } = staffingRequest(workspace, { mission, day })
  const { length: members } = coverage.members({ kind: 'team', id: mission })
  const size = { ...usual.size, most: Math.max(usual.size.most, members) }
  return { ...usual, size, givenUp: [], joinDay: null, typed: null }
}

/** The mission's needs as they are now, with the wishes. `day` is the shown one. */
export function requestFor(workspace: Workspace, where: Where, wishes: Wishes): StaffingRequest {
  return relaxedRequest(
    insistingRequest(workspace, where, wishes),
    givenUpNow(workspace, where, wishes),
  )
}

interface Where {
  readonly mission: TeamId
  readonly day: Day
}

/** With nothing of the needs given up. */
function insistingRequest(
  workspace: Workspace,
  { mission, day }: Where,
  { givenUp: _, typed: __, joinDay, ...wishes }: Wishes,
): StaffingRequest {
  return { ...staffingRequest(workspace, { mission, day: joinDay ?? day }), ...wishes }
}

/**
 * What of the needs is given up still: fewer holders than are wanted now, or a lower level. Each
 * says what it is given up from as the needs and the robustness are now.
 */
export function givenUpNow(
  workspace: Workspace,
  where: Where,
  wishes: Wishes,
): readonly NeedRelaxation[] {
  const { needs, robustness } = insistingRequest(workspace, where, wishes)
  return wishes.givenUp.flatMap((it): NeedRelaxation[] => {
    const need = needs.find(({ skill }) => skill === it.skill)
    if (need === undefined) return []
    if (it.kind === 'lower-level') {
      return it.to < need.minLevel ? [{ ...it, from: need.minLevel }] : []
    }
    const from = need.minHolders + robustness
    return it.to < from ? [{ ...it, from }] : []
  })
}

/** What the fields of the limits show. */
export function limitsOf({ typed, size, fte }: Wishes): TypedLimits {
  return typed ?? { ...size, fte: fte.most }
}

/** The wishes with limits as they are typed: asked where they can be, and kept as typed where not. */
export function withLimits(wishes: Wishes, typed: TypedLimits): Wishes {
  const { least, most, fte } = typed
  if (least === null || most === null || hasFault(limitFaults(typed))) return { ...wishes, typed }
  return { ...wishes, size: { least, most }, fte: { ...wishes.fte, most: fte }, typed: null }
}

/** By field: why the limit cannot be asked, as a sentence; `null`: it can. */
export type LimitFaults = Readonly<Record<keyof TypedLimits, string | null>>

export function limitFaults({ least, most, fte }: TypedLimits): LimitFaults {
  const leastFault = countFault(least)
  const mostFault = countFault(most)
  const areCounts = leastFault === null && mostFault === null
  const isCrossed = areCounts && least !== null && most !== null && least > most
  return {
    least: leastFault,
    most: isCrossed
      ? `At most ${most} is fewer than at least ${least}: raise one or lower the other.`
      : mostFault,
    fte: fte !== null && fte <= 0 ? 'State FTE above 0, or leave it empty for no limit.' : null,
  }
}

function hasFault({ least, most, fte }: LimitFaults): boolean {
  return least !== null || most !== null || fte !== null
}

function countFault(people: number | null): string | null {
  if (people === null) return 'State how many people.'
  if (!Number.isInteger(people)) return 'State whole people.'
  return people < 1 ? 'State at least 1 person.' : null
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
  const givenUp = [...wishes.givenUp.filter((it) => !isAgain(it)), ...ofNeeds]
  return { ...relaxed, joinDay: wishes.joinDay, typed: null, givenUp }
}

function isOfNeed(relaxation: Relaxation): relaxation is NeedRelaxation {
  return relaxation.kind === 'fewer-holders' || relaxation.kind === 'lower-level'
}

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
    [request.prefers.learners, request.prefers.teammates],
  ]
}

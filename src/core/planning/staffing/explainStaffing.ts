import { type BorrowCost, borrowCost } from '../../analysis/borrowCost.ts'
import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { Attrition } from '../../analysis/leaving.ts'
import { isRefusal } from '../../edits/edit.ts'
import type { MembershipId, PersonId, SkillId } from '../../model/ids.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Workspace } from '../../model/workspace.ts'
import { proposalEdit } from './proposalEdit.ts'
import type { StaffingPlace, StaffingProposal, StaffingRequest } from './staffing.ts'

/** Why somebody is proposed. */
export interface PlaceReason {
  readonly place: StaffingPlace
  /** Needs that would have fewer than n + k holders without the person. */
  readonly essentialFor: readonly SkillId[]
  /** Other needs that the person holds: more would be there than are asked for. */
  readonly alsoHolds: readonly SkillId[]
}

/** Why each of those who join is proposed: what of the needs hangs on them in this team. */
export function placeReasons(
  { ratings }: Workspace,
  { needs, robustness }: Pick<StaffingRequest, 'needs' | 'robustness'>,
  { joins, stays }: Pick<StaffingProposal, 'joins' | 'stays'>,
): readonly PlaceReason[] {
  const team: readonly PersonId[] = [...stays, ...joins.map(({ person }) => person)]
  const held = needs.map(({ skill, minLevel, minHolders }) => {
    const holders = new Set(
      team.filter((person) => countedLevel(ratings.get(person, skill)) >= minLevel),
    )
    return { skill, holders, isTight: holders.size <= minHolders + robustness }
  })
  return joins.map((place) => {
    const own = held.filter(({ holders }) => holders.has(place.person))
    const skills = (isTight: boolean) =>
      own.filter((it) => it.isTight === isTight).map(({ skill }) => skill)
    return { place, essentialFor: skills(true), alsoHolds: skills(false) }
  })
}

/**
 * What one person of a proposal costs the team that makes room, on their own: measure 12. `null`
 * where the time is free, or somebody was deleted meanwhile. What several cost one team together
 * is not the sum: ask `editImpact` of the whole proposal's edit.
 *
 * Costs what `borrowCost` does.
 */
export function placeCost(
  coverage: CoverageIndex,
  { mission, day }: Pick<StaffingRequest, 'mission' | 'day'>,
  place: StaffingPlace,
  given: { readonly attrition: Attrition; readonly newId: () => MembershipId },
): BorrowCost | null {
  const { person, change } = place
  if (change === null) return null
  const alone = { joins: [place], leaves: [] }
  const edit = proposalEdit(coverage.workspace, { mission, day }, alone, given.newId)
  if (isRefusal(edit)) return null
  return borrowCost(coverage, edit, { person, from: change.team, to: mission }, given.attrition)
}

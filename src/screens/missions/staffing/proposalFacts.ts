import { borrowCost } from '#core/analysis/borrowCost.ts'
import { borrowWords } from '#core/analysis/borrowWords.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import { type Finding, gravity, isGrave } from '#core/analysis/finding.ts'
import type { Edit } from '#core/edits/edit.ts'
import type { PersonId, SkillId, TeamId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type {
  StaffingNeed,
  StaffingPlace,
  StaffingProposal,
  StaffingRequest,
} from '#core/planning/staffing/staffing.ts'
import { staffingRequest } from '#core/planning/staffing/staffingRequest.ts'
import { teammates } from '#core/planning/staffing/teammates.ts'
import { attritionOf, usualAttrition } from '../../analysis/attritionLook.ts'
import { wantedSkills } from './preferences.ts'

/** A need, and who of the proposed team meets it. */
export interface CoveredNeed {
  readonly need: StaffingNeed
  /** n + k */
  readonly wanted: number
  /** Those on the highest level first. */
  readonly holders: readonly { readonly person: PersonId; readonly level: number }[]
  /** What the mission states, where less of it was asked for, or none; `null`: all of it was. */
  readonly givenUp: { readonly stated: StaffingNeed; readonly isWhole: boolean } | null
}

/** A needed skill that somebody brings. */
export interface BroughtSkill {
  readonly skill: SkillId
  readonly level: number
  /** Without them fewer than n + k would hold it. */
  readonly isEssential: boolean
}

export interface ProposedMember {
  readonly person: PersonId
  /** `null`: a member already, who stays as they are. */
  readonly place: StaffingPlace | null
  readonly brings: readonly BroughtSkill[]
  /** Needed skills that they do not hold and want to learn. */
  readonly wantsToLearn: readonly SkillId[]
  /** Others of the team with whom they are, or have been, in another one. */
  readonly workedWith: readonly PersonId[]
  /** What is found, or found worse, in the team that they leave, in skills that they hold there. */
  readonly opens: readonly Finding[]
  /** What becomes of bus factor and expected loss there, as words; empty where nothing does. */
  readonly costs: string
}

export interface ProposalFacts {
  /** Those given up as a whole last. */
  readonly needs: readonly CoveredNeed[]
  readonly members: readonly ProposedMember[]
}

/**
 * Why each is in the team, and what it costs elsewhere. `edit` is the proposal as an edit; `null`
 * where it cannot be done any more, so that nothing is known of other teams.
 */
export function proposalFacts(
  coverage: CoverageIndex,
  request: StaffingRequest,
  proposal: StaffingProposal,
  edit: Edit | null,
): ProposalFacts {
  const { workspace } = coverage
  const places = new Map(proposal.joins.map((place) => [place.person, place]))
  const team = [...proposal.stays, ...places.keys()]
  const stated = staffingRequest(workspace, request).needs
  const covered = (need: StaffingNeed, givenUp: CoveredNeed['givenUp']) =>
    coveredNeed(workspace, team, { need, givenUp, robustness: request.robustness })
  const needs = request.needs.map((need) => {
    const all = stated.find(({ skill }) => skill === need.skill)
    const isLess =
      all !== undefined && (all.minLevel > need.minLevel || all.minHolders > need.minHolders)
    return covered(need, isLess ? { stated: all, isWhole: false } : null)
  })
  const dropped = stated
    .filter(({ skill }) => !request.needs.some((it) => it.skill === skill))
    .map((need) => covered(need, { stated: need, isWhole: true }))
  const mates = teammates(workspace.memberships, team, request)
  const opened = edit === null ? [] : openedBy(coverage, edit)
  return {
    needs: [...needs, ...dropped],
    members: team.map((person): ProposedMember => {
      const place = places.get(person) ?? null
      return {
        person,
        place,
        brings: needs.flatMap(({ need: { skill }, wanted, holders }) => {
          const own = holders.find((it) => it.person === person)
          if (own === undefined) return []
          return { skill, level: own.level, isEssential: holders.length <= wanted }
        }),
        wantsToLearn: wantedSkills(workspace, person, request),
        workedWith: [...(mates.get(person) ?? [])],
        opens: opened.filter((it) => isLeft(it, place) && holdsIt(workspace, person, it)),
        costs: edit === null || place === null ? '' : costsOf(coverage, edit, place),
      }
    }),
  }
}

/** Whether everybody who was to join the mission has, and who was to leave it has left. */
export function isInPlace(
  coverage: CoverageIndex,
  mission: TeamId,
  { joins, leaves }: StaffingProposal,
): boolean {
  const members = new Set(coverage.members({ kind: 'team', id: mission }))
  const isThere = joins.length > 0 && joins.every(({ person }) => members.has(person))
  return isThere && !leaves.some((person) => members.has(person))
}

function coveredNeed(
  { ratings }: Workspace,
  team: readonly PersonId[],
  {
    need,
    givenUp,
    robustness,
  }: Pick<CoveredNeed, 'need' | 'givenUp'> & Pick<StaffingRequest, 'robustness'>,
): CoveredNeed {
  const holders = team
    .map((person) => ({ person, level: countedLevel(ratings.get(person, need.skill)) }))
    .filter(({ level }) => level >= need.minLevel)
    .sort((a, b) => b.level - a.level)
  return { need, wanted: need.minHolders + robustness, holders, givenUp }
}

/** In all teams; low findings left out. */
function openedBy(coverage: CoverageIndex, edit: Edit): Finding[] {
  return editImpact(coverage, edit)
    .scopes.filter(({ scope }) => scope.kind === 'team')
    .flatMap(({ opened, changed }) => [
      ...opened,
      ...changed.flatMap(({ before, after }) => (gravity(after) > gravity(before) ? after : [])),
    ])
    .filter(isGrave)
}

/** With all that the proposal does: others may leave the same team. */
function costsOf(coverage: CoverageIndex, edit: Edit, { person, change }: StaffingPlace): string {
  if (change?.after !== 0) return ''
  const borrowing = { person, from: change.team, to: null }
  const cost = borrowCost(coverage, edit, borrowing, attritionOf(usualAttrition))
  return borrowWords(coverage.workspace, cost)
}

function isLeft({ scope }: Finding, place: StaffingPlace | null): boolean {
  const left: TeamId | null = place?.change?.after === 0 ? place.change.team : null
  return scope.id === left
}

function holdsIt({ ratings }: Workspace, person: PersonId, { skill, minLevel }: Finding): boolean {
  return countedLevel(ratings.get(person, skill)) >= minLevel
}

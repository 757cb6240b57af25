import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import { type Finding, gravity, isGrave } from '#core/analysis/finding.ts'
import { couldLearn, learningInterest } from '#core/analysis/learners.ts'
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
import { teammates } from './teammates.ts'

/** A need, and who of the proposed team meets it. */
export interface CoveredNeed {
  readonly need: StaffingNeed
  /** n + k */
  readonly wanted: number
  /** Those on the highest level first. */
  readonly holders: readonly { readonly person: PersonId; readonly level: number }[]
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
}

export interface ProposalFacts {
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
  const needs = request.needs.map((need) => coveredNeed(workspace, team, need, request.robustness))
  const mates = teammates(workspace, team, request)
  const opened = edit === null ? [] : openedBy(coverage, edit)
  return {
    needs,
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
        wantsToLearn: request.needs.flatMap(({ skill, minLevel }) => {
          const rating = workspace.ratings.get(person, skill)
          const wants = (rating?.interest ?? 0) >= learningInterest
          return wants && couldLearn(rating, minLevel) ? skill : []
        }),
        workedWith: [...(mates.get(person) ?? [])],
        opens: opened.filter((it) => isLeft(it, place) && holdsIt(workspace, person, it)),
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
  need: StaffingNeed,
  robustness: number,
): CoveredNeed {
  const holders = team
    .map((person) => ({ person, level: countedLevel(ratings.get(person, need.skill)) }))
    .filter(({ level }) => level >= need.minLevel)
    .sort((a, b) => b.level - a.level)
  return { need, wanted: need.minHolders + robustness, holders }
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

function isLeft({ scope }: Finding, place: StaffingPlace | null): boolean {
  const left: TeamId | null = place?.change?.after === 0 ? place.change.team : null
  return scope.id === left
}

function holdsIt({ ratings }: Workspace, person: PersonId, { skill, minLevel }: Finding): boolean {
  return countedLevel(ratings.get(person, skill)) >= minLevel
}

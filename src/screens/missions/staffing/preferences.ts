import { couldLearn, learningInterest } from '#core/analysis/learners.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { StaffingProposal, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { teammates } from '#core/planning/staffing/teammates.ts'

/** Needed skills that a person does not hold and wants to learn. */
export function wantedSkills(
  { ratings }: Workspace,
  person: PersonId,
  { needs }: StaffingRequest,
): readonly SkillId[] {
  return needs.flatMap(({ skill, minLevel }) => {
    const rating = ratings.get(person, skill)
    const wants = (rating?.interest ?? 0) >= learningInterest
    return wants && couldLearn(rating, minLevel) ? skill : []
  })
}

/** A preference of the request that a team meets. */
export interface MetPreference {
  readonly person: PersonId
  readonly kind: 'learns' | 'knows'
}

/** What the last level of the cost counts, one by one. */
export function preferencesMet(
  workspace: Workspace,
  request: StaffingRequest,
  { joins, stays }: StaffingProposal,
): readonly MetPreference[] {
  const people = joins.map(({ person }) => person)
  const { learners, teammates: areMates } = request.prefers
  const mates = areMates
    ? teammates(workspace.memberships, [...stays, ...people], request)
    : new Map<PersonId, ReadonlySet<PersonId>>()
  return people.flatMap((person): MetPreference[] => [
    ...(learners && wantedSkills(workspace, person, request).length > 0
      ? [{ person, kind: 'learns' } as const]
      : []),
    ...((mates.get(person)?.size ?? 0) > 0 ? [{ person, kind: 'knows' } as const] : []),
  ])
}

/** What the first meets and the second does not. */
export function preferencesBesides(
  first: readonly MetPreference[],
  second: readonly MetPreference[],
): readonly MetPreference[] {
  return first.filter(
    (it) => !second.some(({ person, kind }) => person === it.person && kind === it.kind),
  )
}

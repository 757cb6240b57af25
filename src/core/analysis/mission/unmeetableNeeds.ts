import type { SkillId } from '../../model/ids.ts'
import type { Level } from '../../model/level.ts'
import { compareNamed } from '../../model/naming.ts'
import type { Team } from '../../model/team.ts'
import type { CoverageIndex } from '../coverage.ts'

/** A need that the whole organisation could not meet, whoever came. */
export interface UnmeetableNeed {
  readonly skill: SkillId
  /** ℓ: from this level a person holds the skill here. */
  readonly minLevel: Level
  /** n: how many holders the team needs. */
  readonly minHolders: number
  /** How many hold it in the whole organisation on the day: fewer than needed. */
  readonly holders: number
  /** How many are one level short, and could come to hold it soonest. */
  readonly next: number
}

/**
 * Which needs of a team nobody, or too few, in the organisation meet on the day of the counts,
 * whether or not the team counts yet. By name of the skill. Linear in the needs.
 */
export function unmeetableNeeds(
  coverage: CoverageIndex,
  { id }: Pick<Team, 'id'>,
): readonly UnmeetableNeed[] {
  const { requirements, skills } = coverage.workspace
  const needed = requirements.of(id).flatMap(({ skill }) => skills.get(skill) ?? [])
  return needed.sort(compareNamed).flatMap(({ id: skill }) => {
    const { minLevel, minHolders, orgHolders } = coverage.at({ kind: 'team', id }, skill)
    if (orgHolders >= minHolders) return []
    const next = minLevel === 0 ? 0 : coverage.orgHolders(skill, minLevel - 1) - orgHolders
    return { skill, minLevel, minHolders, holders: orgHolders, next }
  })
}

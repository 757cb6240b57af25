import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Level } from '#core/model/level.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import type { ThingNeed } from '#core/model/mission/thingNeed.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** A skill that it takes to look after a thing, and who in its team holds it. */
export interface CoveredNeed {
  readonly need: ThingNeed
  readonly skill: Skill
  /** ℓ: the thing's own, else the skill's, else the organisation's. */
  readonly minLevel: Level
  /** Members of the team on the day who hold it, by name. */
  readonly holders: readonly Person[]
  readonly missing: number
}

/**
 * How the team of an owned thing stands in the skills that it needs, on the day of the counts, by
 * the name of the skill. Linear in the needs and the members.
 */
export function thingCoverage(
  workspace: Workspace,
  coverage: CoverageIndex,
  thing: OwnedThing,
): readonly CoveredNeed[] {
  const { skills, ratings, people, organisation } = workspace
  const ids = thing.team === null ? [] : coverage.members({ kind: 'team', id: thing.team })
  const members = ids.flatMap((id) => people.get(id) ?? [])
  return workspace.thingNeeds
    .of(thing.id)
    .flatMap((need): CoveredNeed[] => {
      const skill = skills.get(need.skill)
      if (skill === undefined) return []
      const minLevel = need.minLevel ?? skill.holdsFrom ?? organisation.record.holdsFrom
      const holders = members
        .filter(({ id }) => countedLevel(ratings.get(id, skill.id)) >= minLevel)
        .sort(compareNamed)
      const missing = Math.max(0, need.minHolders - holders.length)
      return [{ need, skill, minLevel, holders, missing }]
    })
    .sort((a, b) => compareNamed(a.skill, b.skill))
}

import type { Day } from '#core/model/day.ts'
import type { SkillId } from '#core/model/ids.ts'
import { isStale } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { PeopleGroup } from './peopleGroups.ts'

/** The people and skills of which a level was assessed too long ago to be relied on. */
export function staleRatings(
  { ratings }: Pick<Workspace, 'ratings'>,
  groups: readonly PeopleGroup[],
  isShown: (skill: SkillId) => boolean,
  day: Day,
): { readonly skills: ReadonlySet<SkillId>; readonly groups: readonly PeopleGroup[] } {
  const skills = new Set<SkillId>()
  const kept = groups.map((group) => ({
    ...group,
    members: group.members.filter(({ person }) => {
      const stale = ratings
        .of(person.id)
        .filter((rating) => isShown(rating.skill) && isStale(rating, day))
      for (const { skill } of stale) skills.add(skill)
      return stale.length > 0
    }),
  }))
  return { skills, groups: kept.filter(({ members }) => members.length > 0) }
}

import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Membership } from '#core/model/membership.ts'
import { compareNamed, compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Somebody who is or was in a mission. */
export interface WorkDone {
  readonly person: Person
  /** Their stays in it, the first one first. */
  readonly stays: readonly Membership[]
  /** Those of the skills that the mission and what it owns need, which they hold by their ratings today. */
  readonly skills: readonly { readonly skill: Skill; readonly level: number }[]
}

/**
 * Who did what in a mission and with which of the skills that it needs, in the order in which
 * they came. Whom to ask when its outcome breaks later. Linear in stays and things.
 */
export function workDone(workspace: Workspace, team: TeamId): readonly WorkDone[] {
  const stays = new Map<PersonId, Membership[]>()
  for (const stay of workspace.memberships) {
    if (stay.team !== team) continue
    const own = stays.get(stay.person)
    if (own === undefined) stays.set(stay.person, [stay])
    else own.push(stay)
  }
  const needed = neededSkills(workspace, team)
  return [...stays]
    .flatMap(([id, own]): WorkDone[] => {
      const person = workspace.people.get(id)
      if (person === undefined) return []
      own.sort((a, b) => compareText(a.from ?? '', b.from ?? ''))
      const skills = needed.flatMap(({ skill, minLevel }) => {
        const level = countedLevel(workspace.ratings.get(id, skill.id))
        return level >= minLevel ? { skill, level } : []
      })
      return [{ person, stays: own, skills }]
    })
    .sort(
      (a, b) =>
        compareText(a.stays[0]?.from ?? '', b.stays[0]?.from ?? '') ||
        compareNamed(a.person, b.person),
    )
}

/** From the level that the mission asks for, else the skill, else the organisation. */
function neededSkills(
  { requirements, ownedThings, thingNeeds, skills, organisation }: Workspace,
  team: TeamId,
): readonly { readonly skill: Skill; readonly minLevel: number }[] {
  const own = [...ownedThings].filter((thing) => thing.team === team)
  const needs = [...requirements.of(team), ...own.flatMap(({ id }) => thingNeeds.of(id))]
  const levels = new Map<Skill, number>()
  for (const { skill: id, minLevel } of needs) {
    const skill = skills.get(id)
    if (skill === undefined) continue
    const from = minLevel ?? skill.holdsFrom ?? organisation.record.holdsFrom
    levels.set(skill, Math.min(from, levels.get(skill) ?? from))
  }
  return Array.from(levels, ([skill, minLevel]) => ({ skill, minLevel })).sort((a, b) =>
    compareNamed(a.skill, b.skill),
  )
}

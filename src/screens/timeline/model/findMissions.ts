import type { Person } from '#core/model/person.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { Mission } from './missions.ts'

/**
 * The missions whose name has the text in it, or that of their owner, of somebody who has been, is
 * or will be in them, or of a skill that they need. People by what the screen calls them.
 */
export function findMissions(
  missions: readonly Mission[],
  text: string,
  { people, requirements, skills }: Workspace,
  nameOf: (person: Person) => string,
): readonly Mission[] {
  const wanted = text.trim().toLocaleLowerCase('en')
  if (wanted === '') return missions
  const has = (name: string) => name.toLocaleLowerCase('en').includes(wanted)
  const found = new Set<string>()
  for (const person of people) if (has(nameOf(person))) found.add(person.id)
  const foundSkills = new Set<string>()
  for (const { id, name } of skills) if (has(name)) foundSkills.add(id)
  return missions.filter(
    ({ team, stays }) =>
      has(team.name) ||
      (team.owner !== null && found.has(team.owner)) ||
      (found.size > 0 && stays.some(({ person }) => found.has(person))) ||
      (foundSkills.size > 0 &&
        requirements.of(team.id).some(({ skill }) => foundSkills.has(skill))),
  )
}

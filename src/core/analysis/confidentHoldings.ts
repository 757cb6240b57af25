import type { Workspace } from '../model/workspace.ts'
import { isConfident } from './confidence.ts'
import type { ScopeHoldings } from './holdings.ts'

/**
 * The same skills and people, where only those hold a skill whose rating is confident on the day:
 * confirmed or recent. A skill that loses all its holders by this stays, so that both readings
 * are about the same weight; `pessimistic` says what they mean beside each other.
 */
export function confidentHoldings(workspace: Workspace, holdings: ScopeHoldings): ScopeHoldings {
  const { members, day } = holdings
  const isSure = (person: number, skill: ScopeHoldings['skills'][number]): boolean => {
    const id = members[person]
    const rating = id === undefined ? undefined : workspace.ratings.get(id, skill.skill)
    return rating !== undefined && isConfident(rating, day)
  }
  return {
    ...holdings,
    skills: holdings.skills.map((skill) => ({
      ...skill,
      holders: skill.holders.filter((person) => isSure(person, skill)),
    })),
  }
}

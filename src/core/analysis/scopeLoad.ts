import type { PersonId, SkillId } from '../model/ids.ts'
import { countedLevel } from '../model/rating.ts'
import { isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import { concentration } from './concentration.ts'
import type { CoverageIndex } from './coverage.ts'
import type { MeasuredScope } from './holdings.ts'
import { keyPersonLoad } from './keyPersonLoad.ts'
import { scopeHoldings } from './scopeHoldings.ts'

/** One skill's part of what somebody carries. */
export interface CarriedSkill {
  readonly skill: SkillId
  /** d */
  readonly holders: number
  /** w/d */
  readonly share: number
}

/** How the load of a scope lies on its people. */
export interface ScopeLoad {
  readonly people: number
  /** Σφ: the weight of the skills that anybody holds. */
  readonly covered: number
  /** `null`: nobody carries anything. */
  readonly effectivePeople: number | null
  /** The largest φ/Σφ: what a bar is drawn against. */
  readonly largestShare: number
  /** φ/Σφ of a person, from 0 to 1. */
  readonly shareOf: (person: PersonId) => number
}

const peopleAStep = 200

/**
 * Key-person loads of a scope and their concentration. The organisation has every rating there is:
 * its loads are summed person by person, in steps between which the caller can pause.
 */
export function* scopeLoad(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
): Generator<void, ScopeLoad> {
  const loads = new Map<PersonId, number>()
  if (scope.kind === 'organisation') {
    const levelOf = minimumLevels(workspace)
    for (const person of workspace.people) {
      if (!isPresent(person, coverage.day)) continue
      const skills = inOrganisation(workspace, coverage, person.id, levelOf)
      loads.set(
        person.id,
        skills.reduce((sum, { share }) => sum + share, 0),
      )
      if (loads.size % peopleAStep === 0) yield
    }
  } else {
    const holdings = scopeHoldings(workspace, coverage, scope)
    for (const { person, load } of keyPersonLoad(holdings)) {
      const id = holdings.members[person]
      if (id !== undefined) loads.set(id, load)
    }
  }
  const all = [...loads.values()]
  const covered = all.reduce((sum, load) => sum + load, 0)
  const spread = concentration(all)
  return {
    people: loads.size,
    covered,
    effectivePeople: spread?.effectivePeople ?? null,
    largestShare: spread?.shares.reduce((most, share) => Math.max(most, share), 0) ?? 0,
    shareOf: (person) => (covered === 0 ? 0 : (loads.get(person) ?? 0) / covered),
  }
}

/** What one person's load in a scope is made of: the skills that fewest share first. */
export function carriedSkills(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  person: PersonId,
): CarriedSkill[] {
  return carriedIn(workspace, coverage, scope, person).sort(
    (a, b) => a.holders - b.holders || b.share - a.share,
  )
}

function carriedIn(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  person: PersonId,
): CarriedSkill[] {
  if (scope.kind === 'organisation') {
    return inOrganisation(workspace, coverage, person, minimumLevels(workspace))
  }
  const holdings = scopeHoldings(workspace, coverage, scope)
  const own = keyPersonLoad(holdings)[holdings.members.indexOf(person)]
  return (own?.shares ?? []).flatMap(({ skill: place, holders, share }) => {
    const needed = holdings.skills[place]
    return needed === undefined ? [] : { skill: needed.skill, holders, share }
  })
}

/** In the organisation every skill weighs 1. */
function inOrganisation(
  workspace: Workspace,
  coverage: CoverageIndex,
  person: PersonId,
  levelOf: (skill: SkillId) => number,
): CarriedSkill[] {
  const skills: CarriedSkill[] = []
  for (const rating of workspace.ratings.of(person)) {
    const least = levelOf(rating.skill)
    if (countedLevel(rating) < least) continue
    const holders = coverage.orgHolders(rating.skill, least)
    skills.push({ skill: rating.skill, holders, share: 1 / holders })
  }
  return skills
}

/** ℓ of each skill; nobody reaches that of a skill that does not exist. */
function minimumLevels({ skills, organisation }: Workspace): (skill: SkillId) => number {
  const { holdsFrom } = organisation.record
  const levels = new Map(Array.from(skills, (it) => [it.id, it.holdsFrom ?? holdsFrom]))
  return (skill) => levels.get(skill) ?? Number.POSITIVE_INFINITY
}

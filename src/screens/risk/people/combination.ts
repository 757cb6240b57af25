import {
  type CombinationScarcity,
  combinationScarcity,
} from '#core/analysis/combinationScarcity.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { SkillId } from '#core/model/ids.ts'
import { compareNamed, compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import { isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** Who holds all of some skills in one scope, by the minimum levels that hold there. */
export interface CombinationIn {
  readonly scope: MeasuredScope
  readonly class: CombinationScarcity['class']
  /** By name. */
  readonly holders: readonly Person[]
  /** By skill: how many hold it. */
  readonly depths: readonly number[]
}

/**
 * Measure 9 for the organisation, and for each team or chapter of a kind in which somebody holds
 * all of the skills or all are needed: the scarcest first. Linear in people and stays.
 */
export function combinationIn(
  workspace: Workspace,
  coverage: CoverageIndex,
  skills: readonly SkillId[],
  scopes: readonly Scope[],
): { readonly all: CombinationIn; readonly parts: readonly CombinationIn[] } {
  const everybody = [...workspace.people].filter((person) => isPresent(person, coverage.day))
  const { holdsFrom } = workspace.organisation.record
  const all = measure({ kind: 'organisation' }, everybody, (skill) => {
    return workspace.skills.get(skill)?.holdsFrom ?? holdsFrom
  })
  const parts: CombinationIn[] = []
  for (const scope of scopes) {
    const cells = skills.map((skill) => coverage.at(scope, skill))
    const isNeeded = cells.every(({ needed }) => needed === 'yes')
    if (!isNeeded && cells.some(({ holders }) => holders === 0)) continue
    const members = coverage.members(scope).flatMap((id) => workspace.people.get(id) ?? [])
    const found = measure(scope, members, (_, at) => cells[at]?.minLevel ?? holdsFrom)
    if (isNeeded || found.holders.length > 0) parts.push(found)
  }
  return { all, parts: parts.sort(inOrder) }

  function measure(
    scope: MeasuredScope,
    members: Person[],
    levelOf: (skill: SkillId, at: number) => number,
  ): CombinationIn {
    const people = members.sort(compareNamed)
    const held = skills.map((skill, at) => {
      const least = levelOf(skill, at)
      const holds = ({ id }: Person) => countedLevel(workspace.ratings.get(id, skill)) >= least
      const holders = people.flatMap((person, number) => (holds(person) ? number : []))
      return { holders, minHolders: 1, weight: 1 }
    })
    const places = skills.map((_, at) => at)
    const found = combinationScarcity({ people: people.length, skills: held }, places)
    const holders = found.holders.flatMap((number) => people[number] ?? [])
    return { scope, class: found.class, holders, depths: found.depths }
  }
}

function inOrder(a: CombinationIn, b: CombinationIn): number {
  return a.holders.length - b.holders.length || compareText(idOf(a), idOf(b))
}

function idOf({ scope }: CombinationIn): string {
  return 'id' in scope ? scope.id : ''
}

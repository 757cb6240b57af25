import {
  type CombinationScarcity,
  combinationScarcity,
} from '#core/analysis/combinationScarcity.ts'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { holdersAmong } from '#core/analysis/holdersAmong.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { SkillId } from '#core/model/ids.ts'
import { compareNamed, compareText } from '#core/model/naming.ts'
import type { Person } from '#core/model/person.ts'
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
 * all of the skills or all are needed: the scarcest first. Linear in the scopes, and in the
 * ratings of the organisation and of the scopes in which each skill has a holder.
 */
export function combinationIn(
  workspace: Workspace,
  coverage: CoverageIndex,
  skills: readonly SkillId[],
  scopes: readonly Scope[],
): { readonly all: CombinationIn; readonly parts: readonly CombinationIn[] } {
  const { facts } = coverage.numbers
  const numbers = skills.map((skill) => facts.skills.find(skill))
  const { holdsFrom } = workspace.organisation.record
  const present = Array.from({ length: facts.people.size }, (_, person) => person).filter(
    (person) => facts.present.get(person) === 1,
  )
  const all = measure({ kind: 'organisation' }, present, (skill) => {
    return workspace.skills.get(skill)?.holdsFrom ?? holdsFrom
  })
  const parts: CombinationIn[] = []
  for (const scope of scopes) {
    const cells = skills.map((skill) => coverage.at(scope, skill))
    const isNeeded = cells.every(({ needed }) => needed === 'yes')
    if (!isNeeded && cells.some(({ holders }) => holders === 0)) continue
    const members = coverage.members(scope).map((id) => facts.people.find(id))
    const found = measure(scope, members, (_, at) => cells[at]?.minLevel ?? holdsFrom)
    if (isNeeded || found.holders.length > 0) parts.push(found)
  }
  return { all, parts: parts.sort(inOrder) }

  /** Of members by their numbers in the index. */
  function measure(
    scope: MeasuredScope,
    members: readonly number[],
    levelOf: (skill: SkillId, at: number) => number,
  ): CombinationIn {
    const levels = new Map(skills.map((skill, at) => [numbers[at], levelOf(skill, at)]))
    const held = holdersAmong(facts, members, (skill) => levels.get(skill) ?? nobodyReaches)
    const holdings = numbers.map((skill) => {
      return { holders: held.get(skill) ?? [], minHolders: 1, weight: 1 }
    })
    const places = skills.map((_, at) => at)
    const found = combinationScarcity({ people: members.length, skills: holdings }, places)
    const holders = found.holders.flatMap((place) => {
      const person = members[place]
      return (person === undefined ? null : workspace.people.get(facts.people.id(person))) ?? []
    })
    return { scope, class: found.class, holders: holders.sort(compareNamed), depths: found.depths }
  }
}

const nobodyReaches = Number.POSITIVE_INFINITY

function inOrder(a: CombinationIn, b: CombinationIn): number {
  return a.holders.length - b.holders.length || compareText(idOf(a), idOf(b))
}

function idOf({ scope }: CombinationIn): string {
  return 'id' in scope ? scope.id : ''
}

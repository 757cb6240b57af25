import { classify } from '#core/analysis/finding.ts'
import type { Day } from '#core/model/day.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { HeldFinding } from './mapOfHolders.ts'

// What a formula in a spreadsheet does: for each skill and each scope, look through the members.

interface FilteredScope {
  readonly members: readonly Person[]
  readonly need: (
    skill: Skill,
  ) => { readonly minLevel: number | null; readonly minHolders: number } | undefined
  readonly otherwise: 'no' | 'unstated'
}

/** Gathers who is where, and gives the analysis: all findings, low ones included. */
export function prepareNestedFilters(workspace: Workspace, day: Day): () => HeldFinding[] {
  const people = [...workspace.people].filter((it) => isPresent(it, day))
  const scopes = [...teamScopes(workspace, people, day), ...chapterScopes(workspace, people)]
  return () =>
    [...workspace.skills].flatMap((skill) => {
      const holds = (minLevel: number) => (person: Person) =>
        countedLevel(workspace.ratings.get(person.id, skill.id)) >= minLevel
      const own = skill.holdsFrom ?? workspace.organisation.record.holdsFrom
      const ownAnywhere = people.filter(holds(own)).length
      return scopes.flatMap(({ members, need, otherwise }): HeldFinding[] => {
        const needed = need(skill)
        const minLevel = needed?.minLevel ?? own
        const held = members.filter(holds(minLevel))
        if (needed === undefined && held.length === 0) return []
        const isElsewhereAsked = held.length === 1 && minLevel !== own
        const found = classify({
          needed: needed === undefined ? otherwise : 'yes',
          holders: held.length,
          minHolders: needed?.minHolders ?? 1,
          orgHolders: isElsewhereAsked ? people.filter(holds(minLevel)).length : ownAnywhere,
        })
        const holder = held.length === 1 ? (held[0]?.id ?? null) : null
        return found === null ? [] : [{ ...found, skill: skill.id, holder }]
      })
    })
}

function teamScopes(workspace: Workspace, people: readonly Person[], day: Day): FilteredScope[] {
  const present = new Map(people.map((it) => [it.id, it]))
  return [...workspace.teams].flatMap((team) => {
    if (!isCounted(team, day)) return []
    const stays = [...workspace.memberships].filter(
      (it) => it.team === team.id && isCurrent(it, day),
    )
    const stated = workspace.requirements.of(team.id)
    return {
      members: [...new Set(stays.flatMap((it) => present.get(it.person) ?? []))],
      need: (skill) => stated.find((it) => it.skill === skill.id),
      otherwise: stated.length === 0 ? 'unstated' : 'no',
    }
  })
}

function chapterScopes(workspace: Workspace, people: readonly Person[]): FilteredScope[] {
  return [...workspace.chapters].flatMap(({ id }) => {
    const members = people.filter((it) => it.chapter === id)
    if (members.length === 0) return []
    const need = (skill: Skill) =>
      skill.chapter === id ? { minLevel: null, minHolders: 1 } : undefined
    return { members, need, otherwise: 'no' }
  })
}

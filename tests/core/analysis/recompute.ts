import type { Coverage, CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { Day } from '#core/model/day.ts'
import type { Person } from '#core/model/person.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'

// The definitions once more, as slow and as plain as can be: nothing is shared with the index
// but the types. Days compare as text.

export interface ScopeReport {
  readonly scope: Scope
  readonly counted: boolean
  readonly members: readonly string[]
  readonly skills: ReadonlyMap<string, Coverage>
}

/** Everything that can be asked of an index, for every team, chapter and skill. */
export function recompute(workspace: Workspace, today: Day): ScopeReport[] {
  const teams = [...workspace.teams].map((team) => teamReport(workspace, today, team))
  const chapters = [...workspace.chapters].map(({ id }) => {
    const members = everybody(workspace, today).filter((person) => person.chapter === id)
    const scope = { kind: 'chapter', id } as const
    return report(workspace, today, scope, members, members.length > 0, (skill) => ({
      needed: skill.chapter === id ? 'yes' : 'no',
      minLevel: usualMinLevel(workspace, skill),
      minHolders: 1,
    }))
  })
  return [...teams, ...chapters]
}

type Rule = Pick<Coverage, 'needed' | 'minLevel' | 'minHolders'>

function teamReport(workspace: Workspace, today: Day, team: Team): ScopeReport {
  const needs = [...workspace.requirements].filter((need) => need.team === team.id)
  const members = everybody(workspace, today).filter((person) =>
    [...workspace.memberships].some(
      (stay) =>
        stay.team === team.id &&
        stay.person === person.id &&
        (stay.from === null || stay.from <= today) &&
        (stay.to === null || stay.to >= today),
    ),
  )
  const scope = { kind: 'team', id: team.id } as const
  return report(workspace, today, scope, members, stands(team, today), (skill) => {
    const need = needs.find((it) => it.skill === skill.id)
    const usual = usualMinLevel(workspace, skill)
    if (need === undefined) {
      return { needed: needs.length > 0 ? 'no' : 'unstated', minLevel: usual, minHolders: 1 }
    }
    return { needed: 'yes', minLevel: need.minLevel ?? usual, minHolders: need.minHolders }
  })
}

function report(
  workspace: Workspace,
  today: Day,
  scope: Scope,
  members: readonly Person[],
  counted: boolean,
  ruleFor: (skill: Skill) => Rule,
): ScopeReport {
  const skills = new Map<string, Coverage>()
  for (const skill of workspace.skills) {
    const rule = ruleFor(skill)
    const holders = members.filter((it) => holds(workspace, it, skill, rule.minLevel))
    const anywhere = everybody(workspace, today).filter((it) =>
      holds(workspace, it, skill, rule.minLevel),
    )
    const [only = null] = holders.length === 1 ? holders : []
    const measured = {
      ...rule,
      holders: holders.length,
      soleHolder: only?.id ?? null,
      orgHolders: anywhere.length,
    }
    const finding = counted ? found(scope, skill, measured) : null
    skills.set(skill.id, { ...measured, finding })
  }
  return { scope, counted, members: members.map(({ id }) => id).sort(), skills }
}

function found(scope: Scope, skill: Skill, it: Omit<Coverage, 'finding'>): Finding | null {
  const { needed, minLevel, minHolders, holders, orgHolders } = it
  const facts = { scope, skill: skill.id, needed, minLevel, minHolders, holders, orgHolders }
  if (holders === 0 && needed === 'yes') {
    return { ...facts, kind: 'gap', severity: 'critical', holder: null }
  }
  if (holders === 1) {
    const grades = ['critical', 'high', 'medium', 'low'] as const
    const worst = { yes: 0, unstated: 1, no: 2 }[needed]
    const severity = grades[worst + (orgHolders === 1 ? 0 : 1)] ?? 'low'
    return { ...facts, kind: 'key-person', severity, holder: it.soleHolder }
  }
  if (holders > 1 && needed === 'yes' && holders < minHolders) {
    return { ...facts, kind: 'short', severity: 'medium', holder: null }
  }
  return null
}

function everybody(workspace: Workspace, today: Day): Person[] {
  return [...workspace.people].filter(
    ({ starts, leaves }) =>
      (starts === null || starts <= today) && (leaves === null || leaves >= today),
  )
}

function stands({ status, formed, disbanded }: Team, today: Day): boolean {
  if (status === 'proposed' || status === 'abandoned') return false
  if (formed !== null && today < formed) return false
  if (disbanded !== null) return today < disbanded
  return status !== 'disbanded'
}

function usualMinLevel(workspace: Workspace, skill: Skill): number {
  return skill.holdsFrom ?? workspace.organisation.record.holdsFrom
}

function holds(workspace: Workspace, person: Person, skill: Skill, minLevel: number): boolean {
  const rating = workspace.ratings.get(person.id, skill.id)
  return typeof rating?.level === 'number' && rating.level >= minLevel
}

/** What the index says to the same questions. */
export function reportOf(index: CoverageIndex, workspace: Workspace): ScopeReport[] {
  const scopes: Scope[] = [
    ...[...workspace.teams].map(({ id }) => ({ kind: 'team', id }) as const),
    ...[...workspace.chapters].map(({ id }) => ({ kind: 'chapter', id }) as const),
  ]
  return scopes.map((scope) => ({
    scope,
    counted: index.isCounted(scope),
    members: [...index.members(scope)].sort(),
    skills: new Map([...workspace.skills].map(({ id }) => [id, index.at(scope, id)])),
  }))
}

import type { PersonId, SkillId, TeamId } from '../model/ids.ts'
import type { Level } from '../model/level.ts'
import type { Membership } from '../model/membership.ts'
import { compareNamed } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import { countedLevel } from '../model/rating.ts'
import type { Skill } from '../model/skill.ts'
import { isCurrent, isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import type { CoverageIndex } from './coverage.ts'
import type { MeasuredScope, ScopeHoldings, ScopeSkill } from './holdings.ts'

export type StaysByTeam = ReadonlyMap<TeamId, readonly Membership[]>

/** The stays of each team, for whoever measures many teams. Linear in the memberships. */
export function staysByTeam({ memberships }: Workspace): StaysByTeam {
  const byTeam = new Map<TeamId, Membership[]>()
  for (const stay of memberships) {
    const stays = byTeam.get(stay.team)
    if (stays === undefined) byTeam.set(stay.team, [stay])
    else stays.push(stay)
  }
  return byTeam
}

/**
 * Who holds what in a scope, on the day of the index: what all measures take. Members are in the
 * order of their names, skills in that of theirs.
 *
 * - A team, or a team's part of a chapter (`cell`): the needs that the team states, in a cell
 *   those that belong to the chapter; where it states none, what the members hold.
 * - A chapter: its skills. The organisation: every skill. One holder and weight 1 each.
 *
 * Reads the ratings of the members only, the memberships where a team's stays are not given, and
 * the table of skills for a chapter and the organisation. A scope that does not exist is empty.
 */
export function scopeHoldings(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  stays?: StaysByTeam,
): ScopeHoldings {
  const { day } = coverage
  const members = membersOf(workspace, coverage, scope).sort(compareNamed)
  const held = new Map<SkillId, { person: number; level: Level }[]>()
  for (const [person, { id }] of members.entries()) {
    for (const rating of workspace.ratings.of(id)) {
      const level = countedLevel(rating)
      if (level < 0) continue
      const list = held.get(rating.skill)
      if (list === undefined) held.set(rating.skill, [{ person, level }])
      else list.push({ person, level })
    }
  }
  const skills: ScopeSkill[] = []
  for (const { skill, needed, minLevel, minHolders, weight } of needsOf(workspace, scope, held)) {
    const holders = (held.get(skill.id) ?? []).flatMap(({ person, level }) =>
      level >= minLevel ? person : [],
    )
    if (needed === 'unstated' && holders.length === 0) continue
    skills.push({ skill: skill.id, needed, minLevel, minHolders, weight, holders })
  }
  return {
    scope,
    day,
    people: members.length,
    members: members.map(({ id }) => id),
    fte: fteOf(workspace, coverage, scope, members, stays),
    skills,
  }
}

function membersOf(workspace: Workspace, coverage: CoverageIndex, scope: MeasuredScope): Person[] {
  const { people } = workspace
  const named = (ids: readonly PersonId[]) => ids.flatMap((id) => people.get(id) ?? [])
  switch (scope.kind) {
    case 'organisation':
      return [...people].filter((person) => isPresent(person, coverage.day))
    case 'cell':
      return named(coverage.members({ kind: 'team', id: scope.team })).filter(
        ({ chapter }) => chapter === scope.chapter,
      )
    default:
      return named(coverage.members(scope))
  }
}

interface Need extends Pick<ScopeSkill, 'needed' | 'minLevel' | 'minHolders' | 'weight'> {
  readonly skill: Skill
}

function needsOf(
  workspace: Workspace,
  scope: MeasuredScope,
  held: ReadonlyMap<SkillId, unknown>,
): Need[] {
  const { skills, organisation, requirements } = workspace
  const usual = (needed: Need['needed'], skill: Skill): Need => ({
    skill,
    needed,
    minLevel: skill.holdsFrom ?? organisation.record.holdsFrom,
    minHolders: 1,
    weight: 1,
  })
  const inOrder = (needs: Need[]) => needs.sort((a, b) => compareNamed(a.skill, b.skill))
  if (scope.kind === 'organisation' || scope.kind === 'chapter') {
    const needed = [...skills].filter(
      ({ chapter }) => scope.kind === 'organisation' || chapter === scope.id,
    )
    return inOrder(needed.map((skill) => usual('yes', skill)))
  }
  const stated = requirements.of(scope.kind === 'team' ? scope.id : scope.team)
  if (stated.length === 0) {
    const all = [...held.keys()].flatMap((id) => skills.get(id) ?? [])
    return inOrder(all.map((skill) => usual('unstated', skill)))
  }
  const needs = stated.flatMap(({ skill: id, minLevel, minHolders, weight }) => {
    const skill = skills.get(id)
    if (skill === undefined) return []
    if (scope.kind === 'cell' && skill.chapter !== scope.chapter) return []
    const need = usual('yes', skill)
    return { ...need, minLevel: minLevel ?? need.minLevel, minHolders, weight }
  })
  return inOrder(needs)
}

function fteOf(
  { memberships }: Workspace,
  { day }: CoverageIndex,
  scope: MeasuredScope,
  members: readonly Person[],
  stays: StaysByTeam | undefined,
): number[] {
  if (scope.kind === 'chapter' || scope.kind === 'organisation') {
    return members.map(({ capacity }) => capacity)
  }
  const team = scope.kind === 'team' ? scope.id : scope.team
  const percent = new Map<PersonId, number>(members.map(({ id }) => [id, 0]))
  for (const stay of stays === undefined ? memberships : (stays.get(team) ?? [])) {
    const before = stay.team === team ? percent.get(stay.person) : undefined
    if (before === undefined || !isCurrent(stay, day)) continue
    percent.set(stay.person, before + stay.allocation)
  }
  return members.map(({ id }) => (percent.get(id) ?? 0) / 100)
}

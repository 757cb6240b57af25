import type { PersonId, TeamId } from '../model/ids.ts'
import type { Membership } from '../model/membership.ts'
import { compareNamed } from '../model/naming.ts'
import type { Person } from '../model/person.ts'
import type { Skill } from '../model/skill.ts'
import { isCurrent, isPresent } from '../model/standing.ts'
import type { Workspace } from '../model/workspace.ts'
import type { Facts } from './counts/facts.ts'
import type { CoverageIndex } from './coverage.ts'
import { holdersAmong } from './holdersAmong.ts'
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
 * - A team, or a team's part of a chapter (`cell`): the needs that the team states; where it
 *   states none, what the members hold. In a cell those of both that belong to the chapter.
 * - A chapter: its skills. The organisation: every skill. One holder and weight 1 each.
 *
 * Reads the ratings of the members only, the memberships where a team's stays are not given, and
 * the table of skills for a chapter and the organisation. A scope that does not exist is empty.
 * The workspace must be the one that the index counts.
 */
export function scopeHoldings(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: MeasuredScope,
  stays?: StaysByTeam,
): ScopeHoldings {
  const { day } = coverage
  const { facts } = coverage.numbers
  const members = membersOf(workspace, coverage, scope).sort(compareNamed)
  const numbers = members.map(({ id }) => facts.people.find(id))
  return {
    scope,
    day,
    people: members.length,
    members: members.map(({ id }) => id),
    fte: fteOf(workspace, coverage, scope, members, stays),
    skills: skillsOf(workspace, facts, scope, numbers),
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

/** A skill that counts, without its holders. */
interface Need extends Pick<ScopeSkill, 'minLevel' | 'minHolders' | 'weight'> {
  readonly skill: Skill
}

/** The skills that count in the scope and, by their places in it, the members who hold them. */
function skillsOf(
  workspace: Workspace,
  facts: Facts,
  scope: MeasuredScope,
  members: readonly number[],
): ScopeSkill[] {
  const { skills, organisation } = workspace
  const usual = (skill: Skill): Need => ({
    skill,
    minLevel: skill.holdsFrom ?? organisation.record.holdsFrom,
    minHolders: 1,
    weight: 1,
  })
  const stated = needsOf(workspace, scope, usual)
  const levels =
    stated && new Map(stated.map((it) => [facts.skills.find(it.skill.id), it.minLevel]))
  const held = holdersAmong(
    facts,
    members,
    (skill) => (levels === null ? facts.minLevel.data[skill] : levels.get(skill)) ?? nobodyReaches,
  )
  const isHere = ({ chapter }: Skill) => scope.kind !== 'cell' || chapter === scope.chapter
  const heldHere = () =>
    [...held.keys()].flatMap((it) => skills.get(facts.skills.id(it)) ?? []).filter(isHere)
  const needs = stated ?? heldHere().map(usual)
  return needs
    .sort((a, b) => compareNamed(a.skill, b.skill))
    .map(({ skill, ...need }) => ({
      skill: skill.id,
      needed: stated === null ? 'unstated' : 'yes',
      ...need,
      holders: held.get(facts.skills.find(skill.id)) ?? [],
    }))
}

const nobodyReaches = Number.POSITIVE_INFINITY

/** What the scope needs; `null` where it does not say. */
function needsOf(
  { skills, requirements }: Workspace,
  scope: MeasuredScope,
  usual: (skill: Skill) => Need,
): Need[] | null {
  if (scope.kind === 'organisation') return Array.from(skills, usual)
  if (scope.kind === 'chapter') {
    return [...skills].filter(({ chapter }) => chapter === scope.id).map(usual)
  }
  const stated = requirements.of(scope.kind === 'team' ? scope.id : scope.team)
  if (stated.length === 0) return null
  return stated.flatMap(({ skill: id, minLevel, minHolders, weight }) => {
    const skill = skills.get(id)
    if (skill === undefined) return []
    if (scope.kind === 'cell' && skill.chapter !== scope.chapter) return []
    const need = usual(skill)
    return { ...need, minLevel: minLevel ?? need.minLevel, minHolders, weight }
  })
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

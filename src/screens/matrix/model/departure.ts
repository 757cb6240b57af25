import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** What one scope would be without one person. */
export interface Departure {
  readonly scope: Scope
  /** Skills that count there: needed, or, in a team that has not said, held by its members. */
  readonly counted: number
  readonly isStated: boolean
  /** Of those, held by nobody any more. */
  readonly lost: readonly SkillId[]
  /** Of those, held by one person only from then on. */
  readonly thinned: readonly SkillId[]
}

/** For every team that the person is in and the home chapter. Linear in the members' ratings. */
export function departuresOf(
  workspace: Workspace,
  coverage: CoverageIndex,
  person: PersonId,
): Departure[] {
  return coverage
    .scopesOf(person)
    .filter((scope) => coverage.isCounted(scope))
    .map((scope) => departure(workspace, coverage, scope, person))
}

function departure(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: Scope,
  person: PersonId,
): Departure {
  const lost: SkillId[] = []
  const thinned: SkillId[] = []
  const skills = countedSkills(workspace, coverage, scope)
  for (const skill of skills) {
    const at = coverage.at(scope, skill)
    const level = countedLevel(workspace.ratings.get(person, skill))
    if (level < at.minLevel) continue
    if (at.holders === 1) lost.push(skill)
    else if (at.holders === 2) thinned.push(skill)
  }
  const isStated = scope.kind === 'chapter' || workspace.requirements.of(scope.id).length > 0
  return { scope, counted: skills.size, isStated, lost, thinned }
}

function countedSkills(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: Scope,
): ReadonlySet<SkillId> {
  if (scope.kind === 'chapter') {
    return new Set(
      [...workspace.skills].flatMap(({ id, chapter }) => (chapter === scope.id ? id : [])),
    )
  }
  const stated = workspace.requirements.of(scope.id)
  if (stated.length > 0) return new Set(stated.map(({ skill }) => skill))
  return new Set(heldSkills(workspace, coverage, scope).keys())
}

/** How many members hold each skill that somebody in the scope holds. */
export function heldSkills(
  workspace: Workspace,
  coverage: CoverageIndex,
  scope: Scope,
): ReadonlyMap<SkillId, number> {
  const rated = new Set<SkillId>()
  for (const member of coverage.members(scope)) {
    for (const rating of workspace.ratings.of(member)) {
      if (countedLevel(rating) > 0) rated.add(rating.skill)
    }
  }
  const held = new Map<SkillId, number>()
  for (const skill of rated) {
    const { holders } = coverage.at(scope, skill)
    if (holders > 0) held.set(skill, holders)
  }
  return held
}

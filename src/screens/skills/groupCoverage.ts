import type { Coverage, CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import type { PersonId, SkillId } from '#core/model/ids.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { PeopleGroup } from './peopleGroups.ts'

/** How a skill stands in a group of the grid. */
export type GroupCoverage = Pick<
  Coverage,
  'needed' | 'minLevel' | 'minHolders' | 'holders' | 'finding'
> & {
  /** The only holder; `null`: there is none, or who it is was not counted along. */
  readonly soleHolder: PersonId | null
  /** Whether this person, at this level, is the only holder. */
  isSole(person: PersonId, level: number): boolean
}

/** `null` for people who are no team or chapter: nobody counts holders among them. */
export function groupCoverage(
  { workspace, coverage }: { readonly workspace: Workspace; readonly coverage: CoverageIndex },
  { countedIn }: PeopleGroup,
  skill: SkillId,
): GroupCoverage | null {
  if (countedIn === null) return null
  if (countedIn !== 'organisation') {
    const at = coverage.at(countedIn, skill)
    return { ...at, isSole: (person) => at.soleHolder === person }
  }
  const { holdsFrom } = workspace.organisation.record
  const minLevel = workspace.skills.get(skill)?.holdsFrom ?? holdsFrom
  const holders = coverage.orgHolders(skill, minLevel)
  return {
    needed: 'yes',
    minLevel,
    minHolders: 1,
    holders,
    finding: null,
    soleHolder: null,
    isSole: (_, level) => holders === 1 && level >= minLevel,
  }
}

/** The part of the groups and skills where something hangs on one person, or on nobody. */
export interface AtRisk {
  readonly skills: ReadonlySet<SkillId>
  readonly groups: readonly PeopleGroup[]
}

/** Low findings are left out, and groups without any other; of the people, only holders stay. */
export function atRisk(
  state: { readonly workspace: Workspace; readonly coverage: CoverageIndex },
  groups: readonly PeopleGroup[],
  isShown: (skill: SkillId) => boolean,
): AtRisk {
  const skills = new Set<SkillId>()
  const kept: PeopleGroup[] = []
  const risks = risksByScope(state.coverage)
  for (const group of groups) {
    const { countedIn } = group
    const all =
      countedIn === null
        ? []
        : countedIn === 'organisation'
          ? organisationRisks(state, group)
          : risks.get(scopeKey(countedIn))
    const found = (all ?? []).filter(({ skill }) => isShown(skill))
    if (found.length === 0) continue
    for (const { skill } of found) skills.add(skill)
    const sole = new Set(found.map(({ holder }) => holder))
    kept.push({ ...group, members: group.members.filter(({ person }) => sole.has(person.id)) })
  }
  return { skills, groups: kept }
}

interface Risk {
  readonly skill: SkillId
  readonly holder: PersonId | null
}

/** All at once: the findings of one scope cost as much to put in order as those of all. */
function risksByScope(coverage: CoverageIndex): ReadonlyMap<string, readonly Risk[]> {
  const risks = new Map<string, Risk[]>()
  for (const { scope, severity, skill, holder } of coverage.findings()) {
    if (severity === 'low') continue
    const key = scopeKey(scope)
    const list = risks.get(key)
    if (list === undefined) risks.set(key, [{ skill, holder }])
    else list.push({ skill, holder })
  }
  return risks
}

function scopeKey({ kind, id }: Scope): string {
  return `${kind}\u001f${id}`
}

function organisationRisks(
  { workspace, coverage }: { readonly workspace: Workspace; readonly coverage: CoverageIndex },
  { members }: PeopleGroup,
): readonly Risk[] {
  const { holdsFrom } = workspace.organisation.record
  const risks: Risk[] = []
  const single = new Map<SkillId, number>()
  for (const { id, holdsFrom: own } of workspace.skills) {
    const minLevel = own ?? holdsFrom
    const holders = coverage.orgHolders(id, minLevel)
    if (holders === 1) single.set(id, minLevel)
    if (holders === 0) risks.push({ skill: id, holder: null })
  }
  for (const { person } of members) {
    for (const rating of workspace.ratings.of(person.id)) {
      const minLevel = single.get(rating.skill)
      if (minLevel !== undefined && countedLevel(rating) >= minLevel) {
        risks.push({ skill: rating.skill, holder: person.id })
      }
    }
  }
  return risks
}

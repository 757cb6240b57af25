import type { CoverageIndex } from '../../analysis/coverage.ts'
import type { PersonId, SkillId, TeamId } from '../../model/ids.ts'
import type { Level } from '../../model/level.ts'
import { compareNamed } from '../../model/naming.ts'
import { countedLevel } from '../../model/rating.ts'
import type { Team, TeamStatus } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type PlannedEnd, placedInto } from './plannedEnd.ts'

/** A need of a mission that is not met, and that the person would help to meet. */
export interface MetNeed {
  readonly skill: SkillId
  /** ℓ and n of the need, and how many hold it there by then, the person not counted. */
  readonly minLevel: Level
  readonly minHolders: number
  readonly holders: number
  readonly weight: number
}

/** Where somebody could go next. */
export interface NextMission {
  readonly team: Team
  /** The needs that the person would help to meet, the heaviest first; at least one. */
  readonly meets: readonly MetNeed[]
  /** Σ w of these: each is met by one holder more. */
  readonly weight: number
}

const open: ReadonlySet<TeamStatus> = new Set(['proposed', 'forming', 'active'])

/**
 * Missions proposed, forming or active that need what the person holds and have too few of it,
 * on the day of the coverage and with what the plan places there already; the heaviest need
 * first, then by name. None where the person is a member: there they count already.
 *
 * The home chapter's bench is always possible and not listed. Linear in teams and their needs.
 */
export function nextMissions(
  workspace: Workspace,
  coverage: CoverageIndex,
  plan: PlannedEnd,
  person: PersonId,
): NextMission[] {
  const placed = placedInto(plan)
  const inTeams = new Set(coverage.scopesOf(person).map(({ id }) => id))
  const missions: NextMission[] = []
  for (const team of workspace.teams) {
    if (!open.has(team.status) || team.id === plan.team || inTeams.has(team.id)) continue
    const meets = needsMet(workspace, coverage, team.id, person, placed.get(team.id) ?? new Set())
    if (meets.length === 0) continue
    const weight = meets.reduce((sum, need) => sum + need.weight, 0)
    missions.push({ team, meets, weight })
  }
  return missions.sort((a, b) => b.weight - a.weight || compareNamed(a.team, b.team))
}

function needsMet(
  { requirements, ratings, skills }: Workspace,
  coverage: CoverageIndex,
  team: TeamId,
  person: PersonId,
  placed: ReadonlySet<PersonId>,
): MetNeed[] {
  const met: MetNeed[] = []
  const scope = { kind: 'team', id: team } as const
  const levelOf = (id: PersonId, skill: SkillId) => countedLevel(ratings.get(id, skill))
  for (const { skill, weight } of requirements.of(team)) {
    const { minLevel, minHolders, holders: members } = coverage.at(scope, skill)
    if (levelOf(person, skill) < minLevel) continue
    const coming = [...placed].filter(
      (it) => it !== person && levelOf(it, skill) >= minLevel && !isMember(coverage, it, team),
    )
    const holders = members + coming.length
    if (holders < minHolders) met.push({ skill, minLevel, minHolders, holders, weight })
  }
  const nameOf = (id: SkillId) => ({ id, name: skills.get(id)?.name ?? '' })
  return met.sort((a, b) => b.weight - a.weight || compareNamed(nameOf(a.skill), nameOf(b.skill)))
}

function isMember(coverage: CoverageIndex, person: PersonId, team: TeamId): boolean {
  return coverage.scopesOf(person).some((scope) => scope.kind === 'team' && scope.id === team)
}

import type { Day } from '../model/day.ts'
import type { PersonId, SkillId, TeamId } from '../model/ids.ts'
import type { OwnedThing } from '../model/mission/ownedThing.ts'
import { compareNamed } from '../model/naming.ts'
import { countedLevel } from '../model/rating.ts'
import { isCounted, isCurrent, isPresent } from '../model/standing.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'

/** A team that counts on a day, and by a plan does not: what went with it, and what has a home. */
export interface EndedTeam {
  /** As it was. */
  readonly team: Team
  /** How many skills it said that it needs. */
  readonly needs: number
  /** How many of these other teams state, or state otherwise, only by the plan. */
  readonly takenOver: number
  /** What it was answerable for, by name. */
  readonly things: readonly {
    readonly thing: OwnedThing
    /** The counted team that has it after; `null`: none has. */
    readonly to: TeamId | null
  }[]
  /** Skills of its members that nobody in a counted team holds any more, by name. */
  readonly skills: readonly SkillId[]
}

/**
 * The teams that end by a plan, by name. What they needed is met by nobody then, so it is no
 * better state that its findings are gone.
 *
 * Linear in the teams; where one ends, in the stays, needs, things and ratings, too.
 *
 * @param after the workspace to which the plan leads from `before`.
 */
export function endedTeams(before: Workspace, after: Workspace, day: Day): EndedTeam[] {
  const counts = countedIn(after, day)
  const ended = [...before.teams]
    .filter((it) => isCounted(it, day) && !counts(it.id))
    .sort(compareNamed)
  if (ended.length === 0) return []
  const held = heldBy(after, membersOf(after, day, counts))
  const news = newNeeds(before, after, counts)
  return ended.map((team) => {
    const needs = before.requirements.of(team.id)
    const members = membersOf(before, day, (id) => id === team.id)
    return {
      team,
      needs: needs.length,
      takenOver: needs.filter(({ skill }) => news.has(skill)).length,
      things: [...before.ownedThings]
        .filter((it) => it.team === team.id)
        .sort(compareNamed)
        .map((thing) => {
          const to = after.ownedThings.get(thing.id)?.team ?? null
          return { thing, to: to !== null && counts(to) ? to : null }
        }),
      skills: [...heldBy(before, members)]
        .filter((skill) => !held.has(skill))
        .flatMap((skill) => before.skills.get(skill) ?? [])
        .sort(compareNamed)
        .map(({ id }) => id),
    }
  })
}

function countedIn({ teams }: Workspace, day: Day): (team: TeamId) => boolean {
  return (id) => {
    const team = teams.get(id)
    return team !== undefined && isCounted(team, day)
  }
}

function membersOf(
  { memberships, people }: Workspace,
  day: Day,
  isIn: (team: TeamId) => boolean,
): ReadonlySet<PersonId> {
  const members = new Set<PersonId>()
  for (const stay of memberships) {
    if (!isIn(stay.team) || !isCurrent(stay, day)) continue
    const person = people.get(stay.person)
    if (person !== undefined && isPresent(person, day)) members.add(person.id)
  }
  return members
}

/** From the minimum level of the skill on, or else of the organisation. */
function heldBy(workspace: Workspace, people: ReadonlySet<PersonId>): ReadonlySet<SkillId> {
  const { holdsFrom } = workspace.organisation.record
  const held = new Set<SkillId>()
  for (const person of people) {
    for (const rating of workspace.ratings.of(person)) {
      if (held.has(rating.skill)) continue
      const minLevel = workspace.skills.get(rating.skill)?.holdsFrom ?? holdsFrom
      if (countedLevel(rating) >= minLevel) held.add(rating.skill)
    }
  }
  return held
}

/** Skills that a team which counts after needs otherwise than before, or did not need. */
function newNeeds(
  before: Workspace,
  after: Workspace,
  counts: (team: TeamId) => boolean,
): ReadonlySet<SkillId> {
  const news = new Set<SkillId>()
  for (const need of after.requirements) {
    if (!counts(need.team) || before.requirements.get(need.team, need.skill) === need) continue
    news.add(need.skill)
  }
  return news
}

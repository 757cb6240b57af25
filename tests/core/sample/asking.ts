import { classify } from '#core/analysis/finding.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { Person } from '#core/model/person.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Requirement } from '#core/model/requirement.ts'
import { isCounted, isCurrent, isPresent } from '#core/model/standing.ts'
import { sampleOrganisation } from '#core/sample/sampleOrganisation.ts'

/** The sample on a day, asked by the names that people use. Plain loops over the records. */
export function askSample(today: Day, daysLater = 0) {
  const workspace = sampleOrganisation(today)
  const day = addDays(today, daysLater)
  const present = [...workspace.people].filter((person) => isPresent(person, day))
  const countedTeams = [...workspace.teams].filter((team) => isCounted(team, day))

  const person = (name: string) => named(workspace.people, name)
  const team = (name: string) => named(workspace.teams, name)
  const skill = (name: string) => named(workspace.skills, name)
  const chapter = (name: string) => named(workspace.chapters, name)

  function staysOf(teamName: string) {
    const { id } = team(teamName)
    return [...workspace.memberships].filter((stay) => stay.team === id && isCurrent(stay, day))
  }

  function members(scope: string): Person[] {
    if ([...workspace.chapters].some(({ name }) => name === scope)) {
      return present.filter((it) => it.chapter === chapter(scope).id)
    }
    const stays = staysOf(scope)
    return present.filter((it) => stays.some((stay) => stay.person === it.id))
  }

  function minLevel(skillName: string, requirement?: Requirement): number {
    const own = skill(skillName).holdsFrom ?? workspace.organisation.record.holdsFrom
    return requirement?.minLevel ?? own
  }

  function among(people: readonly Person[], skillName: string, level: number): string[] {
    const { id } = skill(skillName)
    return people
      .filter((it) => countedLevel(workspace.ratings.get(it.id, id)) >= level)
      .map(({ name }) => name)
  }

  function requirementOf(teamName: string, skillName: string): Requirement | undefined {
    return workspace.requirements.get(team(teamName).id, skill(skillName).id)
  }

  /** Holders of a skill in a team or chapter by its name, or everywhere. */
  function holders(skillName: string, scope?: string): string[] {
    const inTeam = scope !== undefined && [...workspace.teams].some(({ name }) => name === scope)
    const requirement = inTeam ? requirementOf(scope, skillName) : undefined
    const people = scope === undefined ? present : members(scope)
    return among(people, skillName, minLevel(skillName, requirement))
  }

  function requires(teamName: string, skillName: string): boolean {
    return requirementOf(teamName, skillName) !== undefined
  }

  /** Every finding of the day, low ones left out, as `severity kind: skill, scope`. */
  function visibleFindings(): string[] {
    const scopes = [
      ...countedTeams.map(({ name, id }) => ({ name, needs: workspace.requirements.of(id) })),
      ...[...workspace.chapters].map(({ name }) => ({ name, needs: null })),
    ]
    return scopes.flatMap(({ name: scope, needs }) =>
      [...workspace.skills].flatMap((it) => {
        const requirement = needs?.find((need) => need.skill === it.id)
        const level = minLevel(it.name, requirement)
        const isChapterSkill = needs === null && it.chapter === chapter(scope).id
        const found = classify({
          needed: requirement || isChapterSkill ? 'yes' : needs?.length === 0 ? 'unstated' : 'no',
          holders: among(members(scope), it.name, level).length,
          minHolders: requirement?.minHolders ?? 1,
          orgHolders: among(present, it.name, level).length,
        })
        if (found === null || found.severity === 'low') return []
        return [`${found.severity} ${found.kind}: ${it.name}, ${scope}`]
      }),
    )
  }

  return {
    workspace,
    day,
    present,
    countedTeams,
    person,
    team,
    skill,
    chapter,
    staysOf,
    members,
    holders,
    requires,
    visibleFindings,
  }
}

function named<R extends { readonly name: string }>(records: Iterable<R>, name: string): R {
  for (const record of records) if (record.name === name) return record
  throw new Error(`Nothing in the sample is called ${name}`)
}

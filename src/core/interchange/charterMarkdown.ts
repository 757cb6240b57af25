import { missionLog, until } from '../analysis/mission/missionLog.ts'
import { missionProgress } from '../analysis/mission/missionProgress.ts'
import type { Day } from '../model/day.ts'
import type { PersonId } from '../model/ids.ts'
import { createCharter } from '../model/mission/charter.ts'
import { compareNamed, compareText, counted } from '../model/naming.ts'
import { isCurrent, isPresent } from '../model/standing.ts'
import type { Team } from '../model/team.ts'
import type { Workspace } from '../model/workspace.ts'
import { blockMarkdown, inlineMarkdown, listMarkdown, tableMarkdown } from './markdown.ts'

/** A heading and what stands below it, as Markdown; empty: the question is not answered. */
type Section = readonly [question: string, answer: string]

/**
 * A mission's charter as a Markdown document, as it stands on the day: the questions of its
 * formation with their answers, its measure, the skills that it needs, who is in it and what it
 * owns. Texts of people are escaped: see `markdown.ts`. Linear in the workspace.
 */
export function serializeCharter(workspace: Workspace, team: Team, day: Day): string {
  const charter = workspace.charters.get(team.id) ?? createCharter({ id: team.id })
  const sections: Section[] = [
    ['What problem is it to solve?', blockMarkdown(charter.problem)],
    ['For whom?', blockMarkdown(charter.customers)],
    ['What is the outcome?', blockMarkdown(team.outcome)],
    ['How is it measured?', measureOf(workspace, team, day)],
    ['How will it know that it is done?', blockMarkdown(charter.exitCriterion)],
    ['Who has a stake?', blockMarkdown(charter.stakeholders)],
    ['How long?', datesOf(workspace, team, day)],
    ['Which skills does it need?', needsOf(workspace, team)],
    ['Who is in it?', membersOf(workspace, team, day)],
    ['What does it own?', ownedBy(workspace, team)],
    ['To whom does it turn?', blockMarkdown(charter.escalation)],
  ]
  const owner = nameOf(workspace, team.owner)
  const before = charter.continues === null ? undefined : workspace.teams.get(charter.continues)
  const facts = [
    `Status: ${team.status}`,
    `Product owner: ${owner ?? 'nobody'}`,
    ...(before === undefined ? [] : [`Takes up the work of ${before.name}`]),
  ]
  return `${[
    `# ${inlineMarkdown(team.name) || 'Mission'}`,
    `Charter as of ${day}.`,
    listMarkdown(facts),
    ...sections.flatMap(([question, answer]) => [`## ${question}`, answer || 'Not answered yet.']),
  ].join('\n\n')}\n`
}

function measureOf(workspace: Workspace, team: Team, day: Day): string {
  const { unit, baseline, goal, current } = missionProgress(workspace, team, day)
  const value = (number: number | null) => (number === null ? 'not said' : `${number} ${unit}`)
  const measured = blockMarkdown(team.measure)
  if (baseline === null && goal === null && current === null) return measured
  const read = current === null ? 'not read' : `${value(current.value)} (${current.day})`
  const table = tableMarkdown(
    ['Baseline', 'Current', 'Goal'],
    [[value(baseline), read, value(goal)]],
  )
  return measured === '' ? table : `${measured}\n\n${table}`
}

function datesOf(workspace: Workspace, team: Team, day: Day): string {
  const slips = until(missionLog(workspace).of(team.id).postponements, day)
  const review = workspace.charters.get(team.id)?.review ?? null
  const dates: readonly (readonly [what: string, day: Day | null])[] = [
    ['Formed', team.formed],
    ['Target', team.target],
    ['Next review', review],
    ['Ended', team.disbanded],
  ]
  return listMarkdown([
    ...dates.flatMap(([what, on]) => (on === null ? [] : [`${what}: ${on}`])),
    ...slips.map(
      ({ day: on, from, to, reason }) =>
        `Postponed on ${on} from ${from} to ${to}${reason === '' ? '' : `: ${reason}`}`,
    ),
  ])
}

function needsOf(workspace: Workspace, team: Team): string {
  const { levels, holdsFrom } = workspace.organisation.record
  const needs = workspace.requirements.of(team.id).flatMap((need) => {
    const skill = workspace.skills.get(need.skill)
    return skill === undefined ? [] : { ...need, skill, id: skill.id, name: skill.name }
  })
  if (needs.length === 0) return ''
  const rows = needs.sort(compareNamed).map(({ skill, minLevel, minHolders, weight }) => {
    const level = minLevel ?? skill.holdsFrom ?? holdsFrom
    const name = levels[level]?.name
    const from = name === undefined ? `${level}` : `${level} · ${name}`
    return [skill.name, from, `${minHolders}`, `${weight}`]
  })
  return tableMarkdown(['Skill', 'From level', 'Holders', 'Weight'], rows)
}

function membersOf(workspace: Workspace, team: Team, day: Day): string {
  const members = [...workspace.memberships].flatMap((stay) => {
    const person = workspace.people.get(stay.person)
    const isHere = person !== undefined && isPresent(person, day) && isCurrent(stay, day)
    return isHere && stay.team === team.id ? { ...stay, name: person.name } : []
  })
  return listMarkdown(
    members
      .sort(compareNamed)
      .map(({ name, role, allocation }) =>
        [name, ...(role === '' ? [] : [role]), `${allocation} %`].join(', '),
      ),
  )
}

function ownedBy(workspace: Workspace, team: Team): string {
  const things = [...workspace.ownedThings].filter((thing) => thing.team === team.id)
  if (things.length === 0) return ''
  const rows = things.sort(compareNamed).map(({ id, name, kind, description }) => {
    const needs = workspace.thingNeeds.of(id).flatMap(({ skill, minHolders }) => {
      const named = workspace.skills.get(skill)?.name
      return named === undefined ? [] : `${named} (${counted(minHolders, 'holder', 'holders')})`
    })
    return [name, kind, needs.sort(compareText).join(', '), description]
  })
  return tableMarkdown(['What', 'Kind', 'Skills it takes', 'About it'], rows)
}

function nameOf(workspace: Workspace, id: PersonId | null): string | null {
  return (id === null ? null : workspace.people.get(id)?.name) ?? null
}

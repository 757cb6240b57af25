import type { Day } from '../../model/day.ts'
import type { TeamId } from '../../model/ids.ts'
import type { Membership } from '../../model/membership.ts'
import type { OwnedThing } from '../../model/mission/ownedThing.ts'
import { listed } from '../../model/naming.ts'
import { isPresent } from '../../model/standing.ts'
import type { Team, TeamStatus } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { quoted } from '../checked.ts'

/**
 * To which status a mission can go from each. One that has ended is not begun again: it is revived
 * as a new mission, so that its own history stays what it was.
 */
export const nextStatuses: Readonly<Record<TeamStatus, readonly TeamStatus[]>> = {
  proposed: ['forming', 'abandoned'],
  forming: ['active', 'abandoned'],
  active: ['paused', 'achieved', 'abandoned'],
  paused: ['active', 'achieved', 'abandoned'],
  achieved: ['disbanded'],
  disbanded: [],
  abandoned: [],
}

/** What a mission still owes before it goes on, and what to do, as a sentence. */
export interface MissingDuty {
  readonly duty: 'exit-criterion' | 'one-owner' | 'evidence' | 'reason' | 'owned-things' | 'members'
  readonly sentence: string
}

/** When and why a status changes. */
export interface Said {
  readonly day: Day
  readonly reason: string
}

/** Whether the team is over: no status comes after its own, and it has no days to come. */
export function hasEnded({ status }: Pick<Team, 'status'>): boolean {
  return nextStatuses[status].length === 0
}

/** What the team is answerable for. Linear in the things. */
export function thingsOwnedBy(workspace: Workspace, team: TeamId): OwnedThing[] {
  return [...workspace.ownedThings].filter((thing) => thing.team === team)
}

/** Stays of people who are, or are yet to be, in the team on the day or later. Linear in the stays. */
export function staysFrom(workspace: Workspace, team: TeamId, day: Day): Membership[] {
  return [...workspace.memberships].filter((stay) => {
    const leaves = workspace.people.get(stay.person)?.leaves ?? null
    const isOver = (last: Day | null) => last !== null && last < day
    return stay.team === team && !isOver(stay.to) && !isOver(leaves)
  })
}

/**
 * What keeps a mission from going to the status, each with what to do about it: `active` takes an
 * exit criterion and a product owner who is there on the day; `achieved` the evidence that the
 * outcome is reached; `paused` and `abandoned` a reason; and a team that ends (`disbanded`,
 * `abandoned`) owns nothing and has nobody in it. Whether the status comes next is `nextStatuses`.
 *
 * Constant, but for endings: linear in owned things and stays.
 *
 * @returns empty where nothing is missing, and for a team that is not there.
 */
export function missingFor(
  workspace: Workspace,
  { team: id, to, ...said }: Said & { readonly team: TeamId; readonly to: TeamStatus },
): readonly MissingDuty[] {
  const team = workspace.teams.get(id)
  return team === undefined ? [] : missing(workspace, { ...team, status: to }, said)
}

/**
 * Why a team cannot become what it is after an edit, as sentences that say what to do; `null`: it
 * can. Every change of a status that a person makes goes by this one rule.
 */
export function statusFault(
  workspace: Workspace,
  before: Team,
  after: Team,
  said: Said,
): string | null {
  if (after.status === before.status) return null
  const fault = orderFault(before, after) ?? dayFault(workspace, before, after, said.day)
  if (fault !== null) return fault
  const sentences = missing(workspace, after, said).map(({ sentence }) => sentence)
  return sentences.length === 0 ? null : sentences.join(' ')
}

function missing(workspace: Workspace, team: Team, { day, reason }: Said): MissingDuty[] {
  const duties: MissingDuty[] = []
  const { status } = team
  if (status === 'active') {
    if (isBlank(workspace.charters.get(team.id)?.exitCriterion ?? '')) {
      const sentence = 'State the exit criterion in its charter: how it will know that it is done.'
      duties.push({ duty: 'exit-criterion', sentence })
    }
    const owner = ownerFault(workspace, team, day)
    if (owner !== null) duties.push({ duty: 'one-owner', sentence: owner })
  }
  if (status === 'achieved' && isBlank(reason)) {
    duties.push({ duty: 'evidence', sentence: 'Give the evidence that its outcome is reached.' })
  }
  if ((status === 'paused' || status === 'abandoned') && isBlank(reason)) {
    duties.push({ duty: 'reason', sentence: `Say why it is ${status}.` })
  }
  if (hasEnded(team)) duties.push(...leftovers(workspace, team, day))
  return duties
}

function ownerFault(workspace: Workspace, { owner: id }: Team, day: Day): string | null {
  const owner = id === null ? undefined : workspace.people.get(id)
  if (owner === undefined) return 'Name its product owner.'
  if (isPresent(owner, day)) return null
  return `${owner.name} is not there on ${day}: name another product owner.`
}

function leftovers(workspace: Workspace, team: Team, day: Day): MissingDuty[] {
  const duties: MissingDuty[] = []
  const things = thingsOwnedBy(workspace, team.id).map(({ name }) => quoted(name))
  if (things.length > 0) {
    const sentence = `Hand over what it owns to another team: ${listed(things)}.`
    duties.push({ duty: 'owned-things', sentence })
  }
  const people = new Set(staysFrom(workspace, team.id, day).map(({ person }) => person))
  if (people.size > 0) {
    const names = [...people].map((id) => workspace.people.get(id)?.name ?? 'somebody')
    const sentence = `Take everybody out of it by ${day}: ${listed(names)}.`
    duties.push({ duty: 'members', sentence })
  }
  return duties
}

function orderFault({ name, status }: Team, { status: to }: Team): string | null {
  const next = nextStatuses[status]
  if (next.includes(to)) return null
  if (next.length === 0) {
    return `${quoted(name)} is ${status}, and that is final. Revive it as a new mission.`
  }
  const [last, ...others] = [...next].reverse()
  const choices = others.length === 0 ? last : `${others.reverse().join(', ')} or ${last}`
  return `${quoted(name)} is ${status}: from there it can become ${choices}, not ${to}.`
}

function dayFault(workspace: Workspace, before: Team, after: Team, day: Day): string | null {
  let latest: Day | null = null
  for (const it of workspace.transitions) {
    if (it.team === before.id && (latest === null || it.day > latest)) latest = it.day
  }
  const name = quoted(before.name)
  if (latest !== null && day < latest) {
    return `${name} became ${before.status} on ${latest}: choose that day or a later one.`
  }
  const { formed } = after
  if (after.status !== 'forming' && formed !== null && day < formed) {
    return `${name} is formed on ${formed}: choose that day or a later one.`
  }
  return null
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

import { type Day, dayNumber } from '../../model/day.ts'
import type { PersonId } from '../../model/ids.ts'
import type { Postponement } from '../../model/mission/postponement.ts'
import type { Reading } from '../../model/mission/reading.ts'
import type { Team, TeamStatus } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { type MissionLog, type MissionNotes, missionLog, until } from './missionLog.ts'

export const stallLimits = {
  /** An active mission is read at least every so many days. */
  daysWithoutReading: 30,
  /** So many later target days are one too many. */
  slips: 2,
  /** A mission that is achieved is disbanded within so many days. */
  daysAchieved: 30,
} as const

/** Why a mission does not go on, with what it follows from. */
export type Stall = {
  /** The day from which the days are counted. */
  readonly since: Day
  /** From then to the day that is looked at. */
  readonly days: number
} & (
  | { readonly kind: 'past-review'; readonly review: Day }
  | { readonly kind: 'past-target'; readonly target: Day }
  /** All slips so far, the first one first; since the last one. */
  | { readonly kind: 'slipped-twice'; readonly slips: readonly Postponement[] }
  /** Since the last reading, or since it became active where it was not read since then. */
  | { readonly kind: 'no-reading'; readonly last: Reading | null }
  /** Since the owner's last day. */
  | { readonly kind: 'owner-left'; readonly owner: PersonId }
  /** The outcome is reached, and the team is still there. Since it was reached. */
  | { readonly kind: 'achieved-waiting' }
)

const standing: ReadonlySet<TeamStatus> = new Set(['forming', 'active', 'paused'])

/**
 * Whether and why a mission that stands (forming, active or paused) is stalled on the day, in the
 * order of the kinds above: it is past its review day or its target day; its target day slipped
 * twice; it is active, has a measure, and that was not read for 30 days; its product owner has left. A mission that
 * was achieved more than 30 days ago and is not disbanded waits. What is dated later than the day
 * does not count yet.
 *
 * Linear in what was noted of all missions, and with a log at hand in what was of this one.
 *
 * @param log for whoever asks about many missions.
 */
export function stalls(
  workspace: Workspace,
  team: Team,
  day: Day,
  log: MissionLog = missionLog(workspace),
): readonly Stall[] {
  if (team.status !== 'achieved' && !standing.has(team.status)) return []
  const notes = log.of(team.id)
  if (team.status === 'achieved') return achievedWaiting(notes, team, day)
  return [
    ...pastReview(workspace, team, day),
    ...pastTarget(team, day),
    ...slippedTwice(notes, day),
    ...noReading(workspace, notes, team, day),
    ...ownerLeft(workspace, team, day),
  ]
}

function pastReview(workspace: Workspace, { id }: Team, day: Day): Stall[] {
  const review = workspace.charters.get(id)?.review ?? null
  if (review === null || day <= review) return []
  return [{ kind: 'past-review', review, ...counted(review, day) }]
}

function pastTarget({ target }: Team, day: Day): Stall[] {
  if (target === null || day <= target) return []
  return [{ kind: 'past-target', target, ...counted(target, day) }]
}

function slippedTwice({ postponements }: MissionNotes, day: Day): Stall[] {
  const slips = until(postponements, day)
  const last = slips.at(-1)
  if (last === undefined || slips.length < stallLimits.slips) return []
  return [{ kind: 'slipped-twice', slips, ...counted(last.day, day) }]
}

function noReading(workspace: Workspace, notes: MissionNotes, team: Team, day: Day): Stall[] {
  if (team.status !== 'active') return []
  const last = until(notes.readings, day).at(-1) ?? null
  if (last === null && !hasMeasure(workspace, team)) return []
  const begun = enteredOn(notes, team, day) ?? team.formed
  // Nobody knows how long where neither day is known.
  const since = later(last?.day ?? null, begun)
  if (since === null || daysBetween(since, day) <= stallLimits.daysWithoutReading) return []
  return [{ kind: 'no-reading', last, ...counted(since, day) }]
}

/** Teams of an organisation that was imported have none: nothing could have been read. */
function hasMeasure({ charters }: Workspace, { id, measure }: Team): boolean {
  const { baseline = null, goal = null } = charters.get(id) ?? {}
  return measure.trim() !== '' || baseline !== null || goal !== null
}

function ownerLeft(workspace: Workspace, { owner: id }: Team, day: Day): Stall[] {
  const owner = id === null ? undefined : workspace.people.get(id)
  if (owner === undefined || owner.leaves === null || day <= owner.leaves) return []
  return [{ kind: 'owner-left', owner: owner.id, ...counted(owner.leaves, day) }]
}

function achievedWaiting(notes: MissionNotes, team: Team, day: Day): Stall[] {
  const since = enteredOn(notes, team, day)
  const isOver = team.disbanded !== null && team.disbanded <= day
  if (since === null || isOver || daysBetween(since, day) <= stallLimits.daysAchieved) return []
  return [{ kind: 'achieved-waiting', ...counted(since, day) }]
}

/** On which day it last went to the status that it has; `null`: nobody noted it. */
function enteredOn({ transitions }: MissionNotes, { status }: Team, day: Day): Day | null {
  return until(transitions, day).findLast(({ to }) => to === status)?.day ?? null
}

function later(a: Day | null, b: Day | null): Day | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

function counted(since: Day, day: Day): { readonly since: Day; readonly days: number } {
  return { since, days: daysBetween(since, day) }
}

function daysBetween(first: Day, last: Day): number {
  return dayNumber(last) - dayNumber(first)
}

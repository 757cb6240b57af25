import { apply } from '../../edits/apply.ts'
import { type Change, change, type Outcome, refuse } from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import type { InteractionId, MembershipId, TeamId, TransitionId } from '../../model/ids.ts'
import type { Interaction } from '../../model/interaction.ts'
import type { Requirement } from '../../model/requirement.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { receiverFault } from '../mission/addOwnedThing.ts'
import { hasEnded, statusFault, thingsOwnedBy } from '../mission/statusRules.ts'
import { teamHistory, withStatusDays } from '../mission/teamHistory.ts'
import { endInteraction, interactionsFrom } from './endInteractions.ts'
import { moveStays } from './moveStays.ts'

export interface Merger {
  /** The team that ends. */
  readonly team: TeamId
  /** The one that goes on with both. */
  readonly into: TeamId
  readonly day: Day
  readonly reason: string
  readonly transition: TransitionId
  /** Ids for stays and interactions that begin. */
  readonly newId: () => string
}

/**
 * Two teams become one: because they wait for each other all day, or are both too small to last.
 * The people of the ending team go on in the other, with the sum of both percents where somebody
 * is in both; of each need the higher level, number of holders and weight stands; owned things are
 * handed over; interactions point to the team that goes on, no pair in one mode twice and none to
 * itself. The ending team is disbanded where it was achieved, else abandoned, with its transition;
 * what it stated and learnt stays with it. One edit.
 *
 * Refused where one of the two has ended, and where the status cannot follow (`statusRules`).
 */
export function mergeTeams(workspace: Workspace, given: Merger): Outcome {
  const { day, newId } = given
  const team = workspace.teams.get(given.team)
  const into = workspace.teams.get(given.into)
  if (team === undefined || into === undefined) return refuse('A team was deleted meanwhile.')
  if (team.id === into.id) return refuse('Choose another team.')
  if (hasEnded(team)) return refuse(`${quoted(team.name)} is ${team.status} already.`)
  const fault = receiverFault(workspace, into.id, day)
  if (fault !== null) return refuse(fault)
  if (workspace.transitions.get(given.transition) !== undefined) {
    return refuse('This id is taken already.')
  }
  const label = `Merge ${quoted(team.name)} into ${quoted(into.name)}`
  const cleared = [
    ...moveStays(workspace, {
      from: team.id,
      to: into.id,
      day,
      newId: () => newId() as MembershipId,
    }),
    ...thingsOwnedBy(workspace, team.id).map((thing) =>
      change('ownedThings', thing, { ...thing, team: into.id }),
    ),
  ]
  const to = team.status === 'achieved' ? 'disbanded' : 'abandoned'
  const after = withStatusDays(team, { ...team, status: to }, day)
  const said = { day, reason: given.reason.trim() || `Merged into ${into.name}` }
  // What the status asks for is asked of the organisation in which all else is done.
  const owed = statusFault(apply(workspace, { label, changes: cleared }), team, after, said)
  if (owed !== null) return refuse(owed)
  return checkedEdit(label, [
    change('teams', team, after),
    ...cleared,
    ...mergedNeeds(workspace, team, into),
    ...repointed(workspace, { team, into, day, newId: () => newId() as InteractionId }),
    ...teamHistory(team, after, { ...said, newId: () => given.transition }),
  ])
}

/** The needs of both for the team that goes on. The other's own stay as they were. */
function mergedNeeds(workspace: Workspace, team: Team, into: Team): Change[] {
  return workspace.requirements.of(team.id).map((need) => {
    const there = workspace.requirements.get(into.id, need.skill) ?? null
    const moved = { ...need, team: into.id }
    return change('requirements', there, there === null ? moved : higher(workspace, there, moved))
  })
}

function higher(workspace: Workspace, a: Requirement, b: Requirement): Requirement {
  const { holdsFrom } = workspace.organisation.record
  // A level that is not stated is the skill's own, and goes on to follow it where it is as high.
  const own = workspace.skills.get(a.skill)?.holdsFrom ?? holdsFrom
  const isHigher = (b.minLevel ?? own) > (a.minLevel ?? own)
  return {
    ...a,
    minLevel: isHigher ? b.minLevel : a.minLevel,
    minHolders: Math.max(a.minHolders, b.minHolders),
    weight: Math.max(a.weight, b.weight),
  }
}

/** Ends the interactions of the one team and begins them for the other. */
function repointed(
  workspace: Workspace,
  given: {
    readonly team: Team
    readonly into: Team
    readonly day: Day
    readonly newId: () => InteractionId
  },
): Change[] {
  const { team, into, day, newId } = given
  const known = new Set(interactionsFrom(workspace, into.id, day).map(endsOf))
  const changes: Change[] = []
  for (const interaction of interactionsFrom(workspace, team.id, day)) {
    changes.push(endInteraction(interaction, day))
    const { starts, from, to } = interaction
    const next = {
      ...interaction,
      id: newId(),
      from: from === team.id ? into.id : from,
      to: to === team.id ? into.id : to,
      starts: starts !== null && starts > day ? starts : day,
    }
    if (next.from === next.to || known.has(endsOf(next))) continue
    known.add(endsOf(next))
    changes.push(change('interactions', null, next))
  }
  return changes
}

/** Equal for interactions that say the same of the same two teams. */
function endsOf({ from, to, mode }: Interaction): string {
  // Who collaborates does so in both directions.
  const ends = mode === 'collaboration' ? [from, to].sort() : [from, to]
  return [...ends, mode].join('\u001f')
}

import { apply } from '../../edits/apply.ts'
import {
  type Change,
  change,
  isRefusal,
  type Outcome,
  type Refusal,
  refuse,
} from '../../edits/edit.ts'
import type { Day } from '../../model/day.ts'
import {
  type LessonId,
  type OwnedThingId,
  type TeamId,
  type TransitionId,
  textLimit,
} from '../../model/ids.ts'
import type { LearningAction } from '../../model/learningAction.ts'
import { listed } from '../../model/naming.ts'
import type { Team } from '../../model/team.ts'
import type { Workspace } from '../../model/workspace.ts'
import { addLearningAction } from '../addLearningAction.ts'
import { checkedEdit, quoted } from '../checked.ts'
import { endInteraction, interactionsFrom } from '../reteaming/endInteractions.ts'
import { type Placement, placeMembers } from '../reteaming/placeMembers.ts'
import { receiverFault } from './addOwnedThing.ts'
import { hasEnded, statusFault, thingsOwnedBy } from './statusRules.ts'
import { teamHistory, withStatusDays } from './teamHistory.ts'

export interface HandOver {
  readonly thing: OwnedThingId
  readonly to: TeamId
}

export type LearningDraft = Pick<LearningAction, 'id' | 'person' | 'skill' | 'target'> &
  Partial<LearningAction>

/** How a team ends. */
export interface Disbanding {
  readonly team: TeamId
  readonly to: 'disbanded' | 'abandoned'
  /** The first day on which the team is no more. */
  readonly day: Day
  readonly reason: string
  readonly transition: TransitionId
  readonly placements: readonly Placement[]
  readonly handOvers: readonly HandOver[]
  /** What was learnt; empty texts are passed over. */
  readonly lessons: readonly { readonly id: LessonId; readonly text: string }[]
  /** Who is to learn what the receiving teams lack. */
  readonly learning?: readonly LearningDraft[]
}

/**
 * Ends a team without leaving anything to nobody, as one edit: every stay ends on the day before
 * (one that had not begun goes), placed people begin elsewhere, owned things are handed over,
 * interactions end, lessons and learning actions are kept, and the team gets its status, its last
 * day and the transition that says why. The team and its stays remain as history.
 *
 * Refused where the status cannot follow or what it asks for is missing (`statusRules`), while an
 * owned thing would be left to nobody, where a receiver has ended itself, and where a placement
 * is not possible (`placeMembers`). Linear in the stays, owned things and interactions.
 */
export function disbandTeam(workspace: Workspace, given: Disbanding): Outcome {
  const { day, to } = given
  const team = workspace.teams.get(given.team)
  if (team === undefined) return refuse('The team was deleted meanwhile.')
  if (hasEnded(team)) return refuse(`${quoted(team.name)} is ${team.status} already.`)
  const isTaken =
    workspace.transitions.get(given.transition) !== undefined ||
    given.lessons.some(({ id }) => workspace.lessons.get(id) !== undefined)
  if (isTaken) return refuse('This id is taken already.')
  const handedOver = handOverAll(workspace, team, given)
  if ('refused' in handedOver) return handedOver
  const placed = placeMembers(workspace, { team, day, placements: given.placements })
  if ('refused' in placed) return placed
  const learning = learningChanges(workspace, given.learning ?? [])
  if ('refused' in learning) return learning
  const label = `${to === 'disbanded' ? 'Disband' : 'Abandon'} ${quoted(team.name)}`
  const cleared = [...placed, ...handedOver]
  const after = withStatusDays(team, { ...team, status: to }, day)
  // What the status asks for is asked of the organisation in which all else is done.
  const done = apply(workspace, { label, changes: cleared })
  const fault = statusFault(done, team, after, given)
  if (fault !== null) return refuse(fault)
  const lessons = given.lessons.flatMap(({ id, text }) =>
    text.trim() === '' ? [] : { id, team: team.id, day, text: text.trim() },
  )
  return checkedEdit(label, [
    change('teams', team, after),
    ...cleared,
    ...interactionsFrom(workspace, team.id, day).map((it) => endInteraction(it, day)),
    ...lessons.map((lesson) => change('lessons', null, lesson)),
    ...learning,
    ...teamHistory(team, after, {
      day,
      reason: reasonWith(workspace, given),
      newId: () => given.transition,
    }),
  ])
}

/**
 * The reason, and after it to whom went what the team owned: nothing else will know once the
 * receivers hand it on.
 */
function reasonWith(workspace: Workspace, { team, reason, handOvers }: Disbanding): string {
  const receivers = new Map(handOvers.map(({ thing, to }) => [thing, to]))
  const handedOver = thingsOwnedBy(workspace, team).flatMap(({ id, name }) => {
    const to = workspace.teams.get(receivers.get(id) ?? team)
    return to === undefined ? [] : `Handed over ${quoted(name)} to ${quoted(to.name)}.`
  })
  const whole = [reason.trim(), ...handedOver].filter(Boolean).join('\n')
  return whole.length <= textLimit ? whole : reason
}

/** Hands over everything that the team owns. */
function handOverAll(
  workspace: Workspace,
  team: Team,
  { handOvers, day }: Disbanding,
): readonly Change[] | Refusal {
  const receivers = new Map(handOvers.map(({ thing, to }) => [thing, to]))
  const left: string[] = []
  const changes: Change[] = []
  for (const thing of thingsOwnedBy(workspace, team.id)) {
    const to = receivers.get(thing.id)
    if (to === undefined) {
      left.push(quoted(thing.name))
      continue
    }
    const fault = to === team.id ? itself(team) : receiverFault(workspace, to, day)
    if (fault !== null) return refuse(`${quoted(thing.name)}: ${fault}`)
    changes.push(change('ownedThings', thing, { ...thing, team: to }))
  }
  if (left.length === 0) return changes
  const verb = left.length === 1 ? 'is' : 'are'
  return refuse(`${listed(left)} ${verb} left to nobody. Choose a team that takes over.`)
}

function itself({ name }: Team): string {
  return `${quoted(name)} ends itself. Choose another team.`
}

function learningChanges(
  workspace: Workspace,
  drafts: readonly LearningDraft[],
): readonly Change[] | Refusal {
  const changes: Change[] = []
  for (const draft of drafts) {
    const outcome = addLearningAction(workspace, draft)
    if (isRefusal(outcome)) return outcome
    changes.push(...outcome.changes)
  }
  return changes
}

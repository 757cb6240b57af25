import type { Disbanding, LearningDraft } from '#core/commands/mission/disbandTeam.ts'
import type { Placement } from '#core/commands/reteaming/placeMembers.ts'
import type { Day } from '#core/model/day.ts'
import type {
  LessonId,
  MembershipId,
  OwnedThingId,
  PersonId,
  TeamId,
  TransitionId,
} from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { FreedPerson } from '#core/planning/disbanding/freedPeople.ts'
import type { DraftKind } from '#session/drafts.ts'
import { newId } from '#session/newId.ts'

/** What somebody has decided so far about how a team ends. */
export interface DisbandDraft {
  readonly reason: string
  /** Who goes to another team; everybody else to the bench. */
  readonly placed: ReadonlyMap<PersonId, Placement & { readonly to: TeamId }>
  readonly receivers: ReadonlyMap<OwnedThingId, TeamId>
  readonly lessons: readonly { readonly id: LessonId; readonly text: string }[]
  readonly learning: readonly LearningDraft[]
  readonly transition: TransitionId | null
}

export const disbandDraft: DraftKind<DisbandDraft> = {
  name: 'disband',
  first: {
    reason: '',
    placed: new Map(),
    receivers: new Map(),
    lessons: [],
    learning: [],
    transition: null,
  },
}

/** Places somebody in a team with what they have free, or with `null` on the bench. */
export function place(draft: DisbandDraft, freed: FreedPerson, to: TeamId | null): DisbandDraft {
  const placed = new Map(draft.placed)
  const { id: person } = freed.person
  if (to === null) placed.delete(person)
  else {
    const before = placed.get(person)
    const allocation = before?.allocation ?? percentFree(freed)
    const from = before?.from ?? freed.from
    const newStay = before?.newId ?? newId<MembershipId>()
    placed.set(person, { person, to, allocation, from, newId: newStay })
  }
  return { ...draft, placed }
}

export function rePlace(
  draft: DisbandDraft,
  person: PersonId,
  fields: Partial<Pick<Placement, 'allocation' | 'from'>>,
): DisbandDraft {
  const before = draft.placed.get(person)
  if (before === undefined) return draft
  return { ...draft, placed: new Map(draft.placed).set(person, { ...before, ...fields }) }
}

export function handOver(
  draft: DisbandDraft,
  thing: OwnedThingId,
  to: TeamId | null,
): DisbandDraft {
  const receivers = new Map(draft.receivers)
  if (to === null) receivers.delete(thing)
  else receivers.set(thing, to)
  return { ...draft, receivers }
}

/** What the person gave this team, or as much of it as other teams leave. */
function percentFree({ allocation, others }: FreedPerson): number {
  const taken = others.reduce((sum, it) => sum + it.allocation, 0)
  return Math.max(10, Math.min(allocation, 100 - taken))
}

/** The draft as the command takes it; what was deleted meanwhile is passed over. */
export function disbandingOf(
  draft: DisbandDraft,
  { team, day, workspace }: { team: Team; day: Day; workspace: Workspace },
): Disbanding {
  const isThere = (id: TeamId) => workspace.teams.get(id) !== undefined
  return {
    team: team.id,
    to: team.status === 'achieved' ? 'disbanded' : 'abandoned',
    day,
    reason: draft.reason.trim(),
    transition: draft.transition ?? newId<TransitionId>(),
    placements: [...draft.placed.values()].filter(
      ({ person, to }) => isThere(to) && workspace.people.get(person) !== undefined,
    ),
    handOvers: [...draft.receivers].flatMap(([thing, to]) => (isThere(to) ? { thing, to } : [])),
    lessons: draft.lessons,
    learning: draft.learning,
  }
}

import { createContext, useContext, useMemo } from 'react'
import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Disbanding, disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { thingsOwnedBy } from '#core/commands/mission/statusRules.ts'
import { interactionsFrom } from '#core/commands/reteaming/endInteractions.ts'
import type { Outcome } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import type { Interaction } from '#core/model/interaction.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { type FreedPerson, freedPeople } from '#core/planning/disbanding/freedPeople.ts'
import { type OrphanSkill, orphanSkills } from '#core/planning/disbanding/orphanSkills.ts'
import { type Receiver, receiversOf } from '#core/planning/disbanding/receivers.ts'
import { useSessionState } from '#session/react.ts'
import { useDraft } from '#session/useDraft.ts'
import { type DisbandDraft, disbandDraft, disbandingOf } from './disbandDraft.ts'

/** What the steps of the wizard share. */
export interface DisbandingState {
  readonly team: Team
  readonly workspace: Workspace
  readonly coverage: CoverageIndex
  readonly day: Day
  readonly draft: DisbandDraft
  /** `null` begins anew. */
  readonly change: (how: ((before: DisbandDraft) => DisbandDraft) | null) => void
  readonly plan: Disbanding
  readonly people: readonly FreedPerson[]
  readonly orphans: readonly OrphanSkill[]
  readonly things: readonly OwnedThing[]
  /** Those that nobody takes over yet. */
  readonly leftOver: readonly OwnedThing[]
  /** Of each thing that is handed over: how its receiver stands. */
  readonly receivers: readonly { readonly thing: OwnedThing; readonly receiver: Receiver }[]
  readonly interactions: readonly Interaction[]
  /** What would be done now, or why it cannot be. */
  readonly outcome: Outcome
}

export function useDisbandingState(team: Team): DisbandingState {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const [draft, change] = useDraft(disbandDraft, team.id)
  const facts = useMemo(
    () => ({
      people: freedPeople(workspace, team.id, day),
      things: thingsOwnedBy(workspace, team.id).sort(compareNamed),
      interactions: interactionsFrom(workspace, team.id, day),
    }),
    [workspace, team.id, day],
  )
  const planned = useMemo(() => {
    const plan = disbandingOf(draft, { team, day, workspace })
    return {
      plan,
      orphans: orphanSkills(workspace, coverage, plan),
      outcome: disbandTeam(workspace, plan),
      receivers: facts.things.flatMap((thing) => {
        const to = plan.handOvers.find((it) => it.thing === thing.id)?.to
        const all = to === undefined ? [] : receiversOf(workspace, coverage, plan, thing)
        const receiver = all.find((it) => it.team.id === to)
        return receiver === undefined ? [] : { thing, receiver }
      }),
    }
  }, [draft, team, day, workspace, coverage, facts.things])
  const taken = new Set(planned.plan.handOvers.map(({ thing }) => thing))
  const leftOver = facts.things.filter(({ id }) => !taken.has(id))
  return { team, workspace, coverage, day, draft, change, ...facts, ...planned, leftOver }
}

export const DisbandingContext = createContext<DisbandingState | null>(null)

export function useDisbanding(): DisbandingState {
  const state = useContext(DisbandingContext)
  if (state === null) throw new Error('No disbanding around this component')
  return state
}

import { hasEnded } from '#core/commands/mission/statusRules.ts'
import type { Team } from '#core/model/team.ts'
import { useSessionState } from '#session/react.ts'
import { useStaffing } from '#session/staffing/useStaffing.ts'
import { useDraft } from '#session/useDraft.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { useMissions } from '../useMissions.ts'
import { StaffingAnswerArea } from './StaffingAnswerArea.tsx'
import { StaffingControls } from './StaffingControls.tsx'
import styles from './StaffingPart.module.css'
import {
  givenUpNow,
  relaxedWishes,
  requestFor,
  usualWishes,
  type Wishes,
  wishesDraft,
} from './wishes.ts'

/** Proposes a team for what the mission needs, and puts it in place. */
export function StaffingPart({ team }: { readonly team: Team }) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const day = useSessionState((state) => state.day)
  const { hrefOf } = useMissions()
  const staffing = useStaffing(team.id)
  const where = { mission: team.id, day }
  const [wished, setWished] = useDraft(wishesDraft, team.id)
  const last = wished ?? usualWishes(coverage, team.id)
  const wishes = { ...last, givenUp: givenUpNow(workspace, where, last) }
  const request = requestFor(workspace, where, wishes)
  const propose = (asked: Wishes) => {
    if (asked.typed === null) staffing.start(requestFor(workspace, where, asked))
  }
  const change = (part: Partial<Wishes>) => setWished(() => ({ ...wishes, ...part }))
  if (hasEnded(team)) {
    return (
      <EmptyState
        title={`The mission is ${team.status}`}
        text="Nobody joins it any more. Revive it as a new mission to staff that."
      />
    )
  }
  if (workspace.requirements.of(team.id).length === 0) {
    return (
      <EmptyState
        title="What does the mission need?"
        text="A team is proposed from the skills that the mission needs, and it has not stated any yet."
      >
        <a href={hrefOf(team.id, 'needs')}>State its needs</a>
      </EmptyState>
    )
  }
  return (
    <div className={styles.part}>
      <StaffingControls
        wishes={wishes}
        staffing={staffing}
        onChange={change}
        onPropose={() => propose(wishes)}
      />
      <StaffingAnswerArea
        team={team}
        staffing={staffing}
        request={request}
        wishes={wishes}
        onChange={change}
        onPropose={() => propose(wishes)}
        onRelax={(relaxations) => {
          const next = relaxedWishes(wishes, request, relaxations)
          setWished(() => next)
          propose(next)
        }}
      />
    </div>
  )
}

import { useId } from 'react'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { Relaxation, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import type { Staffing } from '#session/staffing/useStaffing.ts'
import { EmptyState } from '#ui/EmptyState.tsx'
import { Impossible } from './Impossible.tsx'
import { OutdatedNotice } from './OutdatedNotice.tsx'
import { outdatedBy } from './outdated.ts'
import { Proposal } from './Proposal.tsx'
import styles from './StaffingPart.module.css'
import { endWords, proofWords, secondsText } from './staffingWords.ts'
import type { Wishes } from './wishes.ts'

interface Props {
  readonly team: Team
  readonly staffing: Staffing
  /** What would be asked now. */
  readonly request: StaffingRequest
  readonly wishes: Wishes
  readonly onChange: (part: Partial<Wishes>) => void
  readonly onPropose: () => void
  readonly onRelax: (relaxations: readonly Relaxation[]) => void
}

/** What came of the search: nothing yet, the best so far, the best, or why there is none. */
export function StaffingAnswerArea(props: Props) {
  const { team, staffing, request, wishes, onChange, onPropose, onRelax } = props
  const { state, answer, end, isStale } = staffing
  const isRunning = state === 'running'
  const reason = useId()
  const outdated = outdatedBy(answer, { request, wishes, isStale })
  return (
    <section aria-label="Proposed team" className={styles.answer}>
      <p role="status" className="visually-hidden">
        {isRunning || answer === null ? '' : outcomeWords(staffing)}
      </p>
      {isRunning || endWords(end) === '' ? null : <p className={styles.end}>{endWords(end)}</p>}
      {outdated === null || answer?.kind === 'team' || isRunning ? null : (
        <OutdatedNotice id={reason} outdated={outdated} onPropose={onPropose} />
      )}
      {answer === null ? (
        isRunning ? null : (
          <EmptyState
            title={`${counted(request.needs.length, 'need', 'needs')} to meet`}
            text="Say what is asked of the team, or leave it as it is, and have one proposed. Nothing changes before you staff the mission."
          />
        )
      ) : answer.kind === 'team' ? (
        <Proposal
          team={team}
          answer={answer}
          outdated={outdated}
          wishes={wishes}
          onChange={onChange}
          onPropose={onPropose}
        />
      ) : answer.kind === 'impossible' ? (
        <Impossible answer={answer} isOutdated={outdated !== null} onRelax={onRelax} />
      ) : (
        <EmptyState
          title="No team was found yet"
          text={`The search ended after ${secondsText(answer.seconds)} with nothing found, and nothing proven.`}
        />
      )}
    </section>
  )
}

function outcomeWords({ answer, end }: Staffing): string {
  if (answer === null) return ''
  if (answer.kind === 'impossible') return 'No team can do this.'
  if (answer.kind === 'none') return 'No team was found.'
  const { joins, stays } = answer.proposal
  const size = counted(joins.length + stays.length, 'person', 'people')
  return `A team of ${size}. ${proofWords(answer.proof)} ${endWords(end)}`
}

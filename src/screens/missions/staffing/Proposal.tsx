import { useMemo, useState } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { StaffingAnswer } from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import { usePersonNames } from '../../analysis/personNames.ts'
import { useMissions } from '../useMissions.ts'
import { Alternatives } from './Alternatives.tsx'
import { CoveredNeeds } from './CoveredNeeds.tsx'
import styles from './Proposal.module.css'
import { ProposedPeople } from './ProposedPeople.tsx'
import { isInPlace, proposalFacts } from './proposalFacts.ts'
import { calledBy, costWords, proofWords } from './staffingWords.ts'
import { editOf, useTakeUp } from './useTakeUp.ts'
import type { Wishes } from './wishes.ts'

interface Props {
  readonly team: Team
  readonly answer: Extract<StaffingAnswer, { readonly kind: 'team' }>
  /** The organisation has changed since it was asked about. */
  readonly isStale: boolean
  readonly wishes: Wishes
  readonly onChange: (part: Partial<Wishes>) => void
}

/** A team that is possible: who, why, at whose cost, and what could be done instead. */
export function Proposal({ team, answer, isStale, wishes, onChange }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  const { nameOf } = usePersonNames()
  const { hrefOf } = useMissions()
  const { staff, tryOut } = useTakeUp()
  const [without, setWithout] = useState<PersonId | null>(null)
  const { request, alternatives } = answer
  const other = alternatives.find((it) => it.without === without)
  const proposal = other?.proposal ?? answer.proposal
  const isDone = isInPlace(coverage, team.id, proposal)
  const facts = useMemo(
    () =>
      proposalFacts(
        coverage,
        request,
        proposal,
        isDone ? null : editOf(coverage.workspace, request, proposal),
      ),
    [coverage, request, proposal, isDone],
  )
  const { joins, leaves } = proposal
  const called = calledBy({ workspace, nameOf })
  const size = joins.length + proposal.stays.length
  return (
    <>
      <Panel
        title={
          other === undefined
            ? `A team of ${counted(size, 'person', 'people')}`
            : `A team of ${counted(size, 'person', 'people')}, without ${called(other.without)}`
        }
        tools={
          isDone || joins.length + leaves.length === 0 ? (
            <a href={hrefOf(team.id, 'people')}>The mission’s people</a>
          ) : (
            <>
              <Button isDisabled={!isReady || isStale} onPress={() => tryOut(request, proposal)}>
                Make it a scenario
              </Button>
              <Button
                variant="primary"
                isDisabled={!isReady || isStale}
                onPress={() => staff(request, proposal)}
              >
                Staff the mission
              </Button>
            </>
          )
        }
      >
        <div className={styles.verdict}>
          {isDone ? <p className={styles.done}>They are in the mission now.</p> : null}
          {isStale && !isDone ? (
            <p className={styles.stale}>
              The organisation has changed since this was proposed: propose again before you staff
              the mission.
            </p>
          ) : null}
          <p>
            <strong className={styles.proof} data-kind={answer.proof.kind}>
              {other === undefined ? proofWords(answer.proof) : alternativeWords(other.isProven)}
            </strong>
          </p>
          <p className={styles.inline}>
            {joins.length === 0
              ? 'Nobody has to join: its members meet what is asked.'
              : costWords(proposal.cost)}
          </p>
          {leaves.length === 0 ? null : (
            <p className={styles.inline}>Out of the mission: {leaves.map(called).join(', ')}.</p>
          )}
        </div>
        <ProposedPeople members={facts.members} wishes={wishes} onChange={onChange} />
      </Panel>
      {alternatives.length === 0 || isDone ? null : (
        <Panel title="Other teams">
          <Alternatives
            best={answer.proposal}
            alternatives={alternatives}
            shown={other === undefined ? null : other.without}
            onShow={setWithout}
          />
        </Panel>
      )}
      <Panel title="What the mission needs">
        <CoveredNeeds needs={facts.needs} robustness={request.robustness} />
      </Panel>
    </>
  )
}

function alternativeWords(isProven: boolean): string {
  return isProven
    ? 'Proven: no better team exists without them.'
    : 'The best that was found without them; a better one may exist.'
}

import { useId, useMemo, useState } from 'react'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { PersonId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import type { StaffingAnswer } from '#core/planning/staffing/staffing.ts'
import { useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { Panel } from '#ui/Screen.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { usePersonNames } from '../../analysis/personNames.ts'
import { scenarioHref } from '../../analysis/scenarioHref.ts'
import { useMissions } from '../useMissions.ts'
import { Alternatives } from './Alternatives.tsx'
import { CoveredNeeds } from './CoveredNeeds.tsx'
import { OutdatedNotice } from './OutdatedNotice.tsx'
import type { Outdated } from './outdated.ts'
import styles from './Proposal.module.css'
import { ProposedPeople } from './ProposedPeople.tsx'
import { isInPlace, proposalFacts } from './proposalFacts.ts'
import { calledBy, costWords, proofWords } from './staffingWords.ts'
import { UnmetNeeds } from './UnmetNeeds.tsx'
import { editOf, type TriedOut, useTakeUp } from './useTakeUp.ts'
import type { Wishes } from './wishes.ts'

interface Props {
  readonly team: Team
  readonly answer: Extract<StaffingAnswer, { readonly kind: 'team' }>
  /** Why it cannot be taken up; `null`: it can. */
  readonly outdated: Outdated | null
  readonly wishes: Wishes
  readonly onChange: (part: Partial<Wishes>) => void
  readonly onPropose: () => void
}

/** A team that is possible: who, why, at whose cost, and what could be done instead. */
export function Proposal({ team, answer, outdated, wishes, onChange, onPropose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  const isReady = useSessionState((state) => state.phase.kind === 'ready')
  const { nameOf } = usePersonNames()
  const { hrefOf } = useMissions()
  const { staff, tryOut } = useTakeUp()
  const [without, setWithout] = useState<PersonId | null>(null)
  const [tried, setTried] = useState<TriedOut | null>(null)
  const { request, alternatives } = answer
  const other = alternatives.find((it) => it.without === without)
  const proposal = other?.proposal ?? answer.proposal
  const isOfAnotherDay =
    request.day !== coverage.day && (outdated === null || outdated === 'organisation-changed')
  const thatDay = useMemo(
    () => (isOfAnotherDay ? CoverageIndex.build(coverage.workspace, request.day) : coverage),
    [coverage, request.day, isOfAnotherDay],
  )
  const isDone = isInPlace(thatDay, team.id, proposal)
  const facts = useMemo(
    () =>
      proposalFacts(
        thatDay,
        request,
        proposal,
        isDone ? null : editOf(thatDay.workspace, request, proposal),
      ),
    [thatDay, request, proposal, isDone],
  )
  // What has changed is that they are in it.
  const reason = isDone && outdated === 'organisation-changed' ? null : outdated
  const reasonId = useId()
  const { joins, leaves } = proposal
  const isAhead = request.day > coverage.day
  const called = calledBy({ workspace, nameOf })
  const size = joins.length + proposal.stays.length
  return (
    <>
      {reason === null ? null : (
        <OutdatedNotice id={reasonId} outdated={reason} onPropose={onPropose} />
      )}
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
              {reason === null ? null : <span className={styles.inline}>Propose again first</span>}
              <Button
                isDisabled={!isReady || reason !== null}
                onPress={() => setTried(tryOut(request, proposal))}
              >
                Make it a scenario
              </Button>
              <Button
                variant={reason === null ? 'primary' : 'default'}
                isDisabled={!isReady || reason !== null}
                onPress={() => staff(request, proposal)}
              >
                Staff the mission
              </Button>
            </>
          )
        }
      >
        <div className={styles.verdict}>
          {isDone ? (
            <p className={styles.done}>
              {isAhead ? 'They are to join the mission.' : 'They are in the mission now.'}
            </p>
          ) : null}
          <p role="status">
            {tried?.proposal !== proposal ? null : (
              <>
                Kept in the scenario “{tried.name}”. Nothing has changed yet.{' '}
                <a href={scenarioHref(tried.scenario)}>Show it</a>
              </>
            )}
          </p>
          {reason === null ? (
            <p>
              <strong className={styles.proof} data-kind={answer.proof.kind}>
                {other === undefined ? proofWords(answer.proof) : alternativeWords(other.isProven)}
              </strong>
            </p>
          ) : null}
          <p className={styles.inline}>
            {joins.length === 0
              ? 'Nobody has to join: its members meet what is asked.'
              : `${costWords(proposal.cost)} ${isDone && !isAhead ? 'Joined' : 'They join'} on ${dayWords(request.day)}.`}
          </p>
          <UnmetNeeds mission={team.id} needs={facts.needs} isDone={isDone} />
          {leaves.length === 0 ? null : (
            <p className={styles.inline}>Out of the mission: {leaves.map(called).join(', ')}.</p>
          )}
        </div>
        <ProposedPeople
          members={facts.members}
          lockedIn={request.included}
          wishes={wishes}
          onChange={onChange}
        />
      </Panel>
      {alternatives.length === 0 || isDone ? null : (
        <Panel title="Other teams">
          <Alternatives
            request={request}
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

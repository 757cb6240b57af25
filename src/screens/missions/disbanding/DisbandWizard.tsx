import { useEffect, useRef } from 'react'
import type { Team } from '#core/model/team.ts'
import { Button } from '#ui/Button.tsx'
import { dayWords } from '../../analysis/dayWords.ts'
import { useMissionParam, useMissions } from '../useMissions.ts'
import styles from './Disband.module.css'
import { FinishButtons } from './FinishButtons.tsx'
import { StepList } from './StepList.tsx'
import { stepAt, steps } from './steps.ts'
import { DisbandingContext, useDisbandingState } from './useDisbanding.ts'

/** The steps beside the one that is open, each with how it stands. */
export function DisbandWizard({ team }: { readonly team: Team }) {
  const state = useDisbandingState(team)
  const [name, setName] = useMissionParam('step')
  const at = stepAt(name)
  const { title, Step } = steps[at] ?? steps[0]
  const heading = useRef<HTMLHeadingElement>(null)
  const shown = useRef(name === null ? at : null)
  useEffect(() => {
    // By its tab the focus stays there; who asked for a step is led to it.
    if (shown.current !== at) heading.current?.focus()
    shown.current = at
  }, [at])
  const next = steps[at + 1]
  const before = steps[at - 1]
  return (
    <DisbandingContext value={state}>
      <div className={styles.wizard}>
        <StepList at={at} onOpen={setName} />
        <section aria-labelledby="disband-step" className={styles.panel}>
          <header className={styles.head}>
            <h2 id="disband-step" ref={heading} tabIndex={-1} className={styles.title}>
              <span className={styles.place}>
                Step {at + 1} of {steps.length}
              </span>
              {title}
            </h2>
            <EndingNote team={team} day={dayWords(state.day)} />
          </header>
          <div className={styles.body}>
            <Step />
          </div>
          <footer className={styles.foot}>
            {before === undefined ? null : (
              <Button className={styles.back} onPress={() => setName(before.name)}>
                Back
              </Button>
            )}
            {next === undefined ? (
              <FinishButtons />
            ) : (
              <Button variant="primary" onPress={() => setName(next.name)}>
                Next: {next.label}
              </Button>
            )}
          </footer>
        </section>
      </div>
    </DisbandingContext>
  )
}

/** From when on, and why it is abandoned and not disbanded. */
function EndingNote({ team, day }: { readonly team: Team; readonly day: string }) {
  const { ask } = useMissions()
  if (team.status === 'achieved') {
    return <p className={styles.note}>From {day} on, the day that is shown.</p>
  }
  const canBeAchieved = team.status === 'active' || team.status === 'paused'
  return (
    <p className={styles.note}>
      It is {team.status}, so it would be abandoned, from {day} on.{' '}
      {canBeAchieved ? (
        <>
          To disband it,{' '}
          <Button
            size="small"
            onPress={() => ask({ kind: 'status', mission: team.id, to: 'achieved' })}
          >
            Mark as achieved…
          </Button>{' '}
          first.
        </>
      ) : null}
    </p>
  )
}

import { useRef } from 'react'
import { moveScenarioEdit } from '#core/commands/moveScenarioEdit.ts'
import { grouped } from '#core/model/naming.ts'
import type { Scenario, ScenarioEdit } from '#core/model/scenario.ts'
import { useSession } from '#session/react.ts'
import { Pill } from '#ui/Pill.tsx'
import { Panel } from '#ui/Screen.tsx'
import { dayWords } from '../analysis/dayWords.ts'
import { useMore } from '../analysis/useMore.tsx'
import { useSaid } from '../analysis/useSaid.ts'
import type { Compared } from './compared.ts'
import { StepRow } from './StepRow.tsx'
import styles from './StepsPanel.module.css'

interface Props {
  readonly scenario: Scenario
  readonly compared: Compared
}

/** What a scenario does, in its order. */
export function StepsPanel({ scenario, compared }: Props) {
  const session = useSession()
  const said = useSaid()
  const { steps, later, conflicts, ahead } = compared
  const { shown, more } = useMore(steps, 'changes')
  const list = useRef<HTMLOListElement>(null)
  const move = (step: ScenarioEdit, place: number) => {
    if (place < 0 || place >= steps.length) return
    session.perform((it) => moveScenarioEdit(it, { step: step.id, place }), { on: 'baseline' })
  }
  const days = [...new Set(steps.map(({ from }) => from))]
  const [day] = days
  return (
    <Panel
      title="Changes, in order"
      tools={
        <>
          <Pill>{grouped(steps.length)}</Pill>
          {days.length === 1 && day != null ? (
            <span className={styles.days}>all from {dayWords(day)}</span>
          ) : null}
        </>
      }
    >
      {steps.length === 0 ? (
        <p className={styles.none}>
          It has no change yet. Show “{said(scenario.name)}” from the list of scenarios on the left,
          and whatever you change then becomes a step of it.
        </p>
      ) : (
        <ol ref={list} aria-label="Changes" className={styles.steps}>
          {shown.map((step, at) => (
            <StepRow
              key={step.id}
              step={step}
              at={at}
              count={steps.length}
              isLater={later.includes(step)}
              conflicts={[...conflicts, ...ahead].filter((it) => it.step === step.id)}
              steps={steps}
              hasDay={days.length > 1}
              onMove={(place) => move(step, place)}
            />
          ))}
        </ol>
      )}
      {more}
    </Panel>
  )
}

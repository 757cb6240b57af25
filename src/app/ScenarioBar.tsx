import { useId, useMemo, useState } from 'react'
import { applyScenarioToBaseline } from '#core/commands/applyScenarioToBaseline.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { isDoneBy, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import { type Day, dayNumber, dayOfNumber, parseDay } from '#core/model/day.ts'
import { counted } from '#core/model/naming.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import { dayWords, longDayWords } from '#screens/analysis/dayWords.ts'
import { ApplyScenarioDialog } from '#screens/scenarios/ApplyScenarioDialog.tsx'
import { useSession, useSessionState } from '#session/react.ts'
import type { Look, ShownScenario } from '#session/scenario/shownScenario.ts'
import { Button, buttonClass } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { SegmentedControl } from '#ui/SegmentedControl.tsx'
import styles from './ScenarioBar.module.css'

const looks = [
  { value: 'before', label: 'Before' },
  { value: 'after', label: 'After' },
  { value: 'changes', label: 'Changes' },
] as const satisfies readonly { readonly value: Look; readonly label: string }[]

/** Days that the slider goes on behind the last step. */
const daysBehind = 90
/** Days end there. */
const lastOfAll = dayNumber('9999-12-31' as Day)

/** Which scenario is shown, on which day and how, and the ways out of it. */
export function ScenarioBar() {
  const shown = useSessionState((state) => state.scenario)
  return shown === null ? null : <ShownBar shown={shown} />
}

function ShownBar({ shown }: { readonly shown: ShownScenario }) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const [isAsking, setAsking] = useState(false)
  const { id, look, baseline, conflicts } = shown
  const steps = useMemo(
    () => scenarioEditsOf(baseline, id).filter(({ isSetAside }) => !isSetAside),
    [baseline, id],
  )
  const name = baseline.scenarios.get(id)?.name ?? ''
  const address = `#/scenarios?${new URLSearchParams({ scenario: id })}`
  const applyIt = () => {
    const outcome = session.perform((it) => applyScenarioToBaseline(it, id), { on: 'baseline' })
    if (isRefusal(outcome)) return
    void session.showScenario(null).then(() => {
      session.notify({ tone: 'info', text: `“${name}” is applied.`, offersUndo: true })
    })
  }
  return (
    <section aria-label={`Scenario ${name}`} className={styles.bar}>
      <p className={styles.what}>
        <strong className={styles.name}>{name}</strong>
        <span>On top of the baseline, {stepWords(steps, day)}</span>
        {conflicts.length === 0 ? null : (
          <a href={address} className={styles.conflicts}>
            {counted(conflicts.length, 'conflict', 'conflicts')}
          </a>
        )}
      </p>
      <DaySlider steps={steps} />
      <ShownDay />
      <SegmentedControl
        label="How the scenario is looked at"
        segments={looks}
        value={look}
        onChange={(value) => session.setLook(value)}
      />
      <span className={styles.actions}>
        <a href={address} className={classes(buttonClass(), styles.link)}>
          Compare
        </a>
        <Button variant="primary" isDisabled={steps.length === 0} onPress={() => setAsking(true)}>
          Apply to baseline…
        </Button>
        <Button onPress={() => void session.showScenario(null)}>Leave scenario</Button>
      </span>
      {isAsking ? (
        <ApplyScenarioDialog
          name={name}
          baseline={baseline}
          steps={steps}
          onClose={() => setAsking(false)}
          onConfirm={applyIt}
        />
      ) : null}
    </section>
  )
}

/** "9 changes, from 1 Dec 2026, 2 of them later than this day". */
function stepWords(steps: readonly ScenarioEdit[], day: Day): string {
  const days = steps.flatMap(({ from }) => from ?? []).sort()
  const [first] = days
  const later = steps.filter((step) => !isDoneBy(step, day)).length
  return [
    counted(steps.length, 'change', 'changes'),
    first === undefined ? '' : `from ${dayWords(first)}`,
    later === 0 ? '' : `${later} of them later than this day`,
  ]
    .filter((it) => it !== '')
    .join(', ')
}

function ShownDay() {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  return (
    <input
      type="date"
      required
      aria-label="Shown day"
      min="0001-01-01"
      max="9999-12-31"
      value={day}
      className={styles.day}
      onChange={(event) => {
        const chosen = parseDay(event.target.value)
        if (chosen !== null) session.setDay(chosen)
      }}
    />
  )
}

/** Any day from today to some time after the last step; its marks are the days of the steps. */
function DaySlider({ steps }: { readonly steps: readonly ScenarioEdit[] }) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const today = session.today()
  const marks = useId()
  const days = [...new Set(steps.flatMap(({ from }) => from ?? []))].sort()
  const lastStep = days.at(-1) ?? today
  const behind = dayNumber(lastStep > today ? lastStep : today) + daysBehind
  const min = dayNumber(day < today ? day : today)
  const max = Math.max(dayNumber(day), Math.min(behind, lastOfAll))
  return (
    <span className={styles.slider}>
      <input
        type="range"
        aria-label="Shown day, along the scenario"
        aria-valuetext={longDayWords(day)}
        title={`${dayWords(day)}: drag, or use the arrow keys`}
        min={min}
        max={max}
        value={dayNumber(day)}
        list={marks}
        onChange={(event) => session.setDay(dayOfNumber(event.target.valueAsNumber))}
      />
      <datalist id={marks}>
        {days.map((it) => (
          <option key={it} value={dayNumber(it)} />
        ))}
      </datalist>
      {day === today ? null : (
        <Button size="small" variant="ghost" onPress={() => session.setDay(today)}>
          Today
        </Button>
      )}
    </span>
  )
}

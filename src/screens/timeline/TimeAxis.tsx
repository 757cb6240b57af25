import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import { addMonths, type Day, dayNumber, dayOfNumber } from '#core/model/day.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { dayWords, longDayWords } from '../analysis/dayWords.ts'
import { axisOf, dayAt, type TimeScale, xOf } from './model/timeScale.ts'
import styles from './TimeAxis.module.css'

const firstDay = dayNumber('0001-01-01' as Day)
const lastDay = dayNumber('9999-12-31' as Day)

/** Pixels that the handle's words need at either side: dates under it are not written. */
const tagRoom = 36

interface Props {
  readonly scale: TimeScale
  /** Brings a day into the picture. */
  readonly onReveal: (day: number) => void
}

/** Dates over the rows, and the handle of the day that is shown: a click sets it as well. */
export function TimeAxis({ scale, onReveal }: Props) {
  const session = useSession()
  const day = useSessionState((state) => state.day)
  const [dragged, setDragged] = useState<Day | null>(null)
  const today = session.today()
  const shown = dragged ?? day
  const { periods, ticks } = axisOf(scale)
  const set = (number: number) => {
    const next = dayOfNumber(Math.max(firstDay, Math.min(lastDay, number)))
    session.setDay(next)
    onReveal(dayNumber(next))
  }
  const step = (event: KeyboardEvent) => {
    const next = steppedDay(event, day, today)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    set(dayNumber(next))
  }
  const dayUnder = (event: PointerEvent<HTMLElement>): Day => {
    const axis = event.currentTarget.parentElement ?? event.currentTarget
    return dayOfNumber(dayAt(scale, event.clientX - axis.getBoundingClientRect().left))
  }
  const x = xOf(scale, dayNumber(shown) + 0.5)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: its handle takes the keys
    <div
      data-axis
      className={styles.axis}
      style={{ width: scale.width }}
      title="Click to look at a day; the wheel zooms"
      onClick={(event) => {
        const { left } = event.currentTarget.getBoundingClientRect()
        set(dayAt(scale, event.clientX - left))
      }}
    >
      <div aria-hidden="true">
        {periods.map(({ label, x, line }) => (
          <span
            key={x}
            className={classes(styles.period, line && styles.begins)}
            style={{ left: x }}
          >
            {label}
          </span>
        ))}
        {ticks.map((tick) => (
          <span key={tick.day} className={styles.tick} style={{ left: tick.x }}>
            {Math.abs(tick.x + tagRoom / 2 - x) < tagRoom ? '' : tick.label}
          </span>
        ))}
        {shown === today ? null : (
          <span className={styles.today} style={{ left: xOf(scale, dayNumber(today) + 0.5) }}>
            Today
          </span>
        )}
      </div>
      <div
        role="slider"
        tabIndex={0}
        data-own-gestures
        aria-label="Shown day"
        aria-valuemin={firstDay}
        aria-valuemax={lastDay}
        aria-valuenow={dayNumber(day)}
        aria-valuetext={day === today ? `${longDayWords(day)}, today` : longDayWords(day)}
        title="Drag, or use the arrow keys: the day that every screen shows"
        className={styles.handle}
        style={{ left: Math.max(0, Math.min(scale.width, x)) }}
        onKeyDown={step}
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          setDragged(day)
        }}
        onPointerMove={(event) => dragged !== null && setDragged(dayUnder(event))}
        onPointerUp={() => {
          if (dragged !== null && dragged !== day) session.setDay(dragged)
          setDragged(null)
        }}
        onPointerCancel={() => setDragged(null)}
      >
        {shown === today ? 'Today' : dayWords(shown)}
      </div>
    </div>
  )
}

/** As sliders go: arrows a day, with Shift a week, Page keys a month; Home comes back to today. */
function steppedDay({ key, shiftKey }: KeyboardEvent, day: Day, today: Day): Day | null {
  const days = shiftKey ? 7 : 1
  if (key === 'Home') return today
  if (key === 'PageUp') return addMonths(day, 1)
  if (key === 'PageDown') return addMonths(day, -1)
  const step = { ArrowRight: days, ArrowUp: days, ArrowLeft: -days, ArrowDown: -days }[key]
  return step === undefined ? null : dayOfNumber(dayNumber(day) + step)
}

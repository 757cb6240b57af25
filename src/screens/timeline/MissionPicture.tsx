import { classes } from '#ui/classes.ts'
import { type Mark, type MarkKind, rank } from './model/marks.ts'
import { isOpenEnded, joined, missionSpan, statusPeriods } from './model/missionSpan.ts'
import type { Mission } from './model/missions.ts'
import { placeLabels, sideBySide } from './model/placeLabels.ts'
import { barOf, type TimeScale, xOf } from './model/timeScale.ts'
import styles from './Pictures.module.css'
import { differenceSigns } from './words.ts'

interface Props {
  readonly mission: Mission
  readonly marks: readonly PlacedMark[]
  readonly scale: TimeScale
  readonly today: number
  readonly textWidth: (text: string) => number
}

/** Pixels of a mark's shape, and of the area that takes a click. */
const signWidth = 14
/** Pixels from a bar's beginning, on which a mark often stands, to its text. */
const textIndent = 10
export const targetWidth = 24

/** The mission's bar, a piece for each status, over where the baseline has it. */
export function MissionBars({ mission, marks, scale, today, textWidth }: Props) {
  const { difference, before } = mission
  const ghost = before === null ? null : barOf(scale, missionSpan(before, today))
  const periods = statusPeriods(mission, today)
  // Readings are low enough to leave the text free.
  const inTheWay = marks.flatMap(({ mark, x }) =>
    isUnder(mark.kind) || mark.kind === 'reading' ? [] : x,
  )
  return (
    <>
      {ghost === null ? null : <span className={classes(styles.bar, styles.ghost)} style={ghost} />}
      {periods.map((period, at) => {
        const bar = barOf(scale, period)
        if (bar === null) return null
        const { status, isPlanned, start } = period
        return (
          <span
            key={start}
            className={classes(
              styles.bar,
              styles[status ?? 'unknown'],
              isPlanned && styles.planned,
              at > 0 && periods[at - 1]?.status === status && styles.continued,
              periods[at + 1]?.status === status && styles.goesOn,
              isOpenEnded(period) && styles.openEnded,
              difference !== null && styles[difference],
            )}
            style={bar}
          />
        )
      })}
      {joined(periods).map(({ status, start, end }) => {
        const bar = barOf(scale, { start, end })
        if (bar === null) return null
        const text = `${difference === null ? '' : `${differenceSigns[difference]} `}${status ?? 'stood'}`
        const left = Math.max(0, bar.left) + textIndent
        const right = Math.min(
          bar.left + bar.width,
          scale.width,
          ...inTheWay.filter((x) => x > left),
        )
        return left + textWidth(text) + signWidth / 2 > right ? null : (
          <span
            key={start}
            className={classes(
              styles.barText,
              styles.statusText,
              status === 'paused' && styles.patched,
              difference !== null && styles.different,
            )}
            style={{ left }}
          >
            {text}
          </span>
        )
      })}
    </>
  )
}

/** Where the target day was, and an arrow to where it moved. */
export function Postponements({
  marks,
  scale,
}: {
  readonly marks: readonly Mark[]
  readonly scale: TimeScale
}) {
  return marks.map(({ key, day, to }) => {
    const way = to === null ? null : barOf(scale, { start: day, end: to })
    return way === null ? null : <span key={key} className={styles.moveLine} style={way} />
  })
}

/** A mark in the picture, and where. */
export interface PlacedMark {
  readonly mark: Mark
  readonly x: number
}

/**
 * The marks in sight at their days. Those under the bar stand side by side, so that none hides
 * another. What matters most comes last: it is drawn on top.
 */
export function placedMarks(marks: readonly Mark[], scale: TimeScale): PlacedMark[] {
  const inSight = marks.filter(({ day }) => isInSight(day, scale))
  const under = inSight.filter(({ kind }) => isUnder(kind))
  const xs = sideBySide(
    under.map(({ day }) => xOf(scale, day)),
    signWidth,
  )
  return [
    ...inSight
      .filter(({ kind }) => !isUnder(kind))
      .sort((a, b) => rank(b.kind) - rank(a.kind))
      .map((mark) => ({ mark, x: xOf(scale, mark.day) })),
    ...under.map((mark, at) => ({ mark, x: xs[at] ?? 0 })),
  ]
}

/** What stands beside the marks, as far as there is room. */
export function MarkLabels({
  marks,
  scale,
  textWidth,
}: {
  readonly marks: readonly PlacedMark[]
  readonly scale: TimeScale
  readonly textWidth: (text: string) => number
}) {
  const labelled = marks.filter(({ mark }) => mark.labels.length > 0)
  const places = placeLabels(
    labelled.map(({ mark: { kind, labels }, x }) => ({
      x,
      widths: labels.map(textWidth),
      // What stands on the bar leaves the whole line under it free.
      markWidth: isUnder(kind) ? signWidth : -6,
      rank: rank(kind),
    })),
    {
      width: scale.width,
      taken: marks
        .filter(({ mark }) => isUnder(mark.kind))
        .map(({ x }) => ({ left: x - signWidth / 2, right: x + signWidth / 2 })),
    },
  )
  return labelled.map(({ mark: { key, kind, labels } }, at) => {
    const place = places[at]
    return place == null ? null : (
      <span
        key={key}
        className={classes(styles.label, styles[`${kind}Label`])}
        style={{ left: place.left }}
      >
        {labels[place.variant]}
      </span>
    )
  })
}

/** Marks of skills that are lost stand under the bar, all others on it. */
export function isUnder(kind: MarkKind): boolean {
  return kind === 'last-holder' || kind === 'one-left'
}

export function isInSight(day: number, { range }: TimeScale): boolean {
  return day >= range.start && day <= range.end
}

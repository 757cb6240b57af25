import { DayRanges, overlap } from '#core/analysis/daySpans.ts'
import type { Person } from '#core/model/person.ts'
import { classes } from '#ui/classes.ts'
import { missionSpan } from './model/missionSpan.ts'
import type { Mission } from './model/missions.ts'
import type { Overload } from './model/overloads.ts'
import type { TimelineRow } from './model/rows.ts'
import type { StayBar } from './model/stayBars.ts'
import { type Bar, barOf, type TimeScale } from './model/timeScale.ts'
import styles from './Pictures.module.css'
import { differenceSigns } from './words.ts'

interface Props {
  readonly bar: StayBar
  readonly place: Bar
  readonly scale: TimeScale
  readonly textWidth: (text: string) => number
}

/** A stay with its percent, over where the baseline has it. */
export function StayPicture({ bar, place, scale, textWidth }: Props) {
  const { stay, difference, before } = bar
  const ghost = before === null ? null : barOf(scale, before)
  const sign = difference === null ? '' : `${differenceSigns[difference]} `
  const text = `${stay.allocation} %`
  const room = Math.min(place.left + place.width, scale.width) - Math.max(0, place.left)
  return (
    <>
      {ghost === null ? null : (
        <span
          className={classes(styles.stay, styles.ghost)}
          style={{ left: ghost.left - place.left, width: ghost.width }}
        />
      )}
      <span
        className={classes(styles.stay, difference !== null && styles[difference])}
        style={{ left: 0, width: place.width }}
      >
        {textWidth(sign + text) + 12 <= room ? (
          <span
            className={styles.barText}
            data-sign={sign}
            style={{ left: Math.max(0, -place.left) + 6 }}
          >
            {text}
          </span>
        ) : null}
      </span>
    </>
  )
}

/** The line of whoever answers for the mission: as long as it lasts and they are there. */
export function OwnerBar({
  mission,
  owner,
  scale,
  today,
}: {
  readonly mission: Mission
  readonly owner: Person
  readonly scale: TimeScale
  readonly today: number
}) {
  const present = new DayRanges().of(owner.starts, owner.leaves)
  const place = barOf(scale, overlap(missionSpan(mission, today), present))
  return place === null ? null : <span className={styles.ownerLine} style={place} />
}

/** On the days on which the person is in this mission: elsewhere it would say nothing here. */
export function overloadPlace(overload: Overload, row: TimelineRow, scale: TimeScale): Bar | null {
  if (row.kind !== 'member') return null
  const start = Math.min(...row.member.bars.map((it) => it.start))
  const end = Math.max(...row.member.bars.map((it) => it.end))
  return barOf(scale, overlap(overload, { start, end }))
}

import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { dayNumber } from '#core/model/day.ts'
import { classes } from '#ui/classes.ts'
import { rowHeights, type TimelineRow } from './model/rows.ts'
import { axisOf, type TimeScale, xOf } from './model/timeScale.ts'
import { revealing } from './model/visibleRange.ts'
import { cellsOf, dayOfCell, type RowCell } from './rowCells.ts'
import { TimeAxis } from './TimeAxis.tsx'
import styles from './Timeline.module.css'
import { type RowActions, TimelineRowView } from './TimelineRowView.tsx'
import { type Place, stepped, timeKey } from './treeKeys.ts'
import { useTextWidth } from './useTextWidth.ts'
import type { TimelineFacts } from './useTimeline.ts'
import type { TimeZoom } from './useTimeZoom.ts'

/** Pixels of the names' column, in a frame of so many. */
export function headWidthIn(frame: number): number {
  return frame < 680 ? 184 : 248
}

export interface Chosen {
  readonly row: TimelineRow
  readonly cell: RowCell
}

interface Props {
  readonly rows: readonly TimelineRow[]
  readonly facts: TimelineFacts
  readonly scale: TimeScale
  /** Pixels of the names' column. */
  readonly headWidth: number
  readonly whole: DayRange
  readonly zoom: TimeZoom
  readonly frame: HTMLElement | null
  readonly setFrame: (frame: HTMLElement | null) => void
  readonly scroller: HTMLElement | null
  readonly setScroller: (scroller: HTMLElement | null) => void
  readonly selected: { readonly row: string; readonly mark: string | null } | null
  readonly onChoose: (chosen: Chosen) => void
  readonly onToggle: (row: TimelineRow) => void
  readonly hrefOf: (row: TimelineRow) => string | null
}

/**
 * Missions over time: a picture that is also a tree of rows and cells, in the treegrid pattern of
 * the ARIA Authoring Practices.
 *
 * - A row is a group, a mission, or somebody in a mission. Its cells are its name, its span in
 *   words, and every mark or stay, in the order of their days: what is drawn is also said.
 * - One tab stop. Up and Down go through the rows; Right and Left open and close a mission, and go
 *   through its cells. A mark outside of the picture comes into it when the focus reaches it.
 *   Enter explains a cell, on a name it follows the link; Space opens and closes.
 * - Time moves by keys as well: + and − zoom, 0 shows everything, Shift with Left and Right pans,
 *   Shift with Home and End goes to where everything begins and ends.
 * - The axis has a tab stop of its own: a slider for the day that is shown.
 */
export function Timeline(props: Props) {
  const { rows, facts, scale, whole, zoom, frame, setFrame, scroller, setScroller } = props
  const { selected, headWidth, hrefOf } = props
  const textWidth = useTextWidth()
  const [wanted, setPlace] = useState<Place>({ row: 0, cell: 0 })
  const row = Math.min(wanted.row, rows.length - 1)
  const isSteering = useRef(false)
  const cellsAt = (at: number) => {
    const row = rows[at]
    return row === undefined ? [] : cellsOf(row, facts)
  }
  const cell = Math.min(wanted.cell, cellsAt(row).length - 1)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (at) => rowHeights[rows[at]?.kind ?? 'member'],
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
    // The focus may be in it, so that it must be there.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan)
      const last = Math.min(count - 1, endIndex + overscan)
      const drawn = Array.from({ length: last - first + 1 }, (_, at) => first + at)
      if (row >= 0 && row < first) drawn.unshift(row)
      if (row > last) drawn.push(row)
      return drawn
    },
  })
  const { measure } = virtual
  // Heights follow from the rows, which have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => measure(), [rows, measure])

  const goTo = (place: Place) => {
    const day = dayOfCell(cellsAt(place.row)[place.cell] ?? { kind: 'name' })
    if (day !== null) zoom.show(revealing(day, scale.range, whole))
    virtual.scrollToIndex(place.row)
    setPlace(place)
    isSteering.current = true
  }
  // After a step by keys the cell may have to be drawn first.
  useEffect(() => {
    if (!isSteering.current) return
    isSteering.current = false
    frame
      ?.querySelector<HTMLElement>(`[data-row="${row}"] [data-cell="${cell}"]`)
      ?.focus({ preventScroll: true })
  })

  const latest = useRef<RowActions | null>(null)
  latest.current = {
    hrefOf,
    onFocus(index, at) {
      if (index !== row || at !== cell) setPlace({ row: index, cell: at })
    },
    onCell(index, at) {
      const [it, chosen] = [rows[index], cellsAt(index)[at]]
      if (it !== undefined && chosen !== undefined) props.onChoose({ row: it, cell: chosen })
    },
    onToggle(index) {
      isSteering.current = true
      setPlace({ row: index, cell: 0 })
      const it = rows[index]
      if (it !== undefined) props.onToggle(it)
    },
  }
  const actions = useMemo<RowActions>(
    () => ({
      hrefOf: (it) => latest.current?.hrefOf(it) ?? null,
      onFocus: (index, at) => latest.current?.onFocus(index, at),
      onCell: (index, at) => latest.current?.onCell(index, at),
      onToggle: (index) => latest.current?.onToggle(index),
    }),
    [],
  )

  const steer = (event: KeyboardEvent) => {
    const current = rows[row]
    const it = cellsAt(row)[cell]
    if (current === undefined || it === undefined) return
    const move = timeKey(event)
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowHeights.mission))
    const step = stepped(event, { rows, row, cell, cellsAt, page })
    if (move !== null) moveTime(move, zoom, whole, scale.range)
    else if (step === 'toggle') props.onToggle(current)
    else if (step !== null) goTo(step)
    else if (event.key === 'Enter') {
      const href = it.kind === 'name' ? hrefOf(current) : null
      if (href === null) props.onChoose({ row: current, cell: it })
      else location.assign(href)
    } else return
    event.preventDefault()
  }

  return (
    <div
      role="treegrid"
      aria-label="Missions over time"
      aria-rowcount={rows.length + 1}
      ref={setFrame}
      className={styles.frame}
    >
      <div role="rowgroup" className={styles.top}>
        <div role="row" aria-rowindex={1} className={styles.topRow}>
          <div role="columnheader" className={styles.corner} style={{ width: headWidth }}>
            Mission
          </div>
          <div role="columnheader" aria-label="Time">
            <TimeAxis
              scale={scale}
              onReveal={(day) => zoom.show(revealing(day, scale.range, whole))}
            />
          </div>
        </div>
      </div>
      <div role="rowgroup" ref={setScroller} className={styles.scroller} onKeyDown={steer}>
        <div role="presentation" className={styles.all} style={{ height: virtual.getTotalSize() }}>
          <Lines left={headWidth} scale={scale} today={facts.today} day={dayNumber(facts.day)} />
          {virtual.getVirtualItems().map(({ index, start, key, size }) => {
            const it = rows[index]
            if (it === undefined) return null
            const isSelected = selected?.row === it.key
            return (
              <div
                key={key}
                role="row"
                data-row={index}
                aria-rowindex={index + 2}
                aria-level={levelOf(it, rows)}
                aria-expanded={it.kind === 'mission' ? it.isOpened : undefined}
                className={classes(
                  styles.row,
                  styles[`${it.kind}Row`],
                  isSelected && selected.mark === null && styles.selected,
                )}
                style={{ top: start, height: size }}
              >
                <TimelineRowView
                  row={it}
                  index={index}
                  facts={facts}
                  scale={scale}
                  headWidth={headWidth}
                  textWidth={textWidth}
                  actions={actions}
                  active={index === row ? cell : null}
                  selected={isSelected ? selected.mark : null}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}

function levelOf({ kind }: TimelineRow, rows: readonly TimelineRow[]): number {
  const base = rows[0]?.kind === 'group' ? 1 : 0
  return kind === 'group' ? 1 : kind === 'mission' ? base + 1 : base + 2
}

function moveTime(
  move: NonNullable<ReturnType<typeof timeKey>>,
  zoom: TimeZoom,
  whole: DayRange,
  { start, end }: DayRange,
): void {
  if (move.kind === 'zoom') zoom.zoomBy(move.factor)
  else if (move.kind === 'pan') zoom.panBy(move.share)
  else if (move.kind === 'all') zoom.show(whole)
  else if (move.kind === 'first') zoom.show({ start: whole.start, end: whole.start + end - start })
  else zoom.show({ start: whole.end - end + start, end: whole.end })
}

/** Behind all rows, drawn once: the dates, today, and the day that is shown. */
function Lines(props: {
  readonly left: number
  readonly scale: TimeScale
  readonly today: number
  readonly day: number
}) {
  const { left, scale, today, day } = props
  return (
    <div aria-hidden="true" className={styles.lines} style={{ left, width: scale.width }}>
      {axisOf(scale).ticks.map((tick) => (
        <span key={tick.day} className={styles.line} style={{ left: tick.x }} />
      ))}
      <span
        className={classes(styles.line, styles.todayLine)}
        style={{ left: xOf(scale, today + 0.5) }}
      />
      {day === today ? null : (
        <span
          className={classes(styles.line, styles.dayLine)}
          style={{ left: xOf(scale, day + 0.5) }}
        />
      )}
    </div>
  )
}

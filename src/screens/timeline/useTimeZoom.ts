import { select } from 'd3-selection'
import {
  type D3ZoomEvent,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
} from 'd3-zoom'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { DayRange } from '#core/analysis/daySpans.ts'
import { fewestDays, within } from './model/visibleRange.ts'

export interface TimeZoom {
  /** Shows fewer days (above 1) or more (below 1) around the middle. */
  readonly zoomBy: (factor: number) => void
  /** Goes on by a part of what is shown; back where it is negative. */
  readonly panBy: (share: number) => void
  readonly show: (range: DayRange) => void
}

interface Options {
  /** What takes wheel, pinch and drag; time begins `left` pixels from its edge. */
  readonly frame: HTMLElement | null
  readonly left: number
  readonly width: number
  /** All days that can be shown, and those that are. */
  readonly whole: DayRange
  readonly range: DayRange
  readonly onChange: (range: DayRange) => void
}

/**
 * Wheel, pinch and drag as d3-zoom understands them. The days shown are the one truth: d3's
 * transform is set from them each time, so that keys, buttons and the address need no second way.
 *
 * - On the axis the wheel zooms. Over the rows it scrolls them, and zooms with Ctrl or Command, as
 *   a pinch of a trackpad does; sideways it moves through time.
 * - Nothing glides: who asked for less motion misses nothing.
 */
export function useTimeZoom({ frame, left, width, whole, range, onChange }: Options): TimeZoom {
  const behaviour = useMemo(() => zoom<HTMLElement, unknown>(), [])
  const latest = useRef({ left, width, whole, range, onChange })
  latest.current = { left, width, whole, range, onChange }

  useEffect(() => {
    if (frame === null) return
    behaviour.filter((event: Event) => isOurs(event, frame, latest.current.left))
    behaviour.wheelDelta(wheelStep)
    behaviour.on('zoom', ({ transform }: D3ZoomEvent<HTMLElement, unknown>) => {
      const { onChange, ...place } = latest.current
      onChange(rangeOf(transform, place))
    })
    const selection = select(frame).call(behaviour).on('dblclick.zoom', null)
    const goSideways = (event: WheelEvent) => {
      const isShifted = event.shiftKey && event.deltaX === 0
      const move = isShifted ? event.deltaY : event.deltaX
      const isSideways = isShifted || Math.abs(event.deltaX) > Math.abs(event.deltaY)
      if (!isSideways || move === 0 || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const { range, width, whole, onChange } = latest.current
      const days = (move / Math.max(1, width)) * (range.end - range.start)
      onChange(within({ start: range.start + days, end: range.end + days }, whole))
    }
    frame.addEventListener('wheel', goSideways, { passive: false, capture: true })
    return () => {
      selection.on('.zoom', null)
      frame.removeEventListener('wheel', goSideways, { capture: true })
    }
  }, [frame, behaviour])

  useLayoutEffect(() => {
    if (frame === null || width === 0) return
    setLimits(behaviour, { left, width, whole })
    select(frame).property('__zoom', transformOf(range, { left, width, whole }))
  }, [frame, behaviour, left, width, whole, range])

  return useMemo(() => {
    const show = (wanted: DayRange) => {
      const { whole, onChange } = latest.current
      onChange(within(wanted, whole))
    }
    return {
      show,
      zoomBy(factor) {
        const { start, end } = latest.current.range
        const middle = (start + end) / 2
        const half = (end - start) / 2 / factor
        show({ start: middle - half, end: middle + half })
      },
      panBy(share) {
        const { start, end } = latest.current.range
        const days = (end - start) * share
        show({ start: start + days, end: end + days })
      },
    }
  }, [])
}

interface Place {
  readonly left: number
  readonly width: number
  readonly whole: DayRange
}

function setLimits(
  behaviour: ZoomBehavior<HTMLElement, unknown>,
  { left, width, whole }: Place,
): void {
  const right = left + width
  behaviour
    .extent([
      [left, 0],
      [right, 1],
    ])
    .translateExtent([
      [left, Number.NEGATIVE_INFINITY],
      [right, Number.POSITIVE_INFINITY],
    ])
    .scaleExtent([1, Math.max(1, (whole.end - whole.start) / fewestDays)])
}

function transformOf(range: DayRange, { left, width, whole }: Place): ZoomTransform {
  const scale = (whole.end - whole.start) / (range.end - range.start)
  const start = left + ((range.start - whole.start) / (whole.end - whole.start)) * width
  return zoomIdentity.translate(left - scale * start, 0).scale(scale)
}

function rangeOf(transform: ZoomTransform, { left, width, whole }: Place): DayRange {
  const dayOf = (x: number) =>
    whole.start + ((transform.invertX(x) - left) / width) * (whole.end - whole.start)
  return within({ start: dayOf(left), end: dayOf(left + width) }, whole)
}

function isOurs(event: Event, frame: HTMLElement, left: number): boolean {
  if (!(event.target instanceof Element)) return false
  if (event.target.closest('[data-own-gestures]') !== null) return false
  if (event instanceof WheelEvent) {
    return event.ctrlKey || event.metaKey || event.target.closest('[data-axis]') !== null
  }
  if (!(event instanceof MouseEvent)) return true
  const isOverTime = event.clientX - frame.getBoundingClientRect().left >= left
  return event.button === 0 && !event.ctrlKey && isOverTime
}

/** A pinch comes as a wheel of many small steps with Ctrl, a real wheel as few large ones. */
const pinchStep = 40

function wheelStep({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const isPinch = ctrlKey && deltaMode === 0 && Math.abs(deltaY) < pinchStep
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 0 ? 0.003 : 1
  return -deltaY * unit * (isPinch ? 4 : 1)
}

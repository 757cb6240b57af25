import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { Severity } from '#core/analysis/finding.ts'
import type { TrendPoint } from '#core/analysis/trend.ts'
import { classes } from '#ui/classes.ts'
import { useWidth } from '#ui/useWidth.ts'
import { longDayWords } from '../../analysis/dayWords.ts'
import styles from './TrendPicture.module.css'
import { nearestPoint, trendChart } from './trendChart.ts'
import { totalsWords } from './trendLine.ts'

const height = 220
const margin = { top: 14, right: 108, bottom: 26, left: 40 }

interface Props {
  readonly points: readonly TrendPoint[]
  readonly shown: readonly Severity[]
  readonly chosen: TrendPoint | null
  readonly onChoose: (day: string | null) => void
}

/**
 * The line, which is also the control that chooses a day: a slider whose values are the days with
 * edits. Pressing chooses the nearest; arrows go along them, Home and End to their ends.
 */
export function TrendPicture({ points, shown, chosen, onChoose }: Props) {
  const [setBox, width] = useWidth()
  const [hovered, setHovered] = useState<number | null>(null)
  const inner = Math.max(0, width - margin.left - margin.right)
  const chart = trendChart(points, shown, { width: inner, height })
  const last = points.length - 1
  const place = chosen === null ? last : points.indexOf(chosen)
  const pointed = hovered === null ? chosen : (points[hovered] ?? null)
  const current = points[place]
  const choose = (at: number) => onChoose(points[Math.max(0, Math.min(last, at))]?.day ?? null)
  const steer = (event: KeyboardEvent) => {
    const to = {
      ArrowLeft: place - 1,
      ArrowDown: place - 1,
      ArrowRight: place + 1,
      ArrowUp: place + 1,
      PageUp: place + 10,
      PageDown: place - 10,
      Home: 0,
      End: last,
    }[event.key]
    if (event.key === 'Escape' && chosen !== null) onChoose(null)
    else if (to === undefined) return
    else choose(to)
    event.preventDefault()
  }
  const placeOf = (event: PointerEvent<HTMLElement>): number => {
    const { left } = event.currentTarget.getBoundingClientRect()
    return nearestPoint(points, chart, event.clientX - left - margin.left)
  }
  return (
    <div ref={setBox} className={styles.box}>
      {width === 0 || current === undefined ? null : (
        <div
          role="slider"
          tabIndex={0}
          aria-label="Day of the trend"
          aria-valuemin={0}
          aria-valuemax={last}
          aria-valuenow={place}
          aria-valuetext={`${longDayWords(current.day)}: ${totalsWords(current.totals, shown)}`}
          className={styles.slider}
          onKeyDown={steer}
          onPointerDown={(event) => choose(placeOf(event))}
          onPointerMove={(event) => setHovered(placeOf(event))}
          onPointerLeave={() => setHovered(null)}
        >
          <svg aria-hidden="true" width={width} height={height + margin.top + margin.bottom}>
            <g transform={`translate(${margin.left} ${margin.top})`}>
              {chart.yTicks.map(({ value, y }) => (
                <g key={value} transform={`translate(0 ${y})`}>
                  <line x2={inner} className={styles.grid} />
                  <text x={-8} dy="0.32em" className={styles.yTick}>
                    {value}
                  </text>
                </g>
              ))}
              {chart.xTicks.map(({ key, label, x }) => (
                <text key={key} x={x} y={height + 18} className={styles.xTick}>
                  {label}
                </text>
              ))}
              {pointed === null ? null : (
                <line
                  x1={chart.xOf(pointed.day)}
                  x2={chart.xOf(pointed.day)}
                  y2={height}
                  className={classes(styles.rule, pointed === chosen && styles.chosenRule)}
                />
              )}
              {chart.series.map(({ severity, path, value, endY, labelY }) => (
                <g key={severity} className={styles[severity]}>
                  <path d={path} className={styles.line} />
                  <circle cx={inner} cy={endY} r={3.5} className={styles.dot} />
                  <text x={inner + 9} y={labelY} dy="0.32em" className={styles.label}>
                    {value} {severity}
                  </text>
                  {pointed === null ? null : (
                    <circle
                      cx={chart.xOf(pointed.day)}
                      cy={chart.yOf(pointed.totals[severity])}
                      r={3.5}
                      className={styles.dot}
                    />
                  )}
                </g>
              ))}
            </g>
          </svg>
        </div>
      )}
      <p className={styles.read} aria-hidden="true">
        {pointed === null
          ? 'Choose a day to see what moved it.'
          : `${longDayWords(pointed.day)}: ${totalsWords(pointed.totals, shown)}`}
      </p>
    </div>
  )
}

import type { PointerEvent } from 'react'
import type { ResiliencePoint } from '#core/analysis/resilienceCurve.ts'
import { percentText } from '#core/model/naming.ts'
import { classes } from '#ui/classes.ts'
import { useWidth } from '#ui/useWidth.ts'
import styles from './BusFactors.module.css'
import { curveChart, departuresAt } from './curveChart.ts'

const height = 132
const margin = { top: 20, right: 4, bottom: 22, left: 44 }

interface Props {
  readonly curve: readonly ResiliencePoint[]
  readonly others: readonly (readonly ResiliencePoint[])[]
  /** The number of departures that is looked at. */
  readonly pointed: number | null
  readonly onPoint: (departures: number | null) => void
}

/** The curve as stairs. It says nothing that the table beside it does not say. */
export function CurvePicture({ curve, others, pointed, onPoint }: Props) {
  const [setBox, width] = useWidth()
  const inner = Math.max(0, width - margin.left - margin.right)
  const chart = curveChart(curve, others, { width: inner, height })
  const chosen = chart.steps.find(({ departures }) => departures === pointed)
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    onPoint(departuresAt(chart, event.clientX - left - margin.left))
  }
  return (
    <div
      ref={setBox}
      className={styles.picture}
      onPointerMove={follow}
      onPointerLeave={() => onPoint(null)}
    >
      {width === 0 ? null : (
        <svg aria-hidden="true" width={width} height={height + margin.top + margin.bottom}>
          <g transform={`translate(${margin.left} ${margin.top})`}>
            {chosen === undefined ? null : (
              <rect
                x={chosen.left}
                y={-margin.top}
                width={chosen.width}
                height={height + margin.top}
                className={styles.column}
              />
            )}
            {chart.yTicks.map(({ value, y }) => (
              <g key={value} transform={`translate(0 ${y})`}>
                <line x2={inner} className={styles.grid} />
                <text x={-8} dy="0.32em" className={styles.yTick}>
                  {percentText(value)}
                </text>
              </g>
            ))}
            {chart.otherPaths.map((path) => (
              <path key={path} d={path} className={styles.otherLine} />
            ))}
            {chart.steps.map(({ departures, left, width, y, leastY }) =>
              leastY === y ? null : (
                <rect
                  key={departures}
                  x={left}
                  y={y}
                  width={width}
                  height={leastY - y}
                  className={styles.doubt}
                />
              ),
            )}
            <path d={chart.path} className={styles.line} />
            {chart.steps.map(({ departures, middle, y }, at) => (
              <g key={departures}>
                <text
                  x={middle}
                  y={y - 6}
                  className={classes(styles.value, departures === pointed && styles.pointedValue)}
                >
                  {percentText(curve[at]?.capability ?? 0)}
                </text>
                <text x={middle} y={height + 16} className={styles.xTick}>
                  {departures === 0 ? 'today' : `${departures} gone`}
                </text>
              </g>
            ))}
          </g>
        </svg>
      )}
    </div>
  )
}

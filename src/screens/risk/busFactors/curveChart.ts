import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { ResiliencePoint } from '#core/analysis/resilienceCurve.ts'

type Curve = readonly ResiliencePoint[]

/** What one number of departures leaves, in the chart. */
export interface CurveStep {
  readonly departures: number
  readonly left: number
  readonly middle: number
  readonly width: number
  /** Of what is left standing. */
  readonly y: number
  /** Of what cannot be undercut: below `y` only where the search was stopped. */
  readonly leastY: number
}

export interface CurveChart {
  readonly steps: readonly CurveStep[]
  readonly path: string
  /** Of those that it is compared with; equal ones are drawn once. */
  readonly otherPaths: readonly string[]
  readonly yTicks: readonly { readonly value: number; readonly y: number }[]
}

/**
 * Resilience curves as stairs in a box of the given size, y downwards: k departures have a column
 * of their own, as wide as every other, because there is nothing between two of them.
 */
export function curveChart(
  curve: Curve,
  others: readonly Curve[],
  { width, height }: { readonly width: number; readonly height: number },
): CurveChart {
  const columns = Math.max(1, curve.length, ...others.map((it) => it.length))
  const x = scaleLinear([0, columns], [0, width])
  const y = scaleLinear([0, 1], [height, 0])
  const stairs = line<readonly [departures: number, share: number]>()
    .x(([departures]) => round(x(departures)))
    .y(([, share]) => round(y(share)))
    .curve(curveStepAfter)
  const pathOf = (points: Curve): string => {
    const last = points.at(-1)
    if (last === undefined) return ''
    const ends = points.map((it) => [it.departures, it.capability] as const)
    return stairs([...ends, [last.departures + 1, last.capability]]) ?? ''
  }
  return {
    steps: curve.map(({ departures, capability, atLeast }) => ({
      departures,
      left: x(departures),
      middle: x(departures + 0.5),
      width: x(1),
      y: y(capability),
      leastY: y(atLeast),
    })),
    path: pathOf(curve),
    otherPaths: [...new Set(others.map(pathOf))],
    yTicks: [0, 0.5, 1].map((value) => ({ value, y: y(value) })),
  }
}

/** How many departures the column at a position stands for; `null`: outside of them. */
export function departuresAt(
  { steps }: Pick<CurveChart, 'steps'>,
  position: number,
): number | null {
  const step = steps.find(({ left, width }) => position >= left && position < left + width)
  return step?.departures ?? null
}

/** Tenths of a pixel: more digits only make the path longer. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}

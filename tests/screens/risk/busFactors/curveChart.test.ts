import { describe, expect, test } from 'vitest'
import { resilienceCurve } from '#core/analysis/resilienceCurve.ts'
import { curveChart, departuresAt } from '#screens/risk/busFactors/curveChart.ts'

const box = { width: 300, height: 100 }

/** Two people: with one gone half of it stands, with both nothing. */
const curve = resilienceCurve(
  {
    people: 2,
    skills: [
      { holders: [0], minHolders: 1, weight: 1 },
      { holders: [1], minHolders: 1, weight: 1 },
    ],
  },
  { most: 2 },
)

describe('a resilience curve', () => {
  test('is a stair with a column for each number of departures', () => {
    const { path, steps } = curveChart(curve, [], box)
    expect(path).toBe('M0,0L100,0L100,50L200,50L200,100L300,100L300,100')
    expect(steps.map(({ left, middle, width, y }) => [left, middle, width, y])).toEqual([
      [0, 50, 100, 0],
      [100, 150, 100, 50],
      [200, 250, 100, 100],
    ])
  })

  test('draws equal others once', () => {
    const flat = curve.map((point) => ({ ...point, capability: 1, atLeast: 1 }))
    expect(curveChart(curve, [flat, curve, flat], box).otherPaths).toHaveLength(2)
  })

  test('shows how far down it may go where the search was stopped', () => {
    const stopped = curve.map((it) => ({ ...it, isExact: false, atLeast: 0 }))
    expect(curveChart(stopped, [], box).steps[1]).toMatchObject({ y: 50, leastY: 100 })
  })

  test('tells which departures a position is about', () => {
    const chart = curveChart(curve, [], box)
    expect([-1, 0, 99, 100, 299, 300].map((at) => departuresAt(chart, at))).toEqual([
      null,
      0,
      0,
      1,
      2,
      null,
    ])
  })
})

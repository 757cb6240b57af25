import { describe, expect, test } from 'vitest'
import { readingChart } from '#screens/missions/measure/readingChart.ts'
import { day } from '#tests/support/builders.ts'

const box = { width: 300, height: 100 }
const given = {
  baseline: 0,
  goal: 100,
  formed: day('2026-01-01'),
  target: day('2026-01-31'),
  today: day('2026-01-21'),
  ...box,
}
const readings = [
  { day: day('2026-01-11'), value: 25 },
  { day: day('2026-01-16'), value: 50 },
]

describe('the picture of a measure', () => {
  test('goes from the day on which the mission was formed to its target day', () => {
    const { targetX, todayX, points } = readingChart(readings, given)
    expect([targetX, todayX]).toEqual([300, 200])
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [100, 75],
      [150, 50],
    ])
  })

  test('draws a step for each reading, level until today', () => {
    expect(readingChart(readings, given).path).toBe('M100,75L150,75L150,50L200,50L200,50')
  })

  test('has baseline and goal at their heights, also where the measure is to fall', () => {
    expect(readingChart(readings, given)).toMatchObject({ baselineY: 100, goalY: 0 })
    const falling = readingChart(readings, { ...given, baseline: 100, goal: 0 })
    expect(falling).toMatchObject({ baselineY: 0, goalY: 100 })
  })

  test('stays a picture where all values are the same', () => {
    const chart = readingChart(readings.slice(0, 1), { ...given, baseline: 25, goal: null })
    expect(chart.points.map(({ y }) => y)).toEqual([50])
  })
})

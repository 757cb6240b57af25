import { describe, expect, it } from 'vitest'
import type { TrendPoint } from '#core/analysis/trend.ts'
import { nearestPoint, spread, trendChart } from '#screens/risk/trend/trendChart.ts'
import { day } from '#tests/support/builders.ts'

const size = { width: 300, height: 100 }

function point(date: string, critical: number, high: number): TrendPoint {
  const totals = { critical, high, medium: 0, low: 0, gap: 0, keyPerson: 0, short: 0 }
  const none = { critical: 0, high: 0, medium: 0, low: 0 }
  return {
    day: day(date),
    totals,
    findings: critical + high,
    byDates: none,
    edits: 1,
    movers: [],
  }
}

const points = [point('2026-01-01', 2, 4), point('2026-01-11', 4, 4), point('2026-01-31', 3, 0)]

describe('the picture of a trend', () => {
  it('stays level until the next day, then steps', () => {
    const { series } = trendChart(points, ['critical', 'high'], size)
    expect(series.map(({ severity, path }) => [severity, path])).toEqual([
      ['critical', 'M0,50L100,50L100,0L300,0L300,25'],
      ['high', 'M0,0L100,0L100,0L300,0L300,100'],
    ])
  })

  it('ends with today’s figures and a label for each that is clear of the others', () => {
    const same = [point('2026-01-01', 0, 0), point('2026-01-02', 2, 2)]
    const { series } = trendChart(same, ['critical', 'high'], size)
    expect(series.map(({ value }) => value)).toEqual([2, 2])
    const [critical, high] = series.map(({ labelY }) => labelY)
    expect(Math.abs((critical ?? 0) - (high ?? 0))).toBeGreaterThanOrEqual(16)
  })

  it('has ticks on whole days and whole findings only', () => {
    const short = [point('2026-01-01', 1, 0), point('2026-01-02', 0, 0)]
    const { xTicks, yTicks } = trendChart(short, ['critical'], size)
    expect(xTicks.map(({ label }) => label)).toEqual(['2026', '2 Jan'])
    expect(yTicks.map(({ value }) => value)).toEqual([0, 1])
  })

  it('finds the day that is nearest to the pointer', () => {
    const chart = trendChart(points, ['critical'], size)
    expect([0, 40, 60, 250, 999].map((x) => nearestPoint(points, chart, x))).toEqual([
      0, 0, 1, 2, 2,
    ])
  })

  it('moves labels apart, upwards from the lowest, in their order', () => {
    expect(spread([100, 100, 20], 16, 100)).toEqual([84, 100, 20])
  })
})

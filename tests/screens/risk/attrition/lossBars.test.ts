import { describe, expect, it } from 'vitest'
import { lossDistribution } from '#core/analysis/lossDistribution.ts'
import { lossChart } from '#screens/risk/attrition/lossBars.ts'
import { goldenVector as golden } from '#tests/core/analysis/goldenVector.ts'

const size = { width: 400, height: 100 }
const tenth = lossDistribution(golden, Array(golden.people).fill(0.1))

describe('the bars of a loss', () => {
  it('stand on the ground, inside the box, in the order of the losses', () => {
    const { bars } = lossChart(tenth, size)
    expect(bars.length).toBeGreaterThan(3)
    for (const [at, bar] of bars.entries()) {
      expect(bar.y + bar.height).toBeCloseTo(size.height)
      expect(bar.x).toBeGreaterThanOrEqual(0)
      expect(bar.x + bar.width).toBeLessThanOrEqual(size.width)
      if (at > 0) expect(bar.x).toBeGreaterThan(bars[at - 1]?.x ?? 0)
    }
  })

  it('hold all the chance but what lies out of sight', () => {
    const { bars, beyond } = lossChart(tenth, size)
    const drawn = bars.reduce((sum, { chance }) => sum + chance, 0)
    expect(drawn + beyond).toBeCloseTo(1)
    expect(beyond).toBeLessThanOrEqual(0.0005)
  })

  it('mark the knowledge at risk, and as tail what is as bad', () => {
    const { bars, marks } = lossChart(tenth, size)
    expect(marks.map(({ value }) => value)).toEqual([2, 3, 6])
    expect(bars.filter(({ isTail }) => isTail).every(({ from }) => from >= 2)).toBe(true)
    expect(bars.some(({ isTail }) => !isTail)).toBe(true)
  })

  it('are merged into whole steps where there are too many', () => {
    const losses = Array.from({ length: 150 }, (_, loss) => ({ loss, chance: 1 / 150 }))
    const { bars } = lossChart({ losses, tails: [] }, size)
    expect(bars.length).toBeLessThanOrEqual(41)
    for (const { from, to } of bars) expect([from % 1, to % 1]).toEqual([0, 0])
    expect(bars.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1)
  })

  it('are one bar where nothing can be lost', () => {
    const nobody = lossDistribution(golden, Array(golden.people).fill(0))
    const { bars } = lossChart(nobody, size)
    expect(bars.map(({ from, chance }) => [from, chance])).toEqual([[0, 1]])
    expect(bars[0]?.isTail).toBe(false)
  })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { capability } from '#core/analysis/capability.ts'
import { resilienceCurve } from '#core/analysis/resilienceCurve.ts'
import { worstDeparture } from '#core/analysis/worstDeparture.ts'
import { holdingsAtMost } from './arbitraryHoldings.ts'

test('the worst departure is the resilience curve’s first, and leaves what it says', () => {
  fc.assert(
    fc.property(holdingsAtMost(6, 8), (holdings) => {
      const worst = worstDeparture(holdings)
      const [today, afterOne] = resilienceCurve(holdings, { most: 1 })
      expect(worst.capability).toBeCloseTo(afterOne?.capability ?? -1)
      if (worst.person === null) expect(worst.capability).toBeCloseTo(today?.capability ?? -1)
      else expect(capability(holdings, [worst.person]).value).toBeCloseTo(worst.capability)
    }),
  )
})

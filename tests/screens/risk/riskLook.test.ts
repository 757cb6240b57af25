import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingKinds, severities } from '#core/analysis/finding.ts'
import { groupings } from '#screens/risk/findings/groupFindings.ts'
import type { RiskScope } from '#screens/risk/riskFilter.ts'
import {
  firstLook,
  lookAt,
  parseRiskLook,
  type RiskLook,
  serializeRiskLook,
} from '#screens/risk/riskLook.ts'
import { chapter, team } from '#tests/support/builders.ts'
import { plainView } from '#ui/grid/gridView.ts'

const looks: fc.Arbitrary<RiskLook> = fc.record({
  view: fc.constantFrom('', 'findings', 'people'),
  scope: fc.constantFrom<RiskScope>('all', 'team', chapter('a:b'), team('x&y=z')),
  showsLow: fc.boolean(),
  hidesNames: fc.boolean(),
  severity: fc.constantFrom('all' as const, ...severities),
  kind: fc.constantFrom('all' as const, ...findingKinds),
  text: fc.string(),
  grouping: fc.constantFrom(...groupings),
  rows: fc.constantFrom('team' as const, 'chapter' as const),
  order: fc.constantFrom('risk' as const, 'name' as const),
  grid: fc.constantFrom(plainView, {
    ...plainView,
    frozen: 1,
    hidden: ['kotlin'],
    sort: [{ column: 'java', direction: 'descending' as const }],
  }),
  own: fc.constantFrom({}, { leaves: 'ana,bo', months: '12' }),
})

describe('the address of the risk screen', () => {
  it('brings back every look that it was written from', () => {
    fc.assert(
      fc.property(looks, (look) => {
        const address = serializeRiskLook(look).toString()
        expect(parseRiskLook(new URLSearchParams(address))).toEqual(look)
      }),
    )
  })

  it('is empty for the first look, and an empty one is the first look', () => {
    expect(serializeRiskLook(firstLook).toString()).toBe('')
    expect(parseRiskLook(new URLSearchParams())).toEqual(firstLook)
  })

  it('passes over what it cannot read, and keeps what single views have said', () => {
    const params = new URLSearchParams(
      'severity=awful&kind=x&group=y&where=foo:c1&view=people&leaves=ana',
    )
    expect(parseRiskLook(params)).toEqual({ ...firstLook, view: 'people', own: { leaves: 'ana' } })
  })

  it('of another view leaves behind what was opened and sought in this one', () => {
    const own = { person: 'ana', opened: 'team:x', learn: 'a', action: 'b', months: '12' }
    const look = { ...firstLook, view: 'people', showsLow: true, text: 'kafka', own }
    expect(lookAt(look, 'people')).toEqual(look)
    expect(lookAt(look, 'trend')).toEqual({
      ...firstLook,
      view: 'trend',
      showsLow: true,
      own: { months: '12' },
    })
  })
})

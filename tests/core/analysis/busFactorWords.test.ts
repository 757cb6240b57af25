import { describe, expect, test } from 'vitest'
import { busFactorWords } from '#core/analysis/busFactorWords.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { day, type OrganisationSketch, sketchOrganisation, team } from '#tests/support/builders.ts'

const today = day('2026-11-21')

/** What is said of team Pay. `can` is who holds what; needs are one holder each. */
function said(
  can: Readonly<Record<string, readonly string[]>>,
  needs: NonNullable<OrganisationSketch['teams']>[string]['needs'] = {},
  options: Parameters<typeof thresholdBusFactor>[1] = {},
): string {
  const levels = (skills: readonly string[]) =>
    Object.fromEntries(skills.map((name) => [name, 3 as const]))
  const workspace = sketchOrganisation({
    people: Object.fromEntries(
      Object.entries(can).map(([who, what]) => [who, { can: levels(what) }]),
    ),
    teams: { Pay: { members: Object.keys(can), needs } },
  })
  const holdings = scopeHoldings(workspace, CoverageIndex.build(workspace, today), team('Pay'))
  return busFactorWords(workspace, {
    holdings,
    strict: strictBusFactor(holdings),
    threshold: thresholdBusFactor(holdings, options),
  })
}

describe('the bus factors in words', () => {
  test('name the one who would be missed', () => {
    expect(said({ Quin: ['Kafka', 'Go'], Ana: ['Go'] }, { Kafka: 1, Go: 1 })).toBe(
      'Pay loses a needed skill if Quin leaves; more than half of it is gone if Ana and Quin leave.',
    )
  })

  test('say what is held where needs are not stated, and list several sets', () => {
    expect(said({ Ana: ['A', 'B'], Bo: ['B', 'C'], Cy: ['C', 'A'] })).toBe(
      'Pay loses a skill that it holds if any of these three sets of two leave: Ana and Bo; or Ana and Cy; or Bo and Cy; more than half of it is gone if Ana, Bo and Cy leave.',
    )
  })

  test('say when any one person is enough', () => {
    expect(said({ Ana: ['A'], Bo: ['B'], Cy: ['C'], Di: ['D'] }, {}, { theta: 0.2 })).toBe(
      'Pay loses a skill that it holds if any one of these four people leaves: Ana, Bo and 2 more; more than 20 % of it is gone if any one of these four people leaves: Ana, Bo and 2 more.',
    )
  })

  test('say how many skills have too few holders already, and what is gone already', () => {
    expect(said({ Ana: ['A'] }, { A: 1, B: 1, C: 1 })).toBe(
      'Pay loses a needed skill if Ana leaves, besides the two with too few holders already; more than half of it is gone already.',
    )
  })

  test('say that nothing is left to lose, or nothing known', () => {
    expect(said({ Ana: [] }, { A: 1 })).toBe(
      'Pay has too few holders for its only needed skill, so nothing is left to lose.',
    )
    expect(said({ Ana: [] })).toBe('Pay needs no skill that is known.')
  })

  test('say "at most" and "at least" where the search was stopped', () => {
    const can = Object.fromEntries(
      Array.from('abcdefghijkl', (name, at) => [
        name,
        [1, 2, 3, 5].map((step) => `skill ${(at * step + step) % 13}`),
      ]),
    )
    expect(said(can, {}, { steps: 1 })).toMatch(
      /more than half of it is gone if at most \d+, at least \d+ leave, such as b, .* and \d+ more\.$/,
    )
  })

  test('can hide names', () => {
    const workspace = sketchOrganisation({
      people: { Ana: { can: { A: 3 } } },
      teams: { Pay: { members: ['Ana'] } },
    })
    const holdings = scopeHoldings(workspace, CoverageIndex.build(workspace, today), team('Pay'))
    const strict = strictBusFactor(holdings)
    const hidden = busFactorWords(
      workspace,
      { holdings, strict, threshold: null },
      (person) => `person ${person + 1}`,
    )
    expect(hidden).toBe('Pay loses a skill that it holds if person 1 leaves.')
  })
})

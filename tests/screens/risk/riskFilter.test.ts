import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { isGrave } from '#core/analysis/finding.ts'
import { countSkills, hangingSkills, hangingWords } from '#screens/risk/hangingSkills.ts'
import {
  allFindings,
  countsIn,
  graveFindings,
  isInScope,
  parseRiskScope,
  type RiskScope,
  serializeRiskScope,
} from '#screens/risk/riskFilter.ts'
import { chapter, day, sketchOrganisation, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  skills: { Kafka: { chapter: 'Backend' }, Go: { chapter: 'Backend' }, Rust: {} },
  people: {
    Ana: { chapter: 'Backend', can: { Kafka: 4, Go: 3, Rust: 3 } },
    Bo: { chapter: 'Backend', can: { Go: 3 } },
    Cy: { can: { Kafka: 3, Rust: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Go: 1, Rust: 2 } },
    Fraud: { members: ['Cy'], needs: { Kafka: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const places: readonly RiskScope[] = [
  'all',
  'team',
  'chapter',
  team('Payments'),
  team('Fraud'),
  chapter('Backend'),
]

describe('where the risk is looked at', () => {
  it('is everywhere where the address names no place', () => {
    for (const text of ['', 'all', 'xyz', 'foo:c1', 'team:', 'chapter:', ':']) {
      expect(parseRiskScope(text)).toBe('all')
    }
    expect(parseRiskScope('team:a:b')).toEqual(team('a:b'))
  })

  it.each(places)('comes back from the address: %j', (place) => {
    expect(parseRiskScope(serializeRiskScope(place))).toEqual(place)
  })

  it.each(places)(
    'has as many findings as are counted, low ones only in all of them: %j',
    (place) => {
      const { critical, high, medium, low } = countsIn(coverage, place)
      const grave = graveFindings(coverage, place)
      const all = allFindings(coverage, place)
      expect(grave).toHaveLength(critical + high + medium)
      expect(all).toHaveLength(critical + high + medium + low)
      expect(all.filter(isGrave)).toEqual(grave)
      expect(all).toEqual(coverage.findings().filter(({ scope }) => isInScope(scope, place)))
    },
  )

  it('counts a skill that hangs on different people in different places once', () => {
    const hanging = hangingSkills(graveFindings(coverage, 'all'), 'all')
    expect(hanging.filter(({ skill }) => skill === 'Kafka').map(({ holder }) => holder)).toEqual(
      expect.arrayContaining(['Ana', 'Cy']),
    )
    expect(countSkills(hanging)).toBeLessThan(hanging.length)
    expect(hangingWords(hanging)).toBe(
      `${countSkills(hanging)} skills hang on one person, in ${hanging.flatMap((it) => it.findings).length} places; 1 of them on different people`,
    )
    expect(hangingWords(hanging.slice(0, 1))).toMatch(
      /^1 skill hangs on one person, in \d places?$/,
    )
  })
})

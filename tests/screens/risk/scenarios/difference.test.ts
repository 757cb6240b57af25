import { describe, expect, test } from 'vitest'
import type { EditImpact } from '#core/analysis/editImpact.ts'
import type { Finding, FindingKind, Severity } from '#core/analysis/finding.ts'
import {
  differenceWords,
  scopeDifferences,
  shortDifference,
  together,
} from '#screens/risk/scenarios/difference.ts'
import { person, skill, team } from '#tests/support/builders.ts'

function finding(of: string, kind: FindingKind, severity: Severity): Finding {
  return {
    kind,
    severity,
    scope: team('Payments'),
    skill: skill(of),
    minLevel: 3,
    minHolders: 1,
    needed: 'yes',
    holders: kind === 'gap' ? 0 : 1,
    holder: kind === 'key-person' ? person('Ana') : null,
    orgHolders: 1,
  }
}

const none = { gap: 0, keyPerson: 0, short: 0 }
const before = { critical: 1, high: 2, medium: 0, low: 4, ...none }
const after = { critical: 2, high: 1, medium: 1, low: 3, ...none }

function impactOf(parts: Partial<EditImpact['scopes'][number]>): EditImpact {
  const empty = { closed: [], opened: [], changed: [], isElsewhere: false }
  return { scopes: [{ ...empty, scope: team('Payments'), ...parts }], before, after }
}

function told(impact: EditImpact, { showsLow = false, gone = [] as readonly string[] } = {}) {
  const all = together(scopeDifferences(impact, (it) => gone.includes(it.skill), showsLow))
  return { short: shortDifference(all), long: differenceWords(all, impact, showsLow) }
}

const kafka = finding('Kafka', 'gap', 'critical')

describe('the risk difference of a scenario', () => {
  test('says what it closes and opens, and how many findings there are then', () => {
    const impact = impactOf({ closed: [finding('Java', 'key-person', 'high')], opened: [kafka] })
    expect(told(impact)).toEqual({
      short: 'closes 1, opens 1 (1 critical)',
      long: 'It closes 1 finding and opens 1 finding (1 critical): 3 findings today, 4 then.',
    })
  })

  test('tells worse from better, by severity and then by kind', () => {
    const sole = finding('Kafka', 'key-person', 'critical')
    const impact = impactOf({
      changed: [
        { before: sole, after: kafka },
        { before: finding('Go', 'gap', 'critical'), after: finding('Go', 'key-person', 'high') },
      ],
    })
    expect(told(impact).short).toBe('worsens 1, eases 1')
  })

  test('takes what becomes low for closed, as long as low findings are hidden', () => {
    const change = {
      before: finding('Go', 'key-person', 'medium'),
      after: finding('Go', 'key-person', 'low'),
    }
    const impact = impactOf({ changed: [change] })
    expect(told(impact).short).toBe('closes 1')
    expect(told(impact, { showsLow: true }).short).toBe('eases 1')
  })

  test('does not boast of findings that end because the last holder goes', () => {
    const impact = impactOf({ closed: [finding('Go', 'key-person', 'medium')] })
    expect(told(impact, { gone: ['Go'] })).toEqual({
      short: '1 end with their last holder',
      long: 'It ends 1 only because the last holder goes where no need is stated: 3 findings today, 4 then.',
    })
  })

  test('may be none', () => {
    expect(told(impactOf({}))).toEqual({
      short: null,
      long: 'It changes no finding on this day.',
    })
  })
})

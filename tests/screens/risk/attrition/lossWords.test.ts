import { describe, expect, it } from 'vitest'
import { lossDistribution } from '#core/analysis/lossDistribution.ts'
import { amount } from '#screens/analysis/amount.ts'
import {
  chanceWords,
  likelyWords,
  lossUnit,
  methodWords,
  rangeWords,
  tailSentence,
} from '#screens/risk/attrition/lossWords.ts'
import { goldenVector as golden } from '#tests/core/analysis/goldenVector.ts'

const tenth = lossDistribution(golden, Array(golden.people).fill(0.1))

describe('the words of a loss', () => {
  it('say how bad it comes, of how much, in the unit that was weighed', () => {
    expect(tailSentence(tenth, 0.9, 'weight')).toBe(
      'In one case of ten, at least 2 of a weight of 12 is lost.',
    )
    expect(tailSentence(tenth, 0.99, 'skills')).toBe(
      'In one case of a hundred, at least 6 of 12 skills are lost.',
    )
  })

  it('say so where nothing is lost', () => {
    const nobody = lossDistribution(golden, Array(golden.people).fill(0))
    expect(tailSentence(nobody, 0.95, 'weight')).toBe('In 19 cases of twenty, nothing is lost.')
  })

  it('count in skills where all weigh the same', () => {
    expect(lossUnit(golden)).toBe('weight')
    const even = golden.skills.map((skill) => ({ ...skill, weight: 1 }))
    expect(lossUnit({ ...golden, skills: even })).toBe('skills')
  })

  it('give two digits that count, and never a zero for something small', () => {
    expect([0, 0.004, 0.3711, 4.4022, 12.6].map(amount)).toEqual([
      '0',
      '< 0.01',
      '0.37',
      '4.4',
      '13',
    ])
  })

  it('never round a chance to impossible or certain', () => {
    const said = [0, 0.0002, 0.034, 0.34, 0.995, 0.9999, 1].map(chanceWords)
    expect(said.map((it) => it.replaceAll('\u00a0', ' '))).toEqual([
      '0 %',
      '< 0.1 %',
      '3.4 %',
      '34 %',
      '99.5 %',
      '> 99.9 %',
      '100 %',
    ])
  })

  it('name what is most likely to go', () => {
    const kafka = { name: 'Kafka', probability: 0.5 }
    expect(likelyWords([kafka])).toBe('Most to be reckoned with: Kafka (50\u00a0%).')
    expect(likelyWords([])).toBe('')
  })

  it('give a range only where a figure is not exact to what shows', () => {
    expect(rangeWords({ value: 2, error: 0, low: 2, high: 2 })).toBeNull()
    expect(rangeWords({ value: 2, error: 0.001, low: 1.998, high: 2.002 })).toBeNull()
    expect(rangeWords({ value: 0.2, error: 0.2, low: -0.2, high: 0.6 })).toBe('0 to 0.6')
    expect(rangeWords({ value: 0, error: 0.001, low: 0, high: 0.002 })).toBe('under 0.01')
    expect(rangeWords({ value: 0.1, error: 0.1, low: 0.004, high: 0.2 })).toBe('up to 0.2')
  })

  it('say how the figures were got', () => {
    expect(methodWords(tenth)).toContain('Exact: all 32 ways')
    const many = lossDistribution(
      {
        people: 40,
        skills: Array.from({ length: 40 }, (_, at) => ({
          holders: [at, (at * 7 + 3) % 40].sort((a, b) => a - b),
          minHolders: 1,
          weight: 1,
        })),
      },
      Array(40).fill(0.1),
      { samples: 500 },
    )
    expect(methodWords(many)).toMatch(/^Simulated: 500 times/)
  })
})

import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { closingOptions } from '#core/planning/closingOptions.ts'
import { closingWords } from '#screens/risk/closing/closingWords.ts'
import { day, sketchOrganisation, skill, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { can: { Kafka: 4, Java: 3 } },
    Bo: { can: { Kafka: 2 } },
    Cy: { can: { Kafka: 3, Java: 4 } },
    Di: { can: { Java: 4 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 2 } },
    Fraud: { members: ['Cy', 'Di'], needs: { Kafka: 1 } },
  },
})

function optionsFor(where: string, of: string) {
  const coverage = CoverageIndex.build(bank, day('2026-03-01'))
  const { finding } = coverage.at(team(where), skill(of))
  const yearlyRate = parseProbability(0.1)
  const months = parseMonths(12)
  if (finding === null || yearlyRate === null || months === null) throw new Error('No finding')
  let ids = 0
  return closingOptions(coverage, finding, {
    attrition: { yearlyRate, months },
    newId: () => `new ${ids++}`,
  }).map((option) => ({
    kind: option.kind,
    ...closingWords(option, { workspace: bank, finding, nameOf: ({ name }) => name }),
  }))
}

describe('what would close a finding, in words', () => {
  const options = optionsFor('Payments', 'Kafka')
  const of = (kind: string) => options.find((option) => option.kind === kind)

  it('says who would learn it from whom, and how far they have to go', () => {
    expect(of('learn')).toMatchObject({
      title: 'Bo learns it from Ana',
      detail: 'at level 2 now, 3 to reach, both here',
      opens: '',
    })
  })

  it('says what a move opens elsewhere', () => {
    expect(of('move')).toMatchObject({
      title: 'Move Cy here from Fraud',
      opens: expect.stringContaining('Kafka in Fraud'),
    })
  })

  it('says what a move does to bus factors and expected losses', () => {
    expect(of('move')?.measures).toContain('Payments: ')
    expect(of('learn')?.measures).toBe('')
  })

  it('says how the time of somebody would be shared', () => {
    expect(of('share')).toMatchObject({
      title: 'Borrow Cy from Fraud',
      detail: expect.stringContaining('% here'),
    })
  })

  it('says what asking for less would be', () => {
    expect(of('hire')?.title).toBe('Hire somebody at level 3 or above')
    expect(of('stop-needing')?.detail).toContain('nobody more holds it')
  })
})

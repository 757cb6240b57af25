import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { filterLines, findingLines } from '#screens/risk/findings/findingLines.ts'
import { groupFindings, severityWords } from '#screens/risk/findings/groupFindings.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  skills: { Kotlin: { chapter: 'Backend' }, Kafka: { chapter: 'Backend' }, Figma: {} },
  people: {
    Ana: { chapter: 'Backend', can: { Kotlin: 4, Kafka: 4 } },
    Bo: { chapter: 'Backend', can: { Kotlin: 3 } },
    Cy: { can: { Figma: 4 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Cy'], needs: { Kotlin: 1, Kafka: 1, Figma: 1 } },
    Fraud: { members: ['Bo'], needs: { Kafka: 1 } },
  },
})
const findings = CoverageIndex.build(bank, day('2026-03-01')).findings()
const lines = findingLines(findings, bank, ({ name }) => name)

function groupedBy(by: Parameters<typeof groupFindings>[1]) {
  return groupFindings(lines, by).map(({ label, counts }) => `${label}: ${severityWords(counts)}`)
}

describe('findings under one head', () => {
  it('stand under their skill, worst first', () => {
    expect(groupedBy('skill')).toEqual([
      'Kafka: 3 critical',
      'Figma: 1 critical',
      'Kotlin: 1 high · 1 low',
    ])
  })

  it('stand under the person who alone holds the skill; those without one come last', () => {
    expect(groupedBy('person')).toEqual([
      'Ana: 2 critical · 1 high',
      'Cy: 1 critical',
      'Bo: 1 low',
      'Nobody, or too few: 1 critical',
    ])
  })

  it('stand under their team; those of chapters come last', () => {
    expect(groupedBy('team')).toEqual([
      'Payments: 2 critical · 1 high',
      'Fraud: 1 critical · 1 low',
      'In chapters: 1 critical',
    ])
  })

  it('stand under the chapter that they are in, or in a team under that of the skill', () => {
    expect(groupedBy('chapter')).toEqual([
      'Backend: 3 critical · 1 high · 1 low',
      'In no chapter: 1 critical',
    ])
  })

  it('keep every finding once', () => {
    for (const by of ['skill', 'person', 'team', 'chapter'] as const) {
      const kept = groupFindings(lines, by).flatMap((group) => group.lines.map(({ key }) => key))
      expect(kept.toSorted()).toEqual(lines.map(({ key }) => key).toSorted())
    }
  })
})

describe('findings that are looked for', () => {
  const found = (text: string) =>
    filterLines(lines, { severity: 'all', kind: 'all', text }).map(
      ({ skill, where }) => `${skill} in ${where}`,
    )

  it('have the text in the name of the skill, the only holder or the scope', () => {
    expect(found('figm')).toEqual(['Figma in Payments'])
    expect(found('  BO ')).toEqual(['Kotlin in Fraud'])
    expect(found('backend')).toEqual(['Kafka in Backend'])
  })

  it('are narrowed by severity and kind', () => {
    const gaps = filterLines(lines, { severity: 'critical', kind: 'gap', text: '' })
    expect(gaps.map(({ skill, where }) => `${skill} in ${where}`)).toEqual(['Kafka in Fraud'])
  })
})

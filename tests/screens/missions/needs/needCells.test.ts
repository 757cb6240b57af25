import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { fieldContext } from '#core/fields/fieldText.ts'
import { needAt, needColumns, needSource } from '#screens/missions/needs/needCells.ts'
import { blankRow } from '#screens/records/tableRows.ts'
import { day, sketchOrganisation, skill } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  people: { Ana: { can: { Kafka: 3, Go: 4 } }, Bo: { can: { Kafka: 3 } } },
  teams: {
    Fraud: { members: ['Ana'], needs: { Kafka: 2, Go: { minLevel: 4, weight: 2 }, Rust: 1 } },
  },
})
const coverage = CoverageIndex.build(workspace, day('2026-06-01'))
const fraud = workspace.teams.get('Fraud' as never)
if (fraud === undefined) throw new Error('The sketch has no such team')
const source = needSource({
  workspace,
  coverage,
  team: fraud,
  context: fieldContext(workspace),
  hindrances: new Map([[skill('Rust'), 'Nobody holds it']]),
})
const texts = (need: string) =>
  needColumns(workspace.organisation.record.levels, () => workspace).map(
    ({ id }) => source.cell(`Fraud\u001f${need}`, id).text,
  )

describe('the needs of a team as a grid', () => {
  test('say what is asked, and how it stands here and in the organisation', () => {
    expect(texts('Kafka')).toEqual([
      'Kafka',
      '3 · Practitioner',
      '2',
      '1',
      '1',
      '2',
      '1 holder to find, among 1 elsewhere',
    ])
    expect(texts('Go')).toEqual(['Go', '4 · Expert', '1', '2', '1', '1', 'Met by the members now'])
  })

  test('show the usual level where none is stated, and edit it as empty', () => {
    expect(source.cell('Fraud\u001fKafka', 'minLevel')).toMatchObject({ value: '', ink: 'faint' })
    expect(source.name('Fraud\u001fKafka', 'minLevel')).toBe(
      'From level, Kafka: as usual, 3 · Practitioner',
    )
    expect(source.cell('Fraud\u001fGo', 'minLevel').value).toBe('4')
  })

  test('mark what cannot be met, by more than colour', () => {
    expect(texts('Rust').slice(-2)).toEqual(['0', 'Nobody holds it'])
    expect(source.cell('Fraud\u001fRust', 'organisation').ink).toBe('gap')
    expect(source.name('Fraud\u001fRust', 'met')).toBe('Can it be met?, Rust: Nobody holds it')
  })

  test('cannot be typed into where they are counted, in the blank row neither', () => {
    for (const row of ['Fraud\u001fKafka', blankRow]) {
      expect(source.cell(row, 'organisation').readOnly).toMatch(/^It is counted/)
      expect(source.cell(row, 'skill').readOnly).toBeNull()
    }
    expect(source.name(blankRow, 'here')).toBe('Hold it here, new requirement: empty')
    expect(needAt(workspace, blankRow)).toBeNull()
  })
})

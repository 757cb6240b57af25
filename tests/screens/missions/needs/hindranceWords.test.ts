import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { unmeetableNeeds } from '#core/analysis/mission/unmeetableNeeds.ts'
import { hindranceWords } from '#screens/missions/needs/hindranceWords.ts'
import { day, type OrganisationSketch, sketchOrganisation } from '#tests/support/builders.ts'

const people = {
  Ana: { can: { Kafka: 3, Go: 2 } },
  Bo: { can: { Kafka: 2, Go: 2 } },
  Cy: { can: { Kafka: 2 } },
}

function hindrances(needs: NonNullable<OrganisationSketch['teams']>[string]['needs'] = {}) {
  const workspace = sketchOrganisation({ people, teams: { Fraud: { status: 'proposed', needs } } })
  const coverage = CoverageIndex.build(workspace, day('2026-06-01'))
  return unmeetableNeeds(coverage, { id: 'Fraud' as never }).map((need) =>
    hindranceWords(need, coverage),
  )
}

describe('a need that the organisation cannot meet', () => {
  test('says so, with the highest level from which enough hold it', () => {
    expect(hindrances({ Kafka: { minLevel: 4, minHolders: 2 } })).toEqual([
      'Nobody holds it from level 4; 3 hold it from level 2',
    ])
    expect(hindrances({ Kafka: { minLevel: 4 } })).toEqual([
      'Nobody holds it from level 4; 1 holds it from level 3',
    ])
    expect(hindrances({ Kafka: { minLevel: 3, minHolders: 2 } })).toEqual([
      'Only 1 of 2 holds it from level 3; 3 hold it from level 2',
    ])
  })

  test('says where no level would do', () => {
    expect(hindrances({ Go: { minHolders: 3 }, Rust: 1 })).toEqual([
      'Nobody holds it from level 3; not enough would from any level: it has to be learned or hired',
      'Nobody holds it from level 3; not enough would from any level: it has to be learned or hired',
    ])
  })

  test('is silent where enough hold it, wherever they are', () => {
    expect(hindrances({ Kafka: 1, Go: { minLevel: 2, minHolders: 2 } })).toEqual([])
  })
})

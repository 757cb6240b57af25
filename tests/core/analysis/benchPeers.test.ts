import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { prepareBarePass } from '#tests/bench/barePass.ts'
import { prepareMapOfHolders } from '#tests/bench/mapOfHolders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

test('what the benchmark compares the index with finds as much as the index does', () => {
  const size = { people: 800, skills: 100, teams: 60, chapters: 8, ratingsPerPerson: 10 }
  const workspace = generateOrganisation({ ...size, seed: 3 })
  const { length } = CoverageIndex.build(workspace, generatedDay).findings()
  expect(length).toBeGreaterThan(1000)
  expect(prepareBarePass(workspace, generatedDay)()).toBe(length)
  expect(prepareMapOfHolders(workspace, generatedDay)()).toBe(length)
})

import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { prepareBarePass } from '#tests/bench/barePass.ts'
import { tallyOfCodes, tallyOfCounts, tallyOfFindings } from '#tests/bench/findingTally.ts'
import { prepareMapOfHolders } from '#tests/bench/mapOfHolders.ts'
import { prepareNestedFilters } from '#tests/bench/nestedFilters.ts'
import { numberRecords } from '#tests/bench/numbered.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'

test('what the benchmark compares the index with finds what the index does', () => {
  const size = { people: 800, skills: 100, teams: 60, chapters: 8, ratingsPerPerson: 10 }
  const workspace = generateOrganisation({ ...size, seed: 3 })
  const index = CoverageIndex.build(workspace, generatedDay)
  const found = tallyOfFindings(index.findings())
  expect(index.findings().length).toBeGreaterThan(1000)
  expect(tallyOfCounts(index.totals())).toEqual(found)
  const { tally } = prepareBarePass(numberRecords(workspace, generatedDay))()
  expect(tallyOfCodes(tally)).toEqual(found)
  expect(tallyOfFindings(prepareMapOfHolders(workspace, generatedDay)())).toEqual(found)
  expect(tallyOfFindings(prepareNestedFilters(workspace, generatedDay)())).toEqual(found)
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isConfident } from '#core/analysis/confidence.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import { addDays } from '#core/model/day.ts'
import { createRating, raters } from '#core/model/rating.ts'
import { runToEnd } from '#core/model/runToEnd.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { expectAgreement } from './agreement.ts'

const size = { people: 12, skills: 6, teams: 4, chapters: 2, ratingsPerPerson: 4 }
const start = generateOrganisation({ ...size, seed: 4 })

/** The organisation with the ratings alone that somebody can rely on. */
function confidentOnly(workspace: Workspace, day: typeof generatedDay): Workspace {
  const ratings = [...workspace.ratings].filter((rating) => isConfident(rating, day))
  return createWorkspace({ ...workspace, ratings })
}

test('the pessimistic index is the index over confident ratings, after any edits and days', {
  timeout: 60_000,
}, () => {
  const people = [...start.people].map(({ id }) => id)
  const skills = [...start.skills].map(({ id }) => id)
  const step = fc.record({
    person: fc.constantFrom(...people),
    skill: fc.constantFrom(...skills),
    level: fc.constantFrom(null, 0, 1, 2, 3, 4),
    rater: fc.constantFrom(null, ...raters),
    age: fc.constantFrom(0, 100, 187, 188, 365, 366, 800),
    later: fc.constantFrom(0, 0, 0, 90),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
      let workspace = start
      let index = CoverageIndex.build(workspace, generatedDay)
      let day = generatedDay
      runToEnd(index.confident())
      for (const { person, skill, level, rater, age, later } of steps) {
        const rating = { person, skill, level, rater, assessed: addDays(day, -age) }
        const before = workspace.ratings.get(person, skill) ?? null
        const edit = { label: 'Rate', changes: [change('ratings', before, createRating(rating))] }
        workspace = apply(workspace, edit)
        index.move(edit, workspace)
        day = addDays(day, later)
        index.setDay(day)
        index = index.renewed()
        expectAgreement(runToEnd(index.confident()), confidentOnly(workspace, day))
      }
      expectAgreement(index, workspace)
    }),
    { numRuns: 25 },
  )
})

test('the counts over confident ratings are known once they are counted, until another day', () => {
  const index = CoverageIndex.build(start, generatedDay)
  expect(index.knownConfident).toBeNull()
  const counting = index.confident()
  counting.next()
  expect(index.knownConfident).toBeNull()
  const counted = runToEnd(counting)
  expect(index.knownConfident).toBe(counted)
  expectAgreement(counted, confidentOnly(start, generatedDay))
  index.setDay(addDays(generatedDay, 1))
  expect(index.knownConfident).toBeNull()
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { addDays } from '#core/model/day.ts'
import { countedLevel, createRating } from '#core/model/rating.ts'
import type { Skill } from '#core/model/skill.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'
import { editFor, type Intent, intents } from '../edits/arbitraryEdits.ts'
import { expectAgreement } from './agreement.ts'

const firstDay = day('2026-01-01')

/** Two chapters and three teams in which four people hold nearly everything, some of it alone. */
const start = sketchOrganisation({
  skills: { s1: { chapter: 'c1' }, s2: { chapter: 'c2', holdsFrom: 2 }, s3: {} },
  people: {
    p1: { chapter: 'c1', can: { s1: 3, s2: 4, s3: 2 } },
    p2: { chapter: 'c1', can: { s1: 4, s2: 1, s3: 3 } },
    p3: { chapter: 'c2', can: { s2: 3, s3: 4 } },
    p4: { chapter: 'c2', can: { s1: 2, s3: 3 } },
  },
  teams: {
    t1: { members: ['p1', 'p2', 'p3'], needs: { s1: 2, s2: { minLevel: 4 } } },
    t2: { members: ['p1', 'p1', 'p4'] },
    t3: { members: ['p3', 'p4'], needs: { s3: { minLevel: 3, minHolders: 2 } } },
  },
})

/** Whole things go more seldom than what hangs on them, or soon nothing would be left. */
const likelyIntents = fc
  .tuple(intents, fc.integer({ min: 0, max: 4 }))
  .map(([{ draft, remove }, dice]) => {
    const hangsOn = ['ratings', 'memberships', 'requirements'].includes(draft[0])
    return { draft, remove: hangsOn ? remove : dice === 0 }
  })

type Step =
  | { readonly kind: 'edit'; readonly intents: readonly Intent[]; readonly backwards: boolean }
  | { readonly kind: 'minimum level'; readonly level: number }
  | { readonly kind: 'day'; readonly later: number }
  | { readonly kind: 'undo' }

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      kind: fc.constant('edit' as const),
      intents: fc.array(likelyIntents, { minLength: 1, maxLength: 5 }),
      backwards: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('minimum level' as const),
      level: fc.integer({ min: 0, max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('day' as const),
      later: fc.integer({ min: 0, max: 6 }).map((months) => 30 * months),
    }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'undo' as const }) },
)

test('after any edits and days the index equals a plain recomputation', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 1, maxLength: 20 }), (sequence) => {
      let workspace = start
      const index = CoverageIndex.build(workspace, firstDay)
      expectAgreement(index, workspace)
      const done: Edit[] = []
      for (const step of sequence) {
        if (step.kind === 'day') index.setDay(addDays(firstDay, step.later))
        else {
          const edit =
            step.kind === 'undo' ? invert(done.pop() ?? nothing) : editOf(workspace, step)
          if (step.kind !== 'undo') done.push(edit)
          workspace = apply(workspace, edit)
          index.move(edit, workspace)
        }
        expectAgreement(index, workspace)
      }
    }),
    { numRuns: 100 },
  )
})

const nothing: Edit = { label: 'Nothing', changes: [] }

/** One edit that does all that the step intends. Changes may stand in it in any order. */
function editOf(workspace: Workspace, step: Exclude<Step, { kind: 'day' | 'undo' }>): Edit {
  if (step.kind === 'minimum level') {
    const { record } = workspace.organisation
    const after = { ...record, holdsFrom: step.level }
    return { label: 'Minimum level', changes: [change('organisation', record, after)] }
  }
  const edits: Edit[] = []
  let here = workspace
  for (const intent of step.intents) {
    const edit = editFor(here, intent)
    here = apply(here, edit)
    edits.push(edit)
  }
  const { label, changes } = compose('Several', edits)
  return { label, changes: step.backwards ? changes.toReversed() : changes }
}

test('the rows of a larger organisation grow, move and shrink without losing a count', {
  timeout: 60_000,
}, () => {
  let workspace = generateOrganisation({
    people: 60,
    skills: 30,
    teams: 8,
    chapters: 4,
    ratingsPerPerson: 3,
    seed: 7,
  })
  const index = CoverageIndex.build(workspace, generatedDay)
  const random = seededRandom(11)
  const people = [...workspace.people]
  const skills = [...workspace.skills]
  for (let round = 0; round < 3; round++) {
    // Fill the organisation with ratings, then take most of them away again.
    for (let count = 0; count < 900; count++) {
      const ends = { person: random.pick(people).id, skill: random.pick(skills).id }
      const before = workspace.ratings.get(ends.person, ends.skill) ?? null
      const leaves = random.chance(round === 1 ? 0.8 : 0.2)
      const after = leaves ? null : createRating({ ...ends, level: random.below(5) })
      if (before === null && after === null) continue
      const edit = { label: 'Rate', changes: [change('ratings', before, after)] }
      workspace = apply(workspace, edit)
      index.move(edit, workspace)
    }
    expectAgreement(index, workspace)
  }
})

test('an edit as large as an import leads to the same counts', { timeout: 60_000 }, () => {
  const size = { people: 120, skills: 40, teams: 10, chapters: 4, ratingsPerPerson: 12 }
  const before = generateOrganisation({ ...size, seed: 1 })
  const index = CoverageIndex.build(before, generatedDay)
  const changes = [...before.ratings].map((rating) =>
    change('ratings', rating, { ...rating, level: (countedLevel(rating) + 2) % 5 }),
  )
  const edit = { label: 'Import', changes }
  const after = apply(before, edit)
  index.move(edit, after)
  expectAgreement(index, after)
  index.move(invert(edit), before)
  expectAgreement(index, before)
})

test('a need is never better served by one holder fewer, nor worse by one more', {
  timeout: 60_000,
}, () => {
  const severity = ['low', 'medium', 'high', 'critical']
  const badness = (index: CoverageIndex, team: string, skill: Skill) => {
    const { finding, needed } = index.at({ kind: 'team', id: team as never }, skill.id)
    return { needed, rank: finding === null ? -1 : severity.indexOf(finding.severity) }
  }
  fc.assert(
    fc.property(fc.array(likelyIntents, { maxLength: 20 }), (sequence) => {
      let workspace = start
      for (const intent of sequence) workspace = apply(workspace, editFor(workspace, intent))
      const index = CoverageIndex.build(workspace, firstDay)
      for (const rating of [...workspace.ratings]) {
        const skill = workspace.skills.get(rating.skill)
        if (skill === undefined) continue
        const teams = [...workspace.teams].map(({ id }) => id)
        const known = teams.map((team) => badness(index, team, skill))
        const edit = { label: 'Forget', changes: [change('ratings', rating, null)] }
        workspace = apply(workspace, edit)
        index.move(edit, workspace)
        const without = teams.map((team) => badness(index, team, skill))
        for (const [at, before] of known.entries()) {
          if (before.needed === 'yes') expect(without[at]?.rank).toBeGreaterThanOrEqual(before.rank)
        }
        workspace = apply(workspace, invert(edit))
        index.move(invert(edit), workspace)
        expect(teams.map((team) => badness(index, team, skill))).toEqual(known)
      }
    }),
    { numRuns: 60 },
  )
})

test('A team whose stays have all ended holds nothing, after a minimum level was changed too', () => {
  const stays = sketchOrganisation({
    people: { Ana: { can: { Kafka: 3 } } },
    teams: { Payments: { members: [{ who: 'Ana', to: day('2026-03-31') }] } },
  })
  const index = CoverageIndex.build(stays, day('2026-03-01'))
  let workspace: Workspace = stays
  const setMinimumLevelTo = (holdsFrom: number) => {
    const { record } = workspace.organisation
    const changes = [change('organisation', record, { ...record, holdsFrom })]
    workspace = apply(workspace, { label: '', changes })
    index.move({ label: '', changes }, workspace)
  }
  setMinimumLevelTo(2)
  setMinimumLevelTo(3)
  index.setDay(day('2026-05-01'))
  setMinimumLevelTo(1)
  expectAgreement(index, workspace)
})

import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { generatedDay } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'
import { organisationOf, type SizeName } from './sizes.ts'

const editsABatch = 2_000

interface Step {
  readonly edit: Edit
  readonly after: Workspace
}

/**
 * Microseconds that the index takes for an edit of one rating, batch by batch: a chain of edits
 * anywhere in the organisation is done, and then undone from its end.
 */
export function measureEditIndex(size: SizeName, rounds: number) {
  const start = organisationOf(size)
  const forth = chainOfEdits(start)
  const back = forth
    .map(({ edit }, at) => ({ edit: invert(edit), after: forth[at - 1]?.after ?? start }))
    .reverse()
  const index = CoverageIndex.build(start, generatedDay)
  const before = JSON.stringify(index.totals())
  const times: { forth: number[]; back: number[] } = { forth: [], back: [] }
  for (let round = 0; round < rounds; round++) {
    times.forth.push(microseconds(index, forth))
    times.back.push(microseconds(index, back))
  }
  if (JSON.stringify(index.totals()) !== before) throw new Error('Undoing left other counts.')
  const ranked = askingRanks(index, forth.slice(0, 400))
  return { times, ranked, edits: 2 * rounds * editsABatch, ratings: start.ratings.size }
}

function microseconds(index: CoverageIndex, steps: readonly Step[]): number {
  const start = performance.now()
  for (const { edit, after } of steps) index.move(edit, after)
  return (1000 * (performance.now() - start)) / steps.length
}

/** Microseconds of an edit after which the ten worst scopes are asked for, twenty at a time. */
function askingRanks(index: CoverageIndex, steps: readonly Step[]): number[] {
  const times: number[] = []
  index.rankedScopes(10)
  for (let first = 0; first < steps.length; first += 20) {
    const some = steps.slice(first, first + 20)
    const start = performance.now()
    for (const { edit, after } of some) {
      index.move(edit, after)
      index.rankedScopes(10)
    }
    times.push((1000 * (performance.now() - start)) / some.length)
  }
  return times
}

/** Nine in ten change a level that somebody has, the others rate something new. */
function chainOfEdits(start: Workspace): Step[] {
  const random = seededRandom(4)
  const people = [...start.people]
  const skills = [...start.skills]
  const steps: Step[] = []
  let workspace = start
  while (steps.length < editsABatch) {
    const person = random.pick(people).id
    const rated = workspace.ratings.of(person)
    const skill = random.chance(0.9) ? random.pick(rated).skill : random.pick(skills).id
    const ratings = [{ person, skill, level: random.below(5) }]
    const edit = setRatings(workspace, { ratings, day: generatedDay })
    if (isRefusal(edit) || edit.changes.length === 0) continue
    workspace = apply(workspace, edit)
    steps.push({ edit, after: workspace })
  }
  return steps
}

import { CoverageIndex } from '#core/analysis/coverage.ts'
import { departureImpact } from '#core/analysis/departureImpact.ts'
import type { Person } from '#core/model/person.ts'
import { isPresent } from '#core/model/standing.ts'
import { generatedDay } from '#tests/support/generator.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'
import { organisationOf, type SizeName } from './sizes.ts'

const leaving = 10

/** Milliseconds of the impact of ten departures, for many sets: anybody, and ten of one chapter. */
export function measureDepartures(size: SizeName, sets: number) {
  const workspace = organisationOf(size)
  const index = CoverageIndex.build(workspace, generatedDay)
  const people = [...workspace.people].filter((it) => isPresent(it, generatedDay))
  const random = seededRandom(6)
  const before = JSON.stringify(index.totals())
  const times: { anybody: number[]; chapter: number[] } = { anybody: [], chapter: [] }
  for (let set = 0; set < sets; set++) {
    const { chapter } = random.pick(people)
    const colleagues = people.filter((it) => it.chapter === chapter)
    for (const [name, from] of [['anybody', people] as const, ['chapter', colleagues] as const]) {
      const gone = someOf(from, random)
      const start = performance.now()
      const { leaving } = departureImpact(index, gone)
      times[name].push(performance.now() - start)
      if (leaving.length !== gone.length) throw new Error('Somebody did not leave.')
    }
  }
  if (JSON.stringify(index.totals()) !== before) throw new Error('The index was left changed.')
  return times
}

function someOf(people: readonly Person[], random: Random): Person['id'][] {
  const gone = new Set<Person['id']>()
  while (gone.size < Math.min(leaving, people.length)) gone.add(random.pick(people).id)
  return [...gone]
}

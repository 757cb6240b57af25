import type { FindingTally } from '#tests/bench/findingTally.ts'
import { organisationOf, type SizeName } from './sizes.ts'
import { numberedOf, type PrepareWay, type Way } from './ways.ts'

export type Ways = Readonly<Record<string, PrepareWay>>

/** How often each way runs: at least thrice, and then until its time is used up. */
interface Patience {
  readonly rounds: number
  readonly milliseconds: number
}

/** Milliseconds of one way's first run in this page. */
export async function measureFirst(ways: Ways, name: string, size: SizeName) {
  const prepare = ways[name]
  if (prepare === undefined) throw new Error(`No such way: ${name}`)
  const way = await prepare(organisationOf(size))
  if (name !== 'bare pass over typed arrays') way.before?.()
  const ms = await timed(way)
  return { ms, tally: await way.tally() }
}

/** Milliseconds of each way, in turn. Throws unless all find the same. */
export async function measureWarm(
  ways: Ways,
  names: readonly string[],
  size: SizeName,
  { rounds, milliseconds }: Patience,
) {
  const workspace = organisationOf(size)
  const running: { name: string; way: Way; times: number[] }[] = []
  for (const name of names) {
    const way = await ways[name]?.(workspace)
    if (way === undefined) throw new Error(`No such way: ${name}`)
    running.push({ name, way, times: [] })
  }
  const found = new Set<string>()
  for (let round = 0; round < rounds; round++) {
    for (const { way, times } of running) {
      const spent = times.reduce((sum, ms) => sum + ms, 0)
      if (round >= 3 && spent > milliseconds) continue
      way.before?.()
      times.push(await timed(way))
      if (round === 0) found.add(JSON.stringify(await way.tally()))
    }
  }
  for (const { way } of running) found.add(JSON.stringify(await way.tally()))
  if (found.size !== 1) throw new Error(`The ways disagree: ${[...found].join(' ')}`)
  const [tally = '{}'] = found
  const { people, ratings, scopes } = numberedOf(workspace)
  return {
    times: Object.fromEntries(running.map(({ name, times }) => [name, times])),
    tally: JSON.parse(tally) as FindingTally,
    counted: { people, scopes, ratings: ratings.person.length },
  }
}

async function timed({ run }: Way): Promise<number> {
  const start = performance.now()
  const running = run()
  if (running instanceof Promise) await running
  return performance.now() - start
}

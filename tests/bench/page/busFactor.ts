import type { Holdings } from '#core/analysis/holdings.ts'
import { thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import type { TextFile } from '#core/interchange/parseBundle.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { generateOrganisation } from '#tests/support/generator.ts'
import { imported, randomHoldings, type ScopeSize, scopesUpTo } from './scopes.ts'

const team: ScopeSize = { people: 15, skills: 60 }
const chapter: ScopeSize = { people: 60, skills: 60 }
const chapterOfAnySkills: ScopeSize = { people: 60, skills: Number.POSITIVE_INFINITY }

/** Bundles of real organisations, by name; none where they are not beside the checkout. */
export type RealFiles = Readonly<Record<string, readonly TextFile[]>>

/** What one search took. */
interface Search {
  readonly ms: number
  readonly isExact: boolean
}

/** The threshold bus factor of every scope, by where the scopes come from. */
export function measureBusFactors(real: RealFiles): Record<'teams' | 'chapters', Group[]> {
  const generated = generateOrganisation({
    people: 3_000,
    skills: 1_200,
    teams: 400,
    chapters: 60,
    ratingsPerPerson: 12,
    seed: 2,
  })
  const workspaces: [string, Workspace][] = [['generated', generated]]
  for (const [name, files] of Object.entries(real)) workspaces.push([name, imported(files)])
  // What was never run is slow once: no scope should pay for that.
  for (const holdings of randomHoldings(team, 20)) search(holdings)
  return {
    teams: [
      group('random', randomHoldings(team, 200)),
      ...workspaces.map(([name, it]) => group(name, scopesUpTo(it, 'team', team))),
    ],
    chapters: [
      group('random', randomHoldings(chapter, 40)),
      ...workspaces.map(([name, it]) => group(name, scopesUpTo(it, 'chapter', chapterOfAnySkills))),
    ],
  }
}

export interface Group {
  readonly name: string
  readonly searches: readonly Search[]
}

function group(name: string, scopes: readonly Holdings[]): Group {
  return { name, searches: scopes.map(search) }
}

function search(holdings: Holdings): Search {
  const start = performance.now()
  const { kind } = thresholdBusFactor(holdings)
  return { ms: performance.now() - start, isExact: kind !== 'bounded' }
}

import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Holdings } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { apply } from '#core/edits/apply.ts'
import { parseBundle, type TextFile } from '#core/interchange/parseBundle.ts'
import { planImport } from '#core/interchange/planImport.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { generatedDay } from '#tests/support/generator.ts'
import { type Random, seededRandom } from '#tests/support/random.ts'

export interface ScopeSize {
  readonly people: number
  readonly skills: number
}

/** Counted scopes of one kind that have somebody, and are not larger than that. */
export function scopesUpTo(
  workspace: Workspace,
  kind: Scope['kind'],
  { people, skills }: ScopeSize,
): Holdings[] {
  const index = CoverageIndex.build(workspace, generatedDay)
  return index
    .rankedScopes()
    .filter((scope) => scope.kind === kind)
    .map((scope) => scopeHoldings(workspace, index, scope))
    .filter((it) => it.people > 0 && it.people <= people && it.skills.length <= skills)
}

/** Holdings of up to that size; half of them of just that size, which is the hardest. */
export function randomHoldings(most: ScopeSize, count: number): Holdings[] {
  const random = seededRandom(8)
  return Array.from({ length: count }, (_, at) => {
    const isFull = at % 2 === 0
    const people = isFull ? most.people : 2 + random.below(most.people - 1)
    const skills = isFull ? most.skills : 1 + random.below(most.skills)
    return holdingsOf(random, people, skills)
  })
}

/** Some scopes where everybody can everything, some of specialists. */
function holdingsOf(random: Random, people: number, skills: number): Holdings {
  const density = random.pick([1.5 / people, 0.15, 0.25, 0.4, 0.6])
  const isWeighted = random.chance(0.5)
  const isDeep = random.chance(0.3)
  return {
    people,
    skills: Array.from({ length: skills }, () => {
      const everybody = Array.from({ length: people }, (_, person) => person)
      return {
        holders: everybody.filter(() => random.chance(density)),
        minHolders: isDeep ? 1 + random.below(3) : 1,
        weight: isWeighted ? 1 + random.below(3) : 1,
      }
    }),
  }
}

/** An organisation from the files of a CSV bundle. */
export function imported(files: readonly TextFile[]): Workspace {
  const bundle = parseBundle(files)
  if ('refused' in bundle) throw new Error(bundle.refused)
  const empty = createWorkspace()
  const plan = planImport(empty, bundle, {
    createMissing: true,
    matchByName: false,
    extendScale: true,
    newId: () => crypto.randomUUID(),
  })
  return apply(empty, plan.edit)
}

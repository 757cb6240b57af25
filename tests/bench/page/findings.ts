import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { prepareBarePass } from '#tests/bench/barePass.ts'
import { prepareMapOfHolders } from '#tests/bench/mapOfHolders.ts'
import { generatedDay } from '#tests/support/generator.ts'

/** One way to find everything. All give the same number of findings, low ones included. */
interface Pass {
  /** Brings it to where `run` has something to do; not measured. */
  readonly before?: () => void
  readonly run: () => number
}

/** Milliseconds of each way to find everything, in turn; the first is the program's own. */
export function measureFindings(workspace: Workspace, rounds: number) {
  const passes = Object.entries(preparePasses(workspace))
  const times = new Map(passes.map(([name]) => [name, [] as number[]]))
  const counts = new Set<number>()
  for (let round = 0; round < rounds; round++) {
    for (const [name, { before, run }] of passes) {
      before?.()
      const start = performance.now()
      counts.add(run())
      times.get(name)?.push(performance.now() - start)
    }
  }
  if (counts.size !== 1) throw new Error(`The ways disagree: ${[...counts].join(', ')} findings`)
  return { times: Object.fromEntries(times), findings: Math.max(...counts) }
}

function preparePasses(workspace: Workspace): Record<string, Pass> {
  const index = CoverageIndex.build(workspace, generatedDay)
  return {
    'index, everything counted anew': prepareRecount(index, workspace),
    'bare pass over typed arrays, keeping nothing': {
      run: prepareBarePass(workspace, generatedDay),
    },
    'a Map of holders for each scope': { run: prepareMapOfHolders(workspace, generatedDay) },
    'index, built from the records': {
      run: () => total(CoverageIndex.build(workspace, generatedDay)),
    },
    'index, each finding as a sorted record': { run: () => index.findings().length },
  }
}

/** A changed minimum level is what makes the index count everything anew. */
function prepareRecount(index: CoverageIndex, workspace: Workspace): Pass {
  const away = setMinimumLevel(workspace, workspace.organisation.record.holdsFrom - 1)
  if (isRefusal(away)) throw new Error(away.refused)
  const elsewhere = apply(workspace, away)
  const back = setMinimumLevel(elsewhere, workspace.organisation.record.holdsFrom)
  if (isRefusal(back)) throw new Error(back.refused)
  return {
    before: () => index.move(away, elsewhere),
    run: () => {
      index.move(back, workspace)
      return total(index)
    },
  }
}

function total(index: CoverageIndex): number {
  const { critical, high, medium, low } = index.totals()
  return critical + high + medium + low
}

import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { prepareBarePass } from '#tests/bench/barePass.ts'
import {
  type FindingTally,
  tallyOfCodes,
  tallyOfCounts,
  tallyOfFindings,
} from '#tests/bench/findingTally.ts'
import { prepareMapOfHolders } from '#tests/bench/mapOfHolders.ts'
import { prepareNestedFilters } from '#tests/bench/nestedFilters.ts'
import { type NumberedRecords, numberRecords } from '#tests/bench/numbered.ts'
import { generatedDay } from '#tests/support/generator.ts'

/** One way to find everything: kind, severity and holder of every finding, low ones included. */
export interface Way {
  /** Brings it to where `run` has something to do; not measured. */
  readonly before?: () => unknown
  readonly run: () => unknown
  /** What the last run found; not measured. */
  readonly tally: () => FindingTally | Promise<FindingTally>
}

/** Everything that may be made beforehand. */
export type PrepareWay = (workspace: Workspace) => Way | Promise<Way>

export const ownWays = {
  'index, counted anew': prepareRecount,
  'index, built from the records': (workspace) =>
    kept(
      () => CoverageIndex.build(workspace, generatedDay),
      (index) => tallyOfCounts(index.totals()),
    ),
  'index, each finding as a sorted record': (workspace) => {
    const index = CoverageIndex.build(workspace, generatedDay)
    return kept(() => index.findings(), tallyOfFindings)
  },
  'bare pass over typed arrays': (workspace) => {
    const pass = prepareBarePass(numberedOf(workspace))
    // The index has just counted, too, when it is measured.
    return { before: pass, ...kept(pass, ({ tally }) => tallyOfCodes(tally)) }
  },
  'a Map of holders for each scope': (workspace) =>
    kept(prepareMapOfHolders(workspace, generatedDay), tallyOfFindings),
  'nested filters': (workspace) =>
    kept(prepareNestedFilters(workspace, generatedDay), tallyOfFindings),
} satisfies Record<string, PrepareWay>

export function numberedOf(workspace: Workspace): NumberedRecords {
  return numberRecords(workspace, generatedDay)
}

function kept<Result>(find: () => Result, tally: (result: Result) => FindingTally): Way {
  let last: Result | undefined
  return {
    run: () => {
      last = find()
    },
    tally: () => {
      if (last === undefined) throw new Error('Nothing was run yet.')
      return tally(last)
    },
  }
}

/** A changed minimum level is what makes the index count everything anew. */
function prepareRecount(workspace: Workspace): Way {
  const index = CoverageIndex.build(workspace, generatedDay)
  const away = setMinimumLevel(workspace, workspace.organisation.record.holdsFrom - 1)
  if (isRefusal(away)) throw new Error(away.refused)
  const elsewhere = apply(workspace, away)
  const back = setMinimumLevel(elsewhere, workspace.organisation.record.holdsFrom)
  if (isRefusal(back)) throw new Error(back.refused)
  return {
    before: () => index.move(away, elsewhere),
    run: () => index.move(back, workspace),
    tally: () => tallyOfCounts(index.totals()),
  }
}

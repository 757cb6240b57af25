import type { CoverageIndex } from '#core/analysis/coverage.ts'
import { type EditImpact, editImpact } from '#core/analysis/editImpact.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { tryEdit } from '#core/analysis/tryEdit.ts'
import type { Edit } from '#core/edits/edit.ts'
import { applyScenario, scenarioEditsOf } from '#core/edits/scenarioState.ts'
import type { ScenarioId } from '#core/model/ids.ts'
import { scopeDifferences, together } from './difference.ts'

/** A scenario over today's organisation: its steps, what does not fit, and what it does to the risk. */
export function scenarioImpact(coverage: CoverageIndex, id: ScenarioId, showsLow: boolean) {
  const { workspace } = coverage
  const steps = scenarioEditsOf(workspace, id)
  const { edit, conflicts } = applyScenario(workspace, steps)
  const impact = editImpact(coverage, edit)
  const gone = goneFindings(coverage, edit, impact)
  const scopes = scopeDifferences(impact, (finding) => gone.has(finding), showsLow)
  return { steps, edit, conflicts, impact, scopes, all: together(scopes) }
}

export type ScenarioImpact = ReturnType<typeof scenarioImpact>

/** What is found no more because nobody is left who holds it, where no need of it is stated. */
function goneFindings(
  coverage: CoverageIndex,
  edit: Edit,
  { scopes }: EditImpact,
): ReadonlySet<Finding> {
  const closed = scopes.flatMap((it) => it.closed).filter(({ needed }) => needed !== 'yes')
  if (closed.length === 0) return new Set()
  return tryEdit(
    coverage,
    edit,
    () =>
      new Set(
        closed.filter(
          ({ scope, skill }) =>
            coverage.isCounted(scope) && coverage.at(scope, skill).holders === 0,
        ),
      ),
  )
}

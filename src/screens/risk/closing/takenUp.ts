import type { Finding } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { type Change, recordOf } from '#core/edits/edit.ts'
import { isOpen } from '#core/model/learningAction.ts'
import type { Scenario } from '#core/model/scenario.ts'
import type { Workspace } from '#core/model/workspace.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'
import { scopeName } from '../../analysis/findingLook.ts'
import { awaitingWords, knownLearning } from '../people/learningState.ts'

/** Everything that is tried for one finding stands in one scenario, which begins with this name. */
export function scenarioName({ skill, scope }: Finding, workspace: Workspace): string {
  return `${workspace.skills.get(skill)?.name} in ${scopeName(scope, workspace)}`
}

/**
 * The scenario in which ways of closing the finding are kept: the one of its name or, where that
 * was renamed, one that holds such a way. `null`: there is none yet.
 */
export function scenarioOf(
  workspace: Workspace,
  finding: Finding,
  options: readonly ClosingOption[],
): Scenario | null {
  const name = scenarioName(finding, workspace)
  const named = [...workspace.scenarios].find((it) => it.name === name)
  if (named !== undefined) return named
  const labels = new Set(options.filter(isTried).map(({ edit }) => edit.label))
  return keptIn(workspace, finding.scope, labels)
}

/** Where the option is kept already, so that nobody keeps it twice; `null`: nowhere. */
export function takenUp(
  workspace: Workspace,
  finding: Finding,
  option: ClosingOption,
): string | null {
  if (option.kind === 'learn') {
    const known = knownLearning(workspace)(option.learner, finding.skill)
    if (known === null) return null
    const where = 'In the learning plan'
    return isOpen(known) ? where : `${where}: ${awaitingWords(workspace, known)}`
  }
  if (!isTried(option)) return null
  const scenario = keptIn(workspace, finding.scope, new Set([option.edit.label]))
  return scenario === null ? null : `In the scenario “${scenario.name}”`
}

/** Whether it goes into a scenario when it is taken up. */
function isTried({ kind }: ClosingOption): boolean {
  return kind !== 'learn' && kind !== 'stop-needing'
}

/** The first scenario with a step of one of these labels that puts somebody into the scope. */
function keptIn(workspace: Workspace, scope: Scope, labels: ReadonlySet<string>): Scenario | null {
  for (const { scenario, edit } of workspace.scenarioEdits) {
    if (!labels.has(edit.label) || !edit.changes.some((it) => isInto(it, scope))) continue
    const kept = workspace.scenarios.get(scenario)
    if (kept !== undefined) return kept
  }
  return null
}

function isInto(change: Change, scope: Scope): boolean {
  if (change.table === 'memberships') return recordOf<'memberships'>(change).team === scope.id
  return change.table === 'people' && recordOf<'people'>(change).chapter === scope.id
}

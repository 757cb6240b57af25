import type { Finding } from '#core/analysis/finding.ts'
import { addLearningAction } from '#core/commands/addLearningAction.ts'
import { addToScenario } from '#core/commands/addToScenario.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { LearningActionId, ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import type { ClosingOption } from '#core/planning/closingOptions.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { scenarioName, scenarioOf } from './takenUp.ts'

/** What becomes of an option: learning is planned, people are moved on trial, needs are set. */
export type Closing =
  | { readonly kind: 'plan'; readonly label: 'Add to the learning plan' }
  | { readonly kind: 'try'; readonly label: 'Try in a scenario' }
  | { readonly kind: 'do'; readonly label: 'Do it now' }

export function closingOf({ kind }: ClosingOption): Closing {
  if (kind === 'learn') return { kind: 'plan', label: 'Add to the learning plan' }
  if (kind === 'stop-needing') return { kind: 'do', label: 'Do it now' }
  return { kind: 'try', label: 'Try in a scenario' }
}

/** Takes one of a finding's options up. What it did can be undone; a refusal is said. */
export function useClosing(
  finding: Finding,
  options: readonly ClosingOption[],
): (option: ClosingOption) => void {
  const session = useSession()
  return (option) => {
    if (option.kind === 'stop-needing') {
      session.perform(() => option.edit)
      return
    }
    if (option.kind === 'learn') {
      const { learner: person, coach } = option
      const { skill, minLevel: target } = finding
      const id = newId<LearningActionId>()
      const created = session.today()
      session.perform((it) => addLearningAction(it, { id, person, skill, target, coach, created }))
      return
    }
    let name = ''
    const outcome = session.perform((workspace) => {
      const known = scenarioOf(workspace, finding, options)
      name = known?.name ?? scenarioName(finding, workspace)
      const edits = [{ id: newId<ScenarioEditId>(), edit: option.edit }]
      return known === null
        ? createScenario(workspace, {
            id: newId<ScenarioId>(),
            name,
            edits,
            created: session.today(),
          })
        : addToScenario(workspace, { scenario: known.id, edits })
    })
    if (isRefusal(outcome)) return
    session.notify({
      tone: 'info',
      text: `Kept in the scenario “${name}”. Nothing has changed yet.`,
    })
  }
}

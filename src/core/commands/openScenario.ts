import { type Change, change, type Outcome, refuse } from '../edits/edit.ts'
import type { ScenarioEditId, ScenarioId } from '../model/ids.ts'
import { nameLimit } from '../model/ids.ts'
import type { Scenario, ScenarioEdit } from '../model/scenario.ts'
import type { Workspace } from '../model/workspace.ts'
import { checkedEdit, quoted } from './checked.ts'
import { scenarioNameFault } from './scenarioName.ts'

/**
 * Keeps a scenario that was made elsewhere, with ids of its own here; what its steps are about
 * keeps its ids. Where another one is called so already a number is put behind the name.
 */
export function openScenario(
  workspace: Workspace,
  given: {
    readonly id: ScenarioId
    readonly scenario: Scenario
    readonly steps: readonly ScenarioEdit[]
    /** Names the steps. */
    readonly newId: () => string
  },
): Outcome {
  const { id, newId } = given
  if (workspace.scenarios.get(id) !== undefined) return refuse('This id is taken already.')
  const name = freeName(workspace, given.scenario.name, id)
  const steps = given.steps.map((step): Change => {
    const own: ScenarioEdit = { ...step, id: newId() as ScenarioEditId, scenario: id }
    return change('scenarioEdits', null, own)
  })
  return checkedEdit(`Open scenario ${quoted(name)}`, [
    change('scenarios', null, { ...given.scenario, id, name }),
    ...steps,
  ])
}

function freeName(workspace: Workspace, wanted: string, id: ScenarioId): string {
  if (scenarioNameFault(workspace, wanted, id) === null) return wanted
  for (let number = 2; ; number++) {
    const behind = ` (${number})`
    const name = wanted.slice(0, nameLimit - behind.length) + behind
    if (scenarioNameFault(workspace, name, id) === null) return name
  }
}

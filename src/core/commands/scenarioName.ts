import { folded } from '../fields/recordNames.ts'
import type { ScenarioId } from '../model/ids.ts'
import type { Workspace } from '../model/workspace.ts'
import { quoted } from './checked.ts'

/** Why the scenario cannot be called so, as a sentence; `null`: it can. */
export function scenarioNameFault(
  workspace: Workspace,
  name: string,
  id: ScenarioId,
): string | null {
  const said = folded(name)
  if (said === '') return 'Give it a name.'
  const other = [...workspace.scenarios].find((it) => it.id !== id && folded(it.name) === said)
  return other === undefined ? null : `A scenario is called ${quoted(other.name)} already.`
}

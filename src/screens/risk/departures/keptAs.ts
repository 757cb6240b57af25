import type { PersonId } from '#core/model/ids.ts'
import type { Scenario, ScenarioEdit } from '#core/model/scenario.ts'
import type { Workspace } from '#core/model/workspace.ts'

/** The scenario that consists of exactly these people leaving; `null`: it is not kept. */
export function keptAs(workspace: Workspace, people: readonly PersonId[]): Scenario | null {
  const wanted = new Set(people)
  const steps = new Map<string, ScenarioEdit[]>()
  for (const step of workspace.scenarioEdits) {
    const known = steps.get(step.scenario)
    if (known === undefined) steps.set(step.scenario, [step])
    else known.push(step)
  }
  for (const scenario of workspace.scenarios) {
    const [step, ...others] = steps.get(scenario.id) ?? []
    if (step === undefined || others.length > 0) continue
    const leaving = leavingIn(step)
    if (leaving !== null && isSame(leaving, wanted)) {
      return scenario
    }
  }
  return null
}

/** `null`: it does something else, too. */
function leavingIn({ edit }: ScenarioEdit): Set<PersonId> | null {
  const people = new Set<PersonId>()
  for (const { table, before, after } of edit.changes) {
    if (table !== 'people' || before === null || after === null) return null
    if (after.leaves === null || after.leaves === before.leaves) return null
    people.add(after.id)
  }
  return people
}

function isSame(a: ReadonlySet<PersonId>, b: ReadonlySet<PersonId>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}

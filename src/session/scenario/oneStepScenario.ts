import { whatIfWords } from '#core/analysis/departureWords.ts'
import { createScenario } from '#core/commands/createScenario.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { scenarioNameFault } from '#core/commands/scenarioName.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import {
  nameLimit,
  type PersonId,
  type ScenarioEditId,
  type ScenarioId,
  type TeamId,
} from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { proposeDisbanding } from '#core/planning/disbanding/proposeDisbanding.ts'
import { newId } from '../newId.ts'
import type { Session } from '../session.ts'

/** Makes a scenario of one person leaving so that they are gone on the shown day, and shows it. */
export function whatIfLeaves(session: Session, person: PersonId): Promise<boolean> {
  const { day, workspace } = session.store.getState()
  const name = whatIfWords([workspace.people.get(person)?.name ?? 'somebody'])
  return showNew(session, name, (it) => departPeople(it, { people: [person], day }))
}

/**
 * Makes a scenario of a team ending on the shown day, and shows it: everybody to the bench, and
 * what it owns to the teams that cover it best.
 */
export async function whatIfDisbanded(session: Session, team: TeamId): Promise<boolean> {
  const { scenario, coverage } = session.store.getState()
  // It begins from what is; the coverage of a shown scenario counts what could be.
  if (scenario !== null) await session.showScenario(null)
  const name = `What if we disband ${coverage.workspace.teams.get(team)?.name ?? 'the team'}`
  return showNew(session, name, (it) => {
    const plan = proposeDisbanding(session.store.getState().coverage, {
      team,
      reason: 'To see what it would change',
      transition: newId(),
    })
    return plan === null ? { refused: 'The team has ended already.' } : disbandTeam(it, plan)
  })
}

async function showNew(
  session: Session,
  name: string,
  step: (baseline: Workspace) => Outcome,
): Promise<boolean> {
  const id = newId<ScenarioId>()
  const outcome = session.perform(
    (baseline) => {
      const edit = step(baseline)
      if (isRefusal(edit)) return edit
      return createScenario(baseline, {
        id,
        name: freeName(baseline, name),
        created: session.today(),
        edits: [{ id: newId<ScenarioEditId>(), edit, from: session.store.getState().day }],
      })
    },
    { on: 'baseline' },
  )
  return !isRefusal(outcome) && session.showScenario(id)
}

/** The name, or with the first number that no scenario has. */
export function freeName(workspace: Workspace, wanted: string): string {
  for (let number = 1; ; number++) {
    const end = number === 1 ? '' : ` ${number}`
    const name = wanted.slice(0, nameLimit - end.length) + end
    if (scenarioNameFault(workspace, name, newId<ScenarioId>()) === null) return name
  }
}

import { createScenario } from '#core/commands/createScenario.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, ScenarioEditId, ScenarioId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { proposalEdit } from '#core/planning/staffing/proposalEdit.ts'
import type { StaffingProposal, StaffingRequest } from '#core/planning/staffing/staffing.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'

type Asked = Pick<StaffingRequest, 'mission' | 'day'>

/** The proposal as one edit; `null` where it does not fit the organisation any more. */
export function editOf(
  workspace: Workspace,
  request: Asked,
  proposal: StaffingProposal,
): Edit | null {
  const outcome = proposalEdit(workspace, request, proposal, () => newId<MembershipId>())
  return isRefusal(outcome) ? null : outcome
}

/** The scenario in which a proposal is kept. */
export interface TriedOut {
  readonly proposal: StaffingProposal
  readonly scenario: ScenarioId
  readonly name: string
}

/** What can be done with a proposed team: it is put in place, or tried. */
export function useTakeUp() {
  const session = useSession()
  const staff = (request: Asked, proposal: StaffingProposal) => {
    const outcome = session.perform((it) =>
      proposalEdit(it, request, proposal, () => newId<MembershipId>()),
    )
    if (isRefusal(outcome)) return
    session.notify({ tone: 'info', text: `${outcome.label}: done.`, offersUndo: true })
  }
  const tryOut = (request: Asked, proposal: StaffingProposal): TriedOut | null => {
    const { workspace } = session.store.getState()
    const edit = editOf(workspace, request, proposal)
    if (edit === null) return null
    const name = scenarioName(workspace, request.mission)
    const edits = [{ id: newId<ScenarioEditId>(), edit, from: request.day }]
    const created = session.today()
    const scenario = newId<ScenarioId>()
    const outcome = session.perform(
      (it) => createScenario(it, { id: scenario, name, edits, created }),
      { on: 'baseline' },
    )
    return isRefusal(outcome) ? null : { proposal, scenario, name }
  }
  return { staff, tryOut }
}

/** Each proposal that is kept stands in a scenario of its own, to be compared with the others. */
function scenarioName({ teams, scenarios }: Workspace, mission: TeamId): string {
  const names = new Set(Array.from(scenarios, ({ name }) => name))
  const name = `Staffing of ${teams.get(mission)?.name ?? 'a mission'}`
  for (let number = 2; names.has(name); number++) {
    const next = `${name}, ${number}`
    if (!names.has(next)) return next
  }
  return name
}

import { createScenario } from '#core/commands/createScenario.ts'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ScenarioEditId, ScenarioId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { freeName } from '#session/scenario/oneStepScenario.ts'
import { Button } from '#ui/Button.tsx'
import { useMissionParam } from '../useMissions.ts'
import { useDisbanding } from './useDisbanding.ts'

/** Does it, or keeps it to be looked at. What is missing is led to instead. */
export function FinishButtons() {
  const session = useSession()
  const { team, plan, outcome, leftOver, day } = useDisbanding()
  const [, setStep] = useMissionParam('step')
  const isInScenario = useSessionState((state) => state.scenario !== null)
  const isAbandoned = plan.to === 'abandoned'
  const verb = isAbandoned ? 'Abandon' : 'Disband'
  const finish = () => {
    const [left] = leftOver
    if (left !== undefined) {
      const text = `“${left.name}” is left to nobody. Choose a team that takes over.`
      session.notify({ tone: 'warning', text })
      return setStep('things')
    }
    // The draft is kept as long as the page: whoever undoes this finds it as it was.
    const done = session.perform((it) => disbandTeam(it, plan))
    if (isRefusal(done)) return
    const where = isInScenario ? ' in the scenario' : ''
    const text = `${team.name} is ${plan.to}${where}. It stays in the history.`
    session.notify({ tone: 'info', text, offersUndo: true })
  }
  const makeScenario = () => {
    const id = newId<ScenarioId>()
    const made = session.perform((it) => {
      const edit = disbandTeam(it, plan)
      if (isRefusal(edit)) return edit
      return createScenario(it, {
        id,
        name: freeName(it, `What if ${team.name} is ${plan.to}`),
        created: session.today(),
        edits: [{ id: newId<ScenarioEditId>(), edit, from: day }],
      })
    })
    if (isRefusal(made)) return
    const name = session.baseline.scenarios.get(id)?.name ?? ''
    const text = `Kept as the scenario “${name}”, which is shown now. The organisation has not changed.`
    session.notify({ tone: 'info', text, offersUndo: true })
    void session.showScenario(id)
  }
  return (
    <>
      {isInScenario || isRefusal(outcome) ? null : (
        <Button onPress={makeScenario}>Make it a scenario</Button>
      )}
      <Button variant={isAbandoned ? 'danger-primary' : 'primary'} onPress={finish}>
        {verb} {team.name}
      </Button>
    </>
  )
}

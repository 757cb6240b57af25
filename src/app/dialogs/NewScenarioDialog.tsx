import { createScenario } from '#core/commands/createScenario.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { nameLimit, type ScenarioId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { NameDialog } from '#ui/NameDialog.tsx'

/** Begins a scenario without steps and shows it: whatever is done then becomes one. */
export function NewScenarioDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession()
  const create = (name: string): string | null => {
    const id = newId<ScenarioId>()
    const outcome = session.perform(
      (baseline) => createScenario(baseline, { id, name, created: session.today() }),
      { on: 'baseline', saysRefusal: false },
    )
    if (isRefusal(outcome)) return outcome.refused
    const text = `You edit “${name}” now. The organisation itself stays as it is.`
    void session.showScenario(id).then((isShown) => {
      if (isShown) session.notify({ tone: 'info', text, isOfShown: true })
    })
    return null
  }
  return (
    <NameDialog
      title="New scenario"
      submitLabel="Create"
      initial=""
      maxLength={nameLimit}
      onClose={onClose}
      onName={create}
    />
  )
}

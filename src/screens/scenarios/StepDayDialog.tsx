import { useState } from 'react'
import { setScenarioEditDay } from '#core/commands/setScenarioEditDay.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { parseDay } from '#core/model/day.ts'
import type { ScenarioEdit } from '#core/model/scenario.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { DateField } from '#ui/DateField.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'

interface Props {
  readonly step: ScenarioEdit
  readonly onClose: () => void
}

/** From which day a step takes effect; its dates go along. */
export function StepDayDialog({ step, onClose }: Props) {
  const session = useSession()
  const [day, setDay] = useState<string>(step.from ?? '')
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    const from = parseDay(day)
    if (day !== '' && from === null) return setError('Give a day, or leave it empty.')
    const outcome = session.perform(
      (it) => setScenarioEditDay(it, { step: step.id, from, newId }),
      { on: 'baseline', saysRefusal: false },
    )
    if (isRefusal(outcome)) setError(outcome.refused)
    else onClose()
  }
  return (
    <FormDialog
      size="small"
      title="Change day"
      submitLabel="Change"
      onClose={onClose}
      onSubmit={submit}
    >
      <DateField
        autoFocus
        label="Takes effect on"
        description="Dates that the change sets move along. Empty: it is done whichever day is looked at."
        value={day}
        error={error}
        onChange={(value) => {
          setDay(value)
          setError(null)
        }}
      />
    </FormDialog>
  )
}

import { useMemo, useState } from 'react'
import { handOverThing } from '#core/commands/mission/handOverThing.ts'
import { hasEnded } from '#core/commands/mission/statusRules.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { OwnedThing } from '#core/model/mission/ownedThing.ts'
import { compareNamed, counted } from '#core/model/naming.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { thingCoverage } from './thingCoverage.ts'

interface Props {
  readonly thing: OwnedThing
  readonly onClose: () => void
}

/** Makes another mission answerable; each says whether it has the skills that it takes. */
export function HandOverDialog({ thing, onClose }: Props) {
  const session = useSession()
  const choices = useReceiverChoices(thing)
  const [to, setTo] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    if (to === null) return setError('Choose who shall look after it.')
    const given = { thing: thing.id, to: to as TeamId }
    const outcome = session.perform((it) => handOverThing(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) return setError(outcome.refused)
    onClose()
    const name = choices.find(({ id }) => id === to)?.label ?? ''
    const text = `“${thing.name}” belongs to ${name} now.`
    session.notify({ tone: 'info', text, offersUndo: true })
  }
  return (
    <FormDialog
      title={`Hand over “${thing.name}”`}
      submitLabel="Hand it over"
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <ComboBox
        autoFocus
        label="To which mission"
        description="Those that cover the skills which it takes come first."
        choices={choices}
        value={to}
        onChange={(id) => {
          setTo(id)
          setError(null)
        }}
      />
    </FormDialog>
  )
}

function useReceiverChoices(thing: OwnedThing) {
  const workspace = useSessionState((state) => state.workspace)
  const coverage = useSessionState((state) => state.coverage)
  return useMemo(
    () =>
      [...workspace.teams]
        .filter((team) => team.id !== thing.team && !hasEnded(team))
        .map((team) => {
          const needs = thingCoverage(workspace, coverage, { ...thing, team: team.id })
          const missing = needs.filter((need) => need.missing > 0).length
          return { team, missing, needed: needs.length }
        })
        .sort((a, b) => a.missing - b.missing || compareNamed(a.team, b.team))
        .map(({ team, missing, needed }) => ({
          id: team.id,
          label: team.name,
          detail: needed === 0 ? team.status : coverWords(missing),
        })),
    [workspace, coverage, thing],
  )
}

function coverWords(missing: number): string {
  return missing === 0 ? 'covers it' : `lacks ${counted(missing, 'skill', 'skills')}`
}

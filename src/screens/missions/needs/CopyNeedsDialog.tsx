import { useMemo, useState } from 'react'
import { copyNeeds } from '#core/commands/mission/copyNeeds.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { SkillId } from '#core/model/ids.ts'
import { counted } from '#core/model/naming.ts'
import type { Team } from '#core/model/team.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { CopiedNeeds } from './CopiedNeeds.tsx'
import { needsChoices, parseNeedsChoice } from './needsChoices.ts'
import { WantedNeeds } from './WantedNeeds.tsx'

interface Props {
  readonly team: Team
  readonly onClose: () => void
}

/** Chooses a mission or a template, shows what would be added, and adds it. */
export function CopyNeedsDialog({ team, onClose }: Props) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const [chosen, setChosen] = useState<string | null>(null)
  const [leftOut, setLeftOut] = useState<ReadonlySet<SkillId>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const choices = useMemo(() => needsChoices(workspace, team.id), [workspace, team.id])
  const from = chosen === null ? null : parseNeedsChoice(chosen)
  const isWanted = (skill: SkillId) => !leftOut.has(skill)
  const copy = () => {
    if (from === null) {
      setError('Choose what to copy from.')
      return
    }
    const outcome = session.perform((it) => copyNeeds(it, { team: team.id, from, isWanted }), {
      saysRefusal: false,
    })
    if (isRefusal(outcome)) setError(outcome.refused)
    else onClose()
  }
  const outcome = from === null ? null : copyNeeds(workspace, { team: team.id, from, isWanted })
  const count = outcome === null || isRefusal(outcome) ? 0 : outcome.changes.length
  return (
    <FormDialog
      title={`Copy needs to ${team.name}`}
      submitLabel={count === 0 ? 'Copy' : `Copy ${counted(count, 'need', 'needs')}`}
      error={error}
      onClose={onClose}
      onSubmit={copy}
    >
      <ComboBox
        label="Mission or template"
        placeholder="Choose what to copy from"
        autoFocus
        choices={choices}
        value={chosen}
        onChange={(id) => {
          setChosen(id)
          setLeftOut(new Set())
          setError(null)
        }}
      />
      {from === null || outcome === null ? null : (
        <>
          <WantedNeeds from={from} leftOut={leftOut} onChange={setLeftOut} />
          <CopiedNeeds from={from} outcome={outcome} />
        </>
      )}
    </FormDialog>
  )
}

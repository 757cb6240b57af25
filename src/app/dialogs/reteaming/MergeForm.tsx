import { useMemo, useState } from 'react'
import { mergeTeams } from '#core/commands/reteaming/mergeTeams.ts'
import { type TeamId, textLimit } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { TextArea } from '#ui/TextField.tsx'
import { teamChoices } from '../recordChoices.ts'
import type { VerbProps } from './ReteamDialog.tsx'
import { ReteamFrame } from './ReteamFrame.tsx'

/** A team that goes on in another one. */
export function MergeForm({ team, onClose }: VerbProps) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [into, setInto] = useState<TeamId | null>(null)
  const [reason, setReason] = useState('')
  const command = useMemo(() => {
    if (into === null) return null
    return (it: Workspace) =>
      mergeTeams(it, { team: team.id, into, day, reason, transition: newId(), newId })
  }, [team, into, day, reason])
  return (
    <ReteamFrame
      title={`Merge ${team.name} into another team`}
      about="For two teams that wait for each other all day, or are both too small to last. People, needs, owned things and interactions go on in the other; this one ends, and stays in the history."
      submitLabel="Merge teams"
      first="Choose the team that goes on."
      command={command}
      onClose={onClose}
    >
      <ComboBox
        label="The team that goes on"
        autoFocus
        choices={teamChoices(workspace).filter(({ id }) => id !== team.id)}
        value={into}
        onChange={(id) => setInto(id as TeamId | null)}
      />
      <TextArea
        label="Why (may stay empty)"
        rows={2}
        maxLength={textLimit}
        value={reason}
        onChange={setReason}
      />
    </ReteamFrame>
  )
}

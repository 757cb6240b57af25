import { useMemo, useState } from 'react'
import { isolateMembers } from '#core/commands/reteaming/isolateMembers.ts'
import { nameLimit, type PersonId, textLimit } from '#core/model/ids.ts'
import type { InteractionMode } from '#core/model/interaction.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { Select } from '#ui/Select.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { MemberChoice } from './MemberChoice.tsx'
import type { VerbProps } from './ReteamDialog.tsx'
import { ReteamFrame } from './ReteamFrame.tsx'

const modes = [
  { value: 'collaboration', label: 'They collaborate' },
  { value: 'facilitating', label: 'The new team facilitates' },
  { value: 'x-as-a-service', label: 'The new team provides a service' },
] as const

/** Some members work apart in a team beside, tied back to the one that they come from. */
export function IsolateForm({ team, onClose }: VerbProps) {
  const day = useSessionState((state) => state.day)
  const [name, setName] = useState('')
  const [members, setMembers] = useState<ReadonlySet<PersonId>>(new Set())
  const [mode, setMode] = useState<InteractionMode>('collaboration')
  const [purpose, setPurpose] = useState('')
  const command = useMemo(() => {
    if (name.trim() === '' || members.size === 0) return null
    return (it: Workspace) =>
      isolateMembers(it, {
        team: team.id,
        newTeam: { id: newId(), name },
        members: [...members],
        tie: { id: newId(), mode, purpose },
        day,
        newId,
      })
  }, [team, name, members, mode, purpose, day])
  return (
    <ReteamFrame
      title={`Isolate members of ${team.name}`}
      about="To try something new, or get out of a bind, where the daily business does not reach them. The new team has the same type; the old one keeps its needs and all that it owns."
      submitLabel="Isolate members"
      first="Name the new team and choose who works apart."
      command={command}
      onClose={onClose}
    >
      <TextField
        label="Name of the new team"
        autoFocus
        maxLength={nameLimit}
        value={name}
        onChange={setName}
      />
      <MemberChoice team={team.id} label="Who works apart" chosen={members} onChange={setMembers} />
      <Select label={`Tie back to ${team.name}`} value={mode} options={modes} onChange={setMode} />
      <TextArea
        label="What for"
        rows={2}
        maxLength={textLimit}
        value={purpose}
        onChange={setPurpose}
      />
    </ReteamFrame>
  )
}

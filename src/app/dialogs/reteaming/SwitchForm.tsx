import { useMemo, useState } from 'react'
import { switchMember } from '#core/commands/reteaming/switchMember.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { freedPeople } from '#core/planning/disbanding/freedPeople.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import type { Choice } from '#ui/choice.ts'
import { teamChoices } from '../recordChoices.ts'
import type { VerbProps } from './ReteamDialog.tsx'
import { ReteamFrame } from './ReteamFrame.tsx'

/** A person goes to another team, and somebody from there may take the place. */
export function SwitchForm({ team, onClose }: VerbProps) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [person, setPerson] = useState<PersonId | null>(null)
  const [to, setTo] = useState<TeamId | null>(null)
  const [back, setBack] = useState<PersonId | null>(null)
  const command = useMemo(() => {
    if (person === null || to === null) return null
    return (it: Workspace) =>
      switchMember(it, { person, from: team.id, to, with: back, day, newId })
  }, [team, person, to, back, day])
  const membersOf = (id: TeamId): Choice[] =>
    freedPeople(workspace, id, day).map(({ person: it, allocation }) => ({
      id: it.id,
      label: it.name,
      detail: [it.role, `${allocation} %`].filter(Boolean).join(', '),
    }))
  return (
    <ReteamFrame
      title={`Switch a person of ${team.name}`}
      about="To learn, to carry what they know to where it is needed, or because they wish to. Each brings their own percent and role."
      submitLabel="Switch"
      first="Choose who goes, and where."
      command={command}
      onClose={onClose}
    >
      <ComboBox
        label="Who goes"
        autoFocus
        choices={membersOf(team.id)}
        value={person}
        onChange={(id) => setPerson(id as PersonId | null)}
      />
      <ComboBox
        label="To which team"
        choices={teamChoices(workspace).filter(({ id }) => id !== team.id)}
        value={to}
        onChange={(id) => {
          setTo(id as TeamId | null)
          setBack(null)
        }}
      />
      <ComboBox
        label="Who comes from there"
        noneLabel="Nobody"
        isDisabled={to === null}
        choices={to === null ? [] : membersOf(to).filter(({ id }) => id !== person)}
        value={back}
        onChange={(id) => setBack(id as PersonId | null)}
      />
    </ReteamFrame>
  )
}

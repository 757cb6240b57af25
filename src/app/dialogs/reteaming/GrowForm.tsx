import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { currentStays } from '#core/commands/membershipChanges.ts'
import { growTeam } from '#core/commands/reteaming/growTeam.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { peopleChoices } from '../recordChoices.ts'
import styles from './Reteam.module.css'
import type { VerbProps } from './ReteamDialog.tsx'
import { ReteamFrame } from './ReteamFrame.tsx'

/** Several people join a team at once. */
export function GrowForm({ team, onClose }: VerbProps) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [joining, setJoining] = useState<ReadonlyMap<PersonId, number>>(new Map())
  const command = useMemo(() => {
    if (joining.size === 0) return null
    return (it: Workspace) =>
      growTeam(it, {
        team: team.id,
        people: [...joining].map(([person, allocation]) => ({
          person,
          allocation,
          newId: newId(),
        })),
        day,
      })
  }, [team, joining, day])
  const isIn = useMemo(() => {
    const members = new Set<string>()
    for (const stay of workspace.memberships) {
      if (stay.team === team.id && (stay.to === null || stay.to >= day)) members.add(stay.person)
    }
    return members
  }, [workspace, team, day])
  const choices = useMemo(() => peopleChoices(workspace), [workspace])
  const add = (person: PersonId) => {
    const taken = currentStays(workspace, person, day).reduce((sum, it) => sum + it.allocation, 0)
    setJoining(new Map(joining).set(person, Math.max(20, 100 - taken)))
  }
  const takeOut = (person: PersonId) => {
    const next = new Map(joining)
    next.delete(person)
    setJoining(next)
  }
  return (
    <ReteamFrame
      title={`Grow ${team.name}`}
      about="People join together rather than one by one, since a team finds itself anew each time. They stay in the teams that they are in."
      submitLabel="Grow team"
      first="Choose who joins."
      command={command}
      onClose={onClose}
    >
      <ComboBox
        label="Who joins"
        autoFocus
        placeholder="Add a person"
        choices={choices.filter(({ id }) => !isIn.has(id) && !joining.has(id as PersonId))}
        value={null}
        onChange={(id) => id !== null && add(id as PersonId)}
      />
      <ul className={styles.joining}>
        {[...joining].map(([person, allocation]) => {
          const name = workspace.people.get(person)?.name ?? ''
          return (
            <li key={person}>
              <span>{name}</span>
              <NumberField
                label={`Percent of ${name}`}
                isLabelHidden
                min={5}
                max={100}
                step={5}
                value={allocation}
                onChange={(percent) => setJoining(new Map(joining).set(person, percent ?? 0))}
              />
              <span aria-hidden="true">%</span>
              <IconButton label={`Leave ${name} out`} onPress={() => takeOut(person)}>
                <X aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </ReteamFrame>
  )
}

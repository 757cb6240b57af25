import { useMemo, useState } from 'react'
import { thingsOwnedBy } from '#core/commands/mission/statusRules.ts'
import { splitTeam } from '#core/commands/reteaming/splitTeam.ts'
import { nameLimit, type OwnedThingId, type PersonId, type SkillId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Select } from '#ui/Select.tsx'
import { TextField } from '#ui/TextField.tsx'
import { MemberChoice, Ticks, toggled } from './MemberChoice.tsx'
import styles from './Reteam.module.css'
import type { VerbProps } from './ReteamDialog.tsx'
import { ReteamFrame } from './ReteamFrame.tsx'

type Share = 'stays' | 'moved' | 'shared'

const shares = [
  { value: 'stays', label: 'stays' },
  { value: 'moved', label: 'goes along' },
  { value: 'shared', label: 'both need it' },
] as const

/** Members, needs and owned things of a team, divided over it and a new one. */
export function SplitForm({ team, onClose }: VerbProps) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const [name, setName] = useState('')
  const [members, setMembers] = useState<ReadonlySet<PersonId>>(new Set())
  const [needs, setNeeds] = useState<ReadonlyMap<SkillId, Share>>(new Map())
  const [things, setThings] = useState<ReadonlySet<OwnedThingId>>(new Set())
  const command = useMemo(() => {
    if (name.trim() === '' || members.size === 0) return null
    return (it: Workspace) =>
      splitTeam(it, {
        team: team.id,
        newTeam: { id: newId(), name },
        members: [...members],
        needs: [...needs].flatMap(([skill, as]) => (as === 'stays' ? [] : { skill, as })),
        things: [...things],
        day,
        newId,
      })
  }, [team, name, members, needs, things, day])
  const stated = workspace.requirements
    .of(team.id)
    .flatMap(({ skill }) => workspace.skills.get(skill) ?? [])
    .sort(compareNamed)
  const owned = thingsOwnedBy(workspace, team.id).sort(compareNamed)
  return (
    <ReteamFrame
      title={`Split ${team.name}`}
      about="For a team that has grown too large to decide together, or that carries two outcomes. What is not chosen stays."
      submitLabel="Split team"
      first="Name the new team and choose who goes to it."
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
      <MemberChoice team={team.id} label="Who goes" chosen={members} onChange={setMembers} />
      {stated.length === 0 ? null : (
        <Ticks label="Needs">
          {stated.map((skill) => (
            <div key={skill.id} className={styles.need}>
              <span>{skill.name}</span>
              <Select
                label={`Need for ${skill.name}`}
                isLabelHidden
                value={needs.get(skill.id) ?? 'stays'}
                options={shares}
                onChange={(share) => setNeeds(new Map(needs).set(skill.id, share))}
              />
            </div>
          ))}
        </Ticks>
      )}
      {owned.length === 0 ? null : (
        <Ticks label="Owned things that go along">
          {owned.map((thing) => (
            <Checkbox
              key={thing.id}
              isSelected={things.has(thing.id)}
              onChange={(isChosen) => setThings(toggled(things, thing.id, isChosen))}
            >
              {thing.name}
            </Checkbox>
          ))}
        </Ticks>
      )}
    </ReteamFrame>
  )
}

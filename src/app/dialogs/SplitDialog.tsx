import { X } from 'lucide-react'
import { useState } from 'react'
import { currentStays } from '#core/commands/membershipChanges.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { newId } from '#session/newId.ts'
import { useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { IconButton } from '#ui/IconButton.tsx'
import { NumberField } from '#ui/NumberField.tsx'
import { teamChoices } from './recordChoices.ts'
import styles from './SplitDialog.module.css'
import { useForm } from './useForm.ts'

interface Props {
  readonly person: PersonId
  readonly onClose: () => void
}

/** How a person's time is split over teams, from the shown day on. */
export function SplitDialog({ person, onClose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const day = useSessionState((state) => state.day)
  const name = workspace.people.get(person)?.name ?? ''
  const now = currentStays(workspace, person, day).map(({ team, allocation }) => ({
    team,
    allocation,
  }))
  const [initial] = useState(now)
  const { draft, set, error, submit } = useForm({ shares: initial }, onClose)
  const setShare = (team: TeamId, allocation: number) => {
    const others = draft.shares.filter((share) => share.team !== team)
    const known = others.length < draft.shares.length
    const shares = known
      ? draft.shares.map((share) => (share.team === team ? { team, allocation } : share))
      : [...others, { team, allocation }]
    set({ shares })
  }
  const standing = draft.shares.filter((share) => share.allocation > 0)
  const total = standing.reduce((sum, { allocation }) => sum + allocation, 0)
  // Shares that nobody touched here may have been changed elsewhere meanwhile.
  const changed = draft.shares.filter(
    (share) => initial.find(({ team }) => team === share.team)?.allocation !== share.allocation,
  )
  const save = () =>
    submit((it) => splitMember(it, { person, shares: changed, day, newId: () => newId() }))
  return (
    <FormDialog
      title={`Split ${name} over teams`}
      submitLabel="Split"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <ul className={styles.shares}>
        {draft.shares.map(({ team, allocation }) => {
          const teamName = workspace.teams.get(team)?.name ?? ''
          return (
            <li key={team} className={styles.share}>
              <span>{teamName}</span>
              <NumberField
                label={`Percent in ${teamName}`}
                isLabelHidden
                min={0}
                max={1000}
                step={5}
                value={allocation}
                onChange={(value) => setShare(team, value ?? 0)}
              />
              <IconButton label={`Take out of ${teamName}`} onPress={() => setShare(team, 0)}>
                <X aria-hidden="true" />
              </IconButton>
            </li>
          )
        })}
      </ul>
      <ComboBox
        label="Add a team"
        choices={teamChoices(workspace).filter(
          ({ id }) => !draft.shares.some(({ team }) => team === id),
        )}
        value={null}
        onChange={(id) => {
          if (id !== null) setShare(id as TeamId, Math.max(10, 100 - total))
        }}
      />
      <p className={total > 100 ? styles.over : styles.total}>
        {total} % in all{total > 100 ? ': more than the person has' : ''}, from {day} on. What was
        before stays in the history.
      </p>
    </FormDialog>
  )
}

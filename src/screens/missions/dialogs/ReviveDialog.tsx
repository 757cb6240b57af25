import { useState } from 'react'
import { reviveMission } from '#core/commands/mission/reviveMission.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { FormDialog } from '#ui/FormDialog.tsx'
import { TextField } from '#ui/TextField.tsx'
import { useMissions } from '../useMissions.ts'
import styles from './dialogs.module.css'
import { sameNameWords } from './sameName.ts'

interface Props {
  readonly team: Team
  readonly onClose: () => void
}

/** A new mission that takes up the work of one that has ended. */
export function ReviveDialog({ team, onClose }: Props) {
  const session = useSession()
  const { open } = useMissions()
  const teams = useSessionState((state) => state.workspace.teams)
  const [name, setName] = useState(`${team.name}, again`)
  const [error, setError] = useState<string | null>(null)
  const submit = () => {
    if (name.trim() === '') return setError('Give it a name.')
    const id = newId<TeamId>()
    const given = { id, from: team.id, name }
    const outcome = session.perform((it) => reviveMission(it, given), { saysRefusal: false })
    if (isRefusal(outcome)) return setError(outcome.refused)
    onClose()
    open(id)
  }
  return (
    <FormDialog
      title={`Revive “${team.name}”`}
      submitLabel="Propose the new mission"
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className={styles.note}>
        It begins as a proposal with the outcome, the charter and the needs of this one, and its
        measure from where it stood last. People, dates and owned things begin anew; what is kept
        here stays as it was.
      </p>
      <TextField
        autoFocus
        selectsOnFocus
        label="Name of the new mission"
        description={sameNameWords(teams, name)}
        value={name}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
    </FormDialog>
  )
}

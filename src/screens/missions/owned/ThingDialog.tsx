import { useState } from 'react'
import { addOwnedThing } from '#core/commands/mission/addOwnedThing.ts'
import { updateOwnedThing } from '#core/commands/mission/updateOwnedThing.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { OwnedThingId } from '#core/model/ids.ts'
import {
  type OwnedThing,
  type OwnedThingKind,
  ownedThingKinds,
} from '#core/model/mission/ownedThing.ts'
import type { Team } from '#core/model/team.ts'
import { newId } from '#session/newId.ts'
import { useSession } from '#session/react.ts'
import { FormDialog } from '#ui/FormDialog.tsx'
import { Select } from '#ui/Select.tsx'
import { TextArea, TextField } from '#ui/TextField.tsx'
import { kindTitles } from './thingKinds.ts'

interface Props {
  readonly team: Team
  /** The one to change; none: a new one. */
  readonly thing?: OwnedThing
  readonly onClose: () => void
}

export function ThingDialog({ team, thing, onClose }: Props) {
  const session = useSession()
  const [name, setName] = useState(thing?.name ?? '')
  const [kind, setKind] = useState<OwnedThingKind>(thing?.kind ?? 'service')
  const [description, setDescription] = useState(thing?.description ?? '')
  const [error, setError] = useState<string | null>(null)
  const save = () => {
    if (name.trim() === '') return setError('Give it a name.')
    const fields = { name, kind, description: description.trim() }
    const id = thing?.id ?? newId<OwnedThingId>()
    const outcome = session.perform(
      (it) =>
        thing === undefined
          ? addOwnedThing(it, { ...fields, id, team: team.id })
          : updateOwnedThing(it, { ...fields, id }),
      { saysRefusal: false },
    )
    if (isRefusal(outcome)) setError(outcome.refused)
    else onClose()
  }
  const title = thing === undefined ? 'Add an owned thing' : `Edit “${thing.name}”`
  return (
    <FormDialog
      title={title}
      submitLabel={thing === undefined ? 'Add it' : 'Save'}
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      <TextField
        autoFocus
        label="Name"
        placeholder="Payments service"
        value={name}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
      <Select
        label="Kind"
        value={kind}
        onChange={setKind}
        options={ownedThingKinds.map((value) => ({ value, label: kindTitles[value] }))}
      />
      <TextArea
        label="What it is, and where it is found"
        rows={3}
        value={description}
        onChange={setDescription}
      />
    </FormDialog>
  )
}

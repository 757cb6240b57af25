import { useState } from 'react'
import { type EditableTable, type Field, recordTypes } from '#core/fields/recordFields.ts'
import { listed } from '#core/model/naming.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { useSession, useSessionState } from '#session/react.ts'
import { ComboBox } from '#ui/ComboBox.tsx'
import { FormDialog } from '#ui/FormDialog.tsx'
import { recordChoices } from '../records/recordChoices.ts'
import { tableColumns } from '../records/tableColumns.ts'
import { takeBatch } from '../records/takeBatch.ts'

interface AddRowDialogProps {
  readonly table: EditableTable
  readonly onClose: () => void
}

/** Asks for what a record joins, and for a rating's level; the rest is written in the grid. */
export function AddRowDialog({ table, onClose }: AddRowDialogProps) {
  const session = useSession()
  const workspace = useSessionState((state) => state.workspace)
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<string | null>(null)
  const { one, fields } = recordTypes[table]
  const asked = fields.filter(({ isRequired, type }) => isRequired || type.kind === 'level')
  const title = `Add ${one}`
  const save = () => {
    const missing = asked.filter(({ id, isRequired }) => isRequired && !texts.has(id))
    const refused =
      missing.length > 0
        ? `Choose ${listed(missing.map(({ label }) => label.toLowerCase()))} first.`
        : takeBatch(session, table, { inputs: [], added: [texts], readOnly: 0 }).refused
    setError(refused)
    if (refused === null) onClose()
  }
  return (
    <FormDialog
      title={title}
      submitLabel={title}
      size="small"
      error={error}
      onClose={onClose}
      onSubmit={save}
    >
      {asked.map((field, at) => (
        <ComboBox
          key={field.id}
          label={field.label}
          autoFocus={at === 0}
          choices={choicesOf(field, table, workspace)}
          value={texts.get(field.id) ?? null}
          onChange={(text) => setTexts((before) => new Map(before).set(field.id, text ?? ''))}
        />
      ))}
    </FormDialog>
  )
}

function choicesOf({ id, type }: Field, table: EditableTable, workspace: Workspace) {
  const { levels } = workspace.organisation.record
  const column = tableColumns(table, levels, () => workspace).find((it) => it.id === id)
  const choices =
    type.kind === 'reference'
      ? recordChoices(type.to, workspace)
      : column?.type.kind === 'choice'
        ? column.type.choices('')
        : []
  return choices.map(({ value, label, description }) => ({
    id: value,
    label,
    ...(description === undefined ? {} : { detail: description }),
  }))
}

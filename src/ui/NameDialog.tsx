import { useState } from 'react'
import { FormDialog } from './FormDialog.tsx'
import { TextField } from './TextField.tsx'

export interface NameDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly initial: string
  readonly maxLength: number
  /** Names of others that giving it would replace, and the sentence that says so. */
  readonly replaces?: { readonly names: readonly string[]; readonly warning: string }
  /** What may be meant, but is worth a second look at the name; empty: nothing. */
  readonly noteOn?: (name: string) => string
  readonly onClose: () => void
  /** Gives back why the name will not do; `null`: it is done. */
  readonly onName: (name: string) => Promise<string | null> | string | null
}

export function NameDialog(props: NameDialogProps) {
  const { title, submitLabel, initial, maxLength, replaces, noteOn, onClose, onName } = props
  const [name, setName] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const isReplacing = replaces?.names.includes(name.trim()) === true
  const submit = async () => {
    if (name.trim() === '') return setError('Give it a name.')
    const refused = await onName(name.trim())
    if (refused === null) onClose()
    else setError(refused)
  }
  return (
    <FormDialog
      size="small"
      title={title}
      submitLabel={isReplacing ? 'Replace' : submitLabel}
      onClose={onClose}
      onSubmit={() => void submit()}
    >
      <TextField
        autoFocus
        selectsOnFocus
        label="Name"
        description={isReplacing ? replaces.warning : (noteOn?.(name) ?? '')}
        value={name}
        error={error}
        maxLength={maxLength}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
    </FormDialog>
  )
}

import { useState } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { TextField } from '#ui/TextField.tsx'

interface Props {
  readonly title: string
  readonly submitLabel: string
  readonly initial: string
  readonly onClose: () => void
  /** Gives back why the name will not do; `null`: it is done. */
  readonly onName: (name: string) => Promise<string | null>
}

export function NameDialog({ title, submitLabel, initial, onClose, onName }: Props) {
  const [name, setName] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const submit = async () => {
    if (name.trim() === '') return setError('Give it a name.')
    const refused = await onName(name.trim())
    if (refused === null) onClose()
    else setError(refused)
  }
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      onClose={onClose}
      onSubmit={() => void submit()}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {submitLabel}
          </Button>
        </>
      }
    >
      <TextField
        autoFocus
        label="Name"
        value={name}
        error={error}
        maxLength={200}
        onChange={(text) => {
          setName(text)
          setError(null)
        }}
      />
    </Dialog>
  )
}

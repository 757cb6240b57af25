import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import type { Overflow } from './clipboard/pastePlan.ts'
import type { AddableRows } from './gridData.ts'

interface OverflowDialogProps {
  readonly overflow: Overflow
  readonly addable: AddableRows | undefined
  readonly onPaste: (isAdding: boolean) => void
  readonly onClose: () => void
}

/** What was copied is larger than what is below and to the right of where it is pasted. */
export function OverflowDialog({ overflow, addable, onPaste, onClose }: OverflowDialogProps) {
  const { rows, columns } = overflow
  const paste = (isAdding: boolean) => {
    onClose()
    onPaste(isAdding)
  }
  const past = [
    rows === 0 ? '' : `${rows} ${rows === 1 ? 'row' : 'rows'} below the last one`,
    columns === 0
      ? ''
      : `${columns} ${columns === 1 ? 'column' : 'columns'} to the right of the last one`,
  ].filter(Boolean)
  const canAdd = addable !== undefined && rows > 0
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title="Not all of it fits"
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button autoFocus={!canAdd} onPress={() => paste(false)}>
            Paste what fits
          </Button>
          {canAdd && (
            <Button autoFocus variant="primary" onPress={() => paste(true)}>
              {`Add ${rows} ${rows === 1 ? addable.one : addable.many}`}
            </Button>
          )}
        </>
      }
    >
      <p>
        {`What you paste goes ${past.join(' and ')}.`}
        {columns > 0 && ' What lies past the last column is left out.'}
      </p>
    </Dialog>
  )
}

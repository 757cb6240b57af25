import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import type { Choice } from './choice.ts'
import { classes } from './classes.ts'
import styles from './Dialog.module.css'
import { SearchList } from './SearchList.tsx'

export interface PaletteDialogProps {
  readonly label: string
  readonly placeholder: string
  readonly choices: readonly Choice[]
  readonly onChoose: (id: string) => void
  readonly onClose: () => void
}

/** A dialog that is nothing but a search list; open for as long as it is rendered. */
export function PaletteDialog({
  label,
  placeholder,
  choices,
  onChoose,
  onClose,
}: PaletteDialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(open) => open || onClose()}
      className={classes(styles.overlay)}
    >
      <Modal className={classes(styles.modal, styles.medium)}>
        <Dialog aria-label={label} className={classes(styles.dialog)}>
          <SearchList
            label={label}
            placeholder={placeholder}
            choices={choices}
            onChoose={onChoose}
          />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

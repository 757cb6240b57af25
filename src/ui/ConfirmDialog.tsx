import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  /** The verb: `Delete team`. */
  readonly confirmLabel: string
  readonly tone?: 'default' | 'danger'
  /** What goes with it, one sentence or phrase each: `4 memberships`. */
  readonly consequences?: readonly string[]
  /** Leads up to them. */
  readonly children?: ReactNode
  /** Comes after them: what can be done about it later. */
  readonly afterword?: string
}

/** Asks before something that takes other things with it, and says which. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirmLabel,
  tone = 'danger',
  consequences = [],
  children,
  afterword,
}: ConfirmDialogProps) {
  const confirm = () => {
    onClose()
    onConfirm()
  }
  return (
    <Dialog
      role="alertdialog"
      size="small"
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            Cancel
          </Button>
          <Button variant={tone === 'danger' ? 'danger-primary' : 'primary'} onPress={confirm}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {consequences.length === 0 ? null : (
        <ul className={styles.consequences}>
          {consequences.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {afterword === undefined ? null : <p>{afterword}</p>}
    </Dialog>
  )
}

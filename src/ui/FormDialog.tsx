import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import styles from './FormDialog.module.css'

interface FormDialogProps {
  readonly title: string
  readonly submitLabel: string
  readonly error?: string | null
  readonly size?: 'small' | 'medium'
  readonly onClose: () => void
  readonly onSubmit: () => void
  readonly children: ReactNode
}

/** Fields above "Cancel" and the one button that does it; a refusal stands above those. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, error = null, size = 'medium', onClose, onSubmit, children } = props
  return (
    <Dialog
      title={title}
      isOpen
      size={size}
      onClose={onClose}
      onSubmit={onSubmit}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary">
            {submitLabel}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {children}
        {error === null ? null : (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** Fields side by side, where there is room. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles.row}>{children}</div>
}

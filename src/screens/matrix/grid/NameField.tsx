import { useRef } from 'react'
import { nameLimit } from '#core/model/ids.ts'
import styles from './NameField.module.css'

export interface NameFieldProps {
  readonly label: string
  readonly name: string
  /** The new name; `null`: it stays as it is. */
  readonly onDone: (name: string | null) => void
}

/** A name being changed where it stands. Enter and leaving it keep the text, Esc does not. */
export function NameField({ label, name, onDone }: NameFieldProps) {
  const isDone = useRef(false)
  const finish = (text: string | null) => {
    if (isDone.current) return
    isDone.current = true
    const changed = text?.trim()
    onDone(changed === undefined || changed === '' || changed === name ? null : changed)
  }
  return (
    <input
      // Somebody has asked for it this moment, so the focus belongs there.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      aria-label={label}
      defaultValue={name}
      maxLength={nameLimit}
      autoComplete="off"
      className={styles.field}
      onFocus={(event) => event.target.select()}
      onBlur={(event) => finish(event.target.value)}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' || event.key === 'F2') finish(event.currentTarget.value)
        else if (event.key === 'Escape') finish(null)
      }}
    />
  )
}

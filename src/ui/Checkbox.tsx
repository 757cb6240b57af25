import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  /** Some, but not all, of what it stands for. */
  readonly isIndeterminate?: boolean
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

/** The browser's own checkbox in our colours: what is seen is what is clicked. */
export function Checkbox(props: CheckboxProps) {
  const { isSelected, onChange, isIndeterminate = false, isDisabled = false, children } = props
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isIndeterminate
  }, [isIndeterminate])
  return (
    <label className={styles.checkbox}>
      <input
        ref={box}
        type="checkbox"
        checked={isSelected}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
        className={styles.box}
      />
      <span>{children}</span>
    </label>
  )
}

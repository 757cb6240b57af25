import { Input } from 'react-aria-components/Input'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { type FieldProps, FieldShell } from './Field.tsx'

export interface NumberFieldProps extends FieldProps {
  /** `null`: empty. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  readonly min?: number
  readonly max?: number
  readonly step?: number
}

/** A number that may be missing. Limits help the person; whoever takes the value checks it. */
export function NumberField({ value, onChange, min, max, step, ...rest }: NumberFieldProps) {
  return (
    <FieldShell
      {...rest}
      type="number"
      value={value === null ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? null : Number(text))}
    >
      <Input min={min} max={max} step={step} className={classes(styles.input, 'tabular')} />
    </FieldShell>
  )
}

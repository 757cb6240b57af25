import { Input } from 'react-aria-components/Input'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { type FieldProps, FieldShell } from './Field.tsx'

export interface DateFieldProps extends FieldProps {
  /** ISO day; `''`: none. */
  readonly value: string
  readonly onChange: (value: string) => void
  readonly min?: string
  readonly max?: string
}

/** The browser's own date input: it knows the person's calendar, keyboard and language. */
export function DateField({ min, max, ...rest }: DateFieldProps) {
  return (
    <FieldShell {...rest} type="date">
      <Input min={min} max={max} className={classes(styles.input, 'tabular')} />
    </FieldShell>
  )
}

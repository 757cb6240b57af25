import { Input } from 'react-aria-components/Input'
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea'
import { classes } from './classes.ts'
import styles from './Field.module.css'
import { FieldShell, type TextValueFieldProps } from './Field.tsx'

export interface TextFieldProps extends TextValueFieldProps {
  readonly maxLength?: number
  /** Reaching the field selects its text, so that typing replaces it. */
  readonly selectsOnFocus?: boolean
}

export function TextField({ placeholder = '', selectsOnFocus = false, ...rest }: TextFieldProps) {
  return (
    <FieldShell {...rest}>
      <Input
        placeholder={placeholder}
        className={classes(styles.input)}
        autoComplete="off"
        onFocus={({ target }) => selectsOnFocus && target.select()}
      />
    </FieldShell>
  )
}

export function TextArea({
  placeholder = '',
  rows = 3,
  ...rest
}: Omit<TextFieldProps, 'selectsOnFocus'> & { readonly rows?: number }) {
  return (
    <FieldShell {...rest}>
      <AriaTextArea placeholder={placeholder} rows={rows} className={classes(styles.input)} />
    </FieldShell>
  )
}

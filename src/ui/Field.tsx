import type { ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/Label'
import { Text } from 'react-aria-components/Text'
import { TextField as AriaTextField } from 'react-aria-components/TextField'
import { classes } from './classes.ts'
import styles from './Field.module.css'

export interface FieldProps {
  readonly label: string
  /** Keeps the label for screen readers only, where something else shows what it is. */
  readonly isLabelHidden?: boolean
  readonly description?: string
  /** What is wrong with the value, as a sentence that says what to do. */
  readonly error?: string | null
  readonly isDisabled?: boolean
  readonly isRequired?: boolean
  readonly autoFocus?: boolean
  readonly placeholder?: string
  readonly className?: string
  /** The field was left, with the value that it has then. */
  readonly onLeave?: (() => void) | undefined
}

export interface TextValueFieldProps extends FieldProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

interface FieldShellProps extends TextValueFieldProps {
  readonly type?: string
  readonly children: ReactNode
}

/** Label, description and error around one native control. Inner part of the fields. */
export function FieldShell({
  label,
  isLabelHidden = false,
  description,
  error = null,
  className,
  placeholder: _placeholder,
  onLeave,
  children,
  ...rest
}: FieldShellProps) {
  return (
    <AriaTextField
      {...rest}
      {...(onLeave === undefined ? {} : { onBlur: onLeave })}
      isInvalid={error !== null}
      validationBehavior="aria"
      className={classes(styles.field, className)}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : classes(styles.label)}>{label}</Label>
      {children}
      {description === undefined ? null : (
        <Text slot="description" className={classes(styles.description)}>
          {description}
        </Text>
      )}
      <FieldError className={classes(styles.error)}>{error}</FieldError>
    </AriaTextField>
  )
}

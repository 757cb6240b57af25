import type { Ref } from 'react'
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components/Button'
import styles from './Button.module.css'
import { classes } from './classes.ts'

export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'danger' | 'danger-primary'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly variant?: ButtonVariant
  readonly size?: 'normal' | 'small'
  readonly className?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({ variant = 'default', size = 'normal', className, ...rest }: ButtonProps) {
  return <AriaButton {...rest} className={classes(buttonClass(variant, size), className)} />
}

/** The look of a button, for links and labels that act as one. */
export function buttonClass(
  variant: ButtonVariant = 'default',
  size: 'normal' | 'small' = 'normal',
): string {
  return classes(
    styles.button,
    size === 'small' && styles.small,
    variant === 'primary' && styles.primary,
    variant === 'ghost' && styles.ghost,
    variant === 'danger' && styles.danger,
    variant === 'danger-primary' && styles.dangerPrimary,
  )
}

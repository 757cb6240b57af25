import { type ReactNode, useId, useRef } from 'react'
import styles from './Button.module.css'
import { Button, type ButtonProps } from './Button.tsx'
import { classes } from './classes.ts'
import { Tooltip } from './Tooltip.tsx'
import { useTooltip } from './useTooltip.ts'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'ref'> {
  /** The button's name, also shown as its tooltip. */
  readonly label: string
  /** Says more than the name: what exactly Undo takes back. */
  readonly tooltip?: string | undefined
  /** Shortcut as shown, say `Ctrl Z`. */
  readonly keys?: string | undefined
  readonly children: ReactNode
}

export function IconButton({
  label,
  tooltip = label,
  keys,
  variant = 'ghost',
  className,
  children,
  ...rest
}: IconButtonProps) {
  const id = useId()
  const ref = useRef<HTMLButtonElement>(null)
  const { isShown, buttonProps } = useTooltip()
  return (
    <>
      <Button
        {...buttonProps}
        {...rest}
        ref={ref}
        variant={variant}
        aria-label={label}
        {...(isShown ? { 'aria-describedby': id } : {})}
        className={classes(styles.icon, className)}
      >
        {children}
      </Button>
      {isShown ? <Tooltip id={id} text={tooltip} keys={keys} trigger={ref} /> : null}
    </>
  )
}

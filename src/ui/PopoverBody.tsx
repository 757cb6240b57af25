import type { ReactNode, RefObject } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import styles from './Popover.module.css'
import type { PopoverPlacement } from './Popover.tsx'

export interface PopoverBodyProps {
  readonly label: string
  readonly anchor: RefObject<Element | null>
  readonly placement: PopoverPlacement
  /** Without padding, and as wide as what it hangs on: for lists. */
  readonly isList?: boolean
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The open popover. Inner part of Popover, AnchoredPopover and ComboBox. */
export function PopoverBody({
  label,
  anchor,
  placement,
  isList = false,
  onClose,
  children,
}: PopoverBodyProps) {
  return (
    <Popover
      isOpen
      trigger="DialogTrigger"
      triggerRef={anchor}
      onOpenChange={(open) => open || onClose()}
      aria-label={label}
      placement={placement}
      offset={4}
      className={classes(styles.popover, isList && styles.list)}
    >
      <Dialog aria-label={label} className={classes(isList ? styles.listContent : styles.content)}>
        {children}
      </Dialog>
    </Popover>
  )
}

import { type HTMLAttributes, type RefObject, useLayoutEffect, useRef } from 'react'
import { classes } from '../../classes.ts'
import styles from './editors.module.css'
import { follow } from './placement.ts'

interface CellPopupProps extends HTMLAttributes<HTMLDivElement> {
  readonly anchor: RefObject<HTMLElement | null>
}

/**
 * Hangs on a cell, over everything: the top layer is not clipped by the grid's scroller, and yet
 * the popup stays beside its control for the Tab key and for screen readers.
 */
export function CellPopup({ anchor, className, ...rest }: CellPopupProps) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const popup = ref.current
    if (popup === null || anchor.current === null) return
    // Without a top layer it is still fixed to the window.
    if (!popup.matches(':popover-open')) popup.showPopover?.()
    return follow(popup, anchor.current)
  }, [anchor])
  return <div {...rest} ref={ref} popover="manual" className={classes(styles.popup, className)} />
}

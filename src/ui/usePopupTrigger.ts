import { type RefObject, useRef, useState } from 'react'
import type { ButtonProps } from 'react-aria-components/Button'

export interface PopupTrigger {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly isOpen: boolean
  readonly close: () => void
  /** For the ButtonContext around the button that opens it. */
  readonly buttonProps: ButtonProps & { readonly ref: RefObject<HTMLButtonElement | null> }
}

/** What a button needs to open something of its own, and what that needs of the button. */
export function usePopupTrigger(kind: 'menu' | 'dialog'): PopupTrigger {
  const ref = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  const open = () => setOpen(true)
  return {
    ref,
    isOpen,
    close: () => setOpen(false),
    buttonProps: {
      ref,
      'aria-haspopup': kind,
      'aria-expanded': isOpen,
      onPress: open,
      onKeyDown: (event) => {
        if (event.key === 'ArrowDown') open()
        else event.continuePropagation()
      },
    },
  }
}

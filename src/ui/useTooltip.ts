import { useEffect, useState } from 'react'
import type { ButtonProps } from 'react-aria-components/Button'

/** Milliseconds under a pointer that rests. */
const delay = 500

export interface TooltipTrigger {
  readonly isShown: boolean
  readonly buttonProps: Pick<ButtonProps, 'onHoverChange' | 'onFocus' | 'onBlur' | 'onPressStart'>
}

/** When a button's tooltip shows: under a resting pointer and on the keyboard's focus, until Escape. */
export function useTooltip(): TooltipTrigger {
  const [isHovered, setHovered] = useState(false)
  const [isShown, setShown] = useState(false)
  useEffect(() => {
    if (!isHovered) return
    const timer = setTimeout(() => setShown(true), delay)
    return () => clearTimeout(timer)
  }, [isHovered])
  useEffect(() => {
    if (!isShown) return
    const hide = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setShown(false)
    }
    addEventListener('keydown', hide, true)
    return () => removeEventListener('keydown', hide, true)
  }, [isShown])
  return {
    isShown,
    buttonProps: {
      onHoverChange: (hovered) => {
        setHovered(hovered)
        if (!hovered) setShown(false)
      },
      onFocus: ({ target }) => setShown(target.matches(':focus-visible')),
      onBlur: () => setShown(false),
      onPressStart: () => {
        setHovered(false)
        setShown(false)
      },
    },
  }
}

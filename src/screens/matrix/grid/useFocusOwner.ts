import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whether the focus belongs to the grid: it is there, or what had it there was taken away, or a
 * menu or dialog that was opened from there has it for the moment. `restore` is called when
 * such a thing closes and nothing is left that could have the focus back.
 */
export function useFocusOwner(
  grid: RefObject<HTMLElement | null>,
  restore: () => void,
): RefObject<boolean> {
  const owns = useRef(false)
  useEffect(() => {
    const settle = (target: EventTarget | null) => {
      if (!(target instanceof Element)) return
      if (grid.current?.contains(target)) owns.current = true
      else if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') === null) {
        owns.current = false
      }
    }
    const onFocus = (event: FocusEvent) => settle(event.target)
    const onPointer = (event: PointerEvent) => settle(event.target)
    // These keys take the focus out of the grid; if they do not, it claims it again at once.
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Tab' || key === 'F6') owns.current = false
    }
    const onLeave = () =>
      requestAnimationFrame(() => {
        if (owns.current && document.activeElement === document.body) restore()
      })
    // A menu or popover gives the focus back to what had it; by then it may belong elsewhere.
    const onGiveBack = (event: Event) => {
      event.preventDefault()
      restore()
    }
    const element = grid.current
    element?.addEventListener('react-aria-focus-scope-restore', onGiveBack)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    document.addEventListener('pointerdown', onPointer)
    element?.addEventListener('keydown', onKey, true)
    return () => {
      element?.removeEventListener('react-aria-focus-scope-restore', onGiveBack)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
      document.removeEventListener('pointerdown', onPointer)
      element?.removeEventListener('keydown', onKey, true)
    }
  }, [grid, restore])
  return owns
}

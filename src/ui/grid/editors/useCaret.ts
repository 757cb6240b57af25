import { type RefObject, useLayoutEffect } from 'react'

/**
 * Gives the control the focus when the editor opens: the caret stands behind the text, or the
 * text is selected, so that whatever is typed replaces it.
 */
export function useCaret(
  ref: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  { isSelected = false } = {},
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens
  useLayoutEffect(() => {
    const control = ref.current
    if (control === null) return
    // The grid has scrolled to the cell already.
    control.focus({ preventScroll: true })
    const end = control.value.length
    control.setSelectionRange(isSelected ? 0 : end, end)
  }, [])
}

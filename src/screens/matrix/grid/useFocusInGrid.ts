import { type RefObject, useLayoutEffect } from 'react'
import { type Frame, revealed } from '../model/frame.ts'
import { elementAt } from './placeElements.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'
import { viewportOf } from './useViewport.ts'

/**
 * Puts the focus where it belongs once that is drawn, and scrolls so that no head covers it. Where
 * a cell lies is known without its element, which may be far out of sight.
 */
export function useFocusInGrid(
  grid: RefObject<HTMLElement | null>,
  frame: Frame,
  { place, selected, wishes, ownsFocus }: MatrixSelection,
): void {
  useLayoutEffect(() => {
    const scroller = grid.current
    const wish = wishes.current
    if (wish.waits) {
      wish.waits = false
      return
    }
    const element = elementAt(scroller, place)
    if (scroller === null || element === null) return
    if (wish.focus || (ownsFocus.current && document.activeElement === document.body)) {
      wish.focus = false
      wish.view ??= 'active'
      element.focus({ preventScroll: true })
    }
    if (wish.view === null) return
    const shown = wish.view === 'head' ? selected.head : selected.active
    const { left, top } = revealed(frame, viewportOf(scroller), shown)
    scroller.scrollLeft = left
    scroller.scrollTop = top
    // A chip in a high cell, and what itself scrolls around the grid.
    if (wish.view === 'active') element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    wish.view = null
  })
}

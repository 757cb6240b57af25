import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import { columnWidth, headHeight, rowHeadWidth } from '../model/chipLayout.ts'

/** The columns that are looked at, and the width of all. */
export function useColumnWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  focused: number,
) {
  return useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => columnWidth,
    paddingStart: rowHeadWidth,
    overscan: 2,
    rangeExtractor: useKeeping(focused),
  })
}

/** The rows that are looked at, and the height of all. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  heights: readonly number[],
  focused: number,
) {
  // The virtualizer measures anew when it is given another function: then the heights are others.
  const getItemKey = useCallback(
    (index: number) => (heights[index] === undefined ? -1 : index),
    [heights],
  )
  return useVirtualizer({
    count: heights.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[index] ?? 0,
    getItemKey,
    paddingStart: headHeight,
    overscan: 3,
    rangeExtractor: useKeeping(focused),
  })
}

/** What has the focus stays in the page wherever one scrolls, or the focus would be lost. */
function useKeeping(focused: number): (range: Range) => number[] {
  return useCallback(
    (range) => {
      const shown = defaultRangeExtractor(range)
      if (focused < 0 || focused >= range.count || shown.includes(focused)) return shown
      return [...shown, focused].sort((a, b) => a - b)
    },
    [focused],
  )
}

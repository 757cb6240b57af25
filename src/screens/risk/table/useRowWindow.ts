import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useRef, useState } from 'react'

interface Given {
  readonly count: number
  /** In pixels. */
  readonly rowHeight: number
  /** Opens or closes the group at the place; tells whether there was one to open or close. */
  readonly onFold: (index: number, isOpen: boolean) => boolean
}

/** The rows that are in sight, and the way of the keyboard through all of them. */
export function useRowWindow({ count, rowHeight, onFold }: Given) {
  const scroller = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const focus = (index: number) => {
    const to = Math.max(0, Math.min(count - 1, index))
    setCurrent(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus()
    })
  }
  const steer = (index: number) => (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      if (onFold(index, key === 'ArrowRight')) event.preventDefault()
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: count - 1,
    }[key]
    if (to === undefined) return
    event.preventDefault()
    focus(to)
  }
  const drawn = virtual.getVirtualItems()
  // The tab stop must be drawn, or Tab would pass the table by.
  const stop = drawn.some(({ index }) => index === current) ? current : drawn[0]?.index
  return { scroller, drawn, height: virtual.getTotalSize(), stop, setCurrent, steer }
}

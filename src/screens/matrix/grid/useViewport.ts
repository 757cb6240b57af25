import { type RefObject, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { noViewport, type Viewport } from '../model/frame.ts'
import { useLatest } from './useLatest.ts'

/**
 * What the scroller shows, as far as another picture follows from it. It is drawn before the
 * browser paints what was scrolled to, so that nothing is blank in between.
 */
export function useViewport(
  scroller: RefObject<HTMLElement | null>,
  looksSame: (one: Viewport, other: Viewport) => boolean,
): { readonly viewport: Viewport; readonly settle: () => void } {
  const [viewport, setViewport] = useState(noViewport)
  const settle = useLatest(() => {
    const now = viewportOf(scroller.current)
    if (!looksSame(viewport, now)) setViewport(now)
  })
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    settle()
    const onScroll = () => flushSync(settle)
    const observer = new ResizeObserver(() => settle())
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, settle])
  return { viewport, settle }
}

export function viewportOf(element: HTMLElement | null): Viewport {
  if (element === null) return noViewport
  const { scrollLeft: left, scrollTop: top, clientWidth: width, clientHeight: height } = element
  return { left, top, width, height }
}

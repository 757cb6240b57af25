import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that stays the same and does what the newest one does. For event handlers only. */
export function useLatest<A extends readonly unknown[]>(handler: (...args: A) => void) {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  return useCallback((...args: A) => latest.current(...args), [])
}

import { useEffect, useState } from 'react'

/** The width of an element in pixels, kept as it changes; 0 until it is known. */
export function useWidth(): readonly [
  setElement: (element: HTMLElement | null) => void,
  width: number,
] {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (element === null) return
    const sizes = new ResizeObserver(() => setWidth(element.clientWidth))
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [element])
  return [setElement, width]
}

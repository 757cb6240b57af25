import { useMemo } from 'react'

/** How wide a label is, in the typeface of the labels. */
export function useTextWidth(): (text: string) => number {
  return useMemo(() => {
    const context = document.createElement('canvas').getContext('2d')
    const family = getComputedStyle(document.body).fontFamily
    if (context !== null) context.font = `11px ${family}`
    const widths = new Map<string, number>()
    return (text) => {
      const known = widths.get(text)
      if (known !== undefined) return known
      const width = Math.ceil(context?.measureText(text).width ?? text.length * 6)
      widths.set(text, width)
      return width
    }
  }, [])
}

import { useEffect, useMemo, useState } from 'react'
import type { ChipFont, MeasureText } from '../model/chipLayout.ts'

const fonts: Record<ChipFont, string> = { name: '400 13px', mark: '600 11px' }

/** Measures texts in the page's font; a new function once its fonts have arrived. */
export function useTextWidth(): MeasureText {
  const [fontsArrived, setFontsArrived] = useState(0)
  useEffect(() => {
    let isStopped = false
    const arrive = () => {
      if (!isStopped) setFontsArrived((count) => count + 1)
    }
    if (document.fonts.status === 'loading') void document.fonts.ready.then(arrive)
    document.fonts.addEventListener('loadingdone', arrive)
    return () => {
      isStopped = true
      document.fonts.removeEventListener('loadingdone', arrive)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other fonts give other widths
  return useMemo(() => createMeasure(), [fontsArrived])
}

/** Adds up the widths of characters, each measured once: fast enough for ten thousand names. */
function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  const family = getComputedStyle(document.body).fontFamily
  const widths: Record<ChipFont, Map<string, number>> = { name: new Map(), mark: new Map() }
  return (text, font) => {
    let sum = 0
    for (const character of text) {
      let width = widths[font].get(character)
      if (width === undefined) {
        if (context !== null) context.font = `${fonts[font]} ${family}`
        width = context?.measureText(character).width ?? 7
        widths[font].set(character, width)
      }
      sum += width
    }
    return sum
  }
}

import type { Colours } from './colours.ts'

export type Hatching = 'single' | 'crossed'

/**
 * One holder: single hatching. Two or more: crossed. A tile of whole pixels whose diagonals meet
 * those of the next.
 */
export function hatchPattern(
  context: CanvasRenderingContext2D,
  hatching: Hatching,
  { colours, ratio }: { readonly colours: Colours; readonly ratio: number },
): CanvasPattern | null {
  const isCrossed = hatching === 'crossed'
  const size = Math.round(7 * ratio)
  const tile = context.canvas.ownerDocument.createElement('canvas')
  tile.width = size
  tile.height = size
  const pen = tile.getContext('2d')
  if (pen === null) return null
  pen.strokeStyle = isCrossed ? colours.heldLine : colours.riskLine
  pen.lineWidth = ratio
  pen.beginPath()
  for (const at of [-size, 0, size]) {
    pen.moveTo(at - size, 2 * size)
    pen.lineTo(at + 2 * size, -size)
    if (!isCrossed) continue
    pen.moveTo(at - size, -size)
    pen.lineTo(at + 2 * size, 2 * size)
  }
  pen.stroke()
  return context.createPattern(tile, 'repeat')
}

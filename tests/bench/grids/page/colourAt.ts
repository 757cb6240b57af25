const sample = new OffscreenCanvas(1, 1)

/** What is painted there, or, without a canvas, what the topmost element that has one has as background. */
export function colourAt(x: number, y: number, canvas: HTMLCanvasElement | null): string {
  return canvas === null ? ofElement(x, y) : ofCanvas(x, y, canvas)
}

function ofElement(x: number, y: number): string {
  for (const element of document.elementsFromPoint(x, y)) {
    const { backgroundColor } = getComputedStyle(element)
    const colour = hex(backgroundColor.match(/[\d.]+/g)?.map(Number) ?? [])
    if (colour !== 'transparent') return colour
  }
  return 'transparent'
}

function ofCanvas(x: number, y: number, canvas: HTMLCanvasElement): string {
  if (canvas.width === 0) return 'transparent'
  const box = canvas.getBoundingClientRect()
  const scale = canvas.width / box.width
  const context = sample.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser has no canvas.')
  context.clearRect(0, 0, 1, 1)
  context.drawImage(canvas, (x - box.left) * scale, (y - box.top) * scale, 1, 1, 0, 0, 1, 1)
  return hex([...context.getImageData(0, 0, 1, 1).data])
}

/** White counts as transparent: that is the page behind. */
function hex([red = 0, green = 0, blue = 0, alpha = 1]: readonly number[]): string {
  if (alpha === 0 || (red === 255 && green === 255 && blue === 255)) return 'transparent'
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

import '#ui/tokens.css'
import { GridPainter } from '#ui/grid/paint/GridPainter.ts'

export interface Stage {
  readonly painter: GridPainter
  readonly canvas: HTMLCanvasElement
  pixels(): Uint32Array
  /** As CSS writes it, at a place in device pixels. */
  colourAt(x: number, y: number): string
  leave(): void
}

/** A painter on a canvas of the page, at a pixel ratio that the page then believes to have. */
export function stage(ratio = 1): Stage {
  Object.defineProperty(window, 'devicePixelRatio', { value: ratio, configurable: true })
  const canvas = document.createElement('canvas')
  document.body.append(canvas)
  const painter = new GridPainter(canvas)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no context')
  return {
    painter,
    canvas,
    pixels: () =>
      new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer),
    colourAt: (x, y) => {
      const [red, green, blue] = context.getImageData(x, y, 1, 1).data
      return `rgb(${red}, ${green}, ${blue})`
    },
    leave: () => canvas.remove(),
  }
}

/** A token as the theme has it now. */
export function tokenColour(name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

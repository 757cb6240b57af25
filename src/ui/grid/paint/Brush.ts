import type { Colours, Theme } from './colours.ts'
import type { Rect } from './deviceGeometry.ts'
import { type Hatching, hatchPattern } from './hatchPatterns.ts'
import { drawShape, type ShapeName } from './shapes.ts'
import { type FaceName, faces, Typeface } from './typeface.ts'

/**
 * The context with what is painted with, made when first needed: a font costs milliseconds. Knows
 * font and colour, since setting them again costs.
 */
export class Brush {
  readonly context: CanvasRenderingContext2D
  readonly colours: Colours
  readonly ratio: number
  readonly #fontFamily: string
  readonly #typefaces: Partial<Record<FaceName, Typeface>> = {}
  readonly #shapes: Partial<Record<ShapeName, HTMLCanvasElement>> = {}
  readonly #hatchings: Partial<Record<Hatching, CanvasPattern | null>> = {}
  #colour = ''
  #font = ''

  constructor(context: CanvasRenderingContext2D, { colours, fontFamily }: Theme, ratio: number) {
    this.context = context
    this.colours = colours
    this.ratio = ratio
    this.#fontFamily = fontFamily
  }

  /** Whole device pixels; a line is one at least. */
  px(length: number): number {
    return Math.max(1, Math.round(length * this.ratio))
  }

  fill(colour: string, left: number, top: number, width: number, height: number): void {
    this.setColour(colour)
    this.context.fillRect(left, top, width, height)
  }

  setColour(colour: string): void {
    if (colour === this.#colour) return
    this.#colour = colour
    this.context.fillStyle = colour
  }

  /** Makes it the context's font, too. */
  typeface(name: FaceName): Typeface {
    const family = this.#fontFamily
    this.#typefaces[name] ??= new Typeface(this.context, faces[name], { family, ratio: this.ratio })
    const typeface = this.#typefaces[name]
    if (typeface.font !== this.#font) {
      this.#font = typeface.font
      this.context.font = typeface.font
    }
    return typeface
  }

  shape(name: ShapeName, left: number, top: number): void {
    this.#shapes[name] ??= drawShape(this.context.canvas.ownerDocument, name, this)
    this.context.drawImage(this.#shapes[name], left, top)
  }

  hatching(hatching: Hatching): CanvasPattern | null {
    this.#hatchings[hatching] ??= hatchPattern(this.context, hatching, this)
    return this.#hatchings[hatching]
  }

  /** Lines along the inner edges of a box. */
  frame(colour: string, { left, top, right, bottom }: Rect, thickness: number): void {
    const width = right - left
    this.fill(colour, left, top, width, thickness)
    this.fill(colour, left, bottom - thickness, width, thickness)
    this.fill(colour, left, top, thickness, bottom - top)
    this.fill(colour, right - thickness, top, thickness, bottom - top)
  }

  /** A frame of dashes with gaps as long as they are; without a length, an unbroken one. */
  dashed(colour: string, rect: Rect, thickness: number, dash: number): void {
    if (dash === 0) {
      this.frame(colour, rect, thickness)
      return
    }
    const { left, top, right, bottom } = rect
    for (let x = left; x < right; x += 2 * dash) {
      const length = Math.min(dash, right - x)
      this.fill(colour, x, top, length, thickness)
      this.fill(colour, x, bottom - thickness, length, thickness)
    }
    for (let y = top; y < bottom; y += 2 * dash) {
      const length = Math.min(dash, bottom - y)
      this.fill(colour, left, y, thickness, length)
      this.fill(colour, right - thickness, y, thickness, length)
    }
  }

  /** A ring of two pixels and a line of the surface inside it, so that it shows on any fill. */
  ring(colour: string, rect: Rect): void {
    const outer = this.px(2)
    const inner = this.px(1)
    this.frame(colour, rect, outer)
    const { left, top, right, bottom } = rect
    this.frame(
      this.colours.surface,
      { left: left + outer, top: top + outer, right: right - outer, bottom: bottom - outer },
      inner,
    )
  }

  within({ left, top, right, bottom }: Rect, paint: () => void): void {
    const { context } = this
    context.save()
    context.beginPath()
    context.rect(left, top, right - left, bottom - top)
    context.clip()
    paint()
    context.restore()
    this.forget()
  }

  /** After something else has changed the context's state. */
  forget(): void {
    this.#colour = ''
    this.#font = ''
  }
}

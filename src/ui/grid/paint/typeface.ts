import { ellipsise } from './ellipsis.ts'

export interface Face {
  readonly weight: number
  /** In CSS pixels. */
  readonly size: number
}

export const faces = {
  cell: { weight: 550, size: 12 },
  text: { weight: 400, size: 13 },
  rowLabel: { weight: 400, size: 13 },
  detail: { weight: 400, size: 11 },
  columnLabel: { weight: 400, size: 12 },
  bold: { weight: 600, size: 12 },
  rank: { weight: 600, size: 9 },
} as const satisfies Record<string, Face>

export type FaceName = keyof typeof faces

interface Extent {
  readonly width: number
  /** Its marks reach beyond its line, so that it has to be clipped. */
  readonly isWild: boolean
}

/** Above this the measures of texts that have long scrolled away are given up. */
const mostKept = 4_000

/** One font at one size: what its texts measure, kept as long as it is. */
export class Typeface {
  readonly font: string
  /** Of the baseline below the middle of a line. */
  readonly drop: number
  readonly #context: CanvasRenderingContext2D
  readonly #size: number
  #digitWidth: number | null = null
  readonly #extents = new Map<string, Extent>()
  readonly #fits = new Map<string, string>()

  constructor(
    context: CanvasRenderingContext2D,
    face: Face,
    { family, ratio }: { readonly family: string; readonly ratio: number },
  ) {
    this.#context = context
    this.#size = face.size * ratio
    this.font = `${face.weight} ${this.#size}px ${family}`
    context.font = this.font
    const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('0')
    this.drop = (fontBoundingBoxAscent - fontBoundingBoxDescent) / 2
  }

  /** In device pixels. The context must have this font. */
  extent(text: string): Extent {
    const known = this.#extents.get(text)
    if (known !== undefined) return known
    if (this.#extents.size > mostKept) this.#extents.clear()
    const measured = this.#measure(text)
    this.#extents.set(text, measured)
    return measured
  }

  /** The width of the widest digit: figures below each other stand so far apart. */
  get digitWidth(): number {
    this.#digitWidth ??= Math.max(...[...'0123456789'].map((digit) => this.extent(digit).width))
    return this.#digitWidth
  }

  fit(text: string, room: number): string {
    if (this.extent(text).width <= room) return text
    const key = `${room} ${text}`
    const known = this.#fits.get(key)
    if (known !== undefined) return known
    if (this.#fits.size > mostKept) this.#fits.clear()
    const fitting = ellipsise(text, room, (part) => this.#context.measureText(part).width)
    this.#fits.set(key, fitting)
    return fitting
  }

  #measure(text: string): Extent {
    const size = this.#size
    const measure = this.#context.measureText(text)
    const { width } = measure
    const isWild =
      measure.actualBoundingBoxAscent > size * 1.1 ||
      measure.actualBoundingBoxDescent > size * 0.5 ||
      measure.actualBoundingBoxLeft > size * 0.3 ||
      measure.actualBoundingBoxRight > width + size * 0.3
    return { width, isWild }
  }
}

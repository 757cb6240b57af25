import { type DeviceGeometry, isSome, type Rect } from './deviceGeometry.ts'

/** A piece of the canvas and how far it moves. */
interface Copy {
  readonly to: Rect
  readonly byX: number
  readonly byY: number
}

export interface ScrollPlan {
  readonly copies: readonly Copy[]
  /** What came into view. */
  readonly strips: readonly Rect[]
}

/** How the picture at one offset becomes that at another: each part moves its own way. */
export function planScroll(before: DeviceGeometry, after: DeviceGeometry): ScrollPlan {
  const { width, height } = after
  const byX = before.offsetX - after.offsetX
  const byY = before.offsetY - after.offsetY
  const x = Math.min(after.frozenRight, width)
  const y = Math.min(after.headBottom, height)
  const copies: Copy[] = []
  const strips: Rect[] = []
  const move = (region: Rect, dx: number, dy: number): void => {
    if (!isSome(region) || (dx === 0 && dy === 0)) return
    const to = stays(region, dx, dy)
    if (isSome(to)) copies.push({ to, byX: dx, byY: dy })
    strips.push(...comesIn(region, to))
  }
  // What moves the same way is copied at once.
  if (byX === 0) move({ left: 0, top: y, right: width, bottom: height }, 0, byY)
  else if (byY === 0) move({ left: x, top: 0, right: width, bottom: height }, byX, 0)
  else {
    move({ left: x, top: y, right: width, bottom: height }, byX, byY)
    move({ left: 0, top: y, right: x, bottom: height }, 0, byY)
    move({ left: x, top: 0, right: width, bottom: y }, byX, 0)
  }
  return { copies, strips }
}

function stays({ left, top, right, bottom }: Rect, dx: number, dy: number): Rect {
  return {
    left: Math.max(left, left + dx),
    top: Math.max(top, top + dy),
    right: Math.min(right, right + dx),
    bottom: Math.min(bottom, bottom + dy),
  }
}

function comesIn(region: Rect, kept: Rect): readonly Rect[] {
  if (!isSome(kept)) return [region]
  return [
    { ...region, bottom: kept.top },
    { ...region, top: kept.bottom },
    { ...kept, left: region.left, right: kept.left },
    { ...kept, left: kept.right, right: region.right },
  ].filter(isSome)
}

/**
 * Moves the pieces by way of a second canvas. A canvas that is drawn on itself is copied as a whole
 * first, and again for every piece: measured without a GPU that takes two to three times as long.
 */
export class ScrollCopier {
  readonly #context: CanvasRenderingContext2D
  /** Made when something first moves: the first picture does not wait for it. */
  #spare: CanvasRenderingContext2D | null = null

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context
  }

  copy({ copies }: ScrollPlan): void {
    if (copies.length === 0) return
    const { canvas } = this.#context
    this.#spare ??= contextOf(canvas.ownerDocument.createElement('canvas'))
    const spare = this.#spare.canvas
    if (spare.width !== canvas.width || spare.height !== canvas.height) {
      spare.width = canvas.width
      spare.height = canvas.height
    }
    this.#spare.drawImage(canvas, 0, 0)
    for (const { to, byX, byY } of copies) {
      const { left, top, right, bottom } = to
      const width = right - left
      const height = bottom - top
      this.#context.drawImage(spare, left - byX, top - byY, width, height, left, top, width, height)
    }
  }
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false })
  if (context === null) throw new Error('This browser gives no canvas to draw on')
  return context
}

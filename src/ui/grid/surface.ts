import type { GridLayout, Viewport } from './gridLayout.ts'
import type { Place } from './gridShape.ts'
import { GridMirror } from './mirror/GridMirror.ts'
import { GridPainter } from './paint/GridPainter.ts'
import type { GridPicture } from './paint/gridPicture.ts'

/** Until the mirror follows what was scrolled or changed, in milliseconds. */
const restAfter = 100

export interface SurfaceElements {
  readonly scroller: HTMLElement
  readonly canvas: HTMLCanvasElement
  readonly mirror: HTMLElement
}

/**
 * What of a grid is seen and heard: the canvas, painted in the frame of every change, and the
 * mirror, which follows at rest. It knows the scroller's offset; React does not, and so has
 * nothing to do while somebody scrolls.
 */
export class GridSurface {
  readonly #scroller: HTMLElement
  readonly #painter: GridPainter
  readonly #mirror: GridMirror
  readonly #forced = matchMedia('(forced-colors: active)')
  readonly #onViewport: (isMoving: boolean) => void
  readonly #stops: (() => void)[] = []
  #ratio = devicePixelRatio
  #viewport: Viewport = { left: 0, top: 0, width: 0, height: 0 }
  #given: Omit<GridPicture, 'viewport'> | null = null
  #picture: GridPicture | null = null
  #rest: ReturnType<typeof setTimeout> | null = null
  #movedAt = 0
  #mirrored: GridPicture | null = null

  /** `onViewport` is told after the canvas has followed the scroller, and again when it rests. */
  constructor(
    { scroller, canvas, mirror }: SurfaceElements,
    onViewport: (isMoving: boolean) => void,
  ) {
    this.#scroller = scroller
    this.#painter = new GridPainter(canvas)
    this.#mirror = new GridMirror(mirror)
    this.#onViewport = onViewport
    this.#measure()
    this.#listen()
  }

  get viewport(): Viewport {
    return this.#viewport
  }

  /** Paints what React knows, at the present offset. Gives the active cell's element. */
  show(given: Omit<GridPicture, 'viewport'>): HTMLElement | null {
    const picture = { ...given, viewport: this.#viewport }
    this.#picture = picture
    this.#painter.paint(picture)
    // With other rows or columns the old ones would stand for what is elsewhere now.
    const isRelaid = this.#mirrored !== null && this.#mirrored.layout.shape !== given.layout.shape
    if (isRelaid) this.#settle()
    else if (given !== this.#given) this.#mirrorAtRest()
    this.#given = given
    return this.#mirror.showActive(picture)
  }

  /** Scrolls as little as brings the place into view, clear of what stays. */
  reveal(layout: GridLayout, wanted: Place): void {
    const { left, top } = layout.reveal(this.#viewport, wanted)
    this.#scroller.scrollTop = top
    this.#scroller.scrollLeft = left
    // Not to wait for the event: whoever has moved the focus looks at it in this frame.
    this.#readOffset()
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
    if (this.#rest !== null) clearTimeout(this.#rest)
  }

  #follow(): void {
    if (!this.#readOffset()) return
    this.#repaint()
    this.#onViewport(true)
  }

  #repaint(): void {
    if (this.#picture === null) return
    this.#picture = { ...this.#picture, viewport: this.#viewport }
    this.#painter.paint(this.#picture)
    this.#mirrorAtRest()
  }

  /** One timer for all frames of a movement: to set one anew costs more than to look at the clock. */
  #mirrorAtRest(): void {
    this.#movedAt = performance.now()
    this.#rest ??= setTimeout(() => this.#settleOrWait(), this.#restAfter)
  }

  #settleOrWait(): void {
    const toWait = this.#movedAt + this.#restAfter - performance.now()
    if (toWait <= 0) this.#settle()
    else this.#rest = setTimeout(() => this.#settleOrWait(), toWait)
  }

  get #restAfter(): number {
    // With forced colours the mirror is what everybody sees.
    return this.#forced.matches ? 0 : restAfter
  }

  #settle(): void {
    if (this.#rest !== null) clearTimeout(this.#rest)
    this.#rest = null
    const picture = this.#picture
    if (picture === null || picture === this.#mirrored) return
    this.#mirrored = picture
    this.#mirror.show(picture)
    this.#onViewport(false)
  }

  #readOffset(): boolean {
    const { scrollLeft: left, scrollTop: top } = this.#scroller
    if (left === this.#viewport.left && top === this.#viewport.top) return false
    this.#viewport = { ...this.#viewport, left, top }
    return true
  }

  #measure(): void {
    const {
      scrollLeft: left,
      scrollTop: top,
      clientWidth: width,
      clientHeight: height,
    } = this.#scroller
    this.#viewport = { left, top, width, height }
  }

  #listen(): void {
    const on = (target: EventTarget, type: string, listener: () => void) => {
      target.addEventListener(type, listener, { passive: true })
      this.#stops.push(() => target.removeEventListener(type, listener))
    }
    on(this.#scroller, 'scroll', () => this.#follow())
    const resized = () => {
      const { width, height } = this.#viewport
      this.#measure()
      // An observer begins by telling what is known.
      const isSame = width === this.#viewport.width && height === this.#viewport.height
      if (isSame && devicePixelRatio === this.#ratio) return
      this.#ratio = devicePixelRatio
      this.#repaint()
      this.#onViewport(true)
    }
    const sizes = new ResizeObserver(resized)
    sizes.observe(this.#scroller)
    this.#stops.push(() => sizes.disconnect())
    on(window, 'resize', resized)

    const recolour = () => {
      this.#painter.refreshColours()
      this.#repaint()
    }
    const theme = new MutationObserver(recolour)
    theme.observe(document.documentElement, { attributeFilter: ['data-theme'] })
    this.#stops.push(() => theme.disconnect())
    on(matchMedia('(prefers-color-scheme: dark)'), 'change', recolour)
    on(this.#forced, 'change', recolour)
    // Another screen, or a zoom that leaves the size as it is.
    const watchRatio = (): (() => void) => {
      const ratio = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
      const changed = () => {
        stopRatio = watchRatio()
        resized()
      }
      ratio.addEventListener('change', changed, { once: true })
      return () => ratio.removeEventListener('change', changed)
    }
    let stopRatio = watchRatio()
    this.#stops.push(() => stopRatio())
    on(document.fonts, 'loadingdone', () => {
      this.#painter.invalidate()
      this.#repaint()
    })
  }
}

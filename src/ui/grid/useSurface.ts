import { type RefObject, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import type { Viewport } from './gridLayout.ts'
import type { GridPicture } from './paint/gridPicture.ts'
import { GridSurface } from './surface.ts'

export interface SurfaceRefs {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly mirror: RefObject<HTMLDivElement | null>
}

export interface ShownSurface {
  /** The offset and size when things last came to rest; `null` while they move. */
  readonly resting: Viewport | null
  viewport(): Viewport
}

interface SurfaceOptions {
  readonly picture: Omit<GridPicture, 'viewport'>
  /** Called each time before something is painted that React has changed. */
  readonly beforePaint: (surface: GridSurface) => void
  /** The active cell's element, after each painting. */
  readonly afterPaint: (active: HTMLElement | null) => void
  /** Whether whatever lies over the grid must follow each frame of scrolling. */
  readonly follows: boolean
}

/** Puts the picture on the canvas and into the mirror whenever React has another one. */
export function useSurface(refs: SurfaceRefs, options: SurfaceOptions): ShownSurface {
  const surface = useRef<GridSurface | null>(null)
  const [resting, setResting] = useState<Viewport | null>(null)
  const report = useEffectEvent((isMoving: boolean) => {
    const isShown = !isMoving || options.follows
    setResting(isShown ? (surface.current?.viewport ?? null) : null)
  })

  useLayoutEffect(() => {
    const { scroller, canvas, mirror } = refs
    if (scroller.current === null || canvas.current === null || mirror.current === null) return
    const made = new GridSurface(
      { scroller: scroller.current, canvas: canvas.current, mirror: mirror.current },
      report,
    )
    surface.current = made
    return () => {
      made.destroy()
      surface.current = null
    }
  }, [refs])

  // After every render: what is the same as before is not painted again, but the focus may have
  // to come back, and a cell to be seen.
  useLayoutEffect(() => {
    const { current } = surface
    if (current === null) return
    options.beforePaint(current)
    options.afterPaint(current.show(options.picture))
  })

  return {
    resting,
    viewport: () => surface.current?.viewport ?? { left: 0, top: 0, width: 0, height: 0 },
  }
}

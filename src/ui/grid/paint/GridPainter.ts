import { Brush } from './Brush.ts'
import { readTheme, type Theme } from './colours.ts'
import { type Standing, selectionDamage, sourceDamage, stickyDamage } from './damage.ts'
import { DeviceGeometry, intersect, isSome, type Rect } from './deviceGeometry.ts'
import type { GridPicture } from './gridPicture.ts'
import { paintHeads } from './headPainter.ts'
import { paintRows } from './rowPainter.ts'
import { PaintedCells, type Scene } from './scene.ts'
import { contextOf, planScroll, ScrollCopier } from './scrollCopy.ts'
import { SelectionMarks } from './selectionMarks.ts'

/** With more pieces than this, painting everything costs less than clipping to each. */
const mostPieces = 160

/**
 * Keeps a canvas showing pictures of a grid. A painted picture is moved to where it has scrolled to
 * and only rectangles of it, its damage, are painted again. Any piece can be painted at any time and
 * comes out the same, so damage may be too large but never too small: that is all that there is to
 * prove, and the tests compare every pixel with a picture painted as a whole.
 */
export class GridPainter {
  readonly #canvas: HTMLCanvasElement
  readonly #context: CanvasRenderingContext2D
  readonly #copier: ScrollCopier
  #theme: Theme | null = null
  #brush: Brush | null = null
  #painted = new PaintedCells(0)
  /** `null`: nothing on the canvas can be kept. */
  #standing: Standing | null = null

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas
    this.#context = contextOf(canvas)
    this.#copier = new ScrollCopier(this.#context)
  }

  /** The theme has changed: colours and fonts are read again. */
  refreshColours(): void {
    this.#theme = null
    this.invalidate()
  }

  /** Something that the picture does not tell has changed, such as a font that has come. */
  invalidate(): void {
    this.#brush = null
    this.#standing = null
  }

  paint(picture: GridPicture): void {
    const geometry = new DeviceGeometry(picture.layout, picture.viewport, window.devicePixelRatio)
    const next = { picture, geometry }
    const before = this.#keepable(next)
    this.#fitCanvas(geometry)
    const brush = this.#brushFor(geometry.ratio)
    if (before === null) this.#painted = new PaintedCells(picture.layout.shape.columnCount)
    const damage = before === null ? null : this.#move(before, next, brush)
    this.#standing = next
    const scene: Scene = {
      picture,
      geometry,
      brush,
      marks: new SelectionMarks(picture.selected, geometry.window),
      painted: this.#painted,
    }
    const everything = { left: 0, top: 0, right: geometry.width, bottom: geometry.height }
    const isLittle = damage !== null && damage.length <= mostPieces
    for (const piece of isLittle ? damage : [everything]) paintPiece(scene, piece)
    this.#painted.prune(geometry)
  }

  /** The last picture, where this one has its measures and can begin with its pixels. */
  #keepable({ picture, geometry }: Standing): Standing | null {
    const before = this.#standing
    if (before === null) return null
    const isKept =
      before.picture.layout === picture.layout &&
      before.picture.orientation === picture.orientation &&
      before.geometry.ratio === geometry.ratio &&
      before.geometry.width === geometry.width &&
      before.geometry.height === geometry.height
    return isKept ? before : null
  }

  /** Copies what stays in view to where it is now; gives what is to be painted. */
  #move(before: Standing, next: Standing, brush: Brush): readonly Rect[] {
    const { picture, geometry } = next
    const plan = planScroll(before.geometry, geometry)
    this.#copier.copy(plan)
    const damage: Rect[] = [...plan.strips]
    damage.push(...stickyDamage(before.geometry, next, brush))
    damage.push(...selectionDamage(before.picture, next))
    if (picture.source !== before.picture.source) damage.push(...sourceDamage(next, this.#painted))
    const { headSigns, cornerLabel } = before.picture
    if (headSigns !== picture.headSigns || cornerLabel !== picture.cornerLabel) {
      damage.push({ left: 0, top: 0, right: geometry.width, bottom: geometry.headBottom })
    }
    return damage
  }

  /** The canvas has the viewport's device pixels, one for one. */
  #fitCanvas({ width, height, ratio }: DeviceGeometry): void {
    const canvas = this.#canvas
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width
      canvas.height = height
      this.#standing = null
      this.#brush?.forget()
    }
    if (this.#standing !== null) return
    canvas.style.width = `${width / ratio}px`
    canvas.style.height = `${height / ratio}px`
  }

  #brushFor(ratio: number): Brush {
    if (this.#brush?.ratio === ratio) return this.#brush
    this.#theme ??= readTheme(this.#canvas.parentElement ?? document.body)
    this.#brush = new Brush(this.#context, this.#theme, ratio)
    return this.#brush
  }
}

function paintPiece(scene: Scene, piece: Rect): void {
  const { geometry, brush } = scene
  for (const region of geometry.regions()) {
    const clip = intersect(piece, region.rect)
    if (!isSome(clip)) continue
    brush.within(clip, () => {
      if (region.isHead) paintHeads(scene, region, clip)
      else paintRows(scene, region, clip)
    })
  }
}

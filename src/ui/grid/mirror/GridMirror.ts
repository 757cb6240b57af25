import type { GridWindow } from '../gridLayout.ts'
import type { GridShape, Place } from '../gridShape.ts'
import type { GridPicture } from '../paint/gridPicture.ts'
import { place } from './attributes.ts'
import { keepInOrder } from './keepInOrder.ts'
import styles from './Mirror.module.css'
import { MirrorRow } from './MirrorRow.ts'

/**
 * The visible window of a grid as elements, for those who do not see the canvas: roles, names,
 * indexes and selection after the W3C grid pattern. It is brought up to date as a whole when
 * things have come to rest, and at once for the active cell, which has the focus.
 *
 * Written by hand: React would keep some four objects a cell, which is more than everything else
 * that the grid keeps.
 */
export class GridMirror {
  readonly #head: HTMLElement
  readonly #body: HTMLElement
  #rows = new Map<number, MirrorRow>()
  #active: HTMLElement | null = null
  #activeAt: Place | null = null
  /** How far the columns that stay have been moved along. */
  #left = 0

  constructor(root: HTMLElement) {
    this.#head = group(styles.head)
    this.#body = group(styles.body)
    root.className = styles.mirror ?? ''
    root.replaceChildren(this.#head, this.#body)
    root.addEventListener('beforeinput', (event) => {
      // The active cell takes what is composed and nothing else: its keys are the grid's.
      if (!event.isComposing && !event.inputType.includes('Composition')) event.preventDefault()
    })
  }

  /** Everything in the window, and the active cell wherever it is. */
  show(picture: GridPicture): HTMLElement | null {
    const { layout, viewport, selected } = picture
    const { shape } = layout
    const window = withMargin(layout.window(viewport), shape)
    const { active } = selected
    const wanted: number[] = []
    for (let r = 0; r < shape.heads; r++) wanted.push(r)
    for (let r = window.firstRow; r <= window.lastRow; r++) wanted.push(r)
    if (!wanted.includes(active.r)) wanted.push(active.r)
    wanted.sort((a, b) => a - b)

    this.#placeParts(picture)
    const free = [...this.#rows].filter(([r]) => !wanted.includes(r) && r >= shape.heads)
    const rows = new Map<number, MirrorRow>()
    for (const r of wanted) {
      const row = this.#rows.get(r) ?? free.pop()?.[1] ?? new MirrorRow()
      row.show(picture, r, [window.firstColumn, window.lastColumn])
      rows.set(r, row)
    }
    this.#rows = rows
    const elements = (isHead: boolean) =>
      [...rows].flatMap(([r, { element }]) => (r < shape.heads === isHead ? [element] : []))
    keepInOrder(this.#head, elements(true))
    keepInOrder(this.#body, elements(false))
    return this.#setActive(picture)
  }

  /** The active cell alone, and the one that was active before. */
  showActive(picture: GridPicture): HTMLElement | null {
    const { active } = picture.selected
    this.#placeParts(picture)
    const row = this.#rowAt(active.r, picture)
    if (row.shows(active.r, picture)) row.showCell(picture, active.r, active.c)
    else row.show(picture, active.r, noColumns)
    const before = this.#activeAt
    const left = before === null ? undefined : this.#rows.get(before.r)
    if (before !== null && left?.shows(before.r, picture) === true) {
      left.showCell(picture, before.r, before.c)
    }
    return this.#setActive(picture)
  }

  #placeParts({ layout, viewport }: GridPicture): void {
    place(this.#head, { '--scrolled': viewport.top, height: layout.headHeight })
    place(this.#body, { top: layout.headHeight })
    if (viewport.left === this.#left) return
    this.#left = viewport.left
    for (const row of this.#rows.values()) row.keepInView(viewport.left)
  }

  /** The row that serves the index: another one, if a head is to become a row or the reverse. */
  #rowAt(r: number, { layout: { shape } }: GridPicture): MirrorRow {
    const isHead = r < shape.heads
    const part = isHead ? this.#head : this.#body
    const before = this.#rows.get(r)
    if (before?.element.parentElement === part) return before
    // To move it later would take the focus from it.
    before?.element.remove()
    const row = new MirrorRow()
    const after = [...this.#rows].sort(([a], [b]) => a - b).find(([at]) => at > r)
    this.#rows.set(r, row)
    const next = after?.[1].element
    part.insertBefore(row.element, next?.parentElement === part ? next : null)
    return row
  }

  #setActive(picture: GridPicture): HTMLElement | null {
    const { active } = picture.selected
    const cell = this.#rows.get(active.r)?.cellAt(active.c, picture) ?? null
    // The row may have gone to serve another place meanwhile.
    if (this.#active !== cell && this.#active !== null) this.#active.tabIndex = -1
    this.#active = cell
    this.#activeAt = active
    if (cell !== null) cell.tabIndex = 0
    return cell
  }
}

/** Beyond what is seen, so that whoever reads on past it comes to a row that brings the next. */
const margin = { rows: 4, columns: 2 }

function withMargin(window: GridWindow, shape: GridShape): GridWindow {
  return {
    firstRow: Math.max(shape.heads, window.firstRow - margin.rows),
    lastRow: Math.min(shape.rowCount - 1, window.lastRow + margin.rows),
    firstColumn: Math.max(1, window.firstColumn - margin.columns),
    lastColumn: Math.min(shape.columnCount - 1, window.lastColumn + margin.columns),
  }
}

const noColumns = [1, 0] as const

function group(className: string | undefined): HTMLElement {
  const element = document.createElement('div')
  element.setAttribute('role', 'rowgroup')
  element.className = className ?? ''
  return element
}

import type { GridPicture } from '../paint/gridPicture.ts'
import { place, setAttributes } from './attributes.ts'
import { keepInOrder } from './keepInOrder.ts'
import styles from './Mirror.module.css'
import { showCellElement } from './mirrorCells.ts'

/** One row of the mirror, of whatever kind: its elements serve another row when it leaves. */
export class MirrorRow {
  readonly element: HTMLElement
  readonly #cells = new Map<number, HTMLElement>()
  #id: string | null = null

  constructor() {
    this.element = document.createElement('div')
    this.element.setAttribute('role', 'row')
    this.element.className = styles.row ?? ''
  }

  /** Whether it stands for the row that is at the index now. */
  shows(r: number, { layout: { shape } }: GridPicture): boolean {
    return this.#id === shape.position({ r, c: 0 }).row
  }

  cellAt(c: number, { layout: { shape }, selected }: GridPicture): HTMLElement | null {
    const [first] = shape.span(selected.active.r, c)
    return this.#cells.get(first) ?? null
  }

  show(picture: GridPicture, r: number, [from, to]: readonly [number, number]): void {
    const { layout, selected } = picture
    const { shape, frozen } = layout
    this.#id = shape.position({ r, c: 0 }).row
    const { element } = this
    setAttributes(element, { 'aria-rowindex': r + 1, 'data-kind': shape.kind(r) })
    const isHead = r < shape.heads
    place(element, {
      top: layout.topOf(r) - (isHead ? 0 : layout.headHeight),
      height: layout.heightOf(r),
      width: layout.contentWidth,
    })
    const wanted = new Set<number>()
    const add = (c: number) => wanted.add(shape.span(r, c)[0])
    for (let c = shape.kind(r) === 'column-groups' ? 1 : 0; c <= frozen; c++) add(c)
    for (let c = from; c <= to; c++) add(c)
    if (r === selected.active.r) add(selected.active.c)
    const free = [...this.#cells.keys()].filter((c) => !wanted.has(c))
    const columns = [...wanted].sort((a, b) => a - b)
    for (const c of columns) {
      if (this.#cells.has(c)) continue
      const freed = free.pop()
      const cell = freed === undefined ? document.createElement('div') : this.#cells.get(freed)
      if (freed !== undefined) this.#cells.delete(freed)
      if (cell !== undefined) this.#cells.set(c, cell)
    }
    for (const c of free) this.#cells.delete(c)
    for (const c of columns) this.showCell(picture, r, c)
    keepInOrder(
      element,
      columns.flatMap((c) => this.#cells.get(c) ?? []),
    )
  }

  showCell(picture: GridPicture, r: number, c: number): void {
    const first = picture.layout.shape.span(r, c)[0]
    let cell = this.#cells.get(first)
    if (cell === undefined) {
      cell = document.createElement('div')
      this.#cells.set(first, cell)
      this.#insert(cell, first)
    }
    showCellElement(cell, picture, r, first)
  }

  /** Its columns that stay, when the others have scrolled. */
  keepInView(left: number): void {
    const stays = styles.stays ?? ''
    for (const cell of this.#cells.values()) {
      if (cell.className === stays) place(cell, { '--scrolled': left })
    }
  }

  #insert(cell: HTMLElement, c: number): void {
    const after = [...this.#cells.keys()].filter((it) => it > c).sort((a, b) => a - b)[0]
    this.element.insertBefore(cell, after === undefined ? null : (this.#cells.get(after) ?? null))
  }
}

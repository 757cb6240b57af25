import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { GridMirror } from '#ui/grid/mirror/GridMirror.ts'
import type { GridPicture } from '#ui/grid/paint/gridPicture.ts'
import { extendTo, selectPlace } from '#ui/grid/selection.ts'
import { changes, firstScene, pictureOf, type Scene } from './sketchPictures.ts'

afterEach(() => document.body.replaceChildren())

function mount(): { readonly root: HTMLElement; readonly mirror: GridMirror } {
  const root = document.createElement('div')
  root.setAttribute('role', 'none')
  document.body.append(root)
  return { root, mirror: new GridMirror(root) }
}

/** The mirror as the grid drives it: the active cell at once and focused, the rest when it rests. */
function showAtOnce(mirror: GridMirror, picture: GridPicture): HTMLElement | null {
  const active = mirror.showActive(picture)
  active?.focus({ preventScroll: true })
  return active
}

/** Everything that is said and where it is: all attributes and texts, in their order. */
function said(root: HTMLElement): string[] {
  return [...root.querySelectorAll<HTMLElement>('*')].map((element) => {
    const attributes = element
      .getAttributeNames()
      .toSorted()
      .map((name) => `${name}=${name === 'style' ? styleOf(element) : element.getAttribute(name)}`)
    const text = element.childElementCount === 0 ? element.textContent : ''
    return `${attributes.join(' ')} | ${text}`
  })
}

function styleOf({ style }: HTMLElement): string {
  return [...style]
    .toSorted()
    .map((name) => `${name}:${style.getPropertyValue(name)}`)
    .join(';')
}

function expectOneTabStop(root: HTMLElement, active: HTMLElement | null): void {
  expect([...root.querySelectorAll('[tabindex="0"]')]).toEqual(active === null ? [] : [active])
}

describe('The mirror of a grid', () => {
  test('shows after any changes what a new one shows, and the focus is never lost', () => {
    const { root, mirror } = mount()
    const steps = fc.array(fc.record({ change: changes, rests: fc.boolean() }), {
      minLength: 1,
      maxLength: 7,
    })
    fc.assert(
      fc.property(steps, (path) => {
        let scene: Scene = firstScene
        showAtOnce(mirror, pictureOf(scene))
        mirror.show(pictureOf(scene))
        for (const [at, { change, rests }] of path.entries()) {
          scene = change(scene)
          const picture = pictureOf(scene)
          const active = showAtOnce(mirror, picture)
          expect(active?.isConnected).toBe(true)
          expect(document.activeElement).toBe(active)
          expectOneTabStop(root, active)
          if (!rests && at < path.length - 1) continue
          expect(mirror.show(picture)).toBe(active)
          expect(document.activeElement).toBe(active)
          expectOneTabStop(root, active)
          const other = mount()
          other.mirror.show(picture)
          expect(said(root)).toEqual(said(other.root))
          other.root.remove()
        }
      }),
      { numRuns: 40 },
    )
  })

  test('keeps the focus when the row that has it becomes a head, and a head becomes a row', () => {
    const { mirror } = mount()
    const withChapters = pictureOf(firstScene)
    const plain = firstScene.columns.map(({ group: _, ...column }) => column)
    const at = (columns: Scene['columns'], r: number) => {
      const scene = { ...firstScene, columns }
      const { shape } = pictureOf(scene).layout
      return pictureOf({ ...scene, selection: selectPlace(shape, { r, c: 2 }) })
    }
    mirror.show(withChapters)
    for (const picture of [at(plain, 1), at(firstScene.columns, 1), at(plain, 1)]) {
      const active = showAtOnce(mirror, picture)
      expect(mirror.show(picture)).toBe(active)
      expect(document.activeElement).toBe(active)
    }
  })

  test('gives every cell the index of its row, rows and cells in ascending order', () => {
    const { root, mirror } = mount()
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 5 }), (path) => {
        const scene = path.reduce((before, change) => change(before), firstScene)
        const picture = pictureOf(scene)
        mirror.showActive(picture)
        mirror.show(picture)
        const { shape } = picture.layout
        const rows = [...root.querySelectorAll('[role=row]')]
        const indexes = rows.map((row) => Number(row.getAttribute('aria-rowindex')))
        expect(indexes).toEqual([...new Set(indexes)].toSorted((a, b) => a - b))
        expect(indexes.at(-1)).toBeLessThanOrEqual(shape.rowCount)
        for (const [at, row] of rows.entries()) {
          const cells = [...row.children]
          const columns = cells.map((cell) => Number(cell.getAttribute('aria-colindex')))
          expect(columns).toEqual([...new Set(columns)].toSorted((a, b) => a - b))
          expect(columns.at(-1)).toBeLessThanOrEqual(shape.columnCount)
          for (const cell of cells) {
            expect(Number(cell.getAttribute('aria-rowindex'))).toBe(indexes[at])
            expect(cell.getAttribute('role')).toMatch(/^(gridcell|rowheader|columnheader)$/)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  test('holds what is in view and little more, however much there is', () => {
    const { root, mirror } = mount()
    const picture = pictureOf({ ...firstScene, scrolled: { left: 300, top: 700 } })
    mirror.show(picture)
    const { firstRow, lastRow } = picture.layout.window(picture.viewport)
    const shown = [...root.querySelectorAll('[role=row]')].map((it) =>
      Number(it.getAttribute('aria-rowindex')),
    )
    for (let r = firstRow; r <= lastRow; r++) expect(shown).toContain(r + 1)
    const { heads } = picture.layout.shape
    expect(shown.length).toBeLessThanOrEqual(lastRow - firstRow + 1 + heads + 8 + 1)
  })

  test('the active cell is there, in its row, far away from what is in view', () => {
    const { root, mirror } = mount()
    const { shape } = pictureOf(firstScene).layout
    const scene = {
      ...firstScene,
      selection: selectPlace(shape, { r: 3, c: 2 }),
      scrolled: { left: 500, top: 1400 },
    }
    const active = showAtOnce(mirror, pictureOf(scene))
    mirror.show(pictureOf(scene))
    expect(document.activeElement).toBe(active)
    expect(active?.getAttribute('aria-rowindex')).toBe('4')
    expect(active?.getAttribute('aria-colindex')).toBe('3')
    expect(root.querySelectorAll('[aria-rowindex="4"] > *').length).toBeLessThan(20)
  })

  test('the active cell lies where it is seen from the beginning, before all the others are there', () => {
    const { root, mirror } = mount()
    const picture = pictureOf(firstScene)
    const { layout, selected, viewport } = picture
    const wanted = layout.boxIn(viewport, selected.active)
    const at = (active: HTMLElement | null) => {
      const box = active?.getBoundingClientRect()
      const { left, top } = root.getBoundingClientRect()
      return box === undefined ? null : [box.left - left, box.top - top, box.width, box.height]
    }
    const box = [wanted.left, wanted.top, wanted.width, wanted.height]
    expect(at(mirror.showActive(picture))).toEqual(box)
    expect(at(mirror.show(picture))).toEqual(box)
  })

  test('says what is selected, sorted, filtered, read only, commented and open', () => {
    const { root, mirror } = mount()
    const { shape } = pictureOf(firstScene).layout
    const selection = extendTo(shape, selectPlace(shape, { r: 3, c: 1 }), { r: 4, c: 2 })
    mirror.show(
      pictureOf({
        ...firstScene,
        selection,
        headSigns: new Map([
          ['column 1', { sort: { direction: 'descending', rank: 1 }, isFiltered: true }],
        ]),
      }),
    )
    const at = (r: number, c: number) =>
      root.querySelector(`[role=row] > [aria-rowindex="${r + 1}"][aria-colindex="${c + 1}"]`)
    expect(root.querySelectorAll('[aria-selected=true]')).toHaveLength(4)
    expect(at(3, 1)?.getAttribute('aria-selected')).toBe('true')
    expect(at(3, 3)?.getAttribute('aria-selected')).toBe('false')
    expect(at(1, 2)?.getAttribute('aria-sort')).toBe('descending')
    expect(at(1, 2)?.getAttribute('aria-label')).toBe('Skill 1, filtered')
    expect(at(1, 3)?.hasAttribute('aria-sort')).toBe(false)
    expect(at(0, 1)?.getAttribute('aria-colspan')).toBe('4')
    expect(at(2, 0)?.getAttribute('aria-expanded')).toBe('true')
    expect(at(3, 0)?.textContent).toBe('Person 1 Data')
    const readOnly = root.querySelector('[aria-readonly=true]')
    expect(readOnly?.getAttribute('aria-label')).toMatch(/: 6$/)
    const commented = root.querySelector('[aria-description]')
    expect(commented?.getAttribute('aria-description')).toBe('Comment: As seen in May')
  })
})

import fc from 'fast-check'
import {
  emptyCell,
  type GridColumn,
  type GridRow,
  type GridSource,
  listRows,
} from '#ui/grid/gridData.ts'
import { GridLayout, type Viewport } from '#ui/grid/gridLayout.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import type { GridPicture, HeadSigns } from '#ui/grid/paint/gridPicture.ts'
import {
  addRange,
  extendTo,
  resolve,
  type Selection,
  selectHome,
  selectLines,
  selectPlace,
  widenTo,
} from '#ui/grid/selection.ts'

/** Everything that a picture is made of, as a person changes it. */
export interface Scene {
  readonly rows: readonly GridRow[]
  readonly columns: readonly GridColumn[]
  readonly frozen: number
  readonly generation: number
  readonly selection: Selection
  readonly scrolled: { readonly left: number; readonly top: number }
  readonly headSigns: ReadonlyMap<string, HeadSigns>
}

const rows = Array.from({ length: 60 }, (_, at): GridRow => {
  const id = `row ${at}`
  if (at % 12 === 0) return { id, kind: 'group', label: `Group ${at}`, isOpen: true }
  if (at % 12 === 11) return { id, kind: 'foot', label: 'Holders' }
  return { id, kind: 'item', label: `Person ${at}`, detail: at % 3 === 0 ? 'Backend' : 'Data' }
})
const columns = Array.from(
  { length: 24 },
  (_, at): GridColumn => ({
    id: `column ${at}`,
    label: `Skill ${at}`,
    width: 30 + 7 * (at % 5),
    group: { id: `group ${at >> 2}`, label: `Chapter ${at >> 2}` },
    type: { kind: 'number' },
    align: 'center',
  }),
)

const size = { width: 330, height: 260 }

export const firstScene: Scene = {
  rows,
  columns,
  frozen: 0,
  generation: 0,
  selection: selectHome(new GridShape(listRows(rows), columns)),
  scrolled: { left: 0, top: 0 },
  headSigns: new Map(),
}

export function pictureOf(scene: Scene): GridPicture {
  const layout = new GridLayout(shapeOf(scene), {
    rowHeaderWidth: 120,
    headHeight: 90,
    frozen: scene.frozen,
  })
  const within = (wanted: number, content: number, room: number) =>
    Math.max(0, Math.min(wanted, content - room))
  const viewport: Viewport = {
    ...size,
    left: within(scene.scrolled.left, layout.contentWidth, size.width),
    top: within(scene.scrolled.top, layout.contentHeight, size.height),
  }
  return {
    layout,
    source: sourceOf(scene.generation),
    selected: resolve(layout.shape, scene.selection),
    hasFocus: true,
    viewport,
    cornerLabel: 'Person',
    orientation: 'vertical',
    headSigns: scene.headSigns,
  }
}

function shapeOf(scene: Scene): GridShape {
  return new GridShape(listRows(scene.rows), scene.columns)
}

/** Cells of every look, which change with each generation. */
function sourceOf(generation: number): GridSource {
  const number = (row: string, column: string) =>
    (Number(row.slice(4)) * 7 + Number(column.slice(7)) * 3 + generation) % 11
  return {
    cell: (row, column) => {
      const at = number(row, column)
      return {
        ...emptyCell,
        text: at < 5 ? String(at) : '',
        tone: at < 4 ? (([0, 1, 2, 3] as const)[at] ?? null) : null,
        ring: at === 1 ? 'strong' : at === 2 ? 'weak' : null,
        hatch: at === 3 ? 'single' : null,
        ink: at === 4 ? 'risk' : null,
        note: at === 5 ? 'As seen in May' : '',
        readOnly: at === 6 ? 'Counted.' : null,
      }
    },
    name: (row, column) => `${row}, ${column}: ${number(row, column)}`,
  }
}

type Change = (before: Scene) => Scene

const places = fc.record({ r: fc.nat(70), c: fc.nat(30) })

const scrolling = fc.record({ left: fc.nat(900), top: fc.nat(1800) }).map(
  (scrolled): Change =>
    (before) => ({ ...before, scrolled }),
)

const selecting = fc.oneof(
  places.map(
    (place): Change =>
      (it) =>
        selected(it, selectPlace(shapeOf(it), place)),
  ),
  places.map(
    (place): Change =>
      (it) =>
        selected(it, extendTo(shapeOf(it), it.selection, place)),
  ),
  places.map(
    (place): Change =>
      (it) =>
        selected(it, addRange(shapeOf(it), it.selection, place)),
  ),
  fc.record({ kind: fc.constantFrom('rows', 'columns'), place: places }).map(
    ({ kind, place }): Change =>
      (it) =>
        selected(it, selectLines(shapeOf(it), null, kind, place)),
  ),
  fc.constantFrom('rows', 'columns', 'all').map(
    (kind): Change =>
      (it) =>
        selected(it, widenTo(it.selection, kind)),
  ),
)

const arranging = fc.oneof(
  fc.constant<Change>((it) => ({ ...it, rows: it.rows.toReversed() })),
  fc.constant<Change>((it) => ({ ...it, columns: it.columns.toReversed() })),
  fc.nat(3).map(
    (frozen): Change =>
      (it) => ({ ...it, frozen }),
  ),
  fc.nat(23).map(
    (at): Change =>
      (it) => ({ ...it, columns: columns.filter((_, index) => index !== at && index % 5 !== at) }),
  ),
  fc.nat(4).map(
    (at): Change =>
      (it) => ({ ...it, rows: rows.filter((_, index) => index % 12 === 0 || index / 12 > at) }),
  ),
  fc.constant<Change>((it) => ({
    ...it,
    columns: it.columns.map(({ group: _, ...column }) => column),
  })),
  fc.constant<Change>((it) => ({ ...it, columns, rows })),
  fc.constant<Change>((it) => ({
    ...it,
    headSigns: new Map([
      ['column 3', { sort: { direction: 'descending', rank: 1 }, isFiltered: true }],
    ]),
  })),
  fc.constant<Change>((it) => ({ ...it, generation: it.generation + 1 })),
)

export const changes: fc.Arbitrary<Change> = fc.oneof(scrolling, selecting, arranging)

function selected(before: Scene, selection: Selection): Scene {
  return { ...before, selection }
}

import {
  emptyCell,
  type GridCell,
  type GridColumn,
  type GridRow,
  type GridRows,
  type GridSource,
} from '#ui/grid/gridData.ts'
import { GridLayout } from '#ui/grid/gridLayout.ts'
import { GridShape } from '#ui/grid/gridShape.ts'
import type { GridPicture } from '#ui/grid/paint/gridPicture.ts'
import { resolve, selectPlace } from '#ui/grid/selection.ts'

export interface Sketch {
  readonly rows: number
  readonly columns: number
  readonly frozen: number
  readonly heads: 1 | 2
  readonly width: number
  readonly height: number
  readonly orientation: GridPicture['orientation']
}

/** A grid of every kind of row and cell there is, at its top left, with one cell active. */
export function sketchPicture(sketch: Sketch): GridPicture {
  const { rows, columns, frozen, heads, width, height, orientation } = sketch
  const list = Array.from({ length: columns }, (_, at): GridColumn => {
    const group = { id: `g${Math.floor(at / 3)}`, label: `Chapter of many ${Math.floor(at / 3)}` }
    return {
      id: String(at),
      label: at % 4 === 0 ? 'Feature engineering at length' : `Skill ${at}`,
      width: [34, 34, 61, 34, 120.5][at % 5] ?? 34,
      type: { kind: 'number' },
      align: (['center', 'start', 'end'] as const)[at % 3] ?? 'center',
      ...(heads === 2 ? { group } : {}),
    }
  })
  const shape = new GridShape(sketchRows(rows), list)
  return {
    layout: new GridLayout(shape, {
      rowHeaderWidth: 130,
      headHeight: heads === 2 ? 98 : 64,
      frozen,
    }),
    source: sketchSource(0),
    selected: resolve(shape, selectPlace(shape, { r: heads + 1, c: 1 })),
    hasFocus: true,
    viewport: { left: 0, top: 0, width, height },
    cornerLabel: 'Person',
    orientation,
    headSigns: new Map([
      ['1', { sort: { direction: 'descending', rank: 2 }, isFiltered: true }],
      ['3', { sort: { direction: 'ascending', rank: 1 }, isFiltered: false }],
    ]),
  }
}

function sketchRows(count: number): GridRows {
  const at = (index: number): GridRow | undefined => {
    if (index < 0 || index >= count) return undefined
    const id = String(index)
    if (index % 9 === 4) {
      return {
        id,
        kind: 'group',
        label: `A mission with quite a long name ${id}`,
        isOpen: index % 2 === 0,
      }
    }
    if (index % 9 === 3) return { id, kind: 'foot', label: 'Holders' }
    const detail = index % 2 === 0 ? { detail: 'Backend and more' } : {}
    return {
      id,
      kind: 'item',
      label: index % 5 === 0 ? 'Wilhelmine von und zu Gutenberg' : 'Ana',
      ...detail,
    }
  }
  return { count, at, indexOf: (id) => Number(id) }
}

/** Cells as if by chance; between two versions about one in four differs. */
export function sketchSource(version: number): GridSource {
  return {
    cell: (row, column) => cellOf(Number(row), Number(column), version),
    name: (row, column) => `${row}, ${column}`,
  }
}

const texts = ['12', 'Ana and Bo', 'two\nlines', '', 'a long text that ends elsewhere', 'Ź̷̢̛̜̦̙͔̼̺̓̎̄a̸̧̨̛l̵̡̛g̶o']

function cellOf(r: number, c: number, version: number): GridCell {
  const seed = hash(r, c, hash(r, c, 5) % 4 === 0 ? version : 0)
  const pick = <T>(list: readonly T[], salt: number): T | undefined =>
    list[hash(seed, salt, 1) % list.length]
  const tone = pick([0, 1, 2, 3, 4, null, null, null] as const, 1) ?? null
  return {
    ...emptyCell,
    text: tone === null ? (pick(texts, 2) ?? '') : String(tone),
    tone,
    ring: pick(['strong', 'weak', null, null, null, null] as const, 3) ?? null,
    hatch: pick(['single', 'crossed', null, null, null, null] as const, 4) ?? null,
    ink: tone === null ? (pick(['risk', 'gap', 'faint', null, null] as const, 5) ?? null) : null,
    note: pick(['A note', '', '', '', ''], 6) ?? '',
    readOnly: pick(['It is fixed.', null, null, null], 7) ?? null,
  }
}

function hash(a: number, b: number, c: number): number {
  let mixed = Math.imul(a * 31 + b * 7 + c + 11, 0x9e3779b1)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x85ebca6b)
  return (mixed ^ (mixed >>> 13)) >>> 0
}

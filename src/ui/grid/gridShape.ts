import { Axis } from './axisWindow.ts'
import type { GridColumn, GridRow, GridRows, GridTarget } from './gridData.ts'
import { rowHeaderColumn } from './gridView.ts'

/**
 * A place in the grid by index, heads included: row 0 is the first head row, column 0 holds the
 * row headers. ARIA's indexes are these plus one.
 */
export interface Place {
  readonly r: number
  readonly c: number
}

/** The same by id, which sorting and filtering leave alone. Heads have ids no caller can have. */
export interface Position {
  readonly row: string
  readonly column: string
}

/** A rectangle of places, ends included. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** Neighbouring columns of one group, by index. */
export interface ColumnRun {
  readonly label: string
  readonly first: number
  readonly last: number
}

export type RowKind = GridRow['kind'] | 'column-groups' | 'columns'

const columnGroupsRow = '\u0000column-groups'
const columnsRow = '\u0000columns'

/**
 * How ids, indexes and spans of one set of rows and columns hang together. Linear in columns;
 * of the rows it asks for those that somebody asks it for, so that it costs the same for any number.
 */
export class GridShape {
  /** Head rows: two where columns have groups. */
  readonly heads: number
  readonly rowCount: number
  readonly columnCount: number
  readonly runs: readonly ColumnRun[]
  /** Where there is no item, as with all groups closed: the first and the last row. */
  readonly firstItem: number
  readonly lastItem: number
  /** The last row that is there already: a new one below it has no part in what is done to many. */
  readonly lastMade: number
  /** Where the columns lie, counted from the left edge of the first one: column 1 is item 0. */
  readonly axis: Axis
  readonly #rows: GridRows
  readonly #columns: readonly GridColumn[]
  /** Made when an id is looked for that is not where it was. */
  #columnIndex: ReadonlyMap<string, number> | null = null
  readonly #runOf: readonly number[]

  constructor(rows: GridRows, columns: readonly GridColumn[]) {
    const runs: { readonly label: string; readonly first: number; last: number }[] = []
    const runOf: number[] = []
    let group: GridColumn['group']
    for (let c = 1; c <= columns.length; c++) {
      const before = runs.at(-1)
      const next = columns[c - 1]?.group
      if (before !== undefined && next?.id === group?.id) before.last = c
      else runs.push({ label: next?.label ?? '', first: c, last: c })
      group = next
      runOf.push(runs.length - 1)
    }
    this.#rows = rows
    this.#columns = columns
    this.#runOf = runOf
    this.axis = new Axis(columns.map(({ width }) => width))
    this.runs = runs
    this.heads = columns.some(({ group }) => group !== undefined) ? 2 : 1
    this.rowCount = this.heads + rows.count
    this.columnCount = 1 + columns.length
    let first = 0
    while (first < rows.count && rows.at(first)?.kind !== 'item') first++
    let last = rows.count - 1
    while (last > first && rows.at(last)?.kind !== 'item') last--
    this.firstItem = this.heads + (first < rows.count ? first : 0)
    this.lastItem = this.heads + Math.max(0, last)
    const isLastNew = rows.count > 1 && rows.at(rows.count - 1)?.isNew === true
    this.lastMade = this.rowCount - (isLastNew ? 2 : 1)
  }

  row(r: number): GridRow | undefined {
    return r < this.heads ? undefined : this.#rows.at(r - this.heads)
  }

  column(c: number): GridColumn | undefined {
    return this.#columns[c - 1]
  }

  /** The run that the column is in. */
  run(c: number): ColumnRun | undefined {
    return this.runs[this.#runOf[c - 1] ?? -1]
  }

  kind(r: number): RowKind {
    if (r < this.heads) return r === this.heads - 1 ? 'columns' : 'column-groups'
    return this.row(r)?.kind ?? 'item'
  }

  /** First and last column of the cell that covers the place. */
  span(r: number, c: number): readonly [first: number, last: number] {
    const kind = this.kind(r)
    if (kind === 'group') return [0, this.columnCount - 1]
    if (kind !== 'column-groups') return [c, c]
    const run = this.run(c)
    return run === undefined ? [c, c] : [run.first, run.last]
  }

  /** The nearest place that exists and that something can be read at. */
  clamp({ r, c }: Place): Place {
    const lowest = this.kind(r) === 'column-groups' ? 1 : 0
    return {
      r: Math.max(0, Math.min(r, this.rowCount - 1)),
      c: Math.max(lowest, Math.min(c, this.columnCount - 1)),
    }
  }

  position({ r, c }: Place): Position {
    const head = r === this.heads - 1 ? columnsRow : columnGroupsRow
    return {
      row: r < this.heads ? head : (this.row(r)?.id ?? columnsRow),
      column: this.column(c)?.id ?? rowHeaderColumn,
    }
  }

  /** Where the position is now; where a row or column has gone, the place it had last. */
  place({ row, column }: Position, last: Place): Place {
    return this.clamp({
      r: this.#rowOf(row, last.r) ?? last.r,
      c: this.#columnOf(column, last.c) ?? last.c,
    })
  }

  /** Where the cell is; `null`: it is not shown. */
  find({ row, column }: Position): Place | null {
    const r = this.#rowOf(row, this.heads)
    const c = this.#columnOf(column, 0)
    return r === null || c === null ? null : { r, c }
  }

  /** Whether the place heads the row headers. */
  isCorner({ r, c }: Place): boolean {
    return r < this.heads && c === 0
  }

  /** What lies at the place, for menus and clicks; `null`: the corner, a foot, a group. */
  target({ r, c }: Place): GridTarget | null {
    const row = this.row(r)
    const column = this.column(c)
    if (row === undefined) {
      const isHead = this.kind(r) === 'columns' && column !== undefined
      return isHead ? { kind: 'column', column: column.id } : null
    }
    if (row.kind !== 'item') return null
    return column === undefined
      ? { kind: 'row', row: row.id }
      : { kind: 'cell', row: row.id, column: column.id }
  }

  #rowOf(id: string, last: number): number | null {
    // Mostly it is where it was: that costs nothing, however many rows there are.
    if (this.row(last)?.id === id) return last
    if (id === columnsRow) return this.heads - 1
    if (id === columnGroupsRow) return 0
    const index = this.#rows.indexOf(id)
    return index < 0 ? null : index + this.heads
  }

  #columnOf(id: string, last: number): number | null {
    if (this.column(last)?.id === id) return last
    if (id === rowHeaderColumn) return 0
    this.#columnIndex ??= new Map(this.#columns.map((column, at) => [column.id, at + 1]))
    return this.#columnIndex.get(id) ?? null
  }
}

import type { GridColumn, GridHeading, GridRow } from './gridData.ts'

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

/** Neighbouring columns of one group, by index. */
export interface ColumnRun {
  readonly label: string
  readonly first: number
  readonly last: number
}

export type RowKind = GridRow['kind'] | 'column-groups' | 'columns'

const columnGroupsRow = '\u0000column-groups'
const columnsRow = '\u0000columns'
const rowHeaders = '\u0000row-headers'

/** How ids, indexes and spans of one set of rows and columns hang together. */
export class GridShape {
  /** Head rows: two where columns have groups. */
  readonly heads: number
  readonly rowCount: number
  readonly columnCount: number
  readonly runs: readonly ColumnRun[]
  readonly firstItem: number
  readonly lastItem: number
  /** Left edge of each column, counted from the first one's; the last entry is the whole width. */
  readonly lefts: readonly number[]
  readonly #rows: readonly GridRow[]
  readonly #columns: readonly GridColumn[]
  readonly #rowIndex: ReadonlyMap<string, number>
  readonly #columnIndex: ReadonlyMap<string, number>
  readonly #runOf: readonly number[]

  constructor(rows: readonly GridRow[], columns: readonly GridColumn[]) {
    const runs: ColumnRun[] = []
    const runOf: number[] = []
    const lefts = [0]
    for (const [at, { group, width }] of columns.entries()) {
      const before = runs.at(-1)
      const c = at + 1
      if (before !== undefined && columns[at - 1]?.group?.id === group?.id) {
        runs[runs.length - 1] = { ...before, last: c }
      } else runs.push({ label: group?.label ?? '', first: c, last: c })
      runOf.push(runs.length - 1)
      lefts.push((lefts[at] ?? 0) + width)
    }
    this.#rows = rows
    this.#columns = columns
    this.#runOf = runOf
    this.lefts = lefts
    this.runs = runs
    this.heads = columns.some(({ group }) => group !== undefined) ? 2 : 1
    this.rowCount = this.heads + rows.length
    this.columnCount = 1 + columns.length
    this.#rowIndex = new Map(rows.map(({ id }, at) => [id, at + this.heads]))
    this.#columnIndex = new Map(columns.map(({ id }, at) => [id, at + 1]))
    const first = rows.findIndex(({ kind }) => kind === 'item')
    this.firstItem = this.heads + Math.max(0, first)
    this.lastItem =
      this.heads +
      Math.max(
        0,
        rows.findLastIndex(({ kind }) => kind === 'item'),
      )
  }

  row(r: number): GridRow | undefined {
    return this.#rows[r - this.heads]
  }

  column(c: number): GridColumn | undefined {
    return this.#columns[c - 1]
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
    const run = this.runs[this.#runOf[c - 1] ?? 0]
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
      column: this.column(c)?.id ?? rowHeaders,
    }
  }

  /** Where the position is now; where a row or column has gone, the place it had last. */
  place({ row, column }: Position, last: Place): Place {
    const r =
      row === columnsRow
        ? this.heads - 1
        : row === columnGroupsRow
          ? 0
          : (this.#rowIndex.get(row) ?? last.r)
    const c = column === rowHeaders ? 0 : (this.#columnIndex.get(column) ?? last.c)
    return this.clamp({ r, c })
  }

  /** The head that lies at the place; `null`: a cell, a foot or a group. */
  heading({ r, c }: Place): GridHeading | null {
    const row = this.row(r)
    const column = this.column(c)
    if (row?.kind === 'item' && c === 0) return { kind: 'row', row: row.id }
    return this.kind(r) === 'columns' && column !== undefined
      ? { kind: 'column', column: column.id }
      : null
  }
}

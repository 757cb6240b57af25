/**
 * How a person has arranged a grid: plain data, without the rows themselves. An id that is not
 * there any more is passed over and kept, since an undo may bring it back.
 */
export interface GridView {
  /** Columns in an order of their own; those not named follow in the order given. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** In pixels, by column. */
  readonly widths: Readonly<Record<string, number>>
  /** How many of the first columns stay while the others scroll. */
  readonly frozen: number
  /** By the first column, and among equals by the next. */
  readonly sort: readonly ColumnSort[]
  readonly filters: Readonly<Record<string, ColumnFilter>>
}

export interface ColumnSort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** A row stays where its cell passes both. */
export interface ColumnFilter {
  /** Values that pass, `''` for empty cells; `null`: every one. */
  readonly values: readonly string[] | null
  /** The cell contains it, whatever the case and accents; empty: every one. */
  readonly text: string
}

export const plainView: GridView = {
  order: [],
  hidden: [],
  widths: {},
  frozen: 0,
  sort: [],
  filters: {},
}

export const columnWidths = { least: 24, most: 640, step: 12 } as const

/**
 * Stands for the row headers wherever a column is named: to sort and filter by them, for their
 * width, and for places in them. No caller's column has such an id.
 */
export const rowHeaderColumn = '\u0000row-headers'

import type { ReactNode } from 'react'

export type Spare = 'first' | 'second' | 'last'

export interface ColumnPlace<R> {
  readonly id: string
  readonly header: string
  /** Share of the width, as a grid's track says it. */
  readonly width: string
  /**
   * Left out where the table is narrow: the `first` ones soon, the `second` ones beside a pane,
   * the `last` ones in half a screen beside one.
   */
  readonly spare?: Spare
  /** The ascending order; a column without it does not sort. */
  readonly compare?: (a: R, b: R) => number
}

export interface RowColumn<R> extends ColumnPlace<R> {
  readonly cell: (row: R) => ReactNode
}

/** The column whose button opens the row. */
export interface NameColumn<R> {
  readonly header: string
  readonly width?: string
  readonly compare?: (a: R, b: R) => number
  readonly nameOf: (row: R) => string
  readonly besideOf?: (row: R) => ReactNode
  readonly underOf?: (row: R) => ReactNode
}

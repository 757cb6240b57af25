// What a grid shows and what it reports: plain data and ids. Nothing here knows what a row means,
// and nothing here knows how a cell is drawn.

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** In pixels. */
  readonly width: number
  /** Stands over the run of neighbouring columns that have the same one, by its id. */
  readonly group?: { readonly id: string; readonly label: string }
  /** Characters that set a cell at once when typed, without an editor: the digits of a scale. */
  readonly instantKeys?: string
}

export interface GridRow {
  readonly id: string
  /** `group` heads the rows below it and has one cell; `foot` sums up and is read only. */
  readonly kind: 'item' | 'group' | 'foot'
  readonly label: string
  /** Second, quieter label beside the first. */
  readonly detail?: string
}

export interface GridCell {
  readonly text: string
  /** As it is edited and copied, where that is not the text. */
  readonly value?: string
  /** Which of the five level tints lies under it. */
  readonly tone: 0 | 1 | 2 | 3 | 4 | null
  /** A border in the risk colour. */
  readonly ring: 'strong' | 'weak' | null
  readonly ink: 'risk' | 'gap' | 'faint' | null
  readonly readOnly: boolean
}

/** Where the cells come from. A new object means that any of them may have changed. */
export interface GridSource {
  /** Asked for visible cells only, and for those that a command reads. */
  cell(row: string, column: string): GridCell
  /** The fact that the cell says, as a sentence for those who hear it. */
  name(row: string, column: string): string
}

/** Text for one cell, typed, pasted or, where it is empty, cleared. */
export interface GridInput {
  readonly row: string
  readonly column: string
  readonly text: string
}

export type GridHeading =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'column'; readonly column: string }

export const emptyCell: GridCell = {
  text: '',
  tone: null,
  ring: null,
  ink: null,
  readOnly: false,
}

import type { Overflow } from './clipboard/pastePlan.ts'
import type {
  AddableRows,
  GridBatch,
  GridColumn,
  GridEvents,
  GridRows,
  GridSource,
} from './gridData.ts'
import type { Position } from './gridShape.ts'
import type { GridView } from './gridView.ts'
import type { DistinctValues } from './view/distinctValues.ts'

export interface GridProps extends GridEvents {
  /** The grid's name, for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: GridRows
  readonly source: GridSource
  readonly view: GridView
  readonly onView: (view: GridView) => void
  /** Heads the row headers. */
  readonly cornerLabel: string
  readonly orientation?: 'vertical' | 'horizontal'
  /** Of the row headers and of all head rows together, in pixels. */
  readonly rowHeaderWidth?: number
  readonly headHeight?: number
  /** A paste that ends below the last row may add such rows. */
  readonly addable?: AddableRows
  /** What the values of a column are, without its filter, to choose from. */
  readonly distinctValues: (column: string) => DistinctValues
  /** What else is to be said of the selected cells, beside their count and average. */
  readonly describe?: (cells: Iterable<{ row: string; column: string }>) => string | null
  /**
   * Cells that somebody has just changed from elsewhere, by an undo say: the first one that is
   * shown becomes the active one and comes into view. Another array each time.
   */
  readonly changedCells?: readonly Position[] | null
  /** Heads the printed pages. */
  readonly printTitle?: string
  /** What the rings around cells mean. */
  readonly ringLabels?: { readonly strong: string; readonly weak: string }
}

/** What is open over a grid, beside the editor of a cell. */
export type Opened =
  | { readonly kind: 'note'; readonly row: string; readonly column: string }
  | { readonly kind: 'filter'; readonly column: string }
  | { readonly kind: 'columns' }
  | { readonly kind: 'overflow'; readonly fits: GridBatch; readonly overflow: Overflow }

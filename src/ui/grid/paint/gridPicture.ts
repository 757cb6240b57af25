import type { GridSource } from '../gridData.ts'
import type { GridLayout, Viewport } from '../gridLayout.ts'
import type { Selected } from '../selection.ts'

/** Everything that the canvas shows. Two pictures whose parts are the same objects look the same. */
export interface GridPicture {
  readonly layout: GridLayout
  readonly source: GridSource
  readonly selected: Selected
  /** Whether the grid or its editor has the focus: the ring is drawn only then. */
  readonly hasFocus: boolean
  readonly viewport: Viewport
  readonly cornerLabel: string
  readonly orientation: 'vertical' | 'horizontal'
  /** What each column's head says beside its label, by column id. */
  readonly headSigns: ReadonlyMap<string, HeadSigns>
}

export interface HeadSigns {
  readonly sort: { readonly direction: 'ascending' | 'descending'; readonly rank: number } | null
  readonly isFiltered: boolean
}

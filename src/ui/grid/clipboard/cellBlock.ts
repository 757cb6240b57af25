import type { CellTexts } from './cellsText.ts'

/** Cells on their way through the clipboard. */
export interface CellBlock {
  readonly texts: CellTexts
  /** `null`: not copied from a grid of ours, or values only. Otherwise every row is equally long. */
  readonly origin: BlockOrigin | null
}

/**
 * What text alone does not say of copied cells: which of them are values and which only labels of
 * values or their sums, and what is noted at them.
 */
export interface BlockOrigin {
  /** `null`: a head, the head of a group, or a foot. */
  readonly rows: readonly (string | null)[]
  /** `null`: the row headers. */
  readonly columns: readonly (string | null)[]
  /** As many as there are texts; empty: none. */
  readonly notes: CellTexts
}

export function widthOf(texts: CellTexts): number {
  return texts.reduce((width, row) => Math.max(width, row.length), 0)
}

/**
 * The block without labels, feet and heads of groups, so that what was copied across them goes back
 * to where it came from; `null`: it does not say which they are, or has nothing else.
 */
export function itemsOf({ texts, origin }: CellBlock): CellBlock | null {
  if (origin === null) return null
  const isKept = (ids: readonly (string | null)[]) => (_: unknown, at: number) => ids[at] !== null
  const isRow = isKept(origin.rows)
  const isColumn = isKept(origin.columns)
  const pick = (cells: CellTexts) => cells.filter(isRow).map((row) => row.filter(isColumn))
  const rows = origin.rows.filter(isRow)
  const columns = origin.columns.filter(isColumn)
  if (rows.length === 0 || columns.length === 0) return null
  return { texts: pick(texts), origin: { rows, columns, notes: pick(origin.notes) } }
}

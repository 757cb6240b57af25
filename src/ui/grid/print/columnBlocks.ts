import type { GridShape } from '../gridShape.ts'

/** Neighbouring columns that are printed beside each other, by index, and their widths in pixels. */
export interface ColumnBlock {
  readonly first: number
  readonly widths: readonly number[]
}

/** How much wider than a page a grid may be and still be shrunk to it: letters stay above 6 pt. */
const mostShrunk = 1.35

/**
 * The width to lay columns out in, row headers and all, on pages so wide: that of all of them where
 * they then fit a page by being shrunk a little, otherwise the page's.
 */
export function layoutWidth(shape: GridShape, rowHeaderWidth: number, pageWidth: number): number {
  let width = rowHeaderWidth
  for (let c = 1; c < shape.columnCount; c++) width += shape.column(c)?.width ?? 0
  return width > pageWidth && width <= pageWidth * mostShrunk ? width : pageWidth
}

/** The columns in as few blocks as fit the width; one wider than that has a block of its own. */
export function columnBlocks(shape: GridShape, width: number): readonly ColumnBlock[] {
  const blocks: { first: number; widths: number[] }[] = []
  let left = 0
  for (let c = 1; c < shape.columnCount; c++) {
    const wanted = Math.min(shape.column(c)?.width ?? 0, width)
    const block = blocks.at(-1)
    if (block === undefined || wanted > left) {
      blocks.push({ first: c, widths: [wanted] })
      left = width - wanted
    } else {
      block.widths.push(wanted)
      left -= wanted
    }
  }
  return blocks
}

import type { GridShape } from '../gridShape.ts'

/** Neighbouring columns that are printed beside each other, by index, and their widths in pixels. */
export interface ColumnBlock {
  readonly first: number
  readonly widths: readonly number[]
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

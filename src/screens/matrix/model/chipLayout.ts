// Where chips stand is worked out from the widths of their texts, not measured in the page, so
// that rows have their final height before they are ever drawn. Chips get exactly these widths.

/** Width of a text in CSS px. */
export type MeasureText = (text: string, font: ChipFont) => number
export type ChipFont = 'name' | 'mark'

export const columnWidth = 224
/** Of the row heads; the lesser one where the grid is as narrow as on a phone. */
const rowHeadWidths = { wide: 176, narrow: 128 } as const
const narrowBelow = 520
export const headHeight = 100

const bandWidth = 9
const padding = 7
const sidePadding = 6
const gap = 4
const chipHeight = 24
const chipPadding = 8
const markGap = 5
const levelWidth = 18
const needHeight = 17
const needFont = 12
const nameFont = 13
const needsGap = 5
const addSize = 24

/** What a cell has for its chips in a row: less the band, the paddings and the hairline. */
export const chipSpace = columnWidth - bandWidth - 2 * sidePadding - 1
/** Chips shown in a cell at most; the rest stand in a list that "+238 more" opens. */
export const chipLimit = 8
/** Lines of needs shown in a cell at most. */
export const needLimit = 3
/** Name, and "14 people · Iris Okafor" in a row's head. */
const plainRow = 56
/** The same with marks under them. */
const markedRow = 78

/** `width` is that of the whole grid; 0 while it is not known. */
export function rowHeadWidth(width: number): number {
  return width > 0 && width < narrowBelow ? rowHeadWidths.narrow : rowHeadWidths.wide
}

export function rowFloor(isMarked: boolean): number {
  return isMarked ? markedRow : plainRow
}

/** Width of a chip, at most the space that there is. */
export function chipWidth(
  measure: MeasureText,
  chip: { readonly name: string; readonly marks: readonly string[]; readonly hasLevel: boolean },
): number {
  let width = 2 * chipPadding + Math.ceil(measure(chip.name, 'name')) + 1
  for (const mark of chip.marks) width += markGap + Math.ceil(measure(mark, 'mark')) + 1
  if (chip.hasLevel) width += markGap + levelWidth
  return Math.min(width, chipSpace)
}

/** Whether "Needs …" can be read as a whole; it is written a little smaller than names. */
export function fitsAsNeed(measure: MeasureText, need: string): boolean {
  return (measure(`Needs ${need}`, 'name') * needFont) / nameFont <= chipSpace
}

/** Height of a cell that shows chips of these widths and as many lines of needs. */
export function cellHeight(widths: readonly number[], needLines: number): number {
  let lines = 0
  let used = chipSpace
  for (const width of widths) {
    if (lines === 0 || used + gap + width > chipSpace) {
      lines++
      used = width
    } else used += gap + width
  }
  const chips = lines === 0 ? 0 : lines * chipHeight + (lines - 1) * gap
  const needs = needLines === 0 ? 0 : needLines * needHeight + (lines === 0 ? 0 : needsGap)
  // The button that adds a person stands in the corner below, and must not cover a chip.
  const isCornerFree = needLines === 0 && (lines === 0 || used + gap + addSize <= chipSpace)
  return padding + chips + needs + (isCornerFree ? padding : Math.max(padding, addSize))
}

import { type CellFacts, type ChipFacts, moreWidth } from './cellFacts.ts'
import { cellHeight, chipLimit, type MeasureText, needLimit, rowFloor } from './chipLayout.ts'

/** How much a cell of a row shows; the rest stands in a list that "+3 more" opens. */
export interface CellLimits {
  readonly people: number
  /** In lines. */
  readonly needs: number
}

export interface RowLayout {
  readonly height: number
  readonly limits: CellLimits
}

/**
 * One cell in eight may hide a part of what is in it: a row is as high as its usual cells need,
 * not as the fullest of a thousand. With fewer columns than that nothing is hidden early.
 */
const exceptionsIn = 8

export function rowLayout(
  cells: readonly CellFacts[],
  columnCount: number,
  isMarked: boolean,
  measure: MeasureText,
): RowLayout {
  const exceptions = Math.floor(columnCount / exceptionsIn)
  const usual = (counts: readonly number[], least: number, most: number) => {
    const fullest = [...counts].sort((a, b) => b - a)[exceptions] ?? 0
    return Math.min(Math.max(fullest, least), most)
  }
  const limits = {
    people: usual(
      cells.map(({ chips }) => chips.length),
      3,
      chipLimit,
    ),
    needs: usual(
      cells.map(({ needs }) => needs.length),
      2,
      needLimit,
    ),
  }
  let height = rowFloor(isMarked)
  for (const cell of cells) height = Math.max(height, heightOf(cell, limits, measure))
  return { height, limits }
}

/** The chips that a cell shows; who has the focus is always among them, in the last one's room. */
export function shownChips(
  chips: readonly ChipFacts[],
  limit: number,
  focused: string | null,
): readonly ChipFacts[] {
  const shown = chips.slice(0, shownWithin(chips.length, limit))
  const last = shown.at(-1)
  if (focused === null || last === undefined || shown.length === chips.length) return shown
  const hidden = chips.slice(shown.length).find(({ person }) => person === focused)
  if (hidden === undefined) return shown
  return [...shown.slice(0, -1), { ...hidden, width: Math.min(hidden.width, last.width) }]
}

/** How many are shown: all, or one place less than there are, which opens the rest. */
function shownWithin(count: number, limit: number): number {
  return count > limit ? limit - 1 : count
}

function heightOf(
  { chips, ghosts, needs }: CellFacts,
  limits: CellLimits,
  measure: MeasureText,
): number {
  const shown = shownWithin(chips.length, limits.people)
  const widths = chips.slice(0, shown).map(({ width }) => width)
  if (shown < chips.length) widths.push(moreWidth(measure, chips.length - shown))
  for (const { width } of ghosts) widths.push(width)
  return cellHeight(widths, Math.min(needs.length, limits.needs))
}

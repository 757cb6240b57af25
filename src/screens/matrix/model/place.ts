import type { PersonId } from '#core/model/ids.ts'
import type { Selection } from '#session/state.ts'
import { type GridAxes, indexOfKey } from './axes.ts'

/** Stands for the button "+238 more" among the chips of a cell. */
export const morePeople = '\u0001more'

/**
 * Where the focus is in the grid: keys of a column and a row, `null` for the heads; and the
 * person whose chip it is on, where it is inside a cell.
 */
export interface Place {
  readonly column: string | null
  readonly row: string | null
  readonly person: PersonId | typeof morePeople | null
}

export type Direction =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'row-start'
  | 'row-end'
  | 'column-start'
  | 'column-end'
  | 'grid-start'
  | 'grid-end'
  | 'page-up'
  | 'page-down'

/** The place one step on. It stops at the edges; the corner counts as a cell. */
export function stepFrom(axes: GridAxes, from: Place, to: Direction, page: number): Place {
  const { columns, rows } = axes
  const column = indexOfKey(columns, from.column)
  const row = indexOfKey(rows, from.row)
  const at = (x: number, y: number): Place => ({
    column: columns[Math.min(Math.max(x, -1), columns.length - 1)]?.key ?? null,
    row: rows[Math.min(Math.max(y, -1), rows.length - 1)]?.key ?? null,
    person: null,
  })
  switch (to) {
    case 'left':
      return at(column - 1, row)
    case 'right':
      return at(column + 1, row)
    case 'up':
      return at(column, row - 1)
    case 'down':
      return at(column, row + 1)
    case 'row-start':
      return at(-1, row)
    case 'row-end':
      return at(columns.length - 1, row)
    case 'column-start':
      return at(column, -1)
    case 'column-end':
      return at(column, rows.length - 1)
    case 'grid-start':
      return at(-1, -1)
    case 'grid-end':
      return at(columns.length - 1, rows.length - 1)
    case 'page-up':
      return at(column, Math.max(row - page, -1))
    case 'page-down':
      return at(column, row + page)
  }
}

/** The nearest place that is still there, for one whose team or chapter may have gone. */
export function nearestPlace(
  axes: GridAxes,
  place: Place,
  before: { readonly column: number; readonly row: number },
): Place {
  const columnGone = place.column !== null && indexOfKey(axes.columns, place.column) < 0
  const rowGone = place.row !== null && indexOfKey(axes.rows, place.row) < 0
  if (!columnGone && !rowGone) return place
  const near = (axis: readonly { readonly key: string }[], index: number) =>
    axis[Math.min(index, axis.length - 1)]?.key ?? null
  return {
    column: columnGone ? near(axes.columns, before.column) : place.column,
    row: rowGone ? near(axes.rows, before.row) : place.row,
    person: null,
  }
}

/** What the side pane explains while the focus is there. */
export function selectionAt({ columns, rows }: GridAxes, place: Place): Selection | null {
  const team = columns[indexOfKey(columns, place.column)]?.team?.id ?? null
  const chapter = rows[indexOfKey(rows, place.row)]?.chapter?.id ?? null
  if (place.person !== null && place.person !== morePeople) {
    return { kind: 'person', person: place.person, team }
  }
  if (place.row === null) return team === null ? null : { kind: 'team', team }
  if (place.column === null || team === null) {
    return chapter === null ? null : { kind: 'chapter', chapter }
  }
  return { kind: 'cell', team, chapter }
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.column === other.column && one.row === other.row && one.person === other.person
}

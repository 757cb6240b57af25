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

import type { PersonId } from '#core/model/ids.ts'
import type { Selection } from '#session/state.ts'
import { type GridAxes, type GridColumn, indexOfKey } from './axes.ts'
import { occupancyOfColumn } from './columnFacts.ts'
import type { Occupancy } from './occupancy.ts'
import type { Place } from './place.ts'

/** Keys of the shown columns in which the person stands. */
export function columnsOf(axes: GridAxes, occupancy: Occupancy, person: PersonId): string[] {
  const home = occupancy.workspace.people.get(person)?.chapter ?? null
  const isHere = (column: GridColumn) =>
    occupancyOfColumn(occupancy, column)
      .byChapter.get(home)
      ?.some((it) => it.person.id === person)
  return axes.columns.filter(isHere).map(({ key }) => key)
}

/** Key of the row of the person's home chapter. */
export function rowOf(axes: GridAxes, occupancy: Occupancy, person: PersonId): string | null {
  const home = occupancy.workspace.people.get(person)?.chapter ?? null
  return axes.rows.find(({ chapter }) => (chapter?.id ?? null) === home)?.key ?? null
}

/** Where what is selected stands in the grid; `null`: it does not stand there. */
export function placeOfSelection(
  axes: GridAxes,
  occupancy: Occupancy,
  selection: Selection,
): Place | null {
  switch (selection.kind) {
    case 'person': {
      const columns = columnsOf(axes, occupancy, selection.person)
      const column = columns.find((key) => key === selection.team) ?? columns[0]
      const row = rowOf(axes, occupancy, selection.person)
      return column === undefined || row === null ? null : { column, row, person: selection.person }
    }
    case 'team':
      return shown(axes, { column: selection.team, row: null, person: null })
    case 'chapter':
      return shown(axes, { column: null, row: selection.chapter, person: null })
    case 'cell': {
      const row = axes.rows.find(({ chapter }) => (chapter?.id ?? null) === selection.chapter)
      return row === undefined
        ? null
        : shown(axes, { column: selection.team, row: row.key, person: null })
    }
    case 'skill':
      return null
  }
}

function shown({ columns, rows }: GridAxes, place: Place): Place | null {
  const isThere =
    (place.column === null || indexOfKey(columns, place.column) >= 0) &&
    (place.row === null || indexOfKey(rows, place.row) >= 0)
  return isThere ? place : null
}

/**
 * Where the focus belongs after the organisation has changed, when it was on a person's chip: it
 * goes with the person into a team that they joined, and stays in the cell when they only left.
 */
export function followPerson(
  place: Place & { readonly person: PersonId },
  before: { readonly axes: GridAxes; readonly occupancy: Occupancy },
  after: { readonly axes: GridAxes; readonly occupancy: Occupancy },
): Place {
  const row = rowOf(after.axes, after.occupancy, place.person)
  const now = columnsOf(after.axes, after.occupancy, place.person)
  if (row === null) return { ...place, person: null }
  if (place.column !== null && now.includes(place.column)) return { ...place, row }
  const earlier = new Set(columnsOf(before.axes, before.occupancy, place.person))
  const joined = now.filter((key) => !earlier.has(key) && isTeam(after.axes, key))
  const [column] = joined
  return column === undefined ? { ...place, person: null } : { ...place, column, row }
}

function isTeam({ columns }: GridAxes, key: string): boolean {
  return columns[indexOfKey(columns, key)]?.team != null
}

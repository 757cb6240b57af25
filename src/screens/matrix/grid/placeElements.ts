import type { PersonId } from '#core/model/ids.ts'
import { morePeople, type Place } from '../model/place.ts'

// Cells and heads say in data attributes which they are, so that one listener on the grid serves
// all of them. A missing key stands for the heads.

export function placeAttributes(column: string | null, row: string | null) {
  return { 'data-column': column ?? '', 'data-row': row ?? '' }
}

/** The place of what was clicked or focused; `null`: outside the cells. */
export function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const cell = target.closest<HTMLElement>('[data-column]')
  if (cell === null) return null
  const part = target.closest<HTMLElement>('[data-person]')?.dataset.person
  return {
    column: cell.dataset.column || null,
    row: cell.dataset.row || null,
    person: part === undefined ? null : partOf(part),
  }
}

function partOf(text: string): PersonId | typeof morePeople {
  return text === morePeople ? morePeople : (text as PersonId)
}

/** What can have the focus at the place; the cell, where the chip is behind "+12 more". */
export function elementAt(grid: HTMLElement | null, place: Place): HTMLElement | null {
  const column = CSS.escape(place.column ?? '')
  const row = CSS.escape(place.row ?? '')
  const cell = grid?.querySelector<HTMLElement>(`[data-column="${column}"][data-row="${row}"]`)
  if (cell == null || place.person === null) return cell ?? null
  const part = cell.querySelector<HTMLElement>(`[data-person="${CSS.escape(place.person)}"]`)
  return part ?? cell
}

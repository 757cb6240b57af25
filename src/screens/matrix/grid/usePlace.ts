import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useSession, useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import { type GridAxes, indexOfKey } from '../model/axes.ts'
import { followPerson, placeOfSelection } from '../model/findPlace.ts'
import type { Occupancy } from '../model/occupancy.ts'
import { isSamePlace, morePeople, nearestPlace, type Place, selectionAt } from '../model/place.ts'
import { elementAt } from './placeElements.ts'

export interface PlaceControl {
  readonly place: Place
  /** Goes there: focus, selection, and into view. */
  readonly go: (place: Place) => void
  /** The focus has arrived there by itself: by a click, by Tab. */
  readonly arrive: (place: Place) => void
}

/**
 * Where the focus is. One cell, head or chip of the grid can be reached by Tab; the selection
 * goes with it, and it goes with the selection where that is made elsewhere. A person who is
 * moved, by whatever way, takes the focus along.
 */
export function usePlace(
  grid: RefObject<HTMLElement | null>,
  axes: GridAxes,
  occupancy: Occupancy,
): PlaceControl {
  const session = useSession()
  const selection = useSessionState((state) => state.selection)
  const [place, setPlace] = useState<Place>(() => ({
    column: axes.columns[0]?.key ?? null,
    row: axes.rows[0]?.key ?? null,
    person: null,
  }))
  const wantsFocus = useRef(false)
  const wantsView = useRef(false)
  // Selections that come from here: one that is not among them was made elsewhere.
  const selectedHere = useRef(new WeakSet<Selection>())
  const seen = useRef({ axes, occupancy })
  const lastIndex = useRef({ column: 0, row: 0 })
  const restore = useCallback(() => {
    wantsFocus.current = true
    setPlace((at) => ({ ...at }))
  }, [])
  const owns = useFocusOwner(grid, restore)

  const select = useCallback(
    (to: Place) => {
      const selection = selectionAt(seen.current.axes, to)
      if (selection !== null) selectedHere.current.add(selection)
      session.select(selection)
    },
    [session],
  )
  const arrive = useCallback(
    (to: Place) => {
      setPlace((from) => (isSamePlace(from, to) ? from : to))
      select(to)
    },
    [select],
  )
  const go = useCallback(
    (to: Place) => {
      wantsFocus.current = true
      // A new object, so that the focus is put there even if the place is the same.
      setPlace({ ...to })
      select(to)
    },
    [select],
  )

  // What changed the organisation may have taken away the place, or moved the person.
  useLayoutEffect(() => {
    const before = seen.current
    const after = { axes, occupancy }
    if (before.axes === axes && before.occupancy === occupancy) return
    seen.current = after
    const { person } = place
    const followed =
      person === null || person === morePeople
        ? place
        : followPerson({ ...place, person }, before, after)
    const next = nearestPlace(axes, followed, lastIndex.current)
    if (isSamePlace(next, place)) return
    wantsFocus.current = owns.current
    setPlace(next)
    select(next)
  }, [axes, occupancy, place, select, owns])

  useEffect(() => {
    if (selection === null || selectedHere.current.has(selection)) return
    selectedHere.current.add(selection)
    const found = placeOfSelection(axes, occupancy, selection)
    if (found === null) return
    wantsFocus.current = owns.current
    wantsView.current = true
    setPlace(found)
  }, [selection, axes, occupancy, owns])

  useLayoutEffect(() => {
    lastIndex.current = {
      column: Math.max(0, indexOfKey(axes.columns, place.column)),
      row: Math.max(0, indexOfKey(axes.rows, place.row)),
    }
    const element = elementAt(grid.current, place)
    if (element === null) return
    if (wantsFocus.current || (owns.current && document.activeElement === document.body)) {
      wantsFocus.current = false
      wantsView.current = true
      element.focus({ preventScroll: true })
    }
    if (wantsView.current) {
      wantsView.current = false
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  })

  return { place, go, arrive }
}

/**
 * Whether the focus belongs to the grid: it is there, or what had it there was taken away, or a
 * menu or dialog that was opened from there has it for the moment. `restore` is called when
 * such a thing closes and nothing is left that could have the focus back.
 */
function useFocusOwner(
  grid: RefObject<HTMLElement | null>,
  restore: () => void,
): RefObject<boolean> {
  const owns = useRef(false)
  useEffect(() => {
    const settle = (target: EventTarget | null) => {
      if (!(target instanceof Element)) return
      if (grid.current?.contains(target)) owns.current = true
      else if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]') === null) {
        owns.current = false
      }
    }
    const onFocus = (event: FocusEvent) => settle(event.target)
    const onPointer = (event: PointerEvent) => settle(event.target)
    // These keys take the focus out of the grid; if they do not, it claims it again at once.
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Tab' || key === 'F6') owns.current = false
    }
    const onLeave = () =>
      requestAnimationFrame(() => {
        if (owns.current && document.activeElement === document.body) restore()
      })
    // A menu or popover gives the focus back to what had it; by then it may belong elsewhere.
    const onGiveBack = (event: Event) => {
      event.preventDefault()
      restore()
    }
    const element = grid.current
    element?.addEventListener('react-aria-focus-scope-restore', onGiveBack)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onLeave)
    document.addEventListener('pointerdown', onPointer)
    element?.addEventListener('keydown', onKey, true)
    return () => {
      element?.removeEventListener('react-aria-focus-scope-restore', onGiveBack)
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onLeave)
      document.removeEventListener('pointerdown', onPointer)
      element?.removeEventListener('keydown', onKey, true)
    }
  }, [grid, restore])
  return owns
}

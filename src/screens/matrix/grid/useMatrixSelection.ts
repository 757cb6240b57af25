import {
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useSession, useSessionState } from '#session/react.ts'
import type { Selection } from '#session/state.ts'
import type { GridShape, Place as ShapePlace } from '#ui/grid/gridShape.ts'
import {
  type Selection as CellSelection,
  extendTo,
  resolve,
  type Selected,
  selectHome,
  selectPlace,
} from '#ui/grid/selection.ts'
import type { GridAxes } from '../model/axes.ts'
import { followPerson, placeOfSelection } from '../model/findPlace.ts'
import { placeAt, shapeOf, shapePlaceOf } from '../model/matrixShape.ts'
import type { Occupancy } from '../model/occupancy.ts'
import { isSamePlace, morePeople, type Place, selectionAt } from '../model/place.ts'
import { useFocusOwner } from './useFocusOwner.ts'

/** What is to be done once it is drawn: what has the focus, and what comes into view. */
export interface Wishes {
  focus: boolean
  view: 'active' | 'head' | null
  /** Another place comes with the next drawing: this one is nothing to go to any more. */
  waits: boolean
}

export interface MatrixSelection {
  readonly shape: GridShape
  readonly cells: CellSelection
  readonly selected: Selected
  /** The active cell, and in it the chip that has the focus. */
  readonly place: Place
  /** Goes there: focus, selection, and into view. */
  readonly go: (place: Place) => void
  /** The focus has arrived there by itself: by a click, by Tab. */
  readonly arrive: (place: Place) => void
  /** Selects cells; the focus goes to the active one. */
  readonly choose: (cells: CellSelection) => void
  /** Shift and dragging: the focus stays. */
  readonly extend: (head: ShapePlace) => void
  readonly wishes: RefObject<Wishes>
  readonly ownsFocus: RefObject<boolean>
}

const toActive: Partial<Wishes> = { focus: true, view: 'active' }

interface Chosen {
  readonly cells: CellSelection
  /** Of the active cell. */
  readonly part: Place['person']
}

/**
 * Which cells are selected and where among them the focus is. One cell, head or chip of the grid
 * can be reached by Tab; what the pane explains goes with it, and it goes with that where it is
 * chosen elsewhere. A person who is moved, by whatever way, takes the focus along.
 */
export function useMatrixSelection(
  grid: RefObject<HTMLElement | null>,
  axes: GridAxes,
  occupancy: Occupancy,
): MatrixSelection {
  const session = useSession()
  const selection = useSessionState((state) => state.selection)
  const shape = useMemo(() => shapeOf(axes), [axes])
  const [chosen, setChosen] = useState<Chosen>(() => ({ cells: selectHome(shape), part: null }))
  const { cells, part } = chosen
  const selected = useMemo(() => resolve(shape, cells), [shape, cells])
  const place = useMemo(
    () => ({ ...placeAt(shape, selected.active), person: part }),
    [shape, selected, part],
  )
  const wishes = useRef<Wishes>({ focus: false, view: null, waits: false })
  // Selections that come from here: one that is not among them was made elsewhere.
  const selectedHere = useRef(new WeakSet<Selection>())
  const restore = useCallback(() => {
    wishes.current.focus = true
    setChosen((it) => ({ ...it }))
  }, [])
  const ownsFocus = useFocusOwner(grid, restore)

  const explain = useCallback(
    (to: Place) => {
      const explained = selectionAt(axes, to)
      if (explained !== null) selectedHere.current.add(explained)
      session.select(explained)
    },
    [session, axes],
  )
  const put = useCallback(
    (to: Place) => {
      // A new object, so that the focus is put there even if the place is the same.
      setChosen({ cells: selectPlace(shape, shapePlaceOf(shape, to)), part: to.person })
      explain(to)
    },
    [shape, explain],
  )
  const arrive = useCallback(
    (to: Place) => {
      if (!isSamePlace(place, to)) put(to)
    },
    [place, put],
  )
  const go = useCallback(
    (to: Place) => {
      Object.assign(wishes.current, toActive)
      put(to)
    },
    [put],
  )
  const choose = useCallback(
    (next: CellSelection) => {
      Object.assign(wishes.current, toActive)
      setChosen({ cells: next, part: null })
      explain(placeAt(shape, resolve(shape, next).active))
    },
    [shape, explain],
  )
  const extend = useCallback(
    (head: ShapePlace) => {
      wishes.current.view = 'head'
      setChosen((it) => ({ ...it, cells: extendTo(shape, it.cells, head) }))
    },
    [shape],
  )

  // What changed the organisation may have taken away the place, or moved the person.
  const seen = useRef({ axes, occupancy, place })
  useLayoutEffect(() => {
    const before = seen.current
    seen.current = { axes, occupancy, place }
    if (before.axes === axes && before.occupancy === occupancy) return
    const { person } = before.place
    const next =
      person === null || person === morePeople
        ? place
        : followPerson({ ...before.place, person }, before, { axes, occupancy })
    if (isSamePlace(next, before.place)) return
    wishes.current.focus = ownsFocus.current
    if (isSamePlace(next, place)) explain(next)
    else {
      wishes.current.waits = true
      put(next)
    }
  }, [axes, occupancy, place, put, explain, ownsFocus])

  useEffect(() => {
    if (selection === null || selectedHere.current.has(selection)) return
    selectedHere.current.add(selection)
    const found = placeOfSelection(axes, occupancy, selection)
    if (found === null) return
    Object.assign(wishes.current, { focus: ownsFocus.current, view: 'active' })
    setChosen({ cells: selectPlace(shape, shapePlaceOf(shape, found)), part: found.person })
  }, [selection, axes, occupancy, shape, ownsFocus])

  return { shape, cells, selected, place, go, arrive, choose, extend, wishes, ownsFocus }
}

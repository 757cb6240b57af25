import {
  type CSSProperties,
  type MouseEvent,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { Axis, indexesOf } from '#ui/grid/axisWindow.ts'
import { contains } from '#ui/grid/selection.ts'
import { indexOfKey } from '../model/axes.ts'
import { rowHeadWidth } from '../model/chipLayout.ts'
import {
  columnAxis,
  columnsIn,
  type Frame,
  looksSame,
  rowsIn,
  rowsPerPage,
} from '../model/frame.ts'
import { shapePlaceOf } from '../model/matrixShape.ts'
import { isSamePlace, morePeople, type Place } from '../model/place.ts'
import { occupantsAt } from '../model/rangeCells.ts'
import { shownChips } from '../model/rowLayout.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { GridOverlays } from './GridOverlays.tsx'
import { pressKey } from './gridKeys.ts'
import styles from './MatrixGrid.module.css'
import { MatrixRows } from './MatrixRows.tsx'
import { placeOf } from './placeElements.ts'
import { StatusLine } from './StatusLine.tsx'
import { useClipboard } from './useClipboard.ts'
import { DragAdapter, useDragAdapter, useDragging } from './useDragging.ts'
import { useFocusInGrid } from './useFocusInGrid.ts'
import { useGridCommands } from './useGridCommands.ts'
import { useLatest } from './useLatest.ts'
import { useMatrixFacts } from './useMatrixFacts.ts'
import { useMatrixSelection } from './useMatrixSelection.ts'
import { usePointerSelection } from './usePointerSelection.ts'
import { usePrinting } from './usePrinting.ts'
import { useViewport, viewportOf } from './useViewport.ts'

/** Of no height: where columns lie does not depend on rows. */
const noRows = new Axis([])

/**
 * Teams as columns, chapters as rows, people in the cells. Only what is looked at is in the
 * page; one listener for each kind of event serves all cells.
 */
export function MatrixGrid({ view }: { readonly view: MatrixView }) {
  const { axes, occupancy } = view
  const { columns, rows } = axes
  const scroller = useRef<HTMLDivElement>(null)
  const selection = useMatrixSelection(scroller, axes, occupancy)
  const { place, selected, shape, go, arrive } = selection
  const commands = useGridCommands(view, shape, go, arrive)
  const [said, say] = useState('')
  const lastWasEscape = useRef(false)

  const frameNow = useRef<Frame | null>(null)
  const { viewport, settle } = useViewport(
    scroller,
    (one, other) => frameNow.current !== null && looksSame(frameNow.current, one, other),
  )
  const rowHead = rowHeadWidth(viewport.width)
  const columnsAxis = useMemo(() => columnAxis(columns.length), [columns.length])
  const acrossOnly = { columns: columnsAxis, rows: noRows, rowHead }
  const shownColumns = indexesOf(
    columnsIn(acrossOnly, viewport),
    indexOfKey(columns, place.column),
    columns.length,
  ).flatMap((index) => {
    const item = columns[index]
    return item === undefined ? [] : [{ item, index }]
  })
  const facts = useMatrixFacts(
    view,
    shownColumns.map(({ item }) => item),
  )
  const { layouts, factsOf } = facts
  const rowsAxis = useMemo(() => new Axis(layouts.map(({ height }) => height)), [layouts])
  const frame = useMemo(
    () => ({ columns: columnsAxis, rows: rowsAxis, rowHead }),
    [columnsAxis, rowsAxis, rowHead],
  )
  const shownRows = indexesOf(
    rowsIn(frame, viewport),
    indexOfKey(rows, place.row),
    rows.length,
  ).flatMap((index) => {
    const item = rows[index]
    return item === undefined ? [] : [{ item, index }]
  })
  useLayoutEffect(() => {
    frameNow.current = frame
    settle()
  }, [frame, settle])
  useFocusInGrid(scroller, frame, selection)
  const { press } = usePointerSelection(scroller, frame, selection)
  const clipboard = useClipboard({ view, selection, commands, say })
  const Printed = usePrinting()

  const adapter = useDragAdapter()
  const dragging = useDragging(adapter, (from, to) => {
    const taken = commands.takenAt(from)
    if (taken !== null) commands.put(taken, to)
  })
  const cellAt = ({ column: key, row }: Place) => {
    const column = columns[indexOfKey(columns, key)]
    return column === undefined || row === null ? undefined : factsOf(column).cells.get(row)
  }
  const partsAt = (at: Place): readonly NonNullable<Place['person']>[] => {
    const chips = cellAt(at)?.chips ?? []
    const limit = layouts[indexOfKey(rows, at.row)]?.limits.people ?? 0
    const shown = shownChips(chips, limit, at.person).map(({ person }) => person)
    return shown.length < chips.length ? [...shown, morePeople] : shown
  }

  const click = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || !(event.target instanceof Element)) return
    if (event.target.closest('[data-add]') !== null) {
      go(at)
      commands.open({ kind: 'add', place: at })
      return
    }
    const sign = event.target.closest('[data-menu]')
    if (sign !== null) {
      go(at)
      commands.open({ kind: 'menu', place: at, at: { target: sign } })
    } else if (at.person === morePeople) commands.open({ kind: 'more', place: at })
    else if (at.person !== null && !event.shiftKey && !isSamePlace(at, place)) arrive(at)
  }
  const doubleClick = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || at.person === morePeople) return
    const isHead = at.row === null || at.column === null
    if (at.person !== null || isHead) commands.open({ kind: 'rename', place: at })
    else if (cellAt(at)?.chips[0] === undefined) commands.add(at)
  }
  const showMenu = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    // Of what is selected already, the menu is about all.
    const there = shapePlaceOf(shape, at)
    const isChosen = at.person === null && selected.ranges.some((it) => contains(it, there))
    if (!isChosen) go(at)
    const target = event.target instanceof Element ? event.target : event.currentTarget
    const point = { x: event.clientX, y: event.clientY }
    commands.open({ kind: 'menu', place: at, at: { target, point } })
  }

  const { opened } = commands
  const renaming = opened?.kind === 'rename' ? opened.place : null
  const endRename = useLatest((name: string | null) => {
    if (renaming === null) return
    if (name === null) {
      commands.close()
      go(renaming)
    } else commands.rename(renaming, name)
  })

  return (
    <DragAdapter value={adapter}>
      <div className={styles.frame}>
        {/* Keys come from the cells, which have the focus. */}
        <div
          ref={scroller}
          role="grid"
          tabIndex={-1}
          aria-label="Teams and chapters"
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          className={styles.grid}
          style={{ '--row-head': `${rowHead}px` } as CSSProperties}
          onMouseDown={press}
          onClick={click}
          onDoubleClick={doubleClick}
          onContextMenu={showMenu}
          {...clipboard}
          onKeyDown={(event) =>
            pressKey(event, {
              selection,
              commands,
              partsAt,
              isFilled: (r, c) =>
                r === 0 || c === 0 || occupantsAt(axes, occupancy, { r, c }).length > 0,
              rowsPerPage: (r, to) => rowsPerPage(frame, viewportOf(scroller.current), r, to),
              leave: () => document.getElementById('main')?.focus(),
              lastWasEscape,
            })
          }
          onFocus={(event) => {
            const at = placeOf(event.target)
            if (at !== null && !(event.target instanceof HTMLInputElement)) arrive(at)
          }}
        >
          <MatrixRows
            view={view}
            facts={facts}
            frame={frame}
            columns={shownColumns}
            rows={shownRows}
            selected={selected}
            place={place}
            cut={commands.cut}
            over={dragging?.over ?? null}
            renaming={renaming}
            onRename={endRename}
          />
        </div>
        <StatusLine
          view={view}
          commands={commands}
          selection={selection}
          factsOf={factsOf}
          dragging={dragging}
          said={said}
        />
        <GridOverlays
          view={view}
          commands={commands}
          cellAt={cellAt}
          go={go}
          selected={selected}
          grid={scroller}
        />
        {Printed === null ? null : <Printed view={view} factsOf={factsOf} marks={facts.marks} />}
      </div>
    </DragAdapter>
  )
}

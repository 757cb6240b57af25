import { useEffect, useMemo, useRef, useState } from 'react'
import { FindBar } from './find/FindBar.tsx'
import { firstShown } from './firstShown.ts'
import styles from './Grid.module.css'
import { GridDialogs } from './GridDialogs.tsx'
import { GridHandles } from './GridHandles.tsx'
import { GridOverlays } from './GridOverlays.tsx'
import { GridLayout, rowHeight } from './gridLayout.ts'
import type { GridProps, Opened } from './gridProps.ts'
import { GridShape, type Place, type Range } from './gridShape.ts'
import { rowHeaderColumn } from './gridView.ts'
import { headSignsOf } from './headSigns.ts'
import { markRejected } from './markRejected.ts'
import { PrintedGrid } from './print/PrintedGrid.tsx'
import { viewWords } from './print/viewWords.ts'
import { SelectionStatus } from './status/SelectionStatus.tsx'
import { useChangedCells } from './useChangedCells.ts'
import { useComposition } from './useComposition.ts'
import { useEditing } from './useEditing.ts'
import { useGestures } from './useGestures.ts'
import { useGridKeys } from './useGridKeys.ts'
import { useGridMenu } from './useGridMenu.tsx'
import { useGridSelection } from './useGridSelection.ts'
import { useHeadDrag } from './useHeadDrag.ts'
import { usePointer } from './usePointer.ts'
import { type SurfaceRefs, useSurface } from './useSurface.ts'
import { arrangeColumns, frozenWithin, widthIn } from './view/arrangeColumns.ts'

/**
 * A spreadsheet's grid, at any size. What is seen is painted on one canvas; what is heard is a
 * mirror of elements over it, in which the active cell has the DOM focus and is the only tab stop.
 * React has nothing to do while somebody scrolls.
 */
export function Grid(props: GridProps) {
  const { label, columns: given, rows, source: cells, view, onView, cornerLabel } = props
  const { orientation = 'vertical', headHeight = 162 } = props
  const rowHeaderWidth = widthIn(view, rowHeaderColumn) ?? props.rowHeaderWidth ?? 232
  const refs = useSurfaceRefs()
  const hasFocus = useRef(false)
  const hadMenu = useRef(false)
  const toReveal = useRef<'active' | 'head' | null>(null)
  const [isFocused, setIsFocused] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const [finding, setFinding] = useState(0)
  const isFinding = finding > 0
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY)
  const [hovered, setHovered] = useState<Place | null>(null)
  const [fillTarget, setFillTarget] = useState<Range | null>(null)

  const columns = useMemo(() => arrangeColumns(given, view), [given, view])
  const shape = useMemo(() => new GridShape(rows, columns), [rows, columns])
  const frozen = frozenWithin(view, columns, width - rowHeaderWidth)
  const layout = useMemo(
    () => new GridLayout(shape, { rowHeaderWidth, headHeight, frozen }),
    [shape, rowHeaderWidth, headHeight, frozen],
  )
  const selection = useGridSelection(shape)
  const { selected } = selection
  const edit = useEditing({ shape, source: cells, events: props })
  const source = useMemo(() => markRejected(cells, edit.rejected), [cells, edit.rejected])
  const gestures = useGestures({
    shape,
    source,
    selection,
    edit,
    askOverflow: (fits, overflow) => setOpened({ kind: 'overflow', fits, overflow }),
  })
  const headSigns = useMemo(() => headSignsOf(view), [view])
  const picture = useMemo(
    () => ({
      layout,
      source,
      selected,
      hasFocus: isFocused || isFinding,
      cornerLabel,
      orientation,
      headSigns,
    }),
    [layout, source, selected, isFocused, isFinding, cornerLabel, orientation, headSigns],
  )
  const isEditing = edit.editing !== null || opened?.kind === 'note'
  const { resting, viewport } = useSurface(refs, {
    picture,
    beforePaint: (it) => {
      if (toReveal.current !== null) it.reveal(layout, selected[toReveal.current])
      toReveal.current = null
    },
    afterPaint: (active) => {
      const isElsewhere = isEditing || !hasFocus.current || document.activeElement === active
      if (!isElsewhere) active?.focus({ preventScroll: true })
    },
    follows: isEditing || fillTarget !== null,
  })
  useEffect(() => {
    if (resting !== null) setWidth(resting.width)
  }, [resting])
  const willMove = (what: 'active' | 'head') => {
    toReveal.current = what
  }
  const headDrag = useHeadDrag({
    scroller: refs.scroller,
    layout,
    viewport,
    columns: given,
    source,
    view,
    onView,
  })
  const menu = useGridMenu({
    props,
    shape,
    selected,
    gestures,
    edit,
    headDrag,
    open: setOpened,
  })
  const openMenuAtActive = () => {
    const { current } = refs.scroller
    const rect = current?.getBoundingClientRect()
    if (current === null || rect === undefined) return
    // Below the cell; the focus then comes back to the grid, which knows where the cell is by then.
    const { left, top, height } = layout.boxIn(viewport(), selected.active)
    const point = { x: rect.left + Math.max(0, left), y: rect.top + top + height }
    hadMenu.current = true
    menu.open(selected.active, { target: current, point })
  }
  const openNote = () => {
    const { row, column } = shape.position(selected.active)
    const isCell = shape.target(selected.active)?.kind === 'cell'
    if (isCell && shape.column(selected.active.c)?.hasNotes === true) {
      setOpened({ kind: 'note', row, column })
    }
  }
  const keys = useGridKeys({
    shape,
    source,
    selection,
    edit,
    gestures,
    openers: {
      menu: openMenuAtActive,
      filter: (column) => setOpened({ kind: 'filter', column }),
      find: () => setFinding((asked) => asked + 1),
      note: openNote,
      resize: (step) => headDrag.step(selected.active.c, step),
    },
    events: props,
    rowsPerPage: () => Math.max(1, Math.floor((viewport().height - headHeight) / rowHeight) - 1),
    willMove,
  })
  // Most moves of a pointer stay over the same head.
  const hover = (place: Place | null) =>
    setHovered((before) => (isSamePlace(before, place) ? before : place))
  const pointer = usePointer({
    scroller: refs.scroller,
    layout,
    viewport,
    selection,
    events: props,
    takeFocus: () => {
      // The editor keeps its text when it loses the focus.
      if (isEditing && document.activeElement instanceof HTMLElement) document.activeElement.blur()
      hasFocus.current = true
      setIsFocused(true)
      edit.setProblem(null)
    },
    edit: edit.open,
    openMenu: (place, point) => {
      const target = refs.scroller.current
      if (target !== null) menu.open(place, { target, point })
    },
    headDrag,
    onHover: hover,
  })
  const composition = useComposition((text) => {
    willMove('active')
    edit.open(selected.active, 'key', text)
  })
  const goTo = (place: Place) => {
    willMove('active')
    selection.put(place)
  }
  useChangedCells(props.changedCells ?? null, (changed) => {
    edit.forgetRejected()
    const place = firstShown(shape, changed, selected.active)
    if (place === null) return
    willMove('active')
    selection.activate(place)
  })

  return (
    <div className={styles.frame} onPointerLeave={() => hover(null)}>
      {isFinding && (
        <FindBar
          shape={shape}
          source={source}
          active={selected.active}
          asked={finding}
          onGo={goTo}
          onClose={() => {
            setFinding(0)
            hasFocus.current = true
            setIsFocused(true)
          }}
        />
      )}
      {/* Keys come from the cells, which have the focus. */}
      <div
        ref={refs.scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={shape.rowCount}
        aria-colcount={shape.columnCount}
        aria-multiselectable="true"
        tabIndex={-1}
        className={styles.scroller}
        style={{ scrollPaddingTop: headHeight, scrollPaddingLeft: layout.frozenRight }}
        onKeyDown={keys.onKeyDown}
        onCopy={gestures.onCopy}
        onCut={gestures.onCut}
        onPaste={gestures.onPaste}
        onFocus={({ target }) => {
          hasFocus.current = true
          setIsFocused(true)
          const place = placeOf(target)
          const isBack = hadMenu.current
          hadMenu.current = false
          if (place === null || target.tabIndex === 0) return
          // A menu gives the focus back to an element that may stand for another cell by now;
          // otherwise somebody else has moved it: a screen reader, or a finger on it.
          if (isBack) {
            refs.mirror.current
              ?.querySelector<HTMLElement>('[tabindex="0"]')
              ?.focus({ preventScroll: true })
          } else selection.put(place)
        }}
        onBlur={({ target, relatedTarget }) => {
          const isInside = relatedTarget !== null && refs.scroller.current?.contains(relatedTarget)
          if (isInside === true || !target.isConnected) return
          hasFocus.current = false
          setIsFocused(false)
        }}
        {...composition.events}
        {...pointer}
      >
        <div
          role="none"
          className={styles.content}
          style={{ width: layout.contentWidth, height: layout.contentHeight }}
        >
          <canvas ref={refs.canvas} className={styles.canvas} />
          <div ref={refs.mirror} role="none" />
          <GridOverlays
            props={props}
            opened={opened}
            onClose={() => setOpened(null)}
            layout={layout}
            viewport={resting ?? viewport()}
            edit={edit}
            composed={
              composition.text === null ? null : { text: composition.text, place: selected.active }
            }
            keys={keys}
          />
        </div>
      </div>
      <GridDialogs
        props={props}
        opened={opened}
        onClose={() => setOpened(null)}
        gestures={gestures}
      />
      <GridHandles
        scroller={refs.scroller}
        layout={layout}
        resting={resting}
        viewport={viewport}
        selected={selected}
        hasFillHandle={isFocused && !isEditing && props.onOpen === undefined}
        target={fillTarget}
        cutRange={gestures.cutRange}
        onTarget={setFillTarget}
        onFill={gestures.extendTo}
        hovered={hovered}
        onMenu={(place, target) => menu.open(place, { target })}
        line={headDrag.line}
      />
      <SelectionStatus
        shape={shape}
        source={source}
        selected={selected}
        message={edit.editing === null ? edit.problem : null}
        describe={props.describe}
      />
      {menu.element}
      <PrintedGrid
        title={props.printTitle ?? label}
        remarks={() => viewWords(view, given)}
        shape={shape}
        source={source}
        cornerLabel={cornerLabel}
        rowHeaderWidth={rowHeaderWidth}
        orientation={orientation}
        ringLabels={props.ringLabels}
      />
    </div>
  )
}

function useSurfaceRefs(): SurfaceRefs {
  const scroller = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const mirror = useRef<HTMLDivElement>(null)
  return useMemo(() => ({ scroller, canvas, mirror }), [])
}

/** The place that the mirror's element stands for; `null`: it is none of its elements. */
function placeOf(target: Element): Place | null {
  const cell = target.closest('[aria-colindex]')
  if (cell === null || target instanceof HTMLInputElement) return null
  const index = (name: string): number => Number(cell.getAttribute(name)) - 1
  return { r: index('aria-rowindex'), c: index('aria-colindex') }
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a !== null && b !== null && a.r === b.r && a.c === b.c)
}

import { type MouseEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { CellEditor } from './CellEditor.tsx'
import styles from './Grid.module.css'
import { GridBodyRow } from './GridBodyRow.tsx'
import { GridHead } from './GridHead.tsx'
import type { GridColumn, GridHeading, GridRow, GridSource } from './gridData.ts'
import { GridShape, type Place } from './gridShape.ts'
import { type GridEvents, useGridCommands } from './useGridCommands.ts'
import { useGridSelection } from './useGridSelection.ts'
import { rowHeights, useGridWindow } from './useGridWindow.ts'

export interface GridProps extends GridEvents {
  /** The grid's name, for screen readers. */
  readonly label: string
  readonly columns: readonly GridColumn[]
  readonly rows: readonly GridRow[]
  readonly source: GridSource
  /** Heads the row headers. */
  readonly cornerLabel: string
  readonly orientation?: 'vertical' | 'horizontal'
  /** Of the row headers and of all head rows together, in pixels. */
  readonly rowHeaderWidth?: number
  readonly headHeight?: number
  /** A row's or column's head was clicked. */
  readonly onHeading?: (heading: GridHeading) => void
}

/**
 * A spreadsheet's grid, at any size: only what the scroller shows is drawn. The focused cell has
 * the DOM focus and is always there; it is the only tab stop. One editor lies over it when its
 * text is typed.
 */
export function Grid(props: GridProps) {
  const { label, columns, rows, source, cornerLabel, orientation = 'vertical' } = props
  const { rowHeaderWidth = 232, headHeight = 162 } = props
  const scroller = useRef<HTMLDivElement>(null)
  const hasFocus = useRef(false)
  const mustReveal = useRef(false)
  const shape = useMemo(() => new GridShape(rows, columns), [rows, columns])
  const selection = useGridSelection(shape)
  const { focus, range } = selection
  const view = useGridWindow(scroller, shape, focus, { rowHeaderWidth, headHeight })
  const commands = useGridCommands({
    shape,
    source,
    selection,
    events: props,
    rowsPerPage: () => {
      const body = (scroller.current?.clientHeight ?? 0) - headHeight
      return Math.max(1, Math.floor(body / rowHeights.item) - 1)
    },
    willMove: () => {
      mustReveal.current = true
    },
  })
  const isEditing = commands.editing !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows these, nothing else
  useLayoutEffect(() => {
    if (mustReveal.current) view.reveal(focus)
    mustReveal.current = false
    if (!hasFocus.current || isEditing) return
    scroller.current
      ?.querySelector<HTMLElement>('[aria-colindex][tabindex="0"]')
      ?.focus({ preventScroll: true })
  }, [focus.r, focus.c, isEditing, shape])

  const headingAt = (event: MouseEvent): { heading: GridHeading; target: Element } | null => {
    const found = placeOf(event.target)
    const heading = found === null ? null : shape.heading(found.place)
    return found === null || heading === null ? null : { heading, target: found.element }
  }

  const hasMenu = props.onMenu !== undefined
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={shape.rowCount}
        aria-colcount={shape.columnCount}
        aria-multiselectable="true"
        tabIndex={-1}
        className={styles.scroller}
        data-range={!selection.isOneCell || undefined}
        style={{ scrollPaddingTop: headHeight, scrollPaddingLeft: rowHeaderWidth }}
        onKeyDown={commands.onKeyDown}
        onCopy={commands.onCopy}
        onCut={commands.onCut}
        onPaste={commands.onPaste}
        onFocus={({ target }) => {
          hasFocus.current = true
          const found = placeOf(target)
          if (found !== null && target.tabIndex !== 0) selection.put(found.place)
        }}
        onBlur={({ target, relatedTarget }) => {
          const isInside = relatedTarget !== null && scroller.current?.contains(relatedTarget)
          if (!isInside && target.isConnected) hasFocus.current = false
        }}
        onPointerDown={(event) => {
          const found = placeOf(event.target)
          if (found === null || event.button !== 0) return
          hasFocus.current = true
          selection.put(found.place, { extend: event.shiftKey })
          commands.forgetProblem()
        }}
        onClick={(event) => {
          const found = headingAt(event)
          if (found === null) return
          props.onHeading?.(found.heading)
          if (isMenuMark(event.target)) props.onMenu?.(found.heading, { target: found.target })
        }}
        onDoubleClick={(event) => {
          const found = placeOf(event.target)
          if (found !== null && shape.heading(found.place) === null) commands.edit()
        }}
        onContextMenu={(event) => {
          const found = headingAt(event)
          if (found === null || props.onMenu === undefined) return
          event.preventDefault()
          const point = { x: event.clientX, y: event.clientY }
          props.onMenu(found.heading, { target: found.target, point })
        }}
      >
        <div
          role="none"
          className={styles.content}
          style={{ width: view.width, height: view.height }}
        >
          <GridHead
            shape={shape}
            firstColumn={view.firstColumn}
            lastColumn={view.lastColumn}
            focusRow={focus.r}
            focusColumn={focus.c}
            cornerLabel={cornerLabel}
            rowHeaderWidth={rowHeaderWidth}
            height={headHeight}
            orientation={orientation}
            hasMenu={hasMenu}
          />
          <div role="rowgroup">
            {view.rows.map(({ r, top, height }) => {
              const row = shape.row(r)
              if (row === undefined) return null
              const isInRange = r >= range.top && r <= range.bottom
              return (
                <GridBodyRow
                  key={row.id}
                  row={row}
                  r={r}
                  shape={shape}
                  source={source}
                  top={top}
                  height={height}
                  width={view.width}
                  rowHeaderWidth={rowHeaderWidth}
                  firstColumn={view.firstColumn}
                  lastColumn={view.lastColumn}
                  focusColumn={r === focus.r ? focus.c : -1}
                  selectedFrom={isInRange ? range.left : 1}
                  selectedTo={isInRange ? range.right : 0}
                  hasMenu={hasMenu}
                />
              )
            })}
          </div>
          {commands.editing !== null && (
            <CellEditor
              label={source.name(commands.editing.position.row, commands.editing.position.column)}
              initial={commands.editing.initial}
              box={view.boxOf(shape.place(commands.editing.position, commands.editing.place))}
              row={shape.place(commands.editing.position, commands.editing.place).r + 1}
              column={shape.place(commands.editing.position, commands.editing.place).c + 1}
              problem={commands.problem}
              onChange={commands.forgetProblem}
              onKeyDown={commands.onEditorKeyDown}
              onAbandon={commands.abandon}
            />
          )}
        </div>
      </div>
      <div role="status" className={styles.status}>
        {!isEditing && commands.problem}
      </div>
    </div>
  )
}

/** The place whose cell, head or foot the event happened in. */
function placeOf(target: EventTarget): { place: Place; element: Element } | null {
  const element = target instanceof Element ? target.closest('[aria-colindex]') : null
  if (element === null) return null
  const index = (name: string): number => Number(element.getAttribute(name)) - 1
  return { place: { r: index('aria-rowindex'), c: index('aria-colindex') }, element }
}

function isMenuMark(target: EventTarget): boolean {
  return target instanceof Element && target.classList.contains(styles.menuMark ?? '')
}

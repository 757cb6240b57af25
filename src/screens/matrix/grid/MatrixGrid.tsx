import { type MouseEvent, useMemo, useRef, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { indexOfKey } from '../model/axes.ts'
import { cellLabel } from '../model/cellFacts.ts'
import { headHeight } from '../model/chipLayout.ts'
import { ColumnCache } from '../model/columnCache.ts'
import { headFacts } from '../model/columnFacts.ts'
import { isSamePlace, morePeople, type Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { Corner } from './Corner.tsx'
import { GridOverlays } from './GridOverlays.tsx'
import { pressKey } from './gridKeys.ts'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './MatrixGrid.module.css'
import { placeOf } from './placeElements.ts'
import { RowHead } from './RowHead.tsx'
import { StatusLine } from './StatusLine.tsx'
import { DragAdapter, useDragAdapter, useDragging } from './useDragging.ts'
import { useGridCommands } from './useGridCommands.ts'
import { useColumnWindow, useRowWindow } from './useGridWindow.ts'
import { useLatest } from './useLatest.ts'
import { usePlace } from './usePlace.ts'
import { useTextWidth } from './useTextWidth.ts'

/**
 * Teams as columns, chapters as rows, people in the cells. Only what is looked at is in the
 * page; one listener for each kind of event serves all cells.
 */
export function MatrixGrid({ view }: { readonly view: MatrixView }) {
  const { axes, occupancy, coverage, lens } = view
  const { columns, rows } = axes
  const { workspace } = occupancy
  const scroller = useRef<HTMLDivElement>(null)
  const { place, go, arrive } = usePlace(scroller, axes, occupancy)
  const commands = useGridCommands(axes, go, arrive)
  const [said, say] = useState('')
  const measure = useTextWidth()
  const highest = useSessionState((state) => state.workspace.organisation.record.levels.length) - 1

  const source = useMemo(
    () => ({ occupancy, coverage, rows, lens, measure }),
    [occupancy, coverage, rows, lens, measure],
  )
  const [cache] = useState(() => new ColumnCache())
  cache.update(source)

  const columnWindow = useColumnWindow(scroller, columns.length, indexOfKey(columns, place.column))
  const shownColumns = columnWindow.getVirtualItems().flatMap(({ index, start }) => {
    const column = columns[index]
    return column === undefined ? [] : [{ column, index, left: start, facts: cache.facts(column) }]
  })
  const { version } = cache
  const marks = useMemo(
    () =>
      new Map(
        rows.flatMap(({ key, chapter }) =>
          chapter === null
            ? []
            : [[key, headFacts(source, { kind: 'chapter', id: chapter.id })] as const],
        ),
      ),
    [rows, source],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: source and version stand for what the cache holds
  const heights = useMemo(
    () =>
      cache.heights(columns, (key) => {
        const counts = marks.get(key)?.counts
        return lens !== null || (counts !== undefined && counts.keyPerson + counts.gap > 0)
      }),
    [cache, columns, marks, lens, source, version],
  )
  const rowWindow = useRowWindow(scroller, heights, indexOfKey(rows, place.row))

  const adapter = useDragAdapter(useSessionState((state) => state.phase.kind === 'ready'))
  const dragging = useDragging(adapter, (from, to) => {
    const taken = commands.takenAt(from)
    if (taken !== null) commands.put(taken, to)
  })
  const cellAt = ({ column: key, row }: Place) => {
    const column = columns[indexOfKey(columns, key)]
    return column === undefined || row === null ? undefined : cache.facts(column).cells.get(row)
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
    else if (!isSamePlace(at, place)) arrive(at)
  }
  const doubleClick = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || at.person === morePeople) return
    const isHead = at.row === null || at.column === null
    if (at.person !== null || isHead) commands.open({ kind: 'rename', place: at })
  }
  const showMenu = (event: MouseEvent) => {
    const at = placeOf(event.target)
    if (at === null || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    go(at)
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
  const over = dragging?.over ?? null
  const isAt = (one: Place | null, column: string | null, row: string | null) =>
    one !== null && one.column === column && one.row === row && one.person === null
  const width = columnWindow.getTotalSize()

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
          className={styles.grid}
          onClick={click}
          onDoubleClick={doubleClick}
          onContextMenu={showMenu}
          onKeyDown={(event) =>
            pressKey(event, {
              axes,
              place,
              go,
              commands,
              cellAt,
              page: pageOf(scroller.current),
              say,
              leave: () => document.getElementById('main')?.focus(),
            })
          }
          onFocus={(event) => {
            const at = placeOf(event.target)
            if (at !== null && !(event.target instanceof HTMLInputElement)) arrive(at)
          }}
        >
          <div role="rowgroup" style={{ width, height: rowWindow.getTotalSize() }}>
            <div
              role="row"
              aria-rowindex={1}
              className={styles.headRow}
              style={{ height: headHeight }}
            >
              <Corner coverage={coverage} lens={lens} isActive={isAt(place, null, null)} />
              {shownColumns.map(({ column, index, left, facts }) => (
                <ColumnHead
                  key={column.key}
                  column={column.key}
                  columnIndex={index + 2}
                  left={left}
                  team={column.team}
                  facts={facts.head}
                  size={facts.size}
                  isActive={isAt(place, column.key, null)}
                  isOver={isAt(over, column.key, null)}
                  isRenaming={isAt(renaming, column.key, null)}
                  onRename={endRename}
                />
              ))}
            </div>
            {rowWindow.getVirtualItems().map(({ index, start, size }) => {
              const row = rows[index]
              if (row === undefined) return null
              const { chapter } = row
              const lead = chapter?.lead == null ? null : workspace.people.get(chapter.lead)?.name
              return (
                <div
                  key={row.key}
                  role="row"
                  aria-rowindex={index + 2}
                  className={styles.row}
                  style={{ top: start, height: size, width }}
                >
                  <RowHead
                    row={row.key}
                    chapter={chapter}
                    lead={lead ?? null}
                    size={occupancy.chapterSizes.get(chapter?.id ?? null) ?? 0}
                    facts={marks.get(row.key) ?? null}
                    isActive={isAt(place, null, row.key)}
                    isRenaming={isAt(renaming, null, row.key)}
                    onRename={endRename}
                  />
                  {shownColumns.map(({ column, index: at, left, facts }) => {
                    const isHere = place.column === column.key && place.row === row.key
                    const isRenamed = renaming?.column === column.key && renaming.row === row.key
                    const rowName = chapter?.name ?? 'No chapter'
                    return (
                      <MatrixCell
                        key={column.key}
                        column={column.key}
                        row={row.key}
                        columnIndex={at + 2}
                        left={left}
                        facts={facts.cells.get(row.key)}
                        emptyLabel={cellLabel(rowName, column.team?.name ?? 'No team', 0)}
                        highest={highest}
                        active={isHere ? (place.person ?? 'cell') : null}
                        isOver={over?.column === column.key && over.row === row.key}
                        cut={
                          commands.cut !== null && commands.cut.from === (column.team?.id ?? null)
                            ? commands.cut.person
                            : null
                        }
                        renaming={
                          isRenamed && renaming.person !== morePeople ? renaming.person : null
                        }
                        onRename={endRename}
                      />
                    )
                  })}
                </div>
              )
            })}
          </div>
        </div>
        <StatusLine view={view} commands={commands} place={place} dragging={dragging} said={said} />
        <GridOverlays
          view={view}
          commands={commands}
          cellAt={cellAt}
          arrive={arrive}
          grid={scroller}
        />
      </div>
    </DragAdapter>
  )
}

function pageOf(scroller: HTMLElement | null): number {
  const height = (scroller?.clientHeight ?? 0) - headHeight
  return Math.max(1, Math.floor(height / 80))
}

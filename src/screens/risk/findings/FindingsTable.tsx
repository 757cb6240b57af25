import { type SortingState, useTable } from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { useSessionState } from '#session/react.ts'
import { classes } from '#ui/classes.ts'
import { FindingGroupRow, FindingRow } from './FindingRow.tsx'
import styles from './FindingsTable.module.css'
import { allColumns, type ColumnId, fewColumns, findingFeatures } from './findingColumns.ts'
import type { FindingLine } from './findingLines.ts'
import { type FindingGroup, type Grouping, groupFindings } from './groupFindings.ts'

interface Props {
  readonly lines: readonly FindingLine[]
  readonly grouping: Grouping
  /** With the columns that matter most, beside something else. */
  readonly isNarrow?: boolean
  /** Key of the line that is opened. */
  readonly chosen: string | null
  readonly onChoose: (line: FindingLine) => void
}

type ShownRow =
  | { readonly kind: 'group'; readonly group: FindingGroup; readonly isOpen: boolean }
  | { readonly kind: 'finding'; readonly line: FindingLine }

const rowHeight = 36

/** Thousands of findings, of which the ones in sight are drawn. */
export function FindingsTable({ lines, grouping, isNarrow = false, chosen, onChoose }: Props) {
  const { holdsFrom } = useSessionState((state) => state.workspace.organisation.record)
  const [sorting, setSorting] = useState<SortingState>([])
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const table = useTable({
    features: findingFeatures,
    columns: isNarrow ? fewColumns : allColumns,
    data: lines,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ key }) => key,
  })
  const sorted = table.getRowModel().rows
  const rows = useMemo(
    () =>
      shownRows(
        sorted.map(({ original }) => original),
        grouping,
        closed,
      ),
    [sorted, grouping, closed],
  )
  const columns = table.getAllLeafColumns().map(({ id }) => id as ColumnId)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const [current, setCurrent] = useState(0)
  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index))
    setCurrent(to)
    virtual.scrollToIndex(to)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-row="${to}"]`)?.focus()
    })
  }
  const toggle = (key: string) => {
    const next = new Set(closed)
    if (!next.delete(key)) next.add(key)
    setClosed(next)
  }
  const steer = (event: KeyboardEvent, index: number) => {
    const row = rows[index]
    if (row?.kind === 'group' && event.key === (row.isOpen ? 'ArrowLeft' : 'ArrowRight')) {
      event.preventDefault()
      toggle(row.group.key)
      return
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (to === undefined) return
    event.preventDefault()
    focusRow(to)
  }
  const drawn = virtual.getVirtualItems()
  // The tab stop must be drawn, or Tab would pass the table by.
  const stop = drawn.some(({ index }) => index === current) ? current : drawn[0]?.index
  return (
    <div ref={scroller} className={classes(styles.scroller, isNarrow && styles.narrow)}>
      <div
        role="table"
        aria-label="Findings"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
      >
        <div role="rowgroup" className={styles.head}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={styles.row}>
              {group.headers.map((header, at) => {
                const order = header.column.getIsSorted()
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-colindex={at + 1}
                    aria-sort={
                      order === false ? 'none' : order === 'asc' ? 'ascending' : 'descending'
                    }
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => header.column.toggleSorting()}
                    >
                      {String(header.column.columnDef.header)}
                      {order === 'asc' ? <ArrowUp aria-hidden="true" /> : null}
                      {order === 'desc' ? <ArrowDown aria-hidden="true" /> : null}
                    </button>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {drawn.map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            const place = {
              index,
              top: start,
              isTabStop: index === stop,
              onKeyDown: (event: KeyboardEvent) => steer(event, index),
            }
            if (row.kind === 'group') {
              return (
                <FindingGroupRow
                  key={`group ${row.group.key}`}
                  {...place}
                  group={row.group}
                  isOpen={row.isOpen}
                  columns={columns}
                  onToggle={() => {
                    setCurrent(index)
                    toggle(row.group.key)
                  }}
                />
              )
            }
            return (
              <FindingRow
                key={row.line.key}
                {...place}
                line={row.line}
                columns={columns}
                isChosen={row.line.key === chosen}
                usualLevel={isNarrow ? holdsFrom : null}
                onChoose={() => {
                  setCurrent(index)
                  onChoose(row.line)
                }}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

function shownRows(
  lines: readonly FindingLine[],
  grouping: Grouping,
  closed: ReadonlySet<string>,
): readonly ShownRow[] {
  const asRow = (line: FindingLine): ShownRow => ({ kind: 'finding', line })
  if (grouping === 'none') return lines.map(asRow)
  return groupFindings(lines, grouping).flatMap((group): ShownRow[] => {
    const isOpen = !closed.has(group.key)
    return [{ kind: 'group', group, isOpen }, ...(isOpen ? group.lines.map(asRow) : [])]
  })
}

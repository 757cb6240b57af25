import {
  createColumnHelper,
  createSortedRowModel,
  type Row,
  rowSortingFeature,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { findingWords } from '#core/analysis/explanation.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { compareText } from '#core/model/naming.ts'
import { useSessionState } from '#session/react.ts'
import { Pill } from '#ui/Pill.tsx'
import styles from './FindingsTable.module.css'
import { findingKey, findingTone, scopeName, severityRank } from './riskFilter.ts'

interface Props {
  readonly findings: readonly Finding[]
  readonly chosen: string | null
  readonly onChoose: (key: string) => void
}

/** A finding with the names that it is shown and sorted by. */
interface Line {
  readonly key: string
  readonly finding: Finding
  readonly skill: string
  readonly where: string
  readonly holder: string
}

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
const helper = createColumnHelper<typeof features, Line>()

function byText(a: Row<typeof features, Line>, b: Row<typeof features, Line>, id: string): number {
  return compareText(a.getValue<string>(id), b.getValue<string>(id))
}

function byNumber(
  a: Row<typeof features, Line>,
  b: Row<typeof features, Line>,
  id: string,
): number {
  return a.getValue<number>(id) - b.getValue<number>(id)
}

const columns = helper.columns([
  helper.accessor(({ finding }) => severityRank(finding.severity), {
    id: 'severity',
    header: 'Severity',
    sortFn: byNumber,
  }),
  helper.accessor('skill', { header: 'Skill', sortFn: byText }),
  helper.accessor('where', { header: 'Where', sortFn: byText }),
  helper.accessor('holder', { header: 'Only holder', sortFn: byText }),
  helper.accessor(({ finding }) => finding.holders, {
    id: 'holders',
    header: 'Holders',
    sortFn: byNumber,
  }),
  helper.accessor(({ finding }) => finding.orgHolders - finding.holders, {
    id: 'elsewhere',
    header: 'Elsewhere',
    sortFn: byNumber,
  }),
])

const rowHeight = 36

/** Thousands of findings, of which the ones in sight are drawn. */
export function FindingsTable({ findings, chosen, onChoose }: Props) {
  const workspace = useSessionState((state) => state.workspace)
  const [sorting, setSorting] = useState<SortingState>([])
  const data = useMemo(
    () =>
      findings.map(
        (finding): Line => ({
          key: findingKey(finding),
          finding,
          skill: workspace.skills.get(finding.skill)?.name ?? '',
          where: scopeName(finding, workspace),
          holder: finding.holder === null ? '' : (workspace.people.get(finding.holder)?.name ?? ''),
        }),
      ),
    [findings, workspace],
  )
  const table = useTable({
    features,
    columns,
    data,
    state: { sorting },
    onSortingChange: setSorting,
    getRowId: ({ key }) => key,
  })
  const { rows } = table.getRowModel()
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
  const steer = (event: KeyboardEvent, index: number) => {
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
  const first = Math.min(current, rows.length - 1)
  return (
    <div ref={scroller} className={styles.scroller}>
      <div
        role="table"
        aria-label="Findings"
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
      >
        <div role="rowgroup" className={styles.head}>
          {table.getHeaderGroups().map((group) => (
            <div key={group.id} role="row" aria-rowindex={1} className={styles.row}>
              {group.headers.map((header) => {
                const sorted = header.column.getIsSorted()
                return (
                  <div
                    key={header.id}
                    role="columnheader"
                    aria-sort={
                      sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending'
                    }
                  >
                    <button
                      type="button"
                      className={styles.sort}
                      onClick={() => header.column.toggleSorting()}
                    >
                      {String(header.column.columnDef.header)}
                      {sorted === 'asc' ? <ArrowUp aria-hidden="true" /> : null}
                      {sorted === 'desc' ? <ArrowDown aria-hidden="true" /> : null}
                    </button>
                  </div>
                )
              })}
            </div>
          ))}
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            if (row === undefined) return null
            return (
              <FindingRow
                key={row.id}
                line={row.original}
                index={index}
                top={start}
                isChosen={row.id === chosen}
                isTabStop={index === first}
                onChoose={() => {
                  setCurrent(index)
                  onChoose(row.id)
                }}
                onKeyDown={(event) => steer(event, index)}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}

interface FindingRowProps {
  readonly line: Line
  readonly index: number
  readonly top: number
  readonly isChosen: boolean
  readonly isTabStop: boolean
  readonly onChoose: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

function FindingRow(props: FindingRowProps) {
  const { line, index, top, isChosen, isTabStop, onChoose, onKeyDown } = props
  const { finding } = line
  const elsewhere = finding.orgHolders - finding.holders
  return (
    // The button inside is what the keyboard reaches; the row only widens its target.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="row"
      aria-rowindex={index + 2}
      className={isChosen ? `${styles.row} ${styles.chosen}` : styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onChoose}
    >
      <div role="cell">
        <Pill tone={findingTone(finding)}>{finding.severity}</Pill>
      </div>
      <div role="cell">
        <button
          type="button"
          data-row={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-pressed={isChosen}
          className={styles.open}
          onKeyDown={onKeyDown}
        >
          {line.skill}
        </button>
      </div>
      <div role="cell">
        {line.where} <span className={styles.kind}>{finding.scope.kind}</span>
      </div>
      <div role="cell">{line.holder || findingWords(finding)}</div>
      <div role="cell" className={styles.number}>
        {finding.minHolders > 1 ? `${finding.holders} of ${finding.minHolders}` : finding.holders}
      </div>
      <div role="cell" className={styles.number}>
        {elsewhere}
      </div>
    </div>
  )
}

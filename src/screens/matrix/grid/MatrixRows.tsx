import type { Taken } from '#core/analysis/moveWords.ts'
import { useSessionState } from '#session/react.ts'
import { contains, type Selected } from '#ui/grid/selection.ts'
import type { GridColumn, GridRow } from '../model/axes.ts'
import { cellLabel } from '../model/cellFacts.ts'
import { headHeight } from '../model/chipLayout.ts'
import type { Frame } from '../model/frame.ts'
import { morePeople, type Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { ColumnHead } from './ColumnHead.tsx'
import { Corner } from './Corner.tsx'
import { MatrixCell } from './MatrixCell.tsx'
import styles from './MatrixGrid.module.css'
import { RowHead } from './RowHead.tsx'
import type { MatrixFacts } from './useMatrixFacts.ts'

export interface Indexed<T> {
  readonly item: T
  readonly index: number
}

export interface MatrixRowsProps {
  readonly view: MatrixView
  readonly facts: MatrixFacts
  readonly frame: Frame
  /** Those that are looked at. */
  readonly columns: readonly Indexed<GridColumn>[]
  readonly rows: readonly Indexed<GridRow>[]
  readonly selected: Selected
  readonly place: Place
  readonly cut: Taken | null
  /** The cell or head under a chip that is dragged. */
  readonly over: Place | null
  readonly renaming: Place | null
  readonly onRename: (name: string | null) => void
}

/** The heads and cells that are looked at, each where the frame has it. */
export function MatrixRows(props: MatrixRowsProps) {
  const { view, facts, frame, columns, rows, selected, place, cut, over, renaming } = props
  const { occupancy, coverage, lens } = view
  const { workspace } = occupancy
  const highest = useSessionState((state) => state.workspace.organisation.record.levels.length) - 1
  const isAt = (one: Place | null, column: string | null, row: string | null) =>
    one !== null && one.column === column && one.row === row && one.person === null
  const isSelected = (r: number, c: number) => selected.ranges.some((it) => contains(it, { r, c }))
  // A head is selected with its whole line.
  const isLine = (r: number, c: number) =>
    isSelected(r, c) ||
    selected.ranges.some(({ top, bottom, left, right }) =>
      r === 0
        ? top <= 1 && bottom === frame.rows.count && c >= left && c <= right
        : left <= 1 && right === frame.columns.count && r >= top && r <= bottom,
    )
  const width = frame.rowHead + frame.columns.size
  const leftOf = (index: number) => frame.rowHead + frame.columns.startOf(index)
  return (
    <div role="rowgroup" style={{ width, height: headHeight + frame.rows.size }}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ height: headHeight }}>
        <Corner coverage={coverage} lens={lens} isActive={isAt(place, null, null)} />
        {columns.map(({ item: column, index }) => {
          const { head, change, size } = facts.factsOf(column)
          return (
            <ColumnHead
              key={column.key}
              column={column.key}
              columnIndex={index + 2}
              left={leftOf(index)}
              team={column.team}
              facts={head}
              size={size}
              change={change}
              isActive={isAt(place, column.key, null)}
              isSelected={isLine(0, index + 1)}
              isOver={isAt(over, column.key, null)}
              isRenaming={isAt(renaming, column.key, null)}
              onRename={props.onRename}
            />
          )
        })}
      </div>
      {rows.map(({ item: row, index }) => {
        const { chapter, key } = row
        const lead = chapter?.lead == null ? null : workspace.people.get(chapter.lead)?.name
        const limits = facts.layouts[index]?.limits ?? noLimits
        return (
          <div
            key={key}
            role="row"
            aria-rowindex={index + 2}
            className={styles.row}
            style={{
              top: headHeight + frame.rows.startOf(index),
              height: frame.rows.sizeOf(index),
              width,
            }}
          >
            <RowHead
              row={key}
              chapter={chapter}
              lead={lead ?? null}
              size={occupancy.chapterSizes.get(chapter?.id ?? null) ?? 0}
              facts={facts.marks.get(key) ?? null}
              isActive={isAt(place, null, key)}
              isSelected={isLine(index + 1, 0)}
              isRenaming={isAt(renaming, null, key)}
              onRename={props.onRename}
            />
            {columns.map(({ item: column, index: at }) => {
              const isHere = place.column === column.key && place.row === key
              const isRenamed = renaming?.column === column.key && renaming.row === key
              const team = column.team?.id ?? null
              return (
                <MatrixCell
                  key={column.key}
                  column={column.key}
                  row={key}
                  columnIndex={at + 2}
                  left={leftOf(at)}
                  facts={facts.factsOf(column).cells.get(key)}
                  people={limits.people}
                  needs={limits.needs}
                  emptyLabel={cellLabel(
                    chapter?.name ?? 'No chapter',
                    column.team?.name ?? 'No team',
                    0,
                  )}
                  highest={highest}
                  active={isHere ? (place.person ?? 'cell') : null}
                  isSelected={isSelected(index + 1, at + 1)}
                  isOver={over?.column === column.key && over.row === key}
                  cut={cut !== null && cut.from === team ? cut.person : null}
                  renaming={isRenamed && renaming.person !== morePeople ? renaming.person : null}
                  onRename={props.onRename}
                />
              )
            })}
          </div>
        )
      })}
    </div>
  )
}

const noLimits = { people: 0, needs: 0 }

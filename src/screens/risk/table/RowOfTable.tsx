import { ChevronDown, ChevronRight } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { classes } from '#ui/classes.ts'
import styles from './RowTable.module.css'
import type { NameColumn, RowColumn } from './rowColumns.ts'
import type { RowGroup } from './rowGroups.ts'

interface Place {
  readonly index: number
  /** In pixels, from the top of the body. */
  readonly top: number
  readonly height: number
  readonly isTabStop: boolean
  readonly onKeyDown: (event: KeyboardEvent) => void
}

interface RecordRowProps<R> extends Place {
  readonly row: R
  readonly leading: readonly RowColumn<R>[]
  readonly name: NameColumn<R>
  readonly columns: readonly RowColumn<R>[]
  readonly isChosen: boolean
  readonly onChoose: () => void
}

export function RecordRow<R>(props: RecordRowProps<R>) {
  const { row, leading, name, columns, isChosen, onChoose } = props
  const { index, top, height, isTabStop, onKeyDown } = props
  const cells = (shown: readonly RowColumn<R>[], from: number) =>
    shown.map((column, at) => (
      <div
        key={column.id}
        role="cell"
        aria-colindex={from + at}
        className={column.spare && styles[column.spare]}
      >
        {column.cell(row)}
      </div>
    ))
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(styles.row, isChosen && styles.chosen)}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      {cells(leading, 1)}
      <div role="cell" aria-colindex={leading.length + 1}>
        <span className={styles.name}>
          <button
            type="button"
            data-row={index}
            tabIndex={isTabStop ? 0 : -1}
            aria-pressed={isChosen}
            className={styles.open}
            onClick={onChoose}
            onKeyDown={onKeyDown}
          >
            {name.nameOf(row)}
          </button>
          {name.besideOf?.(row)}
        </span>
        {name.underOf?.(row)}
      </div>
      {cells(columns, leading.length + 2)}
    </div>
  )
}

interface GroupRowProps<R> extends Place {
  readonly group: RowGroup<R>
  /** How many columns its head is wide: all of them. */
  readonly width: number
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** Heads the rows of one group, and folds them away. */
export function GroupRow<R>(props: GroupRowProps<R>) {
  const { group, width, isOpen, onToggle, index, top, height, isTabStop, onKeyDown } = props
  const Chevron = isOpen ? ChevronDown : ChevronRight
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={classes(styles.row, styles.group)}
      style={{ height, transform: `translateY(${top}px)` }}
    >
      <div role="cell" aria-colindex={1} aria-colspan={width} className={styles.whole}>
        <button
          type="button"
          data-row={index}
          tabIndex={isTabStop ? 0 : -1}
          aria-expanded={isOpen}
          className={styles.groupHead}
          onClick={onToggle}
          onKeyDown={onKeyDown}
        >
          <Chevron aria-hidden="true" />
          <span className={styles.groupLabel}>{group.label}</span>
          <span className={styles.note}>{group.note}</span>
        </button>
      </div>
    </div>
  )
}

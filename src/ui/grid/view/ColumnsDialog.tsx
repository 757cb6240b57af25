import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import { useRef, useState } from 'react'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { Button } from '../../Button.tsx'
import { findChoices } from '../../choice.ts'
import { classes } from '../../classes.ts'
import { Dialog } from '../../Dialog.tsx'
import { IconButton } from '../../IconButton.tsx'
import { SearchField } from '../../SearchField.tsx'
import type { GridColumn } from '../gridData.ts'
import type { GridView } from '../gridView.ts'
import { orderColumns } from './arrangeColumns.ts'
import { hideColumn, placeColumn, showColumns } from './changeView.ts'
import styles from './ViewDialog.module.css'

export interface ColumnsDialogProps {
  /** All there are, in the order given. */
  readonly columns: readonly GridColumn[]
  readonly view: GridView
  readonly onView: (view: GridView) => void
  readonly onClose: () => void
}

/** More could not be drawn quickly: the others are searched for. */
const listedColumns = 200

type Direction = 'up' | 'down'

/** Every column of a grid in its order, to hide, show and move: the way without dragging. */
export function ColumnsDialog({ columns, view, onView, onClose }: ColumnsDialogProps) {
  const [query, setQuery] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const ordered = orderColumns(columns, view)
  const hidden = new Set(view.hidden)
  const places = new Map(ordered.map(({ id }, at) => [id, at]))
  const choices = ordered.map(({ id, label, group }) => ({
    id,
    label,
    ...(group === undefined ? {} : { detail: group.label }),
  }))
  const { shown, found } = findChoices(choices, query, listedColumns)
  const visible = ordered.filter(({ id }) => !hidden.has(id))

  const show = (shownIds: ReadonlySet<string>) => {
    let next = showColumns(view, columns, [...shownIds])
    for (const { id } of shown) if (!shownIds.has(id)) next = hideColumn(next, columns, id)
    // The last one stays: without any there would be no head to bring them back from.
    if (ordered.some(({ id }) => !next.hidden.includes(id))) onView(next)
  }
  const move = (id: string, direction: Direction) => {
    const at = places.get(id) ?? 0
    const before = ordered[direction === 'up' ? at - 1 : at + 2]?.id ?? null
    onView(placeColumn(view, columns, id, before))
    // What is moved in the document loses the focus.
    requestAnimationFrame(() => focusMove(list.current, id, direction))
  }
  return (
    <Dialog
      isOpen
      title="Columns"
      onClose={onClose}
      footer={
        <>
          <Button
            isDisabled={view.order.length === 0}
            onPress={() => onView({ ...view, order: [] })}
          >
            Reset order
          </Button>
          <Button variant="primary" onPress={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.bar}>
        <SearchField
          autoFocus
          label="Search columns"
          value={query}
          onChange={setQuery}
          className={classes(styles.search)}
        />
        <Button size="small" onPress={() => show(new Set(shown.map(({ id }) => id)))}>
          Show {query.trim() === '' ? 'all' : 'these'}
        </Button>
      </div>
      <GridList
        ref={list}
        aria-label="Columns, those shown are selected"
        selectionMode="multiple"
        escapeKeyBehavior="none"
        items={shown}
        dependencies={[view]}
        selectedKeys={visible.map(({ id }) => id)}
        onSelectionChange={(keys) => {
          const isAll = keys === 'all'
          show(new Set(isAll ? shown.map(({ id }) => id) : [...keys].map(String)))
        }}
        renderEmptyState={() => <div className={styles.empty}>No column has that name.</div>}
        className={classes(styles.list)}
      >
        {({ id, label, detail }) => (
          <GridListItem id={id} textValue={label} className={classes(styles.item)}>
            <span className={styles.box} aria-hidden="true">
              <Check />
            </span>
            <span className={styles.label}>{label}</span>
            {detail === undefined ? null : <span className={styles.detail}>{detail}</span>}
            <IconButton
              label={`Move ${label} up`}
              size="small"
              data-move="up"
              isDisabled={places.get(id) === 0}
              onPress={() => move(id, 'up')}
            >
              <ArrowUp aria-hidden="true" />
            </IconButton>
            <IconButton
              label={`Move ${label} down`}
              size="small"
              data-move="down"
              isDisabled={places.get(id) === ordered.length - 1}
              onPress={() => move(id, 'down')}
            >
              <ArrowDown aria-hidden="true" />
            </IconButton>
          </GridListItem>
        )}
      </GridList>
      <p className={styles.note}>
        {visible.length} of {ordered.length} shown.
        {found > shown.length ? ` ${found - shown.length} more: type to narrow.` : ''}
      </p>
    </Dialog>
  )
}

/** Puts the focus back on the button that moved the column; at the end of its way, on the row. */
function focusMove(list: HTMLElement | null, id: string, direction: Direction): void {
  const row = list?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)
  // From outside, the list lets only rows have the focus.
  row?.focus()
  row?.querySelector<HTMLElement>(`[data-move="${direction}"]:not(:disabled)`)?.focus()
}

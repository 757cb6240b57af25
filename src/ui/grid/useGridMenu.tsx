import { type ReactNode, useEffect, useRef, useState } from 'react'
import { isMacKeyboard, showKeys } from '../keys.ts'
import { ContextMenu, type MenuEntry, type MenuItemEntry, type MenuPlace } from '../Menu.tsx'
import type { GridProps, Opened } from './gridProps.ts'
import type { GridShape, Place } from './gridShape.ts'
import { type GridAct, keysOf } from './keymap.ts'
import { type Selected, wholeRows } from './selection.ts'
import { cellAt, type EditingState } from './useEditing.ts'
import type { GridGestures } from './useGestures.ts'
import type { HeadDragging } from './useHeadDrag.ts'
import { columnMenuEntries, cornerMenuEntries } from './view/columnMenuEntries.ts'

interface GridMenuOptions {
  readonly props: GridProps
  readonly shape: GridShape
  readonly selected: Selected
  readonly gestures: GridGestures
  readonly edit: EditingState
  readonly headDrag: HeadDragging
  readonly open: (opened: Opened) => void
}

export interface GridMenu {
  open(place: Place, at: MenuPlace): void
  readonly element: ReactNode
}

type Later = (run: () => void) => void

/** The menu of a cell or a head: what the grid does, and below it what the screen does. */
export function useGridMenu(options: GridMenuOptions): GridMenu {
  const { shape, props } = options
  const [opened, setOpened] = useState<{ place: Place; at: MenuPlace } | null>(null)
  const target = opened === null ? null : shape.target(opened.place)
  // What takes the focus waits until the menu, which keeps it inside, has gone.
  const waiting = useRef<(() => void) | null>(null)
  const onceClosed = (run: () => void) => {
    waiting.current = run
  }
  useEffect(() => {
    if (opened !== null) return
    waiting.current?.()
    waiting.current = null
  }, [opened])
  const entries = opened === null ? [] : entriesAt(options, opened.place, onceClosed)
  const { row, column } = opened === null ? { row: '', column: '' } : shape.position(opened.place)
  const label =
    target?.kind === 'cell'
      ? props.source.name(row, column)
      : ((target?.kind === 'column'
          ? shape.column(opened?.place.c ?? 0)
          : shape.row(opened?.place.r ?? 0)
        )?.label ?? '')
  return {
    open: (place, at) => {
      const chosen = shape.target(place)
      if (chosen !== null && chosen.kind !== 'cell') props.onHeading?.(chosen)
      if (entriesAt(options, place, onceClosed).length > 0) setOpened({ place, at })
    },
    element: (
      <ContextMenu
        label={label}
        entries={entries}
        place={opened?.at ?? null}
        onClose={() => setOpened(null)}
      />
    ),
  }
}

function entriesAt(options: GridMenuOptions, place: Place, onClosed: Later): MenuEntry[] {
  const { shape, props, headDrag, open } = options
  const target = shape.target(place)
  const view = {
    columns: props.columns,
    view: props.view,
    onView: props.onView,
    onFilter: (column: string) => open({ kind: 'filter', column }),
    onColumns: () => open({ kind: 'columns' }),
  }
  if (shape.isCorner(place)) return [...cornerMenuEntries(view)]
  if (target === null) return []
  const own =
    target.kind === 'column'
      ? columnMenuEntries({ ...view, column: target.column, onFit: headDrag.fitTo })
      : target.kind === 'cell'
        ? cellEntries(options, place, onClosed)
        : []
  const others = props.menuEntries?.(target, wholeRows(shape, options.selected, place)) ?? []
  if (own.length === 0 || others.length === 0) return [...own, ...others]
  return [...own, { kind: 'separator', id: 'others' }, ...others]
}

function cellEntries(options: GridMenuOptions, place: Place, onClosed: Later): MenuEntry[] {
  const { shape, props, gestures, edit, open } = options
  const cell = cellAt(shape, props.source, place)
  const isFixed = cell === null || cell.readOnly !== null
  const entry = (act: GridAct, label: string, isDisabled: boolean, onAction: () => void) =>
    ({ id: act, label, isDisabled, onAction, keys: shownKeys(act) }) satisfies MenuItemEntry
  const { row, column } = shape.position(place)
  const hasNote = cell !== null && cell.note !== ''
  return [
    entry('edit', 'Edit', isFixed, () => onClosed(() => edit.open(place, 'content'))),
    ...(shape.column(place.c)?.hasNotes !== true
      ? []
      : [
          entry('note', hasNote ? 'Edit the comment' : 'Comment…', isFixed, () =>
            onClosed(() => open({ kind: 'note', row, column })),
          ),
        ]),
    { kind: 'separator', id: 'clipboard' },
    entry('cut', 'Cut', isFixed, gestures.cut),
    entry('copy', 'Copy', false, gestures.copy),
    {
      id: 'copy-heads',
      label: 'Copy with headings',
      onAction: gestures.copyWithHeads,
    },
    entry('paste', 'Paste', isFixed, gestures.paste),
    { kind: 'separator', id: 'fill' },
    entry('fill-down', 'Fill down', isFixed, () => gestures.fill('down')),
    entry('fill-right', 'Fill right', isFixed, () => gestures.fill('right')),
    entry('clear', 'Clear', isFixed, gestures.clear),
  ]
}

function shownKeys(act: GridAct): string | undefined {
  const [first] = keysOf(act)
  return first === undefined ? undefined : showKeys(first, isMacKeyboard())
}

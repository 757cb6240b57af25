import { useMemo } from 'react'
import { CellEditor } from './editors/CellEditor.tsx'
import styles from './editors/editors.module.css'
import { NoteEditor } from './editors/NoteEditor.tsx'
import type { GridLayout, Viewport } from './gridLayout.ts'
import type { GridProps, Opened } from './gridProps.ts'
import type { Place } from './gridShape.ts'
import type { EditingState } from './useEditing.ts'
import type { GridKeys } from './useGridKeys.ts'

interface GridOverlaysProps {
  readonly props: GridProps
  readonly opened: Opened | null
  readonly onClose: () => void
  readonly layout: GridLayout
  readonly viewport: Viewport
  readonly edit: EditingState
  /** What is being composed in the active cell; `null`: nothing. */
  readonly composed: { readonly text: string; readonly place: Place } | null
  readonly keys: Pick<GridKeys, 'onChoose' | 'onEditorCommand'>
}

export function GridOverlays(given: GridOverlaysProps) {
  const { props, opened, onClose, layout, viewport, edit, composed, keys } = given
  const { source, onNote } = props
  const { shape } = layout
  const { editing } = edit
  const placeOf = (place: Place) => {
    const { left, top, width, height } = layout.boxIn(viewport, place)
    const box = { left: left + viewport.left, top: top + viewport.top, width, height }
    return { box, row: place.r + 1, column: place.c + 1 }
  }
  const choices = useMemo(() => {
    const type = editing?.column.type
    return type?.kind === 'choice' ? type.choices(editing?.position.row ?? '') : []
  }, [editing])
  if (editing !== null) {
    const { position, place, column } = editing
    return (
      <CellEditor
        {...placeOf(shape.place(position, place))}
        type={column.type}
        align={column.align}
        label={source.name(position.row, position.column)}
        initial={editing.initial}
        startsWith={editing.startsWith}
        choices={choices}
        problem={edit.problem}
        onCommand={keys.onEditorCommand}
        onChoose={keys.onChoose}
        onAbandon={edit.abandon}
        onChange={() => edit.setProblem(null)}
      />
    )
  }
  if (composed !== null) {
    const { left, top, width, height } = placeOf(composed.place).box
    return (
      <div aria-hidden="true" className={styles.composed} style={{ left, top, width, height }}>
        {composed.text}
      </div>
    )
  }
  if (opened?.kind !== 'note') return null
  const { row, column } = opened
  const keep = (note: string) => {
    onClose()
    if (note !== source.cell(row, column).note) onNote?.(row, column, note)
  }
  return (
    <NoteEditor
      {...placeOf(shape.place(opened, { r: shape.heads, c: 1 }))}
      label={`Comment on ${source.name(row, column)}`}
      initial={source.cell(row, column).note}
      onKeep={keep}
      onAbandon={keep}
      onCancel={onClose}
    />
  )
}

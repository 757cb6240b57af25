import { useState } from 'react'
import {
  cellValue,
  type GridCell,
  type GridColumn,
  type GridEvents,
  type GridSource,
} from './gridData.ts'
import type { GridShape, Place, Position } from './gridShape.ts'

/** A cell that is being typed in, and how its editor began. */
export interface Editing {
  readonly place: Place
  readonly position: Position
  readonly column: GridColumn
  readonly initial: string
  readonly startsWith: 'content' | 'key' | 'list'
}

export interface EditingState {
  /** `null`: no editor is open. */
  readonly editing: Editing | null
  /** Why the last thing did not work. */
  readonly problem: string | null
  setProblem(problem: string | null): void
  /** Opens the editor; a read-only cell says why it does not open. */
  open(place: Place, startsWith: Editing['startsWith'], text?: string): void
  /** Whether the text was taken: then the editor is closed. */
  commit(text: string): boolean
  cancel(): void
  /** The focus has gone elsewhere: the text is kept where it can be, else it says why not. */
  abandon(text: string): void
}

interface EditingOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly events: Pick<GridEvents, 'onInput'>
}

/** The one editor of a grid, and the sentence that says why something was not done. */
export function useEditing({ shape, source, events }: EditingOptions): EditingState {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const taken = (text: string): string | null => {
    if (editing === null) return null
    // By id: the row may be elsewhere by now, and the selection too.
    const { row, column } = editing.position
    if (text === cellValue(source.cell(row, column))) return null
    return events.onInput({ inputs: [{ row, column, text }], added: [], readOnly: 0 })
  }
  return {
    editing,
    problem,
    setProblem,
    open: (place, startsWith, text) => {
      const cell = cellAt(shape, source, place)
      const column = shape.column(place.c)
      if (cell === null || column === undefined) return
      if (cell.readOnly !== null) {
        setProblem(cell.readOnly)
        return
      }
      const initial = text ?? cellValue(cell)
      setProblem(null)
      setEditing({ place, position: shape.position(place), column, initial, startsWith })
    },
    commit: (text) => {
      const refused = taken(text)
      setProblem(refused)
      if (refused === null) setEditing(null)
      return refused === null
    },
    cancel: () => {
      setEditing(null)
      setProblem(null)
    },
    abandon: (text) => {
      const refused = taken(text)
      setEditing(null)
      setProblem(refused === null ? null : `“${text}” was not taken. ${refused}`)
    },
  }
}

/** `null`: no cell of values lies there, but a head or a group. */
export function cellAt(shape: GridShape, source: GridSource, { r, c }: Place): GridCell | null {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row === undefined || row.kind === 'group' || column === undefined) return null
  return source.cell(row.id, column.id)
}

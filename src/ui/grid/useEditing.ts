import { useState } from 'react'
import {
  cellValue,
  type GridAnswer,
  type GridBatch,
  type GridCell,
  type GridColumn,
  type GridEvents,
  type GridRejection,
  type GridSource,
  takenWhole,
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
  /** The row that has the text, where it was taken: then the editor is closed. `null`: it was not. */
  commit(text: string): string | null
  cancel(): void
  /** The focus has gone elsewhere: the text is kept where it can be, else it says why not. */
  abandon(text: string): void
  /** Hands in what a gesture changes. */
  take(batch: GridBatch): GridAnswer
  /** The cells of which the last edit's text was not taken. */
  readonly rejected: readonly GridRejection[]
  forgetRejected(): void
}

interface EditingOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly events: Pick<GridEvents, 'onInput' | 'onOpen'>
}

/** The one editor of a grid, and the sentence that says why something was not done. */
export function useEditing({ shape, source, events }: EditingOptions): EditingState {
  const [editing, setEditing] = useState<Editing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  const [rejected, setRejected] = useState(none)

  const take = (batch: GridBatch): GridAnswer => {
    const answer = events.onInput(batch)
    setRejected(answer.refused === null ? answer.rejected : none)
    return answer
  }
  const taken = (text: string): GridAnswer => {
    if (editing === null) return takenWhole
    // By id: the row may be elsewhere by now, and the selection too.
    const { row, column } = editing.position
    if (text === cellValue(source.cell(row, column))) return takenWhole
    return take({ inputs: [{ row, column, text }], added: [], readOnly: 0 })
  }
  return {
    editing,
    problem,
    setProblem,
    take,
    rejected,
    forgetRejected: () => setRejected(none),
    open: (place, startsWith, text) => {
      const cell = cellAt(shape, source, place)
      const column = shape.column(place.c)
      if (cell === null || column === undefined) return
      if (cell.readOnly !== null) {
        const { row, column: id } = shape.position(place)
        if (events.onOpen === undefined || startsWith === 'key') setProblem(cell.readOnly)
        else events.onOpen(row, id)
        return
      }
      const initial = text ?? cellValue(cell)
      setProblem(null)
      setEditing({ place, position: shape.position(place), column, initial, startsWith })
    },
    commit: (text) => {
      const { refused, made } = taken(text)
      setProblem(refused)
      if (refused !== null || editing === null) return null
      setEditing(null)
      return made ?? editing.position.row
    },
    cancel: () => {
      setEditing(null)
      setProblem(null)
    },
    abandon: (text) => {
      const { refused } = taken(text)
      setEditing(null)
      setProblem(refused === null ? null : `“${text}” was not taken. ${refused}`)
    },
  }
}

const none: readonly GridRejection[] = []

/** `null`: no cell of values lies there, but a head or a group. */
export function cellAt(shape: GridShape, source: GridSource, { r, c }: Place): GridCell | null {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row === undefined || row.kind === 'group' || column === undefined) return null
  return source.cell(row.id, column.id)
}

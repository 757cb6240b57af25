// What a grid shows and what it reports: plain data and ids. Nothing here knows what a row means,
// and nothing here knows how a cell is drawn.
import type { ChangeKind } from '../changeSigns.ts'
import type { MenuEntry } from '../Menu.tsx'

export interface GridColumn {
  readonly id: string
  readonly label: string
  /** In pixels, as long as the view has no other. */
  readonly width: number
  /** Stands over the run of neighbouring columns that have the same one, by its id. */
  readonly group?: { readonly id: string; readonly label: string }
  readonly type: CellType
  readonly align: 'start' | 'center' | 'end'
  /** Whether its cells have notes, which then can be written. */
  readonly hasNotes?: boolean
}

/** How the cells of a column are typed. What a text means is the caller's. */
export type CellType =
  | { readonly kind: 'text'; readonly isMultiline: boolean }
  | { readonly kind: 'number' }
  /** ISO days. */
  | { readonly kind: 'date' }
  | {
      readonly kind: 'choice'
      /** Asked when the picker opens. */
      readonly choices: (row: string) => readonly GridChoice[]
      /** Characters that set a cell at once when typed, without an editor: the digits of a scale. */
      readonly instantKeys: string
    }

export interface GridChoice {
  /** The input that chooses it. */
  readonly value: string
  readonly label: string
  readonly description?: string
}

export interface GridRow {
  readonly id: string
  /** `group` heads the rows below it and has one cell; `foot` sums up and is read only. */
  readonly kind: 'item' | 'group' | 'foot'
  readonly label: string
  /** Second, quieter label beside the first. */
  readonly detail?: string
  /** Of a group that can be opened and closed. */
  readonly isOpen?: boolean
  /**
   * An item that is not there yet, the last row of all: typing in it makes it. Whatever is done to
   * many rows leaves it out.
   */
  readonly isNew?: boolean
}

/** The rows in the order in which they are shown, asked for one by one. */
export interface GridRows {
  readonly count: number
  at(index: number): GridRow | undefined
  /** −1: no such row. */
  indexOf(id: string): number
}

export interface GridCell {
  readonly text: string
  /** As it is edited, copied and compared, where that is not the text. */
  readonly value?: string
  /** Which of the five level tints lies under it. */
  readonly tone: 0 | 1 | 2 | 3 | 4 | null
  /** A border in the risk colour; `plain`: in none. */
  readonly ring: 'strong' | 'weak' | 'plain' | null
  /** What lies under it instead of a tint: the plain surface, read only or not; the risk's own. */
  readonly ground?: 'plain' | 'risk'
  readonly hatch: 'single' | 'crossed' | null
  readonly ink: 'risk' | 'gap' | 'faint' | null
  /** Marked in the corner; read and written in the note's editor. */
  readonly note: string
  /** Why it cannot be edited, as a sentence; `null`: it can. */
  readonly readOnly: string | null
  /** Why the text that was last meant for it was not taken, as a sentence. */
  readonly rejected?: string
  /** How it differs from what it is compared with. */
  readonly change?: GridChange
}

/** A difference that a cell is marked with. */
export interface GridChange {
  readonly kind: ChangeKind
  /** What it was, or that it is new, as words: `was 2`. */
  readonly words: string
}

/** Where the cells come from. A new object means that any of them may have changed. */
export interface GridSource {
  /** Asked for visible cells only, and for those that a command reads. */
  cell(row: string, column: string): GridCell
  /** The fact that the cell says, as a sentence for those who hear it. */
  name(row: string, column: string): string
}

/** Text for one cell, typed, pasted or, where it is empty, cleared. */
export interface GridInput {
  readonly row: string
  readonly column: string
  readonly text: string
  /** Takes the place of the cell's note; absent: that stays. */
  readonly note?: string
}

/** Everything that one gesture changes: to be done, and undone, as one step. */
export interface GridBatch {
  readonly inputs: readonly GridInput[]
  /** Rows to add, each as texts by column id; their order is kept. */
  readonly added: readonly ReadonlyMap<string, string>[]
  /** Cells that the gesture reached and that are read only: they count as rejected. */
  readonly readOnly: number
}

/** What came of a batch. */
export interface GridAnswer {
  /** Why nothing of it could be taken, as a sentence; the editor then stays open. */
  readonly refused: string | null
  /** Cells of which the text was not taken: they are marked until the next edit. */
  readonly rejected: readonly GridRejection[]
  /** Id of the row that the new one has become; `null`: it was left alone. */
  readonly made: string | null
}

export interface GridRejection {
  readonly row: string
  readonly column: string
  /** A sentence. */
  readonly reason: string
}

/** What of the grid a menu or a click is about. */
export type GridTarget =
  | { readonly kind: 'row'; readonly row: string }
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'cell'; readonly row: string; readonly column: string }

/** What happens outside the grid because of something done in it. */
export interface GridEvents {
  readonly onInput: (batch: GridBatch) => GridAnswer
  /** A cell's note was written. */
  readonly onNote?: (row: string, column: string, note: string) => void
  /**
   * A cell that is read only was chosen: by a click, by Enter or Space. Absent: it says why it
   * cannot be edited.
   */
  readonly onOpen?: (row: string, column: string) => void
  /** A row's or column's head was chosen. */
  readonly onHeading?: (heading: GridTarget) => void
  /**
   * What can be done there, below the grid's own entries. `rows`: those selected whole, where the
   * target is in one of them; otherwise its own, if it has one.
   */
  readonly menuEntries?: (target: GridTarget, rows: readonly string[]) => readonly MenuEntry[]
  /** A group was opened or closed. */
  readonly onToggle?: (row: string) => void
  /** The person wants out: put the focus elsewhere. */
  readonly onLeave: () => void
}

/** Rows that can be added where a paste ends below the last one. */
export interface AddableRows {
  readonly one: string
  readonly many: string
}

export const emptyCell: GridCell = {
  text: '',
  tone: null,
  ring: null,
  hatch: null,
  ink: null,
  note: '',
  readOnly: null,
}

/** All of it was done. */
export const takenWhole: GridAnswer = { refused: null, rejected: [], made: null }

/** Rows of a list that is there as a whole. */
export function listRows(list: readonly GridRow[]): GridRows {
  const indexes = new Map(list.map(({ id }, at) => [id, at]))
  return { count: list.length, at: (index) => list[index], indexOf: (id) => indexes.get(id) ?? -1 }
}

/** As the cell is edited, copied, sorted and filtered. */
export function cellValue({ text, value }: GridCell): string {
  return value ?? text
}

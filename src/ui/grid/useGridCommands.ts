import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { MenuPlace } from '../Menu.tsx'
import { parseCells, serializeCells } from './clipboard.ts'
import {
  emptyCell,
  type GridCell,
  type GridHeading,
  type GridInput,
  type GridSource,
} from './gridData.ts'
import { copyRange, fillRange, pasteInto, textAt } from './gridInputs.ts'
import type { GridShape, Place, Position } from './gridShape.ts'
import {
  cellKeys,
  characterOf,
  commandOf,
  editorKeys,
  type GridCommand,
  type PressedCommand,
} from './keymap.ts'
import { type Motion, move, type Terrain } from './navigation.ts'
import type { GridSelection } from './useGridSelection.ts'

/** What happens outside the grid because of something done in it. */
export interface GridEvents {
  /** Cells to change, as one step. Gives a sentence where the text cannot be taken. */
  readonly onInput: (inputs: readonly GridInput[]) => string | null
  readonly onMenu?: (heading: GridHeading, place: MenuPlace) => void
  /** The person wants out: put the focus elsewhere. */
  readonly onLeave: () => void
}

interface GridCommandsOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly selection: GridSelection
  readonly rowsPerPage: () => number
  /** Called before the selection moves by a key: the new focus is to be seen. */
  readonly willMove: () => void
  readonly events: GridEvents
}

/** A cell whose text is being typed, and the text that the editor began with. */
export interface Editing {
  readonly place: Place
  readonly position: Position
  readonly initial: string
}

export interface GridCommands {
  /** `null`: no editor is open. */
  readonly editing: Editing | null
  /** Why the last thing did not work. */
  readonly problem: string | null
  edit(): void
  abandon(text: string): void
  forgetProblem(): void
  onKeyDown(event: KeyboardEvent): void
  onEditorKeyDown(event: KeyboardEvent, text: string): void
  onCopy(event: ClipboardEvent): void
  onCut(event: ClipboardEvent): void
  onPaste(event: ClipboardEvent): void
}

const isMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.platform)

/** Runs what keys and clipboard ask of a grid. */
export function useGridCommands(options: GridCommandsOptions): GridCommands {
  const { shape, source, selection, events } = options
  const { focus, range } = selection
  const [editing, setEditing] = useState<Editing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** A digit was just set: Enter goes down, as it does from an editor. */
  const justSet = useRef(false)
  /** Column in which the present run of Tabs began. */
  const tabStart = useRef<number | null>(null)
  const lastWasEscape = useRef(false)

  const cell = cellAt(shape, source, focus)

  const go = (motion: Motion, extend = false): boolean => {
    const isAfterInput = justSet.current
    justSet.current = false
    const terrain = terrainOf(shape, source, options.rowsPerPage())
    const start = tabStart.current
    const isTab = motion === 'next' || motion === 'previous'
    if (isTab && (isAfterInput || editing !== null)) tabStart.current ??= focus.c
    else if (!isTab) tabStart.current = null
    const target = move(terrain, focus, motion)
    if (target === null) return false
    const isReturn = isAfterInput && motion === 'down' && start !== null
    options.willMove()
    selection.put(isReturn ? { ...target, c: start } : target, { extend })
    return true
  }

  const submit = (inputs: readonly GridInput[] | string): boolean => {
    const refused =
      typeof inputs === 'string' ? inputs : inputs.length === 0 ? null : events.onInput(inputs)
    setProblem(refused)
    return refused === null
  }

  const edit = (text?: string): boolean => {
    if (cell.readOnly) {
      setProblem('This cell cannot be edited.')
      return true
    }
    options.willMove()
    selection.put(focus)
    const initial = text ?? textAt(shape, source, focus)
    setEditing({ place: focus, position: shape.position(focus), initial })
    return true
  }

  const openMenu = (target: EventTarget): boolean => {
    const heading = shape.heading(focus)
    if (heading === null || events.onMenu === undefined || !(target instanceof Element))
      return false
    events.onMenu(heading, { target })
    return true
  }

  const commit = (text: string): boolean => {
    if (editing === null) return true
    // The selection may be elsewhere by now, at the cell that was clicked meanwhile.
    const { position, place } = editing
    const isSame = text === textAt(shape, source, shape.place(position, place))
    if (!isSame && !submit([{ ...position, text }])) return false
    setProblem(null)
    setEditing(null)
    return true
  }

  const run = ({ command, extend }: PressedCommand, target: EventTarget): boolean => {
    const isHeading = shape.heading(focus) !== null
    switch (command.kind) {
      case 'move':
        return go(command.motion, extend)
      case 'enter':
        if (justSet.current) return go('down')
        return isHeading ? openMenu(target) : edit()
      case 'edit':
        return isHeading ? openMenu(target) : edit()
      case 'clear':
        submit(fillRange(shape, source, range, ''))
        return true
      case 'escape':
        if (!selection.isOneCell) selection.put(focus)
        else if (lastWasEscape.current) events.onLeave()
        return true
      case 'leave':
        events.onLeave()
        return true
      case 'menu':
        return openMenu(target)
      case 'commit':
      case 'cancel':
        return false
    }
  }

  const type = (character: string): boolean => {
    const { instantKeys } = shape.column(focus.c) ?? {}
    if (shape.row(focus.r)?.kind !== 'item' || instantKeys === undefined) {
      return shape.row(focus.r)?.kind === 'item' && focus.c > 0 && edit(character)
    }
    if (cell.readOnly) return edit()
    if (instantKeys.includes(character)) {
      justSet.current = submit(fillRange(shape, source, range, character))
      return true
    }
    // Signs, say "?", are no beginning of a value here: they may mean something to the app.
    return /[\p{L}\p{N}]/u.test(character) && edit(character)
  }

  return {
    editing,
    problem,
    edit: () => edit(),
    abandon: (text) => {
      if (editing !== null && !commit(text)) {
        setEditing(null)
        setProblem(null)
      }
    },
    forgetProblem: () => setProblem(null),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return
      setProblem(null)
      const pressed = commandOf(cellKeys, event, isMac())
      const character = pressed === null ? characterOf(event) : null
      const isHandled =
        pressed !== null ? run(pressed, event.target) : character !== null && type(character)
      lastWasEscape.current = pressed?.command.kind === 'escape'
      if (isHandled) stop(event)
    },
    onEditorKeyDown: (event, text) => {
      const pressed = commandOf(editorKeys, event, isMac())
      if (pressed === null) return
      stop(event)
      runInEditor(pressed.command, text)
    },
    onCopy: (event) => copy(event),
    onCut: (event) => {
      if (copy(event)) submit(fillRange(shape, source, range, ''))
    },
    onPaste: (event) => {
      event.preventDefault()
      const block = parseCells(event.clipboardData.getData('text/plain'))
      submit(pasteInto(shape, source, range, block))
    },
  }

  function runInEditor(command: GridCommand, text: string): void {
    if (command.kind === 'cancel') {
      lastWasEscape.current = true
      setEditing(null)
      setProblem(null)
    } else if (command.kind === 'commit' && commit(text)) {
      justSet.current = true
      go(command.motion)
    }
  }

  function copy(event: ClipboardEvent): boolean {
    event.preventDefault()
    const block = copyRange(shape, source, range)
    if (typeof block === 'string') {
      setProblem(block)
      return false
    }
    event.clipboardData.setData('text/plain', serializeCells(block))
    return true
  }
}

const fixedCell: GridCell = { ...emptyCell, readOnly: true }

function cellAt(shape: GridShape, source: GridSource, { r, c }: Place): GridCell {
  const row = shape.row(r)
  const column = shape.column(c)
  if (row === undefined || row.kind !== 'item' || column === undefined) return fixedCell
  return source.cell(row.id, column.id)
}

function terrainOf(shape: GridShape, source: GridSource, rowsPerPage: number): Terrain {
  const { heads, rowCount, columnCount, firstItem, lastItem } = shape
  return {
    heads,
    rowCount,
    columnCount,
    firstItem,
    lastItem,
    rowsPerPage,
    span: (r, c) => shape.span(r, c),
    isFilled: (r, c) => cellAt(shape, source, { r, c }).text !== '',
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

import { type KeyboardEvent, useRef } from 'react'
import { isMacKeyboard } from '../keys.ts'
import { isComposing } from './editors/control.ts'
import { cellValue, type GridEvents, type GridSource } from './gridData.ts'
import type { GridShape, Place } from './gridShape.ts'
import {
  cellKeys,
  characterOf,
  commandOf,
  type EditorCommand,
  type GridCommand,
  type Pressed,
} from './keymap.ts'
import { type Motion, move, type Terrain } from './navigation.ts'
import { cellAt, type EditingState } from './useEditing.ts'
import type { GridGestures } from './useGestures.ts'
import type { GridSelection } from './useGridSelection.ts'

/** What a grid can open beside the editor. */
export interface GridOpeners {
  menu(): void
  filter(column: string): void
  find(): void
  note(): void
  resize(step: 1 | -1): void
}

interface GridKeysOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly selection: GridSelection
  readonly edit: EditingState
  readonly gestures: GridGestures
  readonly openers: GridOpeners
  readonly events: GridEvents
  readonly rowsPerPage: () => number
  /** The selection is about to move by a key: what moves is to be seen. */
  readonly willMove: (what: 'active' | 'head') => void
}

export interface GridKeys {
  onKeyDown(event: KeyboardEvent): void
  /** What a key in the editor asks for, and the text that is in it. */
  onEditorCommand(command: EditorCommand, text: string): void
  /** Chosen from the editor's list: the cell stays the active one. */
  onChoose(text: string): void
}

/** Runs what keys ask of a grid, as the keymap has it. */
export function useGridKeys(options: GridKeysOptions): GridKeys {
  const { shape, source, selection, edit, gestures, openers, events } = options
  const { active, head, isOneCell } = selection.selected
  const column = shape.column(active.c)
  /** A digit was just set: Enter goes down, as it does from an editor. */
  const justSet = useRef(false)
  /** Column in which the present run of Tabs began. */
  const tabStart = useRef<number | null>(null)
  const lastWasEscape = useRef(false)
  /** Where the last key left the active cell: what it began ends when something else moves it. */
  const leftAt = useRef<Place | null>(null)
  const forgetIfMoved = () => {
    const { current } = leftAt
    if (current === null || (current.r === active.r && current.c === active.c)) return
    justSet.current = false
    tabStart.current = null
    lastWasEscape.current = false
  }

  const go = (motion: Motion, extend = false, made: string | null = null): boolean => {
    const isAfterInput = justSet.current || edit.editing !== null
    justSet.current = false
    const start = tabStart.current
    const isTab = motion === 'next' || motion === 'previous'
    if (isTab && isAfterInput) tabStart.current ??= active.c
    else if (!isTab) tabStart.current = null
    const isStep = isTab || (isAfterInput && (motion === 'down' || motion === 'up'))
    options.willMove(extend ? 'head' : 'active')
    const inside = isStep ? selection.stepped(motion) : null
    if (inside !== null) {
      leftAt.current = inside
      return true
    }
    const target = move(terrainOf(options), extend ? head : active, motion)
    if (isTab && made !== null) {
      // What was typed into the new row stands in one of its own now: Tab goes on in that, and from
      // its end into the next new one.
      if (target?.r === active.r) selection.putAt({ ...shape.position(target), row: made })
      else selection.put({ r: active.r, c: 1 })
      leftAt.current = target
      return true
    }
    if (target === null) return false
    const isReturn = isAfterInput && motion === 'down' && start !== null
    const there = isStep && !isTab ? nextItem(shape, target, motion) : target
    const place = isReturn ? { ...there, c: start } : there
    if (extend) selection.extend(place)
    else {
      selection.put(place)
      leftAt.current = place
    }
    return true
  }

  /** A head opens its menu, a group opens or closes, a cell is edited. */
  const enter = (startsWith: 'content' | 'list'): boolean => {
    const row = shape.row(active.r)
    if (row?.kind === 'group') {
      if (row.isOpen !== undefined) events.onToggle?.(row.id)
    } else if (cellAt(shape, source, active) === null) openers.menu()
    else {
      options.willMove('active')
      edit.open(active, startsWith)
    }
    return true
  }

  const run = ({ command, extend }: Pressed<GridCommand>): boolean => {
    switch (command.kind) {
      case 'move':
        return go(command.motion, extend)
      case 'edit':
        return justSet.current ? go('down') : enter('content')
      case 'pick':
        return enter('list')
      case 'open-list':
        if (shape.kind(active.r) === 'columns' && column !== undefined) openers.filter(column.id)
        else enter('list')
        return true
      case 'escape':
        if (gestures.cutRange !== null) gestures.cancelCut()
        else if (!isOneCell) selection.put(active)
        else if (lastWasEscape.current) events.onLeave()
        return true
      case 'leave':
        events.onLeave()
        return true
      case 'clear':
        options.willMove('active')
        gestures.clear()
        return true
      case 'select-all':
        selection.widen('all')
        return true
      case 'select-column':
        selection.widen('columns')
        return true
      case 'select-row':
        selection.widen('rows')
        return true
      case 'fill-down':
      case 'fill-right':
        gestures.fill(command.kind === 'fill-down' ? 'down' : 'right')
        return true
      case 'fill-range': {
        const cell = cellAt(shape, source, active)
        if (cell !== null) gestures.fillWith(cellValue(cell))
        return true
      }
      case 'menu':
        openers.menu()
        return true
      case 'find':
        openers.find()
        return true
      case 'note':
        openers.note()
        return true
      case 'wider':
      case 'narrower':
        openers.resize(command.kind === 'wider' ? 1 : -1)
        return true
      case 'paste-values':
        gestures.willPasteValues()
        return false
      case 'copy':
      case 'cut':
      case 'paste':
        // The browser answers these with events of their own.
        return false
    }
  }

  const type = (character: string): boolean => {
    const cell = cellAt(shape, source, active)
    if (cell === null || column === undefined) return false
    const { type: cellType } = column
    const instantKeys = cellType.kind === 'choice' ? cellType.instantKeys : ''
    if (cell.readOnly === null && instantKeys.includes(character)) {
      // As spreadsheets do: typing is for the active cell, Mod+Enter for the whole selection.
      options.willMove('active')
      gestures.set(character)
      justSet.current = true
      return true
    }
    // Signs, say "?", are no beginning of a value here: they may mean something to the app.
    if (instantKeys !== '' && !/[\p{L}\p{N}]/u.test(character)) return false
    options.willMove('active')
    edit.open(active, 'key', character)
    return true
  }

  return {
    onKeyDown: (event) => {
      if (isComposing(event)) return
      edit.setProblem(null)
      forgetIfMoved()
      leftAt.current = active
      const pressed = commandOf(cellKeys, event, isMacKeyboard())
      const character = pressed === null ? characterOf(event, isMacKeyboard()) : null
      // Only Enter goes on from there: F2 opens what was just set.
      if (event.key === 'F2') justSet.current = false
      const isHandled = pressed !== null ? run(pressed) : character !== null && type(character)
      lastWasEscape.current = pressed?.command.kind === 'escape'
      if (!isHandled) return
      event.preventDefault()
      event.stopPropagation()
    },
    onChoose: (text) => {
      if (edit.commit(text) !== null) justSet.current = true
    },
    onEditorCommand: (command, text) => {
      if (command.kind === 'cancel') {
        lastWasEscape.current = true
        options.willMove('active')
        edit.cancel()
      } else if (command.kind === 'fill') {
        edit.cancel()
        gestures.fillWith(text)
      } else if (command.kind === 'commit') {
        const { editing } = edit
        const row = edit.commit(text)
        if (row === null) return
        justSet.current = true
        go(command.motion, false, row === editing?.position.row ? null : row)
      }
    },
  }
}

/** Past groups and feet, where nothing can be typed; where there is none, the place itself. */
function nextItem(shape: GridShape, place: Place, motion: Motion): Place {
  const step = motion === 'up' ? -1 : 1
  let r = place.r
  while (r >= shape.heads && r < shape.rowCount && shape.kind(r) !== 'item') r += step
  return r >= shape.heads && r < shape.rowCount ? { ...place, r } : place
}

function terrainOf({ shape, source, rowsPerPage }: GridKeysOptions): Terrain {
  const { heads, rowCount, columnCount, firstItem, lastItem } = shape
  return {
    heads,
    rowCount,
    columnCount,
    firstItem,
    lastItem,
    rowsPerPage: rowsPerPage(),
    span: (r, c) => shape.span(r, c),
    isFilled: (r, c) => {
      const row = shape.row(r)
      if (row?.kind !== 'item') return false
      return (cellAt(shape, source, { r, c })?.text ?? '') !== ''
    },
  }
}

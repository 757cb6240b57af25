import type { KeyboardEvent } from 'react'
import {
  cellKeys,
  characterOf,
  commandOf,
  type GridCommand,
  type Pressed,
} from '#ui/grid/keymap.ts'
import { type Motion, move, type Terrain } from '#ui/grid/navigation.ts'
import { selectPlace, stepWithin, widenTo } from '#ui/grid/selection.ts'
import { isMacKeyboard } from '#ui/keys.ts'
import { placeAt } from '../model/matrixShape.ts'
import { morePeople, type Place } from '../model/place.ts'
import { type ChipCommand, chipKeys, type HeadCommand, headKeys } from './chipKeys.ts'
import { elementAt } from './placeElements.ts'
import type { GridCommands } from './useGridCommands.ts'
import type { MatrixSelection } from './useMatrixSelection.ts'

export interface KeyContext {
  readonly selection: MatrixSelection
  readonly commands: GridCommands
  /** What can have the focus inside a cell, in order. */
  readonly partsAt: (place: Place) => readonly NonNullable<Place['person']>[]
  readonly isFilled: Terrain['isFilled']
  readonly rowsPerPage: (r: number, to: 1 | -1) => number
  /** Puts the focus outside the grid. */
  readonly leave: () => void
  /** Whether the key before this one was Esc. */
  readonly lastWasEscape: { current: boolean }
}

/** Does what a key means at the place of the focus. Keys that mean nothing here go on. */
export function pressKey(event: KeyboardEvent<HTMLElement>, context: KeyContext): void {
  if (event.target instanceof HTMLInputElement || event.nativeEvent.isComposing) return
  const isDone = run(event, context)
  const meant = commandOf(cellKeys, event, isMacKeyboard())?.command.kind
  context.lastWasEscape.current = meant === 'escape'
  if (!isDone) return
  event.preventDefault()
  event.stopPropagation()
}

function run(event: KeyboardEvent<HTMLElement>, context: KeyContext): boolean {
  const isMac = isMacKeyboard()
  const { place } = context.selection
  if (place.person !== null) {
    const pressed = commandOf(chipKeys, event, isMac)
    if (pressed !== null && runOnChip(pressed.command, event, context)) return true
  } else if ((place.row === null) !== (place.column === null)) {
    const pressed = commandOf(headKeys, event, isMac)
    if (pressed !== null) return runOnHead(pressed.command, event, context)
  }
  const pressed = commandOf(cellKeys, event, isMac)
  if (pressed !== null) return runOnCell(pressed, event, context)
  if (characterOf(event, isMacKeyboard()) !== '+') return false
  context.commands.add(place)
  return true
}

/** False: it means what it means in the cell. */
function runOnChip(command: ChipCommand, event: KeyboardEvent, context: KeyContext): boolean {
  const { selection, commands } = context
  const { place } = selection
  if (commands.cut !== null) {
    // Who is cut is on the way to another cell.
    if (command.kind === 'step') return false
    if (command.kind === 'back') return giveUpCut(context)
  }
  switch (command.kind) {
    case 'step': {
      const parts = context.partsAt(place)
      const at = place.person === null ? -1 : parts.indexOf(place.person)
      const steps = { previous: Math.max(0, at - 1), next: at + 1, first: 0, last: parts.length }
      const person = parts[Math.min(steps[command.to], parts.length - 1)] ?? null
      selection.go({ ...place, person })
      return true
    }
    case 'menu':
      return place.person === morePeople
        ? commands.open({ kind: 'more', place })
        : openMenu(event, context)
    case 'rename':
      return place.person !== morePeople && commands.open({ kind: 'rename', place })
    case 'take-out':
      if (place.person !== morePeople) commands.act('leave-team', place)
      return true
    case 'back':
      selection.go({ ...place, person: null })
      return true
  }
}

function runOnHead({ kind }: HeadCommand, event: KeyboardEvent, context: KeyContext): boolean {
  const { commands, selection } = context
  if (kind === 'menu') return openMenu(event, context)
  if (kind === 'rename') return commands.open({ kind: 'rename', place: selection.place })
  commands.act('delete-selected', selection.place)
  return true
}

function runOnCell(
  { command, extend }: Pressed<GridCommand>,
  event: KeyboardEvent,
  context: KeyContext,
): boolean {
  const { selection, commands } = context
  const { place, shape, cells, selected } = selection
  switch (command.kind) {
    case 'move':
      return go(command.motion, extend, context)
    case 'edit':
      return enter(event, context)
    case 'pick':
    case 'menu':
      return openMenu(event, context)
    case 'open-list':
      commands.add({ ...place, person: null })
      return true
    case 'clear':
      commands.clear(selected.ranges)
      return true
    case 'escape':
      if (commands.cut !== null) return giveUpCut(context)
      if (!selected.isOneCell) selection.choose(selectPlace(shape, selected.active))
      else if (context.lastWasEscape.current) context.leave()
      return true
    case 'leave':
      context.leave()
      return true
    case 'select-all':
      selection.choose(widenTo(cells, 'all'))
      return true
    case 'select-column':
      selection.choose(widenTo(cells, 'columns'))
      return true
    case 'select-row':
      selection.choose(widenTo(cells, 'rows'))
      return true
    case 'find':
      return commands.open({ kind: 'find', place })
    default:
      // The clipboard's keys have events of their own; people are not filled into cells, and the
      // columns are all of one width.
      return false
  }
}

function go(motion: Motion, extend: boolean, context: KeyContext): boolean {
  const { selection, rowsPerPage } = context
  const { shape, selected, cells, place } = selection
  const { active, head } = selected
  if (motion === 'next' || motion === 'previous') {
    const within = stepWithin(shape, cells, motion)
    if (within !== null) {
      selection.choose(within)
      return true
    }
  }
  const from = extend ? head : active
  const { heads, rowCount, columnCount, firstItem, lastItem } = shape
  const terrain: Terrain = {
    heads,
    rowCount,
    columnCount,
    firstItem,
    lastItem,
    rowsPerPage: rowsPerPage(from.r, motion === 'page-up' ? -1 : 1),
    span: (r, c) => shape.span(r, c),
    isFilled: context.isFilled,
  }
  const target = move(terrain, from, motion)
  if (target === null) return false
  if (!extend) selection.go(placeAt(shape, target))
  else {
    // The range is one of cells: a chip that had the focus gives it to its cell.
    if (place.person !== null) selection.choose(selectPlace(shape, active))
    const isBody = { r: active.r > 0, c: active.c > 0 }
    selection.extend({
      r: isBody.r ? Math.max(1, target.r) : target.r,
      c: isBody.c ? Math.max(1, target.c) : target.c,
    })
  }
  return true
}

/** Into the cell: to the first person in it, or to the list of those who could join. */
function enter(event: KeyboardEvent, context: KeyContext): boolean {
  const { selection, commands } = context
  const { place } = selection
  if (place.row === null || place.column === null) return openMenu(event, context)
  const [first] = context.partsAt(place)
  if (first === undefined) commands.add(place)
  else selection.go({ ...place, person: first })
  return true
}

function giveUpCut({ commands }: KeyContext): boolean {
  commands.setCut(null)
  return true
}

function openMenu(event: KeyboardEvent, { selection, commands }: KeyContext): boolean {
  const grid = event.currentTarget
  const { place } = selection
  const target = grid instanceof HTMLElement ? elementAt(grid, place) : null
  return target !== null && commands.open({ kind: 'menu', place, at: { target } })
}

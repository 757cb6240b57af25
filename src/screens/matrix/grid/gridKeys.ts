import type { KeyboardEvent } from 'react'
import type { PersonId } from '#core/model/ids.ts'
import type { GridAxes } from '../model/axes.ts'
import type { CellFacts } from '../model/cellFacts.ts'
import { type Direction, morePeople, type Place, stepFrom } from '../model/place.ts'
import { elementAt } from './placeElements.ts'
import type { GridCommands } from './useGridCommands.ts'

export interface KeyContext {
  readonly axes: GridAxes
  readonly place: Place
  readonly go: (place: Place) => void
  readonly commands: GridCommands
  readonly cellAt: (place: Place) => CellFacts | undefined
  /** Rows that fit on the screen. */
  readonly page: number
  readonly say: (text: string) => void
  /** Puts the focus outside the grid. */
  readonly leave: () => void
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'row-start',
  End: 'row-end',
  PageUp: 'page-up',
  PageDown: 'page-down',
}

const farDirections: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  ArrowUp: 'column-start',
  ArrowDown: 'column-end',
  Home: 'grid-start',
  End: 'grid-end',
}

/** Does what a key means at the place of the focus. Keys that mean nothing here go on. */
export function pressKey(event: KeyboardEvent<HTMLElement>, context: KeyContext): void {
  if (event.target instanceof HTMLInputElement || event.altKey) return
  const mod = event.ctrlKey || event.metaKey
  if (event.key === 'F6') {
    event.preventDefault()
    context.leave()
    return
  }
  const isDone = mod
    ? pressWithMod(event.key, context)
    : context.place.person === null
      ? pressOnCell(event, context)
      : pressOnChip(event, context)
  if (!isDone) return
  event.preventDefault()
  event.stopPropagation()
}

function pressWithMod(key: string, context: KeyContext): boolean {
  const { place, commands, axes, go } = context
  const direction = farDirections[key]
  if (direction !== undefined) {
    go(stepFrom(axes, place, direction, context.page))
    return true
  }
  const taken = commands.takenAt(place)
  if (key.toLowerCase() === 'x' && taken !== null) {
    commands.setCut(taken)
    const chip = context.cellAt(place)?.chips.find(({ person }) => person === taken.person)
    context.say(`${chip?.name ?? 'The person'} is cut: paste in another cell, or Esc.`)
    return true
  }
  if (key.toLowerCase() === 'v' && commands.cut !== null) {
    commands.put(commands.cut, place)
    return true
  }
  return false
}

function pressOnCell(event: KeyboardEvent, context: KeyContext): boolean {
  const { axes, place, commands, go } = context
  const direction = event.shiftKey ? undefined : directions[event.key]
  if (direction !== undefined) {
    go(stepFrom(axes, place, direction, context.page))
    return true
  }
  if (isMenuKey(event)) return openMenu(event, context)
  const isHead = place.row === null || place.column === null
  switch (event.key) {
    case 'Enter': {
      if (isHead) return openMenu(event, context)
      const [first] = partsOf(context.cellAt(place))
      if (first === undefined) commands.open({ kind: 'add', place })
      else go({ ...place, person: first })
      return true
    }
    case '+':
      if (place.column === null) commands.addNew(place)
      else commands.open({ kind: 'add', place })
      return true
    case ' ':
      return openMenu(event, context)
    case 'F2':
      if (isHead) commands.open({ kind: 'rename', place })
      return isHead
    case 'Delete':
    case 'Backspace':
      if (isHead) commands.act('delete-selected', place)
      return isHead
    case 'Escape':
      if (commands.cut === null) context.leave()
      else commands.setCut(null)
      return true
    default:
      return false
  }
}

function pressOnChip(event: KeyboardEvent, context: KeyContext): boolean {
  const { axes, place, commands, go } = context
  const direction = directions[event.key]
  if (commands.cut !== null && direction !== undefined) {
    // Who is cut is on the way to another cell.
    go(stepFrom(axes, { ...place, person: null }, direction, context.page))
    return true
  }
  const parts = partsOf(context.cellAt(place))
  const at = place.person === null ? -1 : parts.indexOf(place.person)
  const to = (index: number) => {
    const person = parts[Math.min(Math.max(index, 0), parts.length - 1)] ?? null
    go({ ...place, person })
    return true
  }
  if (isMenuKey(event)) return openMenu(event, context)
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return to(at - 1)
    case 'ArrowRight':
    case 'ArrowDown':
      return to(at + 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(parts.length - 1)
    case 'Escape':
      if (commands.cut !== null) commands.setCut(null)
      else go({ ...place, person: null })
      return true
    case 'Enter':
    case ' ':
      if (place.person === morePeople) commands.open({ kind: 'more', place })
      else openMenu(event, context)
      return true
    case 'F2':
      if (place.person !== morePeople) commands.open({ kind: 'rename', place })
      return true
    case '+':
      commands.open({ kind: 'add', place: { ...place, person: null } })
      return true
    case 'Delete':
    case 'Backspace':
      if (place.person !== morePeople) commands.act('leave-team', place)
      return true
    default:
      return false
  }
}

function isMenuKey(event: KeyboardEvent): boolean {
  return event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
}

function openMenu(event: KeyboardEvent, { place, commands }: KeyContext): boolean {
  const grid = event.currentTarget
  const target = grid instanceof HTMLElement ? elementAt(grid, place) : null
  if (target === null) return false
  commands.open({ kind: 'menu', place, at: { target } })
  return true
}

/** What can have the focus inside a cell, in order. */
function partsOf(cell: CellFacts | undefined): (PersonId | typeof morePeople)[] {
  if (cell === undefined) return []
  const shown = cell.chips.slice(0, cell.shown).map(({ person }) => person)
  return cell.shown < cell.chips.length ? [...shown, morePeople] : shown
}

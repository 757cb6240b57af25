import type { ActionContext } from '#session/actions/action.ts'
import { actionNamed, labelOf } from '#session/actions/registry.ts'
import type { MenuEntry, MenuItemEntry } from '#ui/Menu.tsx'
import type { GridAxes } from '../model/axes.ts'
import { morePeople, type Place } from '../model/place.ts'
import type { GridCommands } from './useGridCommands.ts'

/** What can be done with what is at the place: a person, a team, a chapter, or a cell. */
export function menuEntries(
  context: ActionContext,
  axes: GridAxes,
  commands: GridCommands,
  place: Place,
): readonly MenuEntry[] {
  const action = (name: string, more: Partial<MenuItemEntry> = {}): MenuItemEntry => {
    const found = actionNamed(name)
    return {
      id: name,
      label: labelOf(found, context),
      isDisabled: !found.canRun(context),
      onAction: () => commands.act(name, place),
      ...more,
    }
  }
  const rename: MenuItemEntry = {
    id: 'rename',
    label: 'Rename',
    keys: 'F2',
    onAction: () => commands.open({ kind: 'rename', place }),
  }
  const edit = action('edit-selected', { label: 'Edit…' })
  const remove = action('delete-selected', { tone: 'danger' })
  const paste: MenuItemEntry[] =
    commands.cut === null || place.column === null
      ? []
      : [{ id: 'paste', label: 'Put the person that is cut here', onAction: pasteHere }]
  function pasteHere() {
    if (commands.cut !== null) commands.put(commands.cut, place)
  }
  if (place.person !== null && place.person !== morePeople) {
    const taken = commands.takenAt(place)
    return [
      action('move-selected'),
      action('split-selected'),
      action('leave-team', { keys: 'Del' }),
      { kind: 'separator', id: 'line' },
      rename,
      edit,
      { id: 'cut', label: 'Cut', onAction: () => commands.setCut(taken) },
      { kind: 'separator', id: 'line-2' },
      remove,
    ]
  }
  const isCell = place.row !== null && place.column !== null
  if (place.row === null && place.column === null) {
    return [action('add-team'), action('add-chapter'), action('add-person')]
  }
  const add: MenuItemEntry = {
    id: 'add',
    label: 'Add a person…',
    keys: '+',
    onAction: () =>
      place.column === null ? commands.addNew(place) : commands.open({ kind: 'add', place }),
  }
  const isNamed = [...axes.columns.filter(({ team }) => team !== null), ...axes.rows].some(
    ({ key }) => key === (place.row ?? place.column),
  )
  if (isCell || !isNamed) return [add, ...paste]
  return [add, ...paste, rename, edit, { kind: 'separator', id: 'line' }, remove]
}

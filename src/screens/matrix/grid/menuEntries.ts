import { counted } from '#core/model/naming.ts'
import type { ActionContext } from '#session/actions/action.ts'
import { labelOf } from '#session/actions/firstActions.ts'
import { actionNamed } from '#session/actions/registry.ts'
import { type GridAct, keysOf } from '#ui/grid/keymap.ts'
import type { Selected } from '#ui/grid/selection.ts'
import { isMacKeyboard, showKeys } from '#ui/keys.ts'
import type { MenuEntry, MenuItemEntry } from '#ui/Menu.tsx'
import { morePeople, type Place } from '../model/place.ts'
import { membersIn } from '../model/rangeCells.ts'
import type { MatrixView } from '../useMatrixView.ts'
import type { GridCommands } from './useGridCommands.ts'

/** What can be done with what is at the place: a person, a team, a chapter, or a cell. */
export function menuEntries(
  context: ActionContext,
  { axes, occupancy }: MatrixView,
  commands: GridCommands,
  { place, selected }: { readonly place: Place; readonly selected: Selected },
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
  const shown = (kind: GridAct) => showKeys(keysOf(kind)[0] ?? '', isMacKeyboard())
  const copy: MenuItemEntry = {
    id: 'copy',
    label: 'Copy',
    keys: shown('copy'),
    onAction: () => commands.copy(place, selected.range),
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
      copy,
      { id: 'cut', label: 'Cut', keys: shown('cut'), onAction: () => commands.setCut(taken) },
      { kind: 'separator', id: 'line-1' },
      action('scenario-leaves'),
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
  if (isCell || !isNamed) {
    const members = membersIn(axes, occupancy, selected.ranges)
    const clear: MenuItemEntry = {
      id: 'clear',
      label: `Take ${counted(members.length, 'person', 'people')} out`,
      keys: shown('clear'),
      isDisabled: members.length === 0,
      onAction: () => commands.clear(selected.ranges),
    }
    return [add, copy, ...paste, { kind: 'separator', id: 'line' }, clear]
  }
  const line = (id: string) => ({ kind: 'separator', id }) as const
  const ofTeam =
    place.row === null
      ? [
          line('line-1'),
          ...['grow', 'split', 'merge', 'switch', 'isolate'].map((verb) => action(`${verb}-team`)),
          line('line-2'),
          action('scenario-disband'),
        ]
      : []
  return [add, copy, ...paste, rename, edit, ...ofTeam, line('line'), remove]
}

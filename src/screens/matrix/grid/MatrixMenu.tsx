import { useActionContext } from '#session/react.ts'
import type { Selected } from '#ui/grid/selection.ts'
import { ContextMenu, type ContextMenuProps } from '#ui/Menu.tsx'
import type { Place } from '../model/place.ts'
import type { MatrixView } from '../useMatrixView.ts'
import { menuEntries } from './menuEntries.ts'
import type { GridCommands } from './useGridCommands.ts'

interface Props {
  readonly view: MatrixView
  readonly commands: GridCommands
  readonly selected: Selected
  /** What the menu is of. */
  readonly place: Place
  /** Where it opens. */
  readonly at: ContextMenuProps['place']
}

/** The context menu of a place in the matrix. */
export function MatrixMenu({ view, commands, selected, place, at }: Props) {
  const context = useActionContext()
  return (
    <ContextMenu
      label="Actions"
      entries={menuEntries(context, view, commands, { place, selected })}
      place={at}
      onClose={commands.closeMenu}
    />
  )
}

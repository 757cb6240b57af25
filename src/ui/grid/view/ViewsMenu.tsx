import { Bookmark, ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../Button.tsx'
import { MenuButton, type MenuEntry } from '../../Menu.tsx'
import { NameDialog } from '../../NameDialog.tsx'

export interface NamedView {
  readonly name: string
  readonly address: string
  readonly isCurrent: boolean
}

export interface ViewsMenuProps {
  readonly views: readonly NamedView[]
  readonly onOpen: (address: string) => void
  /** Keeps the present address; a view of that name is replaced. */
  readonly onSave: (name: string) => void
  readonly onRename: (name: string, newName: string) => void
  readonly onDelete: (name: string) => void
  /** Back to the grid as it comes; absent: it is so. */
  readonly onReset?: (() => void) | undefined
  /** What has happened, as a sentence. */
  readonly onNotice: (text: string) => void
}

/** The ways of looking at a grid that were given a name, and the address of the present one. */
export function ViewsMenu(props: ViewsMenuProps) {
  const { views, onOpen, onSave, onRename, onDelete, onReset, onNotice } = props
  const [naming, setNaming] = useState<'save' | 'rename' | null>(null)
  const current = views.find(({ isCurrent }) => isCurrent)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href)
      onNotice('Address copied.')
    } catch {
      onNotice('The browser did not allow copying. The address stands in its address bar.')
    }
  }
  const entries: MenuEntry[] = []
  if (views.length > 0) {
    entries.push({
      kind: 'section',
      id: 'saved',
      label: 'Saved views',
      entries: views.map(({ name, address, isCurrent }) => ({
        id: `view ${name}`,
        label: name,
        isChecked: isCurrent,
        onAction: () => onOpen(address),
      })),
    })
    entries.push({ kind: 'separator', id: 'after-saved' })
  }
  entries.push({ id: 'save', label: 'Save this view…', onAction: () => setNaming('save') })
  if (current !== undefined) {
    const { name } = current
    entries.push(
      { id: 'rename', label: `Rename “${name}”…`, onAction: () => setNaming('rename') },
      { id: 'delete', label: `Delete “${name}”`, tone: 'danger', onAction: () => onDelete(name) },
    )
  }
  entries.push(
    { kind: 'separator', id: 'before-address' },
    { id: 'copy', label: 'Copy address', onAction: () => void copy() },
    {
      id: 'reset',
      label: 'Reset view',
      isDisabled: onReset === undefined,
      onAction: () => onReset?.(),
    },
  )
  return (
    <>
      <MenuButton
        label="Views"
        placement="bottom end"
        entries={entries}
        trigger={
          <Button>
            <Bookmark aria-hidden="true" />
            {current?.name ?? 'Views'}
            <ChevronDown aria-hidden="true" />
          </Button>
        }
      />
      {naming === null ? null : (
        <NameDialog
          title={naming === 'save' ? 'Save this view' : 'Rename the view'}
          submitLabel={naming === 'save' ? 'Save' : 'Rename'}
          initial={current?.name ?? ''}
          maxLength={100}
          replaces={{
            names: views.map(({ name }) => name).filter((name) => name !== current?.name),
            warning: 'A view of this name is there: it will be replaced.',
          }}
          onClose={() => setNaming(null)}
          onName={(name) => {
            if (naming === 'save') onSave(name)
            else if (current !== undefined) onRename(current.name, name)
            return null
          }}
        />
      )}
    </>
  )
}

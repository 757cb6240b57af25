import { lazy, type ReactElement, type ReactNode, Suspense } from 'react'
import { ButtonContext } from 'react-aria-components/Button'
import { usePopupTrigger } from './usePopupTrigger.ts'

export interface MenuItemEntry {
  readonly kind?: 'item'
  readonly id: string
  readonly label: string
  readonly icon?: ReactNode
  /** Shortcut as shown, say `Ctrl Z`. */
  readonly keys?: string | undefined
  readonly tone?: 'default' | 'danger'
  readonly isDisabled?: boolean
  /** Given where the item is one of several to choose from. */
  readonly isChecked?: boolean
  readonly onAction: () => void
}

export interface MenuSectionEntry {
  readonly kind: 'section'
  readonly id: string
  readonly label: string
  readonly entries: readonly MenuItemEntry[]
}

export interface MenuSeparatorEntry {
  readonly kind: 'separator'
  readonly id: string
}

export type MenuEntry = MenuItemEntry | MenuSectionEntry | MenuSeparatorEntry

// Lists, selection and positioning are a third of the component library: they come with the
// first menu that opens, not with the first screen.
const MenuPopup = lazy(async () => ({ default: (await import('./MenuPopup.tsx')).MenuPopup }))

export interface MenuButtonProps {
  /** The menu's name, for screen readers. */
  readonly label: string
  /** The button that opens it. */
  readonly trigger: ReactElement
  readonly entries: readonly MenuEntry[]
  readonly placement?: 'bottom start' | 'bottom end'
}

export function MenuButton({
  label,
  trigger,
  entries,
  placement = 'bottom start',
}: MenuButtonProps) {
  const { ref, isOpen, close, buttonProps } = usePopupTrigger('menu')
  return (
    <>
      <ButtonContext value={buttonProps}>{trigger}</ButtonContext>
      {isOpen && ref.current !== null ? (
        <Suspense>
          <MenuPopup
            label={label}
            entries={entries}
            place={{ target: ref.current }}
            placement={placement}
            onClose={close}
          />
        </Suspense>
      ) : null}
    </>
  )
}

/** Where a context menu opens: at a point of the window, and on what the focus returns to. */
export interface MenuPlace {
  readonly target: Element
  /** Client coordinates; without them it opens under the target. */
  readonly point?: { readonly x: number; readonly y: number }
}

export interface ContextMenuProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** `null`: closed. */
  readonly place: MenuPlace | null
  readonly onClose: () => void
}

/** A menu at the pointer or at what has the focus. Its owner opens it on `contextmenu` and Shift+F10. */
export function ContextMenu({ label, entries, place, onClose }: ContextMenuProps) {
  if (place === null) return null
  return (
    <Suspense>
      <MenuPopup
        label={label}
        entries={entries}
        place={place}
        placement="bottom start"
        onClose={onClose}
      />
    </Suspense>
  )
}

/** Loads what menus and popovers need, so that the first one opens at once. */
export function preloadMenus(): void {
  void import('./MenuPopup.tsx')
}

import { Check } from 'lucide-react'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './Menu.module.css'
import type { MenuEntry, MenuItemEntry, MenuPlace } from './Menu.tsx'
import popoverStyles from './Popover.module.css'

export interface MenuPopupProps {
  readonly label: string
  readonly entries: readonly MenuEntry[]
  readonly place: MenuPlace
  readonly placement: 'bottom start' | 'bottom end'
  readonly onClose: () => void
}

/** The open menu. Inner part of MenuButton and ContextMenu, loaded when the first one opens. */
export function MenuPopup({ label, entries, place, placement, onClose }: MenuPopupProps) {
  const { target, point } = place
  const rect =
    point === undefined ? {} : { getTargetRect: () => new DOMRect(point.x, point.y, 1, 1) }
  return (
    <Popover
      {...rect}
      isOpen
      trigger="MenuTrigger"
      aria-label={label}
      triggerRef={{ current: target }}
      onOpenChange={(open) => open || onClose()}
      placement={placement}
      offset={4}
      className={classes(popoverStyles.popover)}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className={classes(styles.menu)}>
        {entries.map((entry) => {
          if (entry.kind === 'separator') {
            return <Separator key={entry.id} className={classes(styles.separator)} />
          }
          if (entry.kind === 'section') {
            return (
              <MenuSection key={entry.id} id={entry.id}>
                <Header className={classes(styles.heading)}>{entry.label}</Header>
                {entry.entries.map(renderItem)}
              </MenuSection>
            )
          }
          return renderItem(entry)
        })}
      </Menu>
    </Popover>
  )
}

function renderItem(entry: MenuItemEntry) {
  const isChoice = entry.isChecked !== undefined
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      onAction={entry.onAction}
      className={classes(styles.item, entry.tone === 'danger' && styles.danger)}
    >
      {isChoice ? (
        <span className={styles.check}>
          {entry.isChecked ? <Check aria-hidden="true" /> : null}
        </span>
      ) : null}
      {entry.icon}
      <span className={styles.label}>
        {entry.label}
        {entry.isChecked ? <span className="visually-hidden"> (chosen)</span> : null}
      </span>
      {entry.keys === undefined ? null : <Kbd>{entry.keys}</Kbd>}
    </MenuItem>
  )
}

import { ChevronDown, Redo2, Search, Settings2, Undo2 } from 'lucide-react'
import type { Action } from '#session/actions/action.ts'
import { firstAction, labelOf } from '#session/actions/firstActions.ts'
import { usePreference } from '#session/preferences.ts'
import { useActionContext, useSessionState } from '#session/react.ts'
import { Button } from '#ui/Button.tsx'
import { classes } from '#ui/classes.ts'
import { IconButton } from '#ui/IconButton.tsx'
import { Kbd } from '#ui/Kbd.tsx'
import { isMacKeyboard, showKeys } from '#ui/keys.ts'
import { MenuButton, type MenuItemEntry } from '#ui/Menu.tsx'
import { Logo } from './Logo.tsx'
import { SavingStatus } from './SavingStatus.tsx'
import styles from './Shell.module.css'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'

export function Header() {
  // The labels of Undo and Redo, and whether they can run, come from the state.
  useSessionState((state) => state.undoLabel)
  useSessionState((state) => state.redoLabel)
  useSessionState((state) => state.areNamesHidden)
  useSessionState((state) => state.phase)
  const palette = useActionButton('palette')
  const scenario = useActionButton('new-scenario')
  const undo = useActionButton('undo')
  const redo = useActionButton('redo')
  return (
    <header className={styles.header}>
      <div className={styles.brand}>
        <Logo />
        <span className={styles.brandName}>Crosshatch</span>
      </div>
      <WorkspaceMenu />
      <SavingStatus />
      <div className={styles.tools}>
        <Button
          isDisabled={palette.isDisabled}
          onPress={palette.run}
          className={classes(styles.search)}
        >
          <Search aria-hidden="true" />
          <span className={styles.searchText}>{palette.label}</span>
          {palette.keys === undefined ? null : (
            <span aria-hidden="true">
              <Kbd>{palette.keys}</Kbd>
            </span>
          )}
        </Button>
        <Button
          isDisabled={scenario.isDisabled}
          onPress={scenario.run}
          className={styles.newScenario}
        >
          New scenario
        </Button>
        <IconButton
          label="Undo"
          tooltip={undo.label}
          keys={undo.keys}
          isDisabled={undo.isDisabled}
          onPress={undo.run}
        >
          <Undo2 aria-hidden="true" />
        </IconButton>
        <IconButton
          label="Redo"
          tooltip={redo.label}
          keys={redo.keys}
          isDisabled={redo.isDisabled}
          onPress={redo.run}
        >
          <Redo2 aria-hidden="true" />
        </IconButton>
        <SettingsMenu />
      </div>
    </header>
  )
}

function SettingsMenu() {
  const context = useActionContext()
  const theme = usePreference('theme')
  const themes = (['system', 'light', 'dark'] as const).map((it): MenuItemEntry => {
    const action = firstAction(`theme-${it}`)
    return {
      id: action.name,
      label: it === 'system' ? 'As the system' : it === 'light' ? 'Light' : 'Dark',
      isChecked: it === theme,
      onAction: () => action.run(context),
    }
  })
  const shortcuts = useActionButton('shortcuts')
  return (
    <MenuButton
      label="Settings"
      placement="bottom end"
      trigger={
        <Button variant="ghost" aria-label="Settings">
          <Settings2 aria-hidden="true" />
          <ChevronDown aria-hidden="true" />
        </Button>
      }
      entries={[
        { kind: 'section', id: 'themes', label: 'Theme', entries: themes },
        { kind: 'separator', id: 'end-of-themes' },
        {
          id: 'shortcuts',
          label: shortcuts.label,
          keys: shortcuts.keys,
          onAction: shortcuts.run,
        },
      ]}
    />
  )
}

interface ActionButton {
  readonly label: string
  readonly keys: string | undefined
  readonly isDisabled: boolean
  readonly run: () => void
}

function useActionButton(name: Action['name']): ActionButton {
  const context = useActionContext()
  const action = firstAction(name)
  const [keys] = action.keys ?? []
  return {
    label: labelOf(action, context),
    keys: keys === undefined ? undefined : showKeys(keys, isMacKeyboard()),
    isDisabled: !action.canRun(context),
    run: () => action.run(context),
  }
}

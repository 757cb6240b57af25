import { useEffect } from 'react'
import type { ActionContext } from '#session/actions/action.ts'
import { firstActions } from '#session/actions/firstActions.ts'
import { usePreference } from '#session/preferences.ts'
import { isMacKeyboard, isPressed, isSingleKey } from '#ui/keys.ts'

/** Shortcuts that also work while somebody types: they are no use to a text. */
const whileTyping: ReadonlySet<string> = new Set(['palette'])

/**
 * Runs actions by their keys. Whatever has the focus comes first: a key that a grid, a field or
 * an open dialog takes never gets here.
 */
export function useShortcuts(context: ActionContext): void {
  const singleKeys = usePreference('singleKeys')
  useEffect(() => {
    const isMac = isMacKeyboard()
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]')) return
      const typing = isEditable(target)
      const action = firstActions.find(
        ({ name, keys = [] }) =>
          (!typing || whileTyping.has(name)) &&
          keys.some((it) => isPressed(it, event, isMac) && (singleKeys || !isSingleKey(it))),
      )
      if (action === undefined || !action.canRun(context)) return
      event.preventDefault()
      action.run(context)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [context, singleKeys])
}

// Nothing is typed into these: Undo means the last edit there, as anywhere.
const untyped = new Set(['date', 'checkbox', 'radio', 'button', 'submit', 'file', 'range', 'color'])

function isEditable(target: Element | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    // Without an input mode of its own only an input method writes there, as in a grid's cell.
    (target instanceof HTMLElement && target.isContentEditable && target.inputMode !== 'none')
  )
}

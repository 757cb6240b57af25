// Keys are written as `Mod+Shift+Z`. Mod is Ctrl, or Command on a Mac; Ctrl is Ctrl on both.

export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** Whether the press is exactly these keys. For a sign as `?` the layout decides about Shift. */
export function isPressed(keys: string, press: KeyPress, isMac: boolean): boolean {
  const { key, modifiers } = parseKeys(keys)
  const pressed = press.key === ' ' ? 'Space' : press.key
  if (pressed.toLowerCase() !== key.toLowerCase()) return false
  const isMod = modifiers.has('Mod')
  const ctrl = modifiers.has('Ctrl') || (isMod && !isMac)
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  return (
    press.ctrlKey === ctrl &&
    press.metaKey === (isMod && isMac) &&
    press.altKey === modifiers.has('Alt') &&
    (isSign || press.shiftKey === modifiers.has('Shift'))
  )
}

/** Whether the keys are one that types something, without Ctrl, Command or Alt. */
export function isSingleKey(keys: string): boolean {
  const { key, modifiers } = parseKeys(keys)
  return key.length === 1 && !['Mod', 'Ctrl', 'Alt'].some((it) => modifiers.has(it))
}

/** As the person's keyboard names them: `Ctrl Shift Z`, `⌘⇧Z`. */
export function showKeys(keys: string, isMac: boolean): string {
  const parts = keys
    .split('+')
    .map((part) => (isMac ? macNames[part] : undefined) ?? names[part] ?? part)
  return parts.join(isMac ? '' : ' ')
}

export function isMacKeyboard(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent)
}

function parseKeys(keys: string) {
  const parts = keys.split('+')
  return { key: parts.at(-1) ?? '', modifiers: new Set(parts.slice(0, -1)) }
}

const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Plus: '+',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  Escape: 'Esc',
  ContextMenu: 'Menu',
}
const macNames: Readonly<Record<string, string>> = { Mod: '⌘', Ctrl: '⌃', Shift: '⇧', Alt: '⌥' }

import { isPressed, type KeyPress } from '../keys.ts'
import type { Motion } from './navigation.ts'

export type GridCommand =
  | { readonly kind: 'move'; readonly motion: Motion }
  | { readonly kind: 'edit' }
  | { readonly kind: 'enter' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'escape' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'menu' }
  | { readonly kind: 'commit'; readonly motion: Motion }
  | { readonly kind: 'cancel' }

export interface KeyBinding {
  /** As `Mod+Home`; Mod is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[]
  readonly command: GridCommand
  /** What it does, for the list of shortcuts. */
  readonly label: string
  /** With Shift as well, the selected range grows instead. */
  readonly extends?: true
}

function moves(key: string, motion: Motion, label: string): KeyBinding {
  return { keys: [key], command: { kind: 'move', motion }, label, extends: true }
}

/** While a cell has the focus. */
export const cellKeys: readonly KeyBinding[] = [
  moves('ArrowUp', 'up', 'One cell up'),
  moves('ArrowDown', 'down', 'One cell down'),
  moves('ArrowLeft', 'left', 'One cell left'),
  moves('ArrowRight', 'right', 'One cell right'),
  moves('Mod+ArrowUp', 'edge-up', 'Up to the edge of the filled block'),
  moves('Mod+ArrowDown', 'edge-down', 'Down to the edge of the filled block'),
  moves('Mod+ArrowLeft', 'edge-left', 'Left to the edge of the filled block'),
  moves('Mod+ArrowRight', 'edge-right', 'Right to the edge of the filled block'),
  moves('Home', 'row-start', 'Start of the row'),
  moves('End', 'row-end', 'End of the row'),
  moves('Mod+Home', 'first', 'First cell'),
  moves('Mod+End', 'last', 'Last cell'),
  moves('PageUp', 'page-up', 'One screen up'),
  moves('PageDown', 'page-down', 'One screen down'),
  { keys: ['Tab'], command: { kind: 'move', motion: 'next' }, label: 'Next cell' },
  { keys: ['Shift+Tab'], command: { kind: 'move', motion: 'previous' }, label: 'Previous cell' },
  { keys: ['Enter'], command: { kind: 'enter' }, label: 'Edit; after a digit, go down' },
  { keys: ['F2', 'Space'], command: { kind: 'edit' }, label: 'Edit' },
  { keys: ['Delete', 'Backspace'], command: { kind: 'clear' }, label: 'Clear the selection' },
  { keys: ['Escape'], command: { kind: 'escape' }, label: 'One cell only; again: leave the grid' },
  { keys: ['F6'], command: { kind: 'leave' }, label: 'Leave the grid' },
  {
    keys: ['Shift+F10', 'ContextMenu', 'Alt+ArrowDown'],
    command: { kind: 'menu' },
    label: 'Menu of a row or column head',
  },
]

/** While the editor is open. */
export const editorKeys: readonly KeyBinding[] = [
  { keys: ['Enter'], command: { kind: 'commit', motion: 'down' }, label: 'Keep, go down' },
  { keys: ['Shift+Enter'], command: { kind: 'commit', motion: 'up' }, label: 'Keep, go up' },
  { keys: ['Tab'], command: { kind: 'commit', motion: 'next' }, label: 'Keep, go right' },
  { keys: ['Shift+Tab'], command: { kind: 'commit', motion: 'previous' }, label: 'Keep, go left' },
  { keys: ['Escape', 'F2'], command: { kind: 'cancel' }, label: 'Give up the edit' },
]

export interface PressedCommand {
  readonly command: GridCommand
  readonly extend: boolean
}

/** What the keys ask for; `null`: nothing of ours. */
export function commandOf(
  bindings: readonly KeyBinding[],
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  isMac: boolean,
): PressedCommand | null {
  // An event's own fields are not copied by a spread.
  const press = { key, ctrlKey, metaKey, altKey, shiftKey }
  const exact = bindings.find(({ keys }) => keys.some((it) => isPressed(it, press, isMac)))
  if (exact !== undefined) return { command: exact.command, extend: false }
  if (!press.shiftKey) return null
  const plain = { ...press, shiftKey: false }
  const extending = bindings.find(
    ({ keys, extends: extendsRange }) =>
      extendsRange === true && keys.some((it) => isPressed(it, plain, isMac)),
  )
  return extending === undefined ? null : { command: extending.command, extend: true }
}

/** The character that a key writes; `null` for keys that write none, or stand for a command. */
export function characterOf({ key, ctrlKey, metaKey, altKey }: KeyPress): string | null {
  // AltGr, which writes characters, reports itself as Ctrl and Alt together.
  const isPlain = (!ctrlKey && !altKey) || (ctrlKey && altKey)
  return [...key].length === 1 && key !== ' ' && isPlain && !metaKey ? key : null
}

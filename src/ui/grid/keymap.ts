import { isPressed, type KeyPress } from '../keys.ts'
import type { Motion } from './navigation.ts'

export type GridCommand =
  | { readonly kind: 'move'; readonly motion: Motion }
  | { readonly kind: GridAct }

/** What keys and menus ask of the focused cell or of the selection. */
export type GridAct =
  | 'edit'
  | 'pick'
  | 'open-list'
  | 'clear'
  | 'escape'
  | 'leave'
  | 'menu'
  | 'select-all'
  | 'select-column'
  | 'select-row'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'paste-values'
  | 'fill-down'
  | 'fill-right'
  | 'fill-range'
  | 'find'
  | 'note'
  | 'wider'
  | 'narrower'

export interface KeyBinding<C> {
  /** As `Mod+Home`; Mod is Ctrl, or Command on a Mac. */
  readonly keys: readonly string[]
  readonly command: C
  /** What it does, for the list of shortcuts. */
  readonly label: string
  /** With Shift as well, the selected range grows instead. */
  readonly extends?: true
}

function moves(key: string, motion: Motion, label: string): KeyBinding<GridCommand> {
  return { keys: [key], command: { kind: 'move', motion }, label, extends: true }
}

function acts(kind: GridAct, keys: readonly string[], label: string): KeyBinding<GridCommand> {
  return { keys, command: { kind }, label }
}

/** While a cell has the focus, in every grid. Menus show these keys, and so does the list of `?`. */
export const cellKeys: readonly KeyBinding<GridCommand>[] = [
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
  acts('edit', ['Enter', 'F2'], 'Edit the cell, or open what is in it'),
  acts('pick', ['Space'], 'Open the picker, a group or a menu'),
  acts('open-list', ['Alt+ArrowDown'], 'Open the list of the cell, or the filter of the column'),
  acts('clear', ['Delete', 'Backspace'], 'Clear the selection'),
  acts('escape', ['Escape'], 'One cell only; again: leave the grid'),
  acts('leave', ['F6'], 'Leave the grid'),
  acts('menu', ['Shift+F10', 'ContextMenu'], 'Menu of the cell or head'),
  acts('select-all', ['Mod+A'], 'Select everything'),
  acts('select-column', ['Ctrl+Space'], 'Select the column'),
  acts('select-row', ['Shift+Space'], 'Select the row'),
  acts('copy', ['Mod+C'], 'Copy'),
  acts('cut', ['Mod+X'], 'Cut'),
  acts('paste', ['Mod+V'], 'Paste'),
  acts('paste-values', ['Mod+Shift+V'], 'Paste values only'),
  acts('fill-down', ['Mod+D'], 'Fill down'),
  acts('fill-right', ['Mod+R'], 'Fill right'),
  acts('fill-range', ['Mod+Enter'], 'Fill the selection with the focused cell'),
  acts('find', ['Mod+F'], 'Find'),
  acts('note', ['Shift+F2'], 'Write a comment'),
  acts('wider', ['Alt+Shift+ArrowRight'], 'Make the column wider'),
  acts('narrower', ['Alt+Shift+ArrowLeft'], 'Make the column narrower'),
]

export type EditorCommand =
  | { readonly kind: 'commit'; readonly motion: Motion }
  | { readonly kind: 'fill' | 'newline' | 'cancel' }

/** While the editor is open. */
export const editorKeys: readonly KeyBinding<EditorCommand>[] = [
  { keys: ['Enter'], command: { kind: 'commit', motion: 'down' }, label: 'Keep, go down' },
  { keys: ['Shift+Enter'], command: { kind: 'commit', motion: 'up' }, label: 'Keep, go up' },
  { keys: ['Tab'], command: { kind: 'commit', motion: 'next' }, label: 'Keep, go right' },
  { keys: ['Shift+Tab'], command: { kind: 'commit', motion: 'previous' }, label: 'Keep, go left' },
  { keys: ['Mod+Enter'], command: { kind: 'fill' }, label: 'Keep, in every selected cell' },
  { keys: ['Alt+Enter'], command: { kind: 'newline' }, label: 'New line' },
  { keys: ['Escape', 'F2'], command: { kind: 'cancel' }, label: 'Give up the edit' },
]

/** While a cell's comment is written. */
export const noteKeys: readonly KeyBinding<'keep' | 'newline' | 'cancel'>[] = [
  { keys: ['Enter', 'Mod+Enter'], command: 'keep', label: 'Keep the comment' },
  { keys: ['Alt+Enter', 'Shift+Enter'], command: 'newline', label: 'New line' },
  { keys: ['Escape'], command: 'cancel', label: 'Give up the change' },
]

/** The keys that a menu shows beside what it does. */
export function keysOf(kind: GridAct): readonly string[] {
  return cellKeys.find(({ command }) => command.kind === kind)?.keys ?? []
}

export interface Pressed<C> {
  readonly command: C
  readonly extend: boolean
}

/** What the keys ask for; `null`: nothing of ours. */
export function commandOf<C>(
  bindings: readonly KeyBinding<C>[],
  { key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress,
  isMac: boolean,
): Pressed<C> | null {
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
export function characterOf(
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  isMac: boolean,
): string | null {
  // AltGr, which writes characters, reports itself as Ctrl and Alt together; on a Mac Alt writes.
  const isPlain = ctrlKey === altKey || (isMac && altKey)
  return [...key].length === 1 && key !== ' ' && isPlain && !metaKey ? key : null
}

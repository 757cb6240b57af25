import type { KeyBinding } from '../keymap.ts'

export type FindCommand = 'next' | 'previous' | 'find' | 'close'

/** While the find bar has the focus. */
export const findKeys: readonly KeyBinding<FindCommand>[] = [
  { keys: ['Enter', 'F3', 'Mod+G'], command: 'next', label: 'Next match' },
  {
    keys: ['Shift+Enter', 'Shift+F3', 'Mod+Shift+G'],
    command: 'previous',
    label: 'Previous match',
  },
  { keys: ['Mod+F'], command: 'find', label: 'Select the text to find' },
  { keys: ['Escape'], command: 'close', label: 'Close find, back to the grid' },
]

import type { KeyBinding } from '#ui/grid/keymap.ts'

export type ChipCommand =
  | { readonly kind: 'step'; readonly to: 'previous' | 'next' | 'first' | 'last' }
  | { readonly kind: 'menu' | 'rename' | 'take-out' | 'back' }

/** While a person's chip in a cell has the focus. Every other key means what it means in the cell. */
export const chipKeys: readonly KeyBinding<ChipCommand>[] = [
  {
    keys: ['ArrowLeft', 'ArrowUp'],
    command: { kind: 'step', to: 'previous' },
    label: 'Person before',
  },
  {
    keys: ['ArrowRight', 'ArrowDown'],
    command: { kind: 'step', to: 'next' },
    label: 'Next person',
  },
  { keys: ['Home'], command: { kind: 'step', to: 'first' }, label: 'First person of the cell' },
  { keys: ['End'], command: { kind: 'step', to: 'last' }, label: 'Last person of the cell' },
  { keys: ['Enter', 'Space'], command: { kind: 'menu' }, label: 'Menu: move, split, take out' },
  { keys: ['F2'], command: { kind: 'rename' }, label: 'Rename' },
  { keys: ['Delete', 'Backspace'], command: { kind: 'take-out' }, label: 'Take out of the team' },
  { keys: ['Escape'], command: { kind: 'back' }, label: 'Back to the cell' },
]

export interface HeadCommand {
  readonly kind: 'menu' | 'rename' | 'delete'
}

/** While the head of a team or a chapter has the focus. */
export const headKeys: readonly KeyBinding<HeadCommand>[] = [
  { keys: ['Enter', 'Space'], command: { kind: 'menu' }, label: 'Menu of the team or chapter' },
  { keys: ['F2'], command: { kind: 'rename' }, label: 'Rename it' },
  {
    keys: ['Delete', 'Backspace'],
    command: { kind: 'delete' },
    label: 'Delete it, once confirmed',
  },
]

import type { FocusEvent, KeyboardEvent } from 'react'
import { isMacKeyboard } from '../../keys.ts'
import { commandOf, type EditorCommand, editorKeys } from '../keymap.ts'

/** What the editor shows first: the content, kept; the typed key instead of it; the list. */
export type EditorStart = 'content' | 'key' | 'list'

export interface EditorEvents {
  /** What a key asks for, and the text as it then is. New lines are the editor's own. */
  readonly onCommand: (command: EditorCommand, text: string) => void
  /** Chosen from the list: to be kept, and the cell stays the active one. */
  readonly onChoose: (text: string) => void
  /** The focus went elsewhere by itself. */
  readonly onAbandon: (text: string) => void
  /** What is typed is not what it was. */
  readonly onChange: () => void
}

/** What the control of every type of cell is given. */
export interface ControlProps extends EditorEvents {
  readonly initial: string
  readonly startsWith: EditorStart
  readonly label: string
  /** Id of the sentence that says why the text was not taken; `null`: nothing is wrong with it. */
  readonly problemId: string | null
}

/** What the press asks of an editor; `null`: the browser and the input method do what they do. */
export function editorCommandOf(event: KeyboardEvent): EditorCommand | null {
  if (isComposing(event)) return null
  return commandOf(editorKeys, event, isMacKeyboard())?.command ?? null
}

/** Safari ends a composition before it reports the Enter that ended it, as key 229. */
export function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229
}

/** Whether the focus is elsewhere; a window that is left for another one keeps it. */
export function hasLeft({ currentTarget, relatedTarget }: FocusEvent): boolean {
  if (currentTarget.contains(relatedTarget)) return false
  return !currentTarget.contains(document.activeElement)
}

export function describeControl({ label, problemId }: ControlProps, hintId?: string) {
  return {
    'aria-label': label,
    'aria-invalid': problemId !== null || undefined,
    'aria-describedby': problemId ?? hintId,
    enterKeyHint: 'done',
  } as const
}

/** At the caret, so that the browser's own undo knows of it. */
export function insertText(control: HTMLTextAreaElement, text: string): void {
  // Deprecated without a successor: no other way leaves the history of the field whole.
  if (document.execCommand?.('insertText', false, text)) return
  control.setRangeText(text, control.selectionStart, control.selectionEnd, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}

/** As high as its text; its stylesheet says where it begins to scroll. */
export function growToText(control: HTMLTextAreaElement): void {
  control.style.height = 'auto'
  const borders = control.offsetHeight - control.clientHeight
  control.style.height = `${control.scrollHeight + borders}px`
}

import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react'
import { Button } from '../../Button.tsx'
import { isMacKeyboard, showKeys } from '../../keys.ts'
import { commandOf, noteKeys } from '../keymap.ts'
import { CellPopup } from './CellPopup.tsx'
import { growToText, hasLeft, insertText, isComposing } from './control.ts'
import { type CellPlace, EditorFrame } from './EditorFrame.tsx'
import styles from './editors.module.css'

export interface NoteEditorProps extends CellPlace {
  /** Whose note it is, as a short heading. */
  readonly label: string
  readonly initial: string
  /** To be written, or removed where it is empty; the cell gets the focus back. */
  readonly onKeep: (note: string) => void
  /** The focus went elsewhere by itself: to be written, too. */
  readonly onAbandon: (note: string) => void
  readonly onCancel: () => void
}

/** A cell's note, in a small dialog that hangs on the cell. */
export function NoteEditor(props: NoteEditorProps) {
  const { label, initial, box, row, column, onKeep, onAbandon, onCancel } = props
  const id = useId()
  const anchor = useRef<HTMLDivElement>(null)
  const ref = useRef<HTMLTextAreaElement>(null)
  const note = (): string => ref.current?.value.trim() ?? ''
  useLayoutEffect(() => {
    const control = ref.current
    if (control === null) return
    growToText(control)
    control.focus({ preventScroll: true })
    control.setSelectionRange(control.value.length, control.value.length)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    const command = isComposing(event)
      ? undefined
      : commandOf(noteKeys, event, isMacKeyboard())?.command
    const control = ref.current
    // On a button Enter is the button's own.
    if (command === undefined || control === null) return
    if (command !== 'cancel' && event.target !== control) return
    event.preventDefault()
    if (command === 'newline') insertText(control, '\n')
    else if (command === 'keep') onKeep(note())
    else onCancel()
  }
  return (
    <EditorFrame
      box={box}
      row={row}
      column={column}
      onBlur={(event) => hasLeft(event) && onAbandon(note())}
    >
      <div ref={anchor} className={styles.noted} />
      <CellPopup
        anchor={anchor}
        role="dialog"
        aria-labelledby={`${id}-label`}
        className={styles.note}
        onKeyDown={onKeyDown}
      >
        <label id={`${id}-label`} htmlFor={`${id}-text`} className={styles.noteLabel}>
          {label}
        </label>
        <textarea
          ref={ref}
          id={`${id}-text`}
          rows={3}
          aria-describedby={`${id}-hint`}
          className={styles.noteText}
          defaultValue={initial}
          onChange={(event) => growToText(event.currentTarget)}
        />
        <div className={styles.noteFoot}>
          <span id={`${id}-hint`} className={styles.noteHint}>
            {hintText(isMacKeyboard())}
          </span>
          {initial !== '' && (
            <Button variant="danger" size="small" onPress={() => onKeep('')}>
              Delete
            </Button>
          )}
          <Button variant="primary" size="small" onPress={() => onKeep(note())}>
            Keep
          </Button>
        </div>
      </CellPopup>
    </EditorFrame>
  )
}

function hintText(isMac: boolean): string {
  return `Enter keeps it, ${showKeys('Alt+Enter', isMac)} begins a new line, Esc gives up.`
}

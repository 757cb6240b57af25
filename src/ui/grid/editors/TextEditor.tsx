import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import {
  type ControlProps,
  describeControl,
  editorCommandOf,
  growToText,
  hasLeft,
  insertText,
} from './control.ts'
import styles from './editors.module.css'
import { useCaret } from './useCaret.ts'

interface LineEditorProps extends ControlProps {
  readonly inputMode?: 'decimal'
}

/** One line of text, or a number. */
export function LineEditor({ inputMode, ...props }: LineEditorProps) {
  const { initial, onAbandon, onChange } = props
  const ref = useRef<HTMLInputElement>(null)
  useCaret(ref)
  return (
    <input
      {...describeControl(props)}
      ref={ref}
      type="text"
      inputMode={inputMode}
      autoComplete="off"
      className={styles.control}
      defaultValue={initial}
      onChange={onChange}
      onKeyDown={(event) => runKey(event, props)}
      onBlur={(event) => hasLeft(event) && onAbandon(event.currentTarget.value)}
    />
  )
}

/** Text of several lines: it grows with them. */
export function MultilineEditor(props: ControlProps) {
  const { initial, onAbandon, onChange } = props
  const ref = useRef<HTMLTextAreaElement>(null)
  useCaret(ref)
  useLayoutEffect(() => {
    if (ref.current !== null) growToText(ref.current)
  }, [])
  return (
    <textarea
      {...describeControl(props)}
      ref={ref}
      rows={1}
      className={styles.control}
      defaultValue={initial}
      onChange={(event) => {
        growToText(event.currentTarget)
        onChange()
      }}
      onKeyDown={(event) => runKey(event, props, (control) => insertText(control, '\n'))}
      onBlur={(event) => hasLeft(event) && onAbandon(event.currentTarget.value)}
    />
  )
}

function runKey<E extends HTMLInputElement | HTMLTextAreaElement>(
  event: KeyboardEvent<E>,
  { onCommand }: ControlProps,
  onNewline?: (control: E) => void,
): void {
  const command = editorCommandOf(event)
  if (command === null) return
  event.preventDefault()
  if (command.kind === 'newline') onNewline?.(event.currentTarget)
  else onCommand(command, event.currentTarget.value)
}

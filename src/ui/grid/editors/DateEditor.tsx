import { CalendarDays } from 'lucide-react'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { CellPopup } from './CellPopup.tsx'
import { type ControlProps, describeControl, editorCommandOf, hasLeft } from './control.ts'
import styles from './editors.module.css'
import { useCaret } from './useCaret.ts'

/**
 * An ISO day as text, since that is the quickest to type and to replace; or the browser's own date
 * input with its calendar, which knows the person's keyboard, finger and language.
 */
export function DateEditor(props: ControlProps) {
  const { startsWith, onChange } = props
  const [isPicking, setPicking] = useState(startsWith === 'list')
  const [text, setText] = useState(props.initial)
  const change = (next: string) => {
    setText(next)
    onChange()
  }
  if (isPicking) return <DayPicker {...props} text={text} onText={change} />
  return <DayText {...props} text={text} onText={change} onPick={() => setPicking(true)} />
}

interface DayProps extends ControlProps {
  readonly text: string
  readonly onText: (text: string) => void
}

function DayText(props: DayProps & { readonly onPick: () => void }) {
  const { text, onText, onPick, onCommand, onAbandon, problemId } = props
  const hintId = useId()
  const ref = useRef<HTMLInputElement>(null)
  useCaret(ref)
  return (
    <>
      <input
        {...describeControl(props, hintId)}
        ref={ref}
        type="text"
        autoComplete="off"
        className={styles.control}
        data-type="date"
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={(event) => {
          const command = editorCommandOf(event)
          const isList = event.altKey && event.key === 'ArrowDown'
          if (command === null && !isList) return
          event.preventDefault()
          if (command === null) onPick()
          else if (command.kind !== 'newline') onCommand(command, text.trim())
        }}
        onBlur={(event) => hasLeft(event) && onAbandon(text.trim())}
      />
      <button
        type="button"
        // Alt+Down does it; Tab goes to the next cell.
        tabIndex={-1}
        aria-label="Open the calendar"
        className={styles.opener}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onPick}
      >
        <CalendarDays aria-hidden="true" />
      </button>
      {problemId === null && (
        <CellPopup anchor={ref} id={hintId} className={styles.hint}>
          Year, month, day: YYYY-MM-DD
        </CellPopup>
      )}
    </>
  )
}

function DayPicker(props: DayProps) {
  const { text, onText, onCommand, onAbandon } = props
  const ref = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    ref.current?.focus({ preventScroll: true })
    try {
      ref.current?.showPicker()
    } catch {
      // Not without a gesture of the person: the field itself is there, and so are its own keys.
    }
  }, [])
  return (
    <input
      {...describeControl(props)}
      ref={ref}
      type="date"
      className={styles.control}
      defaultValue={text}
      // A day of which a part is missing reads as none: until it is whole, the last one holds.
      onChange={({ currentTarget: { value, validity } }) => validity.badInput || onText(value)}
      onKeyDown={(event) => {
        const command = editorCommandOf(event)
        if (command === null) return
        event.preventDefault()
        if (command.kind !== 'newline') onCommand(command, text)
      }}
      onBlur={(event) => hasLeft(event) && onAbandon(text)}
    />
  )
}

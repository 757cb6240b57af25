import { type KeyboardEvent, useId, useRef } from 'react'
import styles from './Grid.module.css'
import type { CellBox } from './useGridWindow.ts'

interface CellEditorProps {
  readonly label: string
  readonly initial: string
  readonly box: CellBox
  /** Where the cell is, from 1. */
  readonly row: number
  readonly column: number
  /** Why the text was not taken; shown until the text changes. */
  readonly problem: string | null
  readonly onChange: () => void
  readonly onKeyDown: (event: KeyboardEvent, text: string) => void
  /** The focus went elsewhere by itself. */
  readonly onAbandon: (text: string) => void
}

/** The one editor of a grid: lies over the focused cell while its text is being typed. */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, box, row, column, problem, onChange, onKeyDown, onAbandon } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const text = (): string => input.current?.value ?? ''
  return (
    // It stands for its cell while it is open: a grid holds rows of cells and nothing else.
    <div role="row" aria-rowindex={row} className={styles.editor} style={box}>
      <div role="gridcell" aria-colindex={column} className={styles.editedCell}>
        <input
          ref={input}
          // biome-ignore lint/a11y/noAutofocus: it opens by a key pressed in the cell below it
          autoFocus
          aria-label={label}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem === null ? undefined : id}
          defaultValue={initial}
          onChange={onChange}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (!event.nativeEvent.isComposing) onKeyDown(event, text())
          }}
          onPointerDown={(event) => event.stopPropagation()}
          onCopy={(event) => event.stopPropagation()}
          onCut={(event) => event.stopPropagation()}
          onPaste={(event) => event.stopPropagation()}
          onBlur={() => onAbandon(text())}
        />
        {problem !== null && (
          <div id={id} role="alert" className={styles.problem}>
            {problem}
          </div>
        )}
      </div>
    </div>
  )
}

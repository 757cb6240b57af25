import { useId } from 'react'
import type { CellType, GridChoice, GridColumn } from '../gridData.ts'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import type { ControlProps, EditorEvents, EditorStart } from './control.ts'
import { DateEditor } from './DateEditor.tsx'
import { type CellPlace, EditorFrame } from './EditorFrame.tsx'
import { LineEditor, MultilineEditor } from './TextEditor.tsx'

export interface CellEditorProps extends CellPlace, EditorEvents {
  readonly type: CellType
  /** Of the column: the text is written as it is painted there. */
  readonly align: GridColumn['align']
  /** What is edited, for screen readers. */
  readonly label: string
  /** The cell's value, or the key that was typed instead of it. */
  readonly initial: string
  readonly startsWith: EditorStart
  /** Of a choice; other types have none. */
  readonly choices: readonly GridChoice[]
  /** Why the text was not taken; shown until the text changes. */
  readonly problem: string | null
}

/** In pixels: what each type needs to be read while it is typed, however narrow its column. */
const leastWidths = { text: 72, multiline: 220, number: 72, date: 128, choice: 160 } as const

/** The one editor of a grid: lies over the active cell while its text is being typed. */
export function CellEditor(props: CellEditorProps) {
  const { type, align, problem, choices, box, row, column } = props
  const problemId = useId()
  const kind = type.kind === 'text' && type.isMultiline ? 'multiline' : type.kind
  return (
    <EditorFrame
      box={box}
      row={row}
      column={column}
      align={align}
      leastWidth={leastWidths[kind]}
      problem={problem === null ? null : { id: problemId, text: problem }}
    >
      {controlOf(type, choices, { ...props, problemId: problem === null ? null : problemId })}
    </EditorFrame>
  )
}

function controlOf(type: CellType, choices: readonly GridChoice[], given: ControlProps) {
  const { initial, startsWith, label, problemId } = given
  const { onCommand, onChoose, onAbandon, onChange } = given
  const props = { initial, startsWith, label, problemId, onCommand, onChoose, onAbandon, onChange }
  switch (type.kind) {
    case 'text':
      return type.isMultiline ? <MultilineEditor {...props} /> : <LineEditor {...props} />
    case 'number':
      return <LineEditor {...props} inputMode="decimal" />
    case 'date':
      return <DateEditor {...props} />
    case 'choice':
      return <ChoiceEditor {...props} choices={choices} instantKeys={type.instantKeys} />
  }
}

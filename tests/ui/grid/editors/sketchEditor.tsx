import '#ui/base.css'
import { StrictMode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CellEditor, type CellEditorProps } from '#ui/grid/editors/CellEditor.tsx'
import { NoteEditor } from '#ui/grid/editors/NoteEditor.tsx'
import type { GridChoice } from '#ui/grid/gridData.ts'
import type { Box } from '#ui/grid/gridLayout.ts'

export type EditorSketch = Pick<CellEditorProps, 'type' | 'initial' | 'startsWith'> & {
  readonly align?: CellEditorProps['align']
  readonly choices?: readonly GridChoice[]
  readonly box?: Box
  /** Gives the sentence for a text that is not taken. */
  readonly refuse?: (text: string) => string | null
}

export interface SketchedEditor {
  /** What the editor asked for, in order: `commit down: text`, `cancel`, `choose: text`. */
  readonly log: readonly string[]
  /** Keys, clipboard and pointer that reached the grid below. */
  readonly leaked: readonly string[]
  readonly scroller: HTMLElement
  readonly stop: () => void
}

const defaultBox: Box = { left: 100, top: 56, width: 120, height: 28 }

/** A scroller as the grid has it, which clips whatever is in it, with an editor over a cell. */
export function sketchEditor(sketch: EditorSketch): SketchedEditor {
  return sketchGrid(sketch.box ?? defaultBox, (log, close) => (
    <Sketch sketch={sketch} log={log} close={close} />
  ))
}

export function sketchNote(initial: string, box = defaultBox): SketchedEditor {
  return sketchGrid(box, (log, close) => (
    <NoteEditor
      label="Comment on Kotlin, Ana"
      initial={initial}
      box={box}
      row={3}
      column={2}
      onKeep={(note) => {
        log(`keep: ${note}`)
        close()
      }}
      onAbandon={(note) => {
        log(`abandon: ${note}`)
        close()
      }}
      onCancel={() => {
        log('cancel')
        close()
      }}
    />
  ))
}

function Sketch(props: {
  readonly sketch: EditorSketch
  readonly log: (line: string) => void
  readonly close: () => void
}) {
  const { sketch, log, close } = props
  const [problem, setProblem] = useState<string | null>(null)
  const take = (line: string, text: string) => {
    log(line)
    const refused = sketch.refuse?.(text) ?? null
    if (refused === null) close()
    else setProblem(refused)
  }
  return (
    <CellEditor
      type={sketch.type}
      align={sketch.align ?? 'start'}
      label="Kotlin, Ana"
      initial={sketch.initial}
      startsWith={sketch.startsWith}
      choices={sketch.choices ?? []}
      box={sketch.box ?? defaultBox}
      row={3}
      column={2}
      problem={problem}
      onCommand={(command, text) => {
        if (command.kind === 'commit') take(`commit ${command.motion}: ${text}`, text)
        else if (command.kind === 'fill') take(`fill: ${text}`, text)
        else {
          log(command.kind)
          close()
        }
      }}
      onChoose={(text) => take(`choose: ${text}`, text)}
      onAbandon={(text) => {
        log(`abandon: ${text}`)
        close()
      }}
      onChange={() => setProblem(null)}
    />
  )
}

function sketchGrid(
  box: Box,
  editor: (log: (line: string) => void, close: () => void) => React.ReactNode,
): SketchedEditor {
  const host = document.body.appendChild(document.createElement('div'))
  const log: string[] = []
  const leaked: string[] = []
  const leak = ({ type }: { readonly type: string }) => leaked.push(type)
  const root = createRoot(host)
  function Page() {
    const [isOpen, setOpen] = useState(true)
    return (
      <>
        <button type="button">Elsewhere</button>
        <div
          role="grid"
          aria-label="Skills"
          tabIndex={-1}
          style={{
            position: 'relative',
            width: 360,
            height: 200,
            overflow: 'auto',
            contain: 'strict',
          }}
          onKeyDown={leak}
          onPointerDown={leak}
          onClick={leak}
          onCopy={leak}
          onPaste={leak}
        >
          <div
            role="rowgroup"
            style={{
              position: 'relative',
              width: Math.max(900, box.left + box.width),
              height: Math.max(900, box.top + box.height),
            }}
          >
            {isOpen &&
              editor(
                (line) => log.push(line),
                () => setOpen(false),
              )}
          </div>
        </div>
      </>
    )
  }
  flushSync(() =>
    root.render(
      <StrictMode>
        <Page />
      </StrictMode>,
    ),
  )
  const scroller = host.querySelector<HTMLElement>('[role="grid"]')
  if (scroller === null) throw new Error('The sketch has no grid.')
  return {
    log,
    leaked,
    scroller,
    stop: () => {
      root.unmount()
      host.remove()
    },
  }
}

import { type ClipboardEvent, useRef } from 'react'
import { readClipboard, writeClipboard } from './clipboard/clipboardFormats.ts'
import { copyCells, cutCells } from './clipboard/copyCells.ts'
import {
  clearCells,
  fillCells,
  fillDown,
  fillFromHandle,
  fillRight,
} from './clipboard/fillCells.ts'
import { type Overflow, pastePlan } from './clipboard/pastePlan.ts'
import type { GridBatch, GridEvents, GridSource } from './gridData.ts'
import type { GridShape, Range } from './gridShape.ts'
import { cellAt, type EditingState } from './useEditing.ts'
import type { GridSelection } from './useGridSelection.ts'

/** What keys, menus and the fill handle do to the selected cells, each as one step. */
export interface GridGestures {
  clear(): void
  fill(direction: 'down' | 'right'): void
  /** Into the active cell alone. */
  set(text: string): void
  /** Into every selected cell. */
  fillWith(text: string): void
  /** Repeats what is selected over the larger range, and selects that. */
  extendTo(range: Range): void
  /** The paste that the browser is about to bring takes the text alone. */
  willPasteValues(): void
  onCopy(event: ClipboardEvent): void
  onCut(event: ClipboardEvent): void
  onPaste(event: ClipboardEvent): void
  /** From a menu, where the browser has no event for it. */
  copy(): void
  cut(): void
  paste(): void
  submit(batch: GridBatch | string): void
}

interface GesturesOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly selection: GridSelection
  readonly edit: EditingState
  readonly events: GridEvents
  /** Asks what becomes of what lies past the last row or column. */
  readonly askOverflow: (fits: GridBatch, overflow: Overflow) => void
}

export function useGestures(options: GesturesOptions): GridGestures {
  const { shape, source, selection, edit, events, askOverflow } = options
  const { active, range, ranges } = selection.selected
  const valuesOnly = useRef(false)

  const submit = (batch: GridBatch | string): void => {
    if (typeof batch === 'string') edit.setProblem(batch)
    else if (batch.inputs.length > 0 || batch.added.length > 0) {
      edit.setProblem(events.onInput(batch))
    } else {
      const reason = cellAt(shape, source, active)?.readOnly
      if (reason != null) edit.setProblem(reason)
      else if (batch.readOnly > 0) edit.setProblem('None of these cells can be edited.')
    }
  }
  const put = (formats: { readonly plain: string; readonly html: string }) => {
    const block = readClipboard({ ...formats, valuesOnly: valuesOnly.current })
    valuesOnly.current = false
    if (block === null) {
      edit.setProblem('There is no text to paste.')
      return
    }
    const plan = pastePlan(shape, source, range, block)
    if (typeof plan === 'string') {
      edit.setProblem(plan)
      return
    }
    if (plan.covers !== null) {
      selection.put(shape.place(plan.covers.from, active))
      selection.extend(shape.place(plan.covers.to, active))
    }
    if (plan.overflow === null) submit(plan.fits)
    else askOverflow(plan.fits, plan.overflow)
  }
  const write = (event: ClipboardEvent, block: ReturnType<typeof copyCells>): boolean => {
    event.preventDefault()
    if (typeof block === 'string') {
      edit.setProblem(block)
      return false
    }
    const { plain, html } = writeClipboard(block)
    event.clipboardData.setData('text/plain', plain)
    event.clipboardData.setData('text/html', html)
    return true
  }
  const writeAlone = async (block: ReturnType<typeof copyCells>): Promise<boolean> => {
    if (typeof block === 'string') {
      edit.setProblem(block)
      return false
    }
    const { plain, html } = writeClipboard(block)
    try {
      const asBlob = (text: string, type: string) => new Blob([text], { type })
      const item = new ClipboardItem({
        'text/plain': asBlob(plain, 'text/plain'),
        'text/html': asBlob(html, 'text/html'),
      })
      await navigator.clipboard.write([item])
      return true
    } catch {
      edit.setProblem('The browser does not let a menu copy here. Press Ctrl C instead.')
      return false
    }
  }
  return {
    submit,
    clear: () => submit(clearCells(shape, source, ranges)),
    fill: (direction) =>
      submit(
        direction === 'down' ? fillDown(shape, source, range) : fillRight(shape, source, range),
      ),
    set: (text) => {
      const { r, c } = active
      submit(fillCells(shape, source, [{ top: r, bottom: r, left: c, right: c }], text))
    },
    fillWith: (text) => submit(fillCells(shape, source, ranges, text)),
    extendTo: (to) => {
      submit(fillFromHandle(shape, source, range, to))
      selection.put({ r: to.top, c: to.left })
      selection.extend({ r: to.bottom, c: to.right })
    },
    willPasteValues: () => {
      valuesOnly.current = true
    },
    onCopy: (event) => {
      write(event, copyCells(shape, source, ranges))
    },
    onCut: (event) => {
      const cut = cutCells(shape, source, ranges)
      if (write(event, typeof cut === 'string' ? cut : cut.block) && typeof cut !== 'string') {
        submit(cut.batch)
      }
    },
    onPaste: (event) => {
      event.preventDefault()
      put({
        plain: event.clipboardData.getData('text/plain'),
        html: event.clipboardData.getData('text/html'),
      })
    },
    copy: () => {
      void writeAlone(copyCells(shape, source, ranges))
    },
    cut: () => {
      const cut = cutCells(shape, source, ranges)
      void writeAlone(typeof cut === 'string' ? cut : cut.block).then((isWritten) => {
        if (isWritten && typeof cut !== 'string') submit(cut.batch)
      })
    },
    paste: () => {
      void readAll().then((formats) => {
        if (formats === null) {
          edit.setProblem('The browser does not let a menu paste here. Press Ctrl V instead.')
        } else put(formats)
      })
    },
  }
}

/** `null`: the browser or the person refuses. */
async function readAll(): Promise<{ readonly plain: string; readonly html: string } | null> {
  try {
    const items = await navigator.clipboard.read()
    const text = async (type: string): Promise<string> => {
      const item = items.find(({ types }) => types.includes(type))
      return item === undefined ? '' : (await item.getType(type)).text()
    }
    return { plain: await text('text/plain'), html: await text('text/html') }
  } catch {
    return null
  }
}

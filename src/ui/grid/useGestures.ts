import { type ClipboardEvent, useRef, useState } from 'react'
import { readClipboard, writeClipboard } from './clipboard/clipboardFormats.ts'
import { copyCells, copyWithHeads } from './clipboard/copyCells.ts'
import {
  clearCells,
  fillCells,
  fillDown,
  fillFromHandle,
  fillRight,
} from './clipboard/fillCells.ts'
import { withoutCut } from './clipboard/moveCells.ts'
import { type Overflow, pastePlan } from './clipboard/pastePlan.ts'
import { itemCells, tooMany } from './clipboard/selectedCells.ts'
import type { GridBatch, GridSource } from './gridData.ts'
import type { GridShape, Place, Position, Range } from './gridShape.ts'
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
  /** What is cut and waits to be pasted; `null`: nothing. */
  readonly cutRange: Range | null
  cancelCut(): void
  /** From a menu, where the browser has no event for it. */
  copy(): void
  copyWithHeads(): void
  cut(): void
  paste(): void
  submit(batch: GridBatch | string): void
}

interface GesturesOptions {
  readonly shape: GridShape
  readonly source: GridSource
  readonly selection: GridSelection
  readonly edit: EditingState
  /** Asks what becomes of what lies past the last row or column. */
  readonly askOverflow: (fits: GridBatch, overflow: Overflow) => void
}

export function useGestures(options: GesturesOptions): GridGestures {
  const { shape, source, selection, edit, askOverflow } = options
  const { active, range, ranges } = selection.selected
  const valuesOnly = useRef(false)
  const [waiting, setWaiting] = useState<Cut | null>(null)

  const submit = (batch: GridBatch | string): void => {
    // Whatever is changed meanwhile, the cut cells are no longer what was cut.
    setWaiting(null)
    if (typeof batch === 'string') edit.setProblem(batch)
    else if (batch.inputs.length > 0 || batch.added.length > 0) {
      edit.setProblem(edit.take(batch).refused)
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
    const isMove = waiting !== null && waiting.plain === formats.plain
    const moved = (batch: GridBatch): GridBatch =>
      isMove ? withoutCut(shape, source, batch, plan.covers, waiting.cells) : batch
    const { fits, overflow } = plan
    if (overflow === null) submit(moved(fits))
    else askOverflow(moved(fits), { ...overflow, withAdded: moved(overflow.withAdded) })
  }
  /** The cells stay until they are pasted: then they move, as one step. */
  const cutInto = (block: ReturnType<typeof copyCells>): void => {
    const cells = itemCells(shape, ranges)
    if (typeof block === 'string') return
    if (cells === null) edit.setProblem(tooMany)
    else {
      const from = shape.position({ r: range.top, c: range.left })
      const to = shape.position({ r: range.bottom, c: range.right })
      edit.setProblem('Cut. Paste moves the cells, Esc leaves them where they are.')
      setWaiting({ plain: writeClipboard(block).plain, cells: [...cells], from, to })
    }
  }
  const write = (event: ClipboardEvent, block: ReturnType<typeof copyCells>): boolean => {
    event.preventDefault()
    if (typeof block === 'string') {
      edit.setProblem(block)
      return false
    }
    const { plain, html } = writeClipboard(block)
    event.clipboardData.setData('text/plain', plain)
    if (html !== '') event.clipboardData.setData('text/html', html)
    setWaiting(null)
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
        ...(html === '' ? {} : { 'text/html': asBlob(html, 'text/html') }),
      })
      await navigator.clipboard.write([item])
      setWaiting(null)
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
    cutRange:
      waiting === null
        ? null
        : rangeOf(shape.place(waiting.from, corner), shape.place(waiting.to, corner)),
    cancelCut: () => setWaiting(null),
    onCut: (event) => {
      const block = copyCells(shape, source, ranges)
      if (write(event, block)) cutInto(block)
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
    copyWithHeads: () => {
      void writeAlone(copyWithHeads(shape, source, ranges))
    },
    cut: () => {
      const block = copyCells(shape, source, ranges)
      void writeAlone(block).then((isWritten) => isWritten && cutInto(block))
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

interface Cut {
  /** As it was written: a paste of other text is none of these cells. */
  readonly plain: string
  readonly cells: readonly Position[]
  readonly from: Position
  readonly to: Position
}

const corner: Place = { r: 0, c: 0 }

function rangeOf(from: Place, to: Place): Range {
  return { top: from.r, bottom: to.r, left: from.c, right: to.c }
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

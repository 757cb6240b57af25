import { type CompositionEvent, useState } from 'react'
import { composing } from './mirror/attributes.ts'

export interface Composition {
  /** What an input method has so far, in the cell that has the focus; `null`: nothing. */
  readonly text: string | null
  readonly events: {
    readonly onCompositionStart: (event: CompositionEvent) => void
    readonly onCompositionUpdate: (event: CompositionEvent) => void
    readonly onCompositionEnd: (event: CompositionEvent) => void
  }
}

/**
 * What is typed through an input method, or by a dead key, on a cell that is not being edited. It
 * is composed in the cell's element, since a composition ends where the focus leaves it; what comes
 * of it is what the editor begins with.
 */
export function useComposition(onComposed: (text: string) => void): Composition {
  const [text, setText] = useState<string | null>(null)
  const inCell = (event: CompositionEvent): HTMLElement | null => {
    const { target } = event
    return target instanceof HTMLElement && target.role === 'gridcell' ? target : null
  }
  return {
    text,
    events: {
      onCompositionStart: (event) => {
        const cell = inCell(event)
        if (cell === null) return
        cell.setAttribute(composing, '')
        setText('')
      },
      onCompositionUpdate: (event) => {
        if (inCell(event) !== null) setText(event.data)
      },
      onCompositionEnd: (event) => {
        const cell = inCell(event)
        if (cell === null) return
        cell.removeAttribute(composing)
        setText(null)
        if (event.data !== '') onComposed(event.data)
      },
    },
  }
}

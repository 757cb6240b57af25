import type { Sheet } from './sheet.ts'

/** A grid under measurement, in a page of its own. */
export interface Subject {
  /** Makes what it is given besides the sheet, lists of rows and columns: that counts as data. */
  prepare?(sheet: Sheet): void
  /** Shows the sheet in the host, which fills the page. */
  mount(host: HTMLElement, sheet: Sheet): void
  /** Takes away what was mounted. */
  unmount(): void
  /** The elements that really scroll; one and the same where one does both. */
  scrollers(): { readonly vertical: Element; readonly horizontal: Element }
  /** Where its cells are painted; absent: they are elements. */
  canvas?(): HTMLCanvasElement | null
  /** Its editor is open over a cell. */
  isEditing(): boolean
}

/** The first element that the selector finds; a subject without it is broken. */
export function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (element === null) throw new Error(`The grid has no ${selector}.`)
  return element
}

/** The focus is in something to type into, with a text in it. */
export function isTyping(): boolean {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isField && /^\d$/.test(field.value)
}

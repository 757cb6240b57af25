type Value = string | number | boolean | undefined

/** Sets what differs: reading an attribute costs a fraction of writing it. `undefined`: none. */
export function setAttributes(element: Element, attributes: Readonly<Record<string, Value>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) element.removeAttribute(name)
    else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, String(value))
    }
  }
}

export function setText(element: Element, text: string): void {
  // What an input method is composing there is not to be taken from it.
  if (element.textContent !== text && !element.hasAttribute(composing)) element.textContent = text
}

/** Marks the element in which something is being composed. */
export const composing = 'data-composing'

export function place(element: HTMLElement, style: Readonly<Record<string, number>>): void {
  for (const [name, pixels] of Object.entries(style)) {
    const value = `${pixels}px`
    if (element.style.getPropertyValue(name) !== value) element.style.setProperty(name, value)
  }
}

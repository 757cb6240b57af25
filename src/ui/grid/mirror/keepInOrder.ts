/**
 * Makes the elements the children of the parent, in that order. What has the focus must not be
 * taken out of the page and put back, or the focus is lost: elements are moved around it.
 */
export function keepInOrder(parent: Element, wanted: readonly Element[]): void {
  const kept = new Set(wanted)
  for (const child of [...parent.children]) if (!kept.has(child)) child.remove()
  const focused = wanted.find((it) => it.contains(document.activeElement))
  let next = parent.firstElementChild
  for (const element of wanted) {
    if (element === focused) {
      while (next !== null && next !== element) {
        const moved = next
        next = next.nextElementSibling
        moved.remove()
      }
    }
    if (element === next) next = next.nextElementSibling
    else parent.insertBefore(element, next)
  }
}

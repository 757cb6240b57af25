/**
 * Focus that falls to nothing, because what had it was taken away, goes on in the screen: to the
 * tab stop of its grid, or to the screen itself. Without this the next Tab would begin at the top.
 */
export function keepFocus(): () => void {
  let last: Element | null = null
  const onFocus = ({ target }: FocusEvent) => {
    last = target instanceof Element ? target : null
  }
  const settle = () => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (!isLost || last === null || !isGone(last)) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"]') !== null) return
    const main = document.getElementById('main')
    const stop = main?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')
    const next = stop ?? main
    next?.focus({ preventScroll: true })
  }
  // What takes the focus back by itself has had its turn by then.
  const later = () => setTimeout(settle, 60)
  const observer = new MutationObserver(() => {
    if (last !== null && isGone(last)) later()
  })
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] })
  addEventListener('focusin', onFocus)
  return () => {
    observer.disconnect()
    removeEventListener('focusin', onFocus)
  }
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled')
}

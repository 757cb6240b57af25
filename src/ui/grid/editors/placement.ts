/** Pixels to what it hangs on, and to the window's edge. */
const gap = 4
const margin = 8

export type Side = 'below' | 'above'

/**
 * Puts a popup under what it hangs on, or over it where there is more room; it is never higher
 * than the room that is there. Gives the side: while it fits it stays on the one it has.
 */
export function place(popup: HTMLElement, anchor: Element, side: Side): Side {
  const { left, top, bottom, width } = anchor.getBoundingClientRect()
  popup.style.setProperty('--anchor-width', `${width}px`)
  popup.style.maxHeight = ''
  const { width: ownWidth, height } = popup.getBoundingClientRect()
  const rooms = { below: innerHeight - bottom - gap - margin, above: top - gap - margin }
  const other = side === 'below' ? 'above' : 'below'
  const chosen = height <= rooms[side] || rooms[side] >= rooms[other] ? side : other
  const ownHeight = Math.max(0, Math.min(height, rooms[chosen]))
  if (ownHeight < height) popup.style.maxHeight = `${ownHeight}px`
  const x = Math.max(margin, Math.min(left, innerWidth - ownWidth - margin))
  const y = chosen === 'below' ? bottom + gap : top - gap - ownHeight
  popup.style.translate = `${Math.round(x)}px ${Math.round(y)}px`
  return chosen
}

/** Keeps a popup at what it hangs on, whatever scrolls or changes its size. Gives the stop. */
export function follow(popup: HTMLElement, anchor: Element): () => void {
  let side = place(popup, anchor, 'below')
  const again = () => {
    side = place(popup, anchor, side)
  }
  const onScroll = ({ target }: Event) => {
    if (!(target instanceof Node && popup.contains(target))) again()
  }
  const sizes = new ResizeObserver(again)
  sizes.observe(popup)
  sizes.observe(anchor)
  const sight = new IntersectionObserver(([entry]) => {
    popup.toggleAttribute('data-away', entry?.isIntersecting === false)
  })
  sight.observe(anchor)
  addEventListener('scroll', onScroll, { capture: true, passive: true })
  addEventListener('resize', again)
  return () => {
    sizes.disconnect()
    sight.disconnect()
    removeEventListener('scroll', onScroll, { capture: true })
    removeEventListener('resize', again)
  }
}

/**
 * Moves an editor that is larger than its cell back into the part of the grid that is seen, as
 * far as it still covers the cell.
 */
export function keepInView(frame: HTMLElement, cell: { width: number; height: number }): void {
  const grid = frame.closest('[role="grid"]')
  if (grid === null) return
  frame.style.translate = ''
  const seen = grid.getBoundingClientRect()
  const own = frame.getBoundingClientRect()
  const right = seen.left + grid.clientLeft + grid.clientWidth
  const bottom = seen.top + grid.clientTop + grid.clientHeight
  const x = Math.max(cell.width - own.width, Math.min(0, right - own.right))
  const y = Math.max(cell.height - own.height, Math.min(0, bottom - own.bottom))
  if (x < 0 || y < 0) frame.style.translate = `${Math.min(0, x)}px ${Math.min(0, y)}px`
}

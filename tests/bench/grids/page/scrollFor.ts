interface Scrolling {
  readonly seconds: number
  /** Pixels a second, down, and as many to the right where it is diagonal. */
  readonly speed: number
  readonly isDiagonal: boolean
}

/**
 * Sets the real scrollers' offsets in every frame to where the clock says, so that who is slow
 * makes larger steps and does not travel less. Turns round at the end. Gives the frames.
 */
export function scrollFor(
  { vertical, horizontal }: { readonly vertical: Element; readonly horizontal: Element },
  { seconds, speed, isDiagonal }: Scrolling,
): Promise<number> {
  const farthestTop = vertical.scrollHeight - vertical.clientHeight
  const farthestLeft = horizontal.scrollWidth - horizontal.clientWidth
  if (farthestTop <= 0 || farthestLeft <= 0) throw new Error('The grid does not scroll.')
  const start = performance.now()
  let frames = 0
  return new Promise((resolve) => {
    const frame = () => {
      const elapsed = (performance.now() - start) / 1000
      if (elapsed >= seconds) return resolve(frames)
      frames++
      vertical.scrollTop = thereAndBack(elapsed * speed, farthestTop)
      if (isDiagonal) horizontal.scrollLeft = thereAndBack(elapsed * speed, farthestLeft)
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}

function thereAndBack(distance: number, farthest: number): number {
  const along = distance % (2 * farthest)
  return along <= farthest ? along : 2 * farthest - along
}

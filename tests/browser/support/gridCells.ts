import type { Locator } from '@playwright/test'

/**
 * The cell where a row and a column meet, by the indexes that the ARIA grid pattern gives them.
 * With rows and columns virtualised, places among siblings would mean nothing.
 */
export async function cellWhere(
  grid: Locator,
  { row, column }: { readonly row: Locator; readonly column: Locator },
): Promise<Locator> {
  const rowIndex = await indexOf(grid, row, 'aria-rowindex')
  const columnIndex = await indexOf(grid, column, 'aria-colindex')
  const cell = grid.locator(
    `[role="row"][aria-rowindex="${rowIndex}"] [role="gridcell"][aria-colindex="${columnIndex}"]`,
  )
  await reveal(grid, cell, 'x')
  return cell
}

/** The index that a head has, or the row that it stands in. */
async function indexOf(
  grid: Locator,
  head: Locator,
  name: 'aria-rowindex' | 'aria-colindex',
): Promise<string> {
  await reveal(grid, head, name === 'aria-rowindex' ? 'y' : 'x')
  const index = await head.first().evaluate((element, attribute) => {
    return element.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null
  }, name)
  if (index === null) throw new Error(`A head of the grid has no ${name}.`)
  return index
}

/** Scrolls the grid from its beginning until what is looked for is drawn. */
async function reveal(grid: Locator, wanted: Locator, axis: 'x' | 'y'): Promise<void> {
  await grid.waitFor()
  if ((await wanted.count()) > 0) return
  let step = 0
  do {
    const isEnd = await grid.evaluate(scrollToStep, { axis, step })
    if ((await wanted.count()) > 0) return
    if (isEnd) break
    step++
  } while (step < 500)
  // Not there: waiting says so with the name of what is missing.
  await wanted.first().waitFor({ timeout: 5_000 })
}

/**
 * Runs in the page: scrolls by a step, waits until what is drawn has followed, and says whether
 * that was the end.
 */
async function scrollToStep(
  grid: Element,
  { axis, step }: { readonly axis: 'x' | 'y'; readonly step: number },
): Promise<boolean> {
  let scroller: Element | null = grid
  const room = (it: Element) =>
    axis === 'x' ? it.scrollWidth - it.clientWidth : it.scrollHeight - it.clientHeight
  const scrolls = (it: Element) => {
    const style = getComputedStyle(it)
    return /auto|scroll/.test(axis === 'x' ? style.overflowX : style.overflowY) && room(it) > 0
  }
  while (scroller !== null && !scrolls(scroller)) scroller = scroller.parentElement
  if (scroller === null) return true
  // Half a screen: sticky heads cover a part of it.
  const size = axis === 'x' ? scroller.clientWidth : scroller.clientHeight
  const place = (step * size) / 2
  if (axis === 'x') scroller.scrollLeft = place
  else scroller.scrollTop = place
  const { left, top, width, height } = scroller.getBoundingClientRect()
  // Elements follow the scroller when it rests: those that are there now may be others' places.
  const isDrawn = () => {
    const [x, y] = [left + width - 40, top + height - 40]
    return document.elementsFromPoint(x, y).some((it) => it.closest('[aria-colindex]') !== null)
  }
  for (let frame = 0; frame < 60 && (frame < 2 || !isDrawn()); frame++) {
    await new Promise((done) => requestAnimationFrame(done))
  }
  return place >= room(scroller)
}

/** Matches an accessible name that begins with the given words as a whole. */
export function beginningWith(words: string): RegExp {
  return new RegExp(`^${words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u')
}

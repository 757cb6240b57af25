import type { CellBlock } from './cellBlock.ts'
import { parseHtml, serializeHtml } from './cellsHtml.ts'
import { parseCells, serializeCells } from './cellsText.ts'

/** What the clipboard holds as `text/plain` and as `text/html`; empty: nothing. */
export interface ClipboardFormats {
  readonly plain: string
  readonly html: string
}

/** A table of more cells than this is text alone: as HTML it would be tens of megabytes. */
const htmlLimit = 100_000

export function writeClipboard(block: CellBlock): ClipboardFormats {
  const size = block.texts.length * (block.texts[0]?.length ?? 0)
  const html = size > htmlLimit ? '' : serializeHtml(block)
  return { plain: serializeCells(block.texts), html }
}

/**
 * Cells of ours as they were copied, others as their text says. With `valuesOnly` nobody's more
 * than the text. `null`: there is no text.
 */
export function readClipboard({
  plain,
  html,
  valuesOnly,
}: ClipboardFormats & { readonly valuesOnly: boolean }): CellBlock | null {
  const ours = valuesOnly ? null : parseHtml(html)
  if (ours !== null) return ours
  if (plain === '') return null
  // Windows writes all newlines as its own, those inside of a cell too.
  const texts = parseCells(plain).map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')))
  return { texts, origin: null }
}

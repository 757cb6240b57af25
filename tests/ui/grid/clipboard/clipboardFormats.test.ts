import { describe, expect, test } from 'vitest'
import type { CellBlock } from '#ui/grid/clipboard/cellBlock.ts'
import { readClipboard, writeClipboard } from '#ui/grid/clipboard/clipboardFormats.ts'
import { spreadsheets } from './spreadsheets.ts'

const noted: CellBlock = {
  texts: [['4', 'two\nlines']],
  origin: { rows: ['ana'], columns: ['kotlin', 'kafka'], notes: [['Since 2019', '']] },
}

describe('the clipboard', () => {
  test.each(spreadsheets)('has the cells that $name has written', ({ plain, html, cells }) => {
    for (const valuesOnly of [false, true]) {
      expect(readClipboard({ plain, html, valuesOnly })).toEqual({ texts: cells, origin: null })
    }
  })

  test('gives back what was copied here, notes and ids too', () => {
    expect(readClipboard({ ...writeClipboard(noted), valuesOnly: false })).toEqual(noted)
  })

  test('gives texts without notes when only values are asked for', () => {
    expect(readClipboard({ ...writeClipboard(noted), valuesOnly: true })).toEqual({
      texts: noted.texts,
      origin: null,
    })
  })

  test('has the newlines in cells that were copied, though Windows has written its own', () => {
    const { plain } = writeClipboard(noted)
    const windows = { plain: plain.replaceAll('\n', '\r\n'), html: '', valuesOnly: false }
    expect(readClipboard(windows)?.texts).toEqual(noted.texts)
  })

  test('without text has nothing, whatever markup there is', () => {
    const html = '<table><tr><td>4</td></tr></table>'
    expect(readClipboard({ plain: '', html, valuesOnly: false })).toBeNull()
  })

  test('has one empty cell that was copied here', () => {
    const empty = {
      texts: [['']],
      origin: { rows: ['ana'], columns: ['kotlin'], notes: [['']] },
    }
    expect(readClipboard({ ...writeClipboard(empty), valuesOnly: false })).toEqual(empty)
  })
})

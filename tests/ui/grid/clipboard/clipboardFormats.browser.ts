import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { CellBlock } from '#ui/grid/clipboard/cellBlock.ts'
import {
  type ClipboardFormats,
  readClipboard,
  writeClipboard,
} from '#ui/grid/clipboard/clipboardFormats.ts'
import { spreadsheets } from './spreadsheets.ts'

/** What a paste is given, after a copy by keys has put something on the browser's clipboard. */
async function throughClipboard({ plain, html }: ClipboardFormats): Promise<ClipboardFormats> {
  const field = document.createElement('input')
  document.body.append(field)
  field.value = 'something to copy'
  field.select()
  field.addEventListener('copy', (event) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', plain)
    event.clipboardData?.setData('text/html', html)
  })
  const pasted = new Promise<ClipboardFormats>((resolve) => {
    field.addEventListener('paste', ({ clipboardData }) => {
      const read = (type: string) => clipboardData?.getData(type) ?? ''
      resolve({ plain: read('text/plain'), html: read('text/html') })
    })
  })
  await userEvent.keyboard('{Control>}c{/Control}')
  await userEvent.keyboard('{Control>}v{/Control}')
  const formats = await pasted
  field.remove()
  return formats
}

test('what was copied here comes back whole from the clipboard of a browser', async () => {
  const block: CellBlock = {
    texts: [
      ['', 'Kotlin'],
      ['Zoë "Z" <Bo> & co', '  two\nlines\tand a tab '],
    ],
    origin: {
      rows: [null, 'person-1'],
      columns: ['team', 'skill-1'],
      notes: [
        ['', ''],
        ['', 'Since 2019,\n"lead"'],
      ],
    },
  }
  const formats = await throughClipboard(writeClipboard(block))
  expect(readClipboard({ ...formats, valuesOnly: false })).toEqual(block)
  expect(readClipboard({ ...formats, valuesOnly: true })).toEqual({
    texts: block.texts,
    origin: null,
  })
})

test.each(spreadsheets)('what $name wrote is read from the clipboard', async (spreadsheet) => {
  const formats = await throughClipboard(spreadsheet)
  expect(readClipboard({ ...formats, valuesOnly: false })).toEqual({
    texts: spreadsheet.cells,
    origin: null,
  })
})

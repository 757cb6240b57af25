// @vitest-environment happy-dom
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellBlock } from '#ui/grid/clipboard/cellBlock.ts'
import { parseHtml, serializeHtml } from '#ui/grid/clipboard/cellsHtml.ts'
import { anyTexts } from './modelGrid.ts'

const ana: CellBlock = {
  texts: [
    ['', 'Kotlin', 'Kafka'],
    ['Ana', '4', '<b>"&quot;</b>\n2 lines'],
  ],
  origin: {
    rows: [null, 'person-1'],
    columns: [null, 'skill-1', 'skill-2'],
    notes: [
      ['', '', ''],
      ['', 'Since 2019\t"lead"', ''],
    ],
  },
}

/** What a reader of HTML sees in the cells. */
function readTable(html: string): string[][] {
  const document = new DOMParser().parseFromString(html, 'text/html')
  return [...document.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => {
      for (const br of cell.querySelectorAll('br')) br.replaceWith('\n')
      return cell.textContent
    }),
  )
}

function valuesBlock(texts: CellBlock['texts']): CellBlock {
  return { texts, origin: null }
}

describe('cells as HTML', () => {
  test('others find a table with the texts, newlines as breaks within the cell', () => {
    const html = serializeHtml(ana)
    expect(readTable(html)).toEqual(ana.texts)
    expect(html).toContain('<br style="mso-data-placement:same-cell">')
  })

  test('others find every space and tab', () => {
    const texts = [['  a   b ', 'a\tb']]
    const html = serializeHtml(valuesBlock(texts))
    expect(readTable(html)).toEqual(texts)
    expect(html).toContain('white-space:pre-wrap')
    expect(html).toContain('<span style="mso-spacerun:yes">   </span>')
  })

  test('others find short rows made as long as the longest', () => {
    expect(readTable(serializeHtml(valuesBlock([['1'], ['2', '3']])))).toEqual([
      ['1', ''],
      ['2', '3'],
    ])
  })

  test('numbers are numbers; what a spreadsheet would take for a date or a formula is text', () => {
    const isText = (text: string) => serializeHtml(valuesBlock([[text]])).includes('mso-number-')
    expect(['4', '-2.5', '0', ''].filter(isText)).toEqual([])
    const texts = ['007', '2026-11-21', '1/2', '=1+1', '+1', '1e5', '1234567890123456', 'MARCH1']
    expect(texts.filter((text) => !isText(text))).toEqual([])
  })

  test('we find ids, texts and notes as they were', () => {
    expect(parseHtml(serializeHtml(ana))).toEqual(ana)
  })

  test('we find them after a browser has written the markup anew', () => {
    const document = new DOMParser().parseFromString(serializeHtml(ana), 'text/html')
    const anew = `<html><body>\n<!--StartFragment-->${document.body.innerHTML}<!--EndFragment--></body></html>`
    expect(parseHtml(anew)).toEqual(ana)
  })

  test('values only have no ids to find', () => {
    expect(parseHtml(serializeHtml(valuesBlock([['4']])))).toBeNull()
  })

  test.each([
    ['nothing', ''],
    ['a table of others', '<table><tr><td>4</td></tr></table>'],
    ['a cut off attribute', '<table data-crosshatch-grid-1="{&quot;rows&quot;:'],
    ['no JSON', '<table data-crosshatch-grid-1="4">'],
    ['another version', serializeHtml(ana).replace('grid-1', 'grid-2')],
    ['a list missing', serializeHtml(ana).replace('&quot;notes', '&quot;note')],
    ['a row too short', serializeHtml(ana).replace('&quot;4&quot;,', '')],
    ['a number for a text', serializeHtml(ana).replace('&quot;4&quot;', '4')],
  ])('%s is not taken for ours', (_, html) => {
    expect(parseHtml(html)).toBeNull()
  })

  test('reading undoes writing, whatever the cells hold', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('"', '&', '<', '>', '\\', '\u0000', '\ud800', '\n') }),
      fc.constantFrom('</table>', '&quot;', 'data-crosshatch-grid-1="'),
    )
    fc.assert(
      fc.property(anyTexts(text), text, (texts, id) => {
        const rows = texts.map((_, r) => (r === 0 ? null : id))
        const columns = (texts[0] ?? []).map((_, c) => (c === 0 ? null : id))
        const block = { texts, origin: { rows, columns, notes: texts.toReversed() } }
        expect(parseHtml(serializeHtml(block))).toEqual(block)
      }),
    )
  })
})

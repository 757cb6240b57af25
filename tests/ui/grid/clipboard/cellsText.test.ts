import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCells, serializeCells } from '#ui/grid/clipboard/cellsText.ts'
import { anyTexts } from './modelGrid.ts'

describe('cells as text', () => {
  test('tabs part columns and newlines part rows', () => {
    expect(
      serializeCells([
        ['Ana', '4'],
        ['Bo', ''],
      ]),
    ).toBe('Ana\t4\nBo\t')
  })

  test('a cell with a tab, a newline or a quote is quoted, its quotes doubled', () => {
    expect(serializeCells([['a\tb', 'say "hi"', 'two\nlines', 'plain, text']])).toBe(
      '"a\tb"\t"say ""hi"""\t"two\nlines"\tplain, text',
    )
  })

  test('reading takes every kind of line end, and drops one empty last row', () => {
    expect(parseCells('1\t2\r\n3\t4\r5\t6\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ])
  })

  test('only one empty last row is dropped, and no row of empty cells', () => {
    expect(parseCells('1\n\n')).toEqual([['1'], ['']])
    expect(parseCells('1\t2\n\t')).toEqual([
      ['1', '2'],
      ['', ''],
    ])
  })

  test('a quote that does not open a quoted cell is itself', () => {
    expect(parseCells('5" pipe\t"loose" end\t"')).toEqual([['5" pipe', '"loose" end', '"']])
  })

  test('reading undoes writing, whatever the cells hold', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '4') }),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(anyTexts(text), (texts) => {
        expect(parseCells(serializeCells(texts))).toEqual(texts)
      }),
    )
  })
})

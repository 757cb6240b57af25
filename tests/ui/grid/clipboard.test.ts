import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCells, serializeCells, tile } from '#ui/grid/clipboard.ts'

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

  test('a quote that does not open a quoted cell is itself', () => {
    expect(parseCells('5" pipe\t"loose" end\t"')).toEqual([['5" pipe', '"loose" end', '"']])
  })

  test('reading undoes writing, whatever the cells hold', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '\r', ' ', '4') })
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      )
    fc.assert(
      fc.property(block, (cells) => {
        expect(parseCells(serializeCells(cells))).toEqual(cells)
      }),
    )
  })
})

describe('a paste over a range', () => {
  test('one value fills the range', () => {
    expect(tile([['3']], 2, 3)).toEqual([
      ['3', '3', '3'],
      ['3', '3', '3'],
    ])
  })

  test('a block tiles the range when it divides evenly', () => {
    expect(tile([['1', '2']], 2, 4)).toEqual([
      ['1', '2', '1', '2'],
      ['1', '2', '1', '2'],
    ])
  })

  test('a block that does not divide the range is pasted once', () => {
    expect(tile([['1', '2']], 1, 3)).toEqual([['1', '2']])
  })
})

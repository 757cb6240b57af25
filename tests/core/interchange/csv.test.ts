import { readdirSync, readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvRow, readCsv, serializeCsv } from '#core/interchange/csv.ts'
import { sharedData } from '#tests/support/sharedData.ts'

function rowsOf(text: string): CsvRow[] {
  return [...readCsv(text)].flatMap(({ rows }) => rows)
}

function cellsOf(text: string): (readonly string[])[] {
  return rowsOf(text).map(({ cells }) => cells)
}

describe('reading CSV', () => {
  it('counts the lines of the file, those inside quoted cells too', () => {
    const rows = rowsOf('id,note\na,"one\ntwo\r\nthree"\n\nb,"x"\n"c\n",y\nd,z\n')
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'id'],
      [2, 'a'],
      [6, 'b'],
      [7, 'c\n'],
      [9, 'd'],
    ])
  })

  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CRLF and quotes', '"a","b"\r\n"1","2"\r\n'],
    ['CR alone', 'a,b\r1,2\r'],
    ['no line ending at the end', 'a,b\n1,2'],
    ['a byte order mark', '\ufeffa,b\n1,2\n'],
    ['blank lines and empty rows', 'a,b\n\n,\n1,2\n\n  \n,\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['line endings that change', 'a,b\r\n1,2\n'],
  ])('takes %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
  })

  it('loses only the line with a broken quotation, and says which', () => {
    const rows = rowsOf('id,name\n1,"a"b\n2,"Bo"\n3,"never closed\n4,Di\n')
    expect(rows.map(({ line, cells, fault }) => [line, cells[0] ?? fault])).toEqual([
      [1, 'id'],
      [2, expect.stringContaining('closing quotation mark')],
      [3, '2'],
      [4, expect.stringContaining('never closed')],
      [5, '4'],
    ])
  })

  it('gives up a file that is nothing but broken quotations', () => {
    const rows = rowsOf(`id,name\n${'1,"a"b\n'.repeat(5_000)}`)
    expect(rows.length).toBeLessThan(200)
    expect(rows.at(-1)?.fault).toContain('the rest was not read')
  })

  it('reads rows that cross the slices, with their lines', () => {
    const note = 'wide\n'.repeat(100)
    const body = Array.from({ length: 5_000 }, (_, at) => `${at},"${note}"`).join('\n')
    const rows = rowsOf(`id,note\n${body}\n`)
    expect(rows).toHaveLength(5_001)
    expect(rows.at(-1)).toEqual({ line: 2 + 4_999 * 101, cells: ['4999', note], fault: null })
  })

  it('gives back whatever was written, formulas and apostrophes too', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 6 }),
      fc
        .array(fc.constantFrom("'", '=', '-', '"', ',', '\n', '\r', '\t', ' ', 'x'))
        .map((it) => it.join('')),
    )
    const rows = fc.array(
      fc.tuple(fc.constant('key'), cell, cell).map((it) => [...it]),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rows, (given) => {
        const table = [['id', 'a', 'b'], ...given]
        expect(cellsOf(serializeCsv(table))).toEqual(table)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['-1', "'-1"],
    ['+1', "'+1"],
    ['@a', "'@a"],
    ["'=1", "''=1"],
    ["'t Hooft", "'t Hooft"],
    ['a=b', 'a=b'],
  ])('writes the cell %s as %s, which no spreadsheet runs', (cell, written) => {
    expect(serializeCsv([[cell]])).toBe(`${written}\n`)
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), (text) => {
        rowsOf(text)
      }),
    )
  })
})

const messy = sharedData('messy')

describe.skipIf(!messy.present)('the files of csv-spectrum', () => {
  const folder = messy.path('19_csv-spectrum')
  const read = (name: string) => cellsOf(readFileSync(`${folder}/${name}.csv`, 'utf8'))

  it('are read without a fault', () => {
    for (const name of messy.present ? readdirSync(folder) : []) {
      const faults = rowsOf(readFileSync(`${folder}/${name}`, 'utf8')).map(({ fault }) => fault)
      expect(faults.filter((fault) => fault !== null)).toEqual([])
    }
  })

  it('keep commas, quotes, newlines and scripts', () => {
    expect(read('comma_in_quotes')[1]?.[2]).toBe('120 any st.')
    expect(read('escaped_quotes').slice(1)).toEqual([
      ['1', 'ha "ha" ha'],
      ['3', '4'],
    ])
    expect(read('newlines')[2]).toEqual(['Once upon \na time', '5', '6'])
    expect(read('newlines_crlf')[2]).toEqual(['Once upon \r\na time', '5', '6'])
    expect(read('quotes_and_newlines')[1]).toEqual(['1', 'ha \n"ha" \nha'])
    expect(read('json')[1]?.[1]).toBe('{"type": "Point", "coordinates": [102.0, 0.5]}')
    expect(read('utf8')[2]?.[2]).toBe('ʤ')
    expect(read('empty')[1]).toEqual(['1', '', ''])
    expect(read('simple_crlf')).toEqual(read('simple'))
  })
})

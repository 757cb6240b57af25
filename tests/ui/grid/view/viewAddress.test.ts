import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type GridView, plainView, rowHeaderColumn } from '#ui/grid/gridView.ts'
import { parseView, serializeView } from '#ui/grid/view/viewAddress.ts'
import { anyView } from './viewSketch.ts'

const parse = (text: string) => parseView(new URLSearchParams(text))
const address = (view: Partial<GridView>) =>
  decodeURIComponent(serializeView({ ...plainView, ...view }).toString())

/** With every own key, `__proto__` too, which comparing objects passes over. */
const exactly = (view: GridView) => JSON.stringify(view)

describe('The address of a view', () => {
  test('of a grid as it comes is empty', () => {
    expect(address({})).toBe('')
    expect(parse('')).toEqual(plainView)
  })

  test('can be read by a person', () => {
    expect(
      address({
        order: ['go', 'java'],
        hidden: ['cobol'],
        widths: { go: 80, java: 120 },
        frozen: 2,
        sort: [
          { column: 'kotlin', direction: 'descending' },
          { column: rowHeaderColumn, direction: 'ascending' },
        ],
        filters: { kotlin: { values: ['3', ''], text: '' }, java: { values: null, text: 'sp' } },
      }),
    ).toBe(
      'order=go,java&hide=cobol&width=go:80,java:120&freeze=2&sort=kotlin:desc,~r' +
        '&filter.kotlin=3,&text.java=sp',
    )
  })

  test('read again is the same view, whatever the ids and values', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const text = serializeView(view).toString()
        expect(exactly(parse(text))).toBe(exactly(view))
      }),
      { numRuns: 500 },
    )
  })

  test('is read whatever it is', () => {
    const name = fc.constantFrom('order', 'hide', 'width', 'freeze', 'sort', 'filter.a', 'text.a')
    const value = fc.string({ unit: fc.constantFrom('~', ',', ':', 'u', 'd', '8', 'a', '-', '.') })
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value)), (pairs) => {
        const view = parseView(new URLSearchParams(pairs))
        expect(exactly(parseView(serializeView(view)))).toBe(exactly(view))
      }),
    )
  })

  test('gives up only the parts of it that cannot be read', () => {
    expect(
      parse('sort=a:down,b:desc,~x&width=a:9,b:80,c:wide,d&freeze=-1&hide=~q,e&colour=red'),
    ).toEqual({
      ...plainView,
      sort: [{ column: 'b', direction: 'descending' }],
      widths: { b: 80 },
      hidden: ['e'],
    })
  })

  test('leaves what else stands in the address alone', () => {
    const before = new URLSearchParams('group=team&sort=old&filter.x=1')
    const view: GridView = { ...plainView, sort: [{ column: 'new', direction: 'ascending' }] }
    expect(serializeView(view, before).toString()).toBe('group=team&sort=new')
  })
})

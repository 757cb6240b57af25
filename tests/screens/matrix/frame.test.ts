import { describe, expect, test } from 'vitest'
import { headHeight, rowHeadWidth } from '#screens/matrix/model/chipLayout.ts'
import {
  cellUnder,
  columnAxis,
  columnsIn,
  looksSame,
  revealed,
  rowsIn,
  rowsPerPage,
} from '#screens/matrix/model/frame.ts'
import { Axis } from '#ui/grid/axisWindow.ts'

const rows = new Axis([60, 200, 60, 120, 60, 60, 300, 60])
const frame = { columns: columnAxis(30), rows, rowHead: 176 }
const viewport = { left: 0, top: 0, width: 176 + 2 * 224, height: headHeight + 260 }

describe('what is drawn of the matrix', () => {
  test('the columns and rows that are seen, and a few beyond', () => {
    expect(columnsIn(frame, viewport)).toEqual({ first: 0, last: 3 })
    expect(rowsIn(frame, viewport)).toEqual({ first: 0, last: 4 })
    expect(columnsIn(frame, { ...viewport, left: 2240 })).toEqual({ first: 8, last: 13 })
  })

  test('a little scrolling that shows no other cell draws nothing anew', () => {
    expect(looksSame(frame, viewport, { ...viewport, top: 0.5 })).toBe(false)
    expect(looksSame(frame, { ...viewport, top: 10 }, { ...viewport, top: 50 })).toBe(true)
  })

  test('before the room is known nothing is drawn', () => {
    const none = { left: 0, top: 0, width: 0, height: 0 }
    expect(rowsIn(frame, none)).toEqual({ first: 0, last: -1 })
  })

  test('on a phone the heads of the rows leave room for a whole column', () => {
    expect(rowHeadWidth(364)).toBeLessThan(364 - 224)
    expect(rowHeadWidth(1200)).toBe(176)
  })
})

describe('where cells lie', () => {
  test('what is under a point counts what is scrolled; past the edge it is the next cell', () => {
    const scrolled = { ...viewport, left: 448, top: 60 }
    expect(cellUnder(frame, scrolled, { x: 180, y: headHeight + 5 })).toEqual({ r: 2, c: 3 })
    expect(cellUnder(frame, scrolled, { x: 10, y: 5 })).toEqual({ r: 1, c: 2 })
    expect(cellUnder(frame, scrolled, { x: 5000, y: 5000 })).toEqual({ r: 4, c: 5 })
    expect(cellUnder(frame, { ...viewport, left: 0 }, { x: -90, y: -90 })).toEqual({ r: 1, c: 1 })
  })

  test('no head covers what is revealed, and heads themselves need no scrolling', () => {
    const scrolled = { ...viewport, left: 1000, top: 700 }
    expect(revealed(frame, scrolled, { r: 2, c: 1 })).toEqual({ left: 0, top: 60 })
    expect(revealed(frame, scrolled, { r: 0, c: 0 })).toEqual({ left: 1000, top: 700 })
    expect(revealed(frame, viewport, { r: 4, c: 3 })).toEqual({ left: 224, top: 180 })
  })

  test('a page is as many rows as fit, whatever their heights', () => {
    expect(rowsPerPage(frame, viewport, 1, 1)).toBe(2)
    expect(rowsPerPage(frame, viewport, 5, -1)).toBe(3)
    expect(rowsPerPage(frame, viewport, 6, 1)).toBe(1)
  })
})

import { describe, expect, test } from 'vitest'
import type { TimelineRow } from '#screens/timeline/model/rows.ts'
import { timelineKeys } from '#screens/timeline/timelineKeys.ts'
import { type KeyStroke, stepped, timeKey } from '#screens/timeline/treeKeys.ts'
import { sketchMission } from '#tests/screens/timeline/missionSketch.ts'

const press = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
})

const mission = sketchMission({})
const rows: readonly TimelineRow[] = [
  { kind: 'group', key: 'group', label: 'Active', count: 2 },
  { kind: 'mission', key: 'closed', mission, isOpened: false },
  { kind: 'mission', key: 'open', mission, isOpened: true },
  { kind: 'member', key: 'member', mission, member: { person: {} as never, bars: [] } },
]
const cells = [1, 4, 4, 2]
const step = (row: number, cell: number, stroke: KeyStroke) =>
  stepped(stroke, {
    rows,
    row,
    cell,
    page: 10,
    cellsAt: (at) => Array.from({ length: cells[at] ?? 0 }, () => ({ kind: 'name' }) as const),
  })

describe('the keys of the tree', () => {
  test('go through rows and cells, and from a mark to the span of the next row', () => {
    expect(step(1, 0, press('ArrowDown'))).toEqual({ row: 2, cell: 0 })
    expect(step(1, 3, press('ArrowDown'))).toEqual({ row: 2, cell: 1 })
    expect(step(1, 1, press('ArrowUp'))).toEqual({ row: 0, cell: 0 })
    expect(step(2, 0, press('ArrowRight'))).toEqual({ row: 2, cell: 1 })
    expect(step(2, 3, press('ArrowRight'))).toBeNull()
    expect(step(2, 1, press('End'))).toEqual({ row: 2, cell: 3 })
    expect(step(0, 0, press('End', { ctrlKey: true }))).toEqual({ row: 3, cell: 0 })
  })

  test('open and close a mission, and lead from within it to its head', () => {
    expect(step(1, 0, press('ArrowRight'))).toBe('toggle')
    expect(step(2, 0, press('ArrowLeft'))).toBe('toggle')
    expect(step(1, 2, press(' '))).toBe('toggle')
    expect(step(3, 0, press('ArrowLeft'))).toEqual({ row: 2, cell: 0 })
    expect(step(1, 0, press('ArrowLeft'))).toEqual({ row: 0, cell: 0 })
    expect(step(0, 0, press('ArrowLeft'))).toBeNull()
  })

  test('move time with signs and with Shift, and leave the browser its own', () => {
    expect(timeKey(press('+'))).toMatchObject({ kind: 'zoom' })
    expect(timeKey(press('0'))).toEqual({ kind: 'all' })
    expect(timeKey(press('ArrowLeft', { shiftKey: true }))).toEqual({ kind: 'pan', share: -0.2 })
    expect(timeKey(press('+', { ctrlKey: true }))).toBeNull()
    expect(timeKey(press('ArrowLeft'))).toBeNull()
    expect(step(1, 0, press('ArrowRight', { shiftKey: true }))).toBeNull()
  })

  test('do what the list of shortcuts says', () => {
    // The screen itself follows links and explains marks.
    const listed = timelineKeys.flatMap(({ keys }) => keys).filter((it) => it !== 'Enter')
    const idle = listed.filter((keys) => {
      const key = keys.replace('Shift+', '').replace('Plus', '+').replace('Space', ' ')
      const stroke = press(key, { shiftKey: keys.startsWith('Shift+') })
      return timeKey(stroke) === null && step(2, 1, stroke) === null
    })
    expect(idle).toEqual([])
  })
})

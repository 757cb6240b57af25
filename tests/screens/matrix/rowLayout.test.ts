import { describe, expect, test } from 'vitest'
import { chipLimit } from '#screens/matrix/model/chipLayout.ts'
import { ColumnCache } from '#screens/matrix/model/columnCache.ts'
import { rowLayout, shownChips } from '#screens/matrix/model/rowLayout.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { viewOf } from './view.ts'

/** As many teams as there are counts, each with that many people of one chapter. */
function cellsWith(counts: readonly number[]) {
  const people = counts.flatMap((count, team) =>
    Array.from({ length: count }, (_, at) => `Person ${team}-${at}`),
  )
  const teams = counts.map((count, team) => [
    `Team ${team}`,
    { members: Array.from({ length: count }, (_, at) => `Person ${team}-${at}`) },
  ])
  const { axes, source } = viewOf(
    sketchOrganisation({
      people: Object.fromEntries(people.map((name) => [name, { chapter: 'Core' }])),
      teams: Object.fromEntries(teams),
    }),
  )
  const cache = new ColumnCache()
  cache.update(source)
  const cells = axes.columns.flatMap((column) => cache.facts(column).cells.get('Core') ?? [])
  return { cells, layout: rowLayout(cells, axes.columns.length, false, source.measure) }
}

describe('how much a row shows', () => {
  test('all of a few columns, up to the most that a cell can show', () => {
    expect(cellsWith([1, 6, 2]).layout.limits.people).toBe(6)
    expect(cellsWith([1, 250, 2]).layout.limits.people).toBe(chipLimit)
  })

  test('the fullest cells of many columns do not make the row high: one in eight is cut', () => {
    const many = Array.from({ length: 32 }, (_, at) => (at < 4 ? 8 : 1))
    const { layout } = cellsWith(many)
    expect(layout.limits.people).toBe(3)
    expect(layout.height).toBeLessThan(cellsWith([8, 1, 1]).layout.height)
    expect(cellsWith(many.map((count, at) => (at === 4 ? 5 : count))).layout.limits.people).toBe(5)
  })

  test('what is cut stands behind one place, which opens the rest', () => {
    const { cells, layout } = cellsWith([250])
    const [cell] = cells
    expect(shownChips(cell?.chips ?? [], layout.limits.people, null)).toHaveLength(chipLimit - 1)
    expect(cell?.chips).toHaveLength(250)
  })

  test('who has the focus is shown in any case, in no more room', () => {
    const chips = cellsWith([12]).cells[0]?.chips ?? []
    const last = chips.at(-1)
    const shown = shownChips(chips, 4, last?.person ?? null)
    expect(shown.map(({ name }) => name)).toEqual([chips[0]?.name, chips[1]?.name, last?.name])
    expect(shown[2]?.width).toBeLessThanOrEqual(chips[2]?.width ?? 0)
  })
})

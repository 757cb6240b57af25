import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { cellHeight, chipLimit, chipSpace } from '#screens/matrix/model/chipLayout.ts'
import { ColumnCache } from '#screens/matrix/model/columnCache.ts'
import { columnFacts } from '#screens/matrix/model/columnFacts.ts'
import { occupancyOf } from '#screens/matrix/model/occupancy.ts'
import { person, sketchOrganisation, skill } from '#tests/support/builders.ts'
import { today, viewOf } from './view.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data', 'DBA'],
  skills: { SQL: { chapter: 'Data' }, Kafka: { chapter: 'Data' }, PostgreSQL: { chapter: 'DBA' } },
  people: {
    Quin: { chapter: 'Data', can: { SQL: 4, Kafka: 3 } },
    Rae: { chapter: 'Data', can: { SQL: 3 } },
    Bo: { chapter: 'Backend', can: { SQL: 1 } },
  },
  teams: {
    Fraud: {
      owner: person('Rae'),
      members: ['Rae', 'Quin', { who: 'Bo', allocation: 50 }],
      needs: { SQL: 2, Kafka: 1, PostgreSQL: 1 },
    },
    Cards: { members: ['Rae'] },
  },
})

function cells(view: ReturnType<typeof viewOf>, team: string) {
  const column = view.axes.columns.find((it) => it.team?.name === team)
  if (column === undefined) throw new Error(`No column ${team}`)
  return columnFacts(view.source, column).cells
}

describe('what a cell shows', () => {
  const fraud = cells(viewOf(workspace), 'Fraud')

  test('who holds something alone in the team comes first, and the edge says so', () => {
    const data = fraud.get('Data')
    expect(data?.sign).toBe('one')
    expect(data?.chips.map(({ label }) => label)).toEqual([
      'Quin, only holder of 1 skill',
      'Rae, product owner',
    ])
    expect(data?.label).toBe('Data, Fraud: 2 people')
  })

  test('nobody alone: crossed, and a part of the time is said', () => {
    const backend = fraud.get('Backend')
    expect(backend?.sign).toBe('several')
    expect(backend?.chips[0]?.label).toBe('Bo, 50% of the time')
  })

  test('a need that nobody meets stands in the row of the skill’s chapter', () => {
    const dba = fraud.get('DBA')
    expect(dba?.sign).toBe('gap')
    expect(dba?.needs).toEqual(['PostgreSQL ≥ Practitioner'])
    expect(dba?.label).toBe('DBA, Fraud: nobody')
  })

  test('a need too long for its line says the level by its number', () => {
    const long = sketchOrganisation({
      skills: { 'Card settlement': { chapter: 'DBA' } },
      people: { Bo: { chapter: 'DBA' } },
      teams: { Cards: { members: ['Bo'], needs: { 'Card settlement': 1 } } },
    })
    expect(cells(viewOf(long), 'Cards').get('DBA')?.needs).toEqual(['Card settlement ≥ 3'])
  })

  test('an empty cell shows nothing', () => {
    expect(cells(viewOf(workspace), 'Cards').has('DBA')).toBe(false)
  })

  test('the skill lens narrows chips and edges to one skill', () => {
    const lens = workspace.skills.get(skill('SQL')) ?? null
    const seen = cells(viewOf(workspace, { lens }), 'Fraud')
    expect(seen.get('Data')?.sign).toBe('several')
    expect(seen.get('Data')?.chips.map(({ label }) => label)).toEqual([
      'Quin, level 4',
      'Rae, level 3, product owner',
    ])
    expect(seen.get('Backend')?.sign).toBe('none')
    expect(seen.get('Backend')?.chips[0]?.isFaint).toBe(true)
    expect(seen.get('DBA')).toBeUndefined()
  })
})

describe('the height of a cell', () => {
  const width = fc.integer({ min: 20, max: chipSpace })

  test('is that of an equal cell with one chip less, or one line more', () => {
    fc.assert(
      fc.property(fc.array(width, { minLength: 1, maxLength: chipLimit }), (widths) => {
        const more = cellHeight(widths, 1)
        const less = cellHeight(widths.slice(0, -1), 1)
        expect(more - less === 0 || more - less === 28 || widths.length === 1).toBe(true)
      }),
    )
  })

  test('leaves the corner free for the button that adds', () => {
    expect(cellHeight([chipSpace], 0) - cellHeight([40], 0)).toBeGreaterThanOrEqual(16)
  })
})

describe('columns kept from edit to edit', () => {
  function rated(level: number) {
    const edit = setRatings(workspace, {
      ratings: [{ person: person('Bo'), skill: skill('Kafka'), level }],
      day: today,
    })
    if (isRefusal(edit)) throw new Error(edit.refused)
    return { edit, after: apply(workspace, edit) }
  }

  test('only what shows something else is another object', () => {
    const { axes, source, occupancy } = viewOf(workspace)
    const cache = new ColumnCache()
    cache.update(source)
    const [fraud, cards] = axes.columns
    if (fraud === undefined || cards === undefined) throw new Error('Two columns are needed')
    const before = { fraud: cache.facts(fraud), cards: cache.facts(cards) }

    const { edit, after } = rated(3)
    source.coverage.move(edit, after)
    cache.update({ ...source, occupancy: occupancyOf(after, source.coverage, occupancy) })
    expect(cache.facts(cards)).toBe(before.cards)
    const now = cache.facts(fraud)
    expect(now).not.toBe(before.fraud)
    expect(now.cells.get('DBA')).toBe(before.fraud.cells.get('DBA'))
    expect(now.cells.get('Data')?.chips[0]?.label).toBe('Quin')
  })

  test('heights of columns out of sight follow their people and findings', () => {
    const { axes, source, occupancy } = viewOf(workspace)
    const cache = new ColumnCache()
    cache.update(source)
    const heights = cache.rowLayouts(axes.columns, () => false)
    const { edit, after } = rated(3)
    source.coverage.move(edit, after)
    const next = { ...source, occupancy: occupancyOf(after, source.coverage, occupancy) }
    cache.update(next)
    const fresh = new ColumnCache()
    fresh.update(next)
    expect(cache.rowLayouts(axes.columns, () => false)).toEqual(
      fresh.rowLayouts(axes.columns, () => false),
    )
    expect(heights).toHaveLength(axes.rows.length)
  })
})

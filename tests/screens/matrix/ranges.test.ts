import { describe, expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { ColumnCache } from '#screens/matrix/model/columnCache.ts'
import { copyCells, textAt } from '#screens/matrix/model/copyCells.ts'
import { joinByName, namesByTeam } from '#screens/matrix/model/joinByName.ts'
import { placeAt, shapeOf, shapePlaceOf } from '#screens/matrix/model/matrixShape.ts'
import { cellsIn, membersIn } from '#screens/matrix/model/rangeCells.ts'
import { selectionSummary } from '#screens/matrix/model/selectionSummary.ts'
import { takenOutWords, takeOutMembers } from '#screens/matrix/model/takeOutMembers.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { parseCells } from '#ui/grid/clipboard/cellsText.ts'
import { addRange, extendTo, resolve, selectPlace, widenTo } from '#ui/grid/selection.ts'
import { today, viewOf } from './view.ts'

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  skills: { SQL: { chapter: 'Data' }, Kafka: { chapter: 'Data' } },
  people: {
    Ana: { chapter: 'Data', can: { SQL: 4 } },
    Bo: { chapter: 'Backend', can: { SQL: 3 } },
    'Cy "CJ" Diaz': { chapter: 'Data', can: { SQL: 3 } },
    Eve: { chapter: 'Backend' },
  },
  teams: {
    Cards: { members: ['Ana', 'Cy "CJ" Diaz'], needs: { SQL: 1 } },
    Fraud: { members: ['Bo', 'Ana'], needs: { Kafka: 1 } },
  },
})
const { axes, occupancy, coverage, source } = viewOf(workspace)
const shape = shapeOf(axes)
// Columns: Cards, Fraud, No team. Rows: Backend, Data.
const all = { top: 1, bottom: 2, left: 1, right: 3 }
let ids = 0
const on = { day: today, newId: () => `new ${++ids}` as MembershipId }

function team(name: string): TeamId {
  return name as TeamId
}

function done(outcome: Outcome) {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return { edit: outcome, after: apply(workspace, outcome) }
}

function textOf(place: { readonly r: number; readonly c: number }): string {
  return textAt(axes, occupancy, place)
}

function whoIsIn(given: Workspace, name: string): string[] {
  const { teams } = viewOf(given).occupancy
  const here = [...(teams.get(team(name))?.byChapter.values() ?? [])].flat()
  return here.map(({ person }) => person.name).sort()
}

describe('the matrix as a grid', () => {
  test('heads are row and column 0, and keys lead there and back', () => {
    expect(placeAt(shape, { r: 2, c: 1 })).toEqual({ column: 'Cards', row: 'Data', person: null })
    expect(placeAt(shape, { r: 0, c: 2 })).toEqual({ column: 'Fraud', row: null, person: null })
    expect(shapePlaceOf(shape, { column: null, row: 'Data', person: null })).toEqual({ r: 2, c: 0 })
    expect(shapePlaceOf(shape, { column: null, row: null, person: null })).toEqual({ r: 0, c: 0 })
  })

  test('where a team is gone, the column that has come to its place stands in', () => {
    const chosen = selectPlace(shape, { r: 2, c: 1 })
    const without = shapeOf({ ...axes, columns: axes.columns.slice(1) })
    const { active } = resolve(without, chosen)
    expect(placeAt(without, active)).toEqual({ column: 'Fraud', row: 'Data', person: null })
  })

  test('cells of several ranges count once, heads not at all', () => {
    const ranges = [
      { top: 0, bottom: 1, left: 0, right: 1 },
      { top: 1, bottom: 2, left: 1, right: 1 },
    ]
    expect([...cellsIn(ranges)]).toEqual([
      { r: 1, c: 1 },
      { r: 2, c: 1 },
    ])
  })
})

describe('what is said of a selection', () => {
  const cache = new ColumnCache()
  cache.update(source)
  const said = (chosen: Parameters<typeof resolve>[1]) =>
    selectionSummary(axes, (column) => cache.facts(column), resolve(shape, chosen))
  const cell = selectPlace(shape, { r: 1, c: 1 })

  test('teams, chapters, people, and what hangs there', () => {
    expect(said(widenTo(cell, 'all'))).toBe(
      '2 teams × 2 chapters: 4 people, 1 need that nobody meets',
    )
    expect(said(extendTo(shape, cell, { r: 2, c: 1 }))).toBe('1 team × 2 chapters: 2 people')
    expect(said(addRange(shape, cell, { r: 2, c: 2 }))).toBe(
      '2 teams × 2 chapters: 1 person, 1 need that nobody meets',
    )
  })

  test('nothing of one cell, which the pane explains', () => {
    expect(said(cell)).toBe('')
  })
})

describe('copying cells', () => {
  test('a name a line, cells as spreadsheets quote them, and back the same', () => {
    const { text } = copyCells(shape, all, textOf)
    expect(text).toBe('\tBo\tEve\n"Ana\nCy ""CJ"" Diaz"\tAna\t')
    expect(parseCells(text)).toEqual([
      ['', 'Bo', 'Eve'],
      ['Ana\nCy "CJ" Diaz', 'Ana', ''],
    ])
  })

  test('the table has the heads of what is copied whole', () => {
    const { html } = copyCells(shape, all, textOf)
    for (const head of ['Cards', 'Fraud', 'No team', 'Backend', 'Data'])
      expect(html).toContain(head)
    const part = copyCells(shape, { ...all, right: 2, bottom: 1 }, textOf)
    expect(part.html).not.toContain('Cards')
    expect(part.html).not.toContain('Backend')
  })
})

describe('pasting names', () => {
  test('one cell goes to every team of the range, a block to as many as it has columns', () => {
    expect(namesByTeam(axes, { ...all, right: 2 }, [['Eve']])).toEqual([
      { team: 'Cards', names: ['Eve'] },
      { team: 'Fraud', names: ['Eve'] },
    ])
    const block = [
      ['Eve\nBo', 'Ana'],
      ['', 'Eve'],
    ]
    expect(namesByTeam(axes, { ...all, right: 1 }, block)).toEqual([
      { team: 'Cards', names: ['Eve', 'Bo'] },
      { team: 'Fraud', names: ['Ana', 'Eve'] },
    ])
  })

  test('people are found whatever the case; who is not is said, with the reason', () => {
    const asked = [{ team: team('Cards'), names: ['eve ', 'BO', 'Zoe', 'Ana'] }]
    const { outcome, words } = joinByName(workspace, asked, on)
    expect(words).toBe(
      '2 people joined Cards, 2 names rejected (no person is called Zoe and Ana is in Cards already).',
    )
    const { edit, after } = done(outcome)
    expect(whoIsIn(after, 'Cards')).toEqual(['Ana', 'Bo', 'Cy "CJ" Diaz', 'Eve'])
    expect(edit.changes).toHaveLength(2)
    expect(whoIsIn(apply(after, invert(edit)), 'Cards')).toEqual(whoIsIn(workspace, 'Cards'))
  })

  test('where nobody can join, nothing changes and the reason is the refusal', () => {
    const nowhere = joinByName(workspace, [{ team: null, names: ['Eve'] }], on)
    expect(nowhere.outcome).toEqual({ refused: '1 name rejected (there is no team to join).' })
    expect(joinByName(workspace, [], on).words).toBe('There are no names to paste.')
  })
})

describe('clearing cells', () => {
  test('takes everybody in them out of the teams, as one step, and says what that opens', () => {
    const members = membersIn(axes, occupancy, [{ top: 2, bottom: 2, left: 1, right: 3 }])
    const { edit, after } = done(takeOutMembers(workspace, members, today))
    expect(edit.label).toBe('Take 2 people out of 2 teams')
    expect(whoIsIn(after, 'Cards')).toEqual([])
    expect(whoIsIn(after, 'Fraud')).toEqual(['Bo'])
    expect(takenOutWords(workspace, coverage, members, edit)).toBe(
      '2 people taken out of 2 teams: opens SQL in Cards.',
    )
    expect(whoIsIn(apply(after, invert(edit)), 'Cards')).toEqual(whoIsIn(workspace, 'Cards'))
  })

  test('nobody is in a team in the column of those who have none', () => {
    expect(membersIn(axes, occupancy, [{ top: 1, bottom: 2, left: 3, right: 3 }])).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { moveMember } from '#core/commands/moveMember.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { change, type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { axesOf } from '#screens/matrix/model/axes.ts'
import { ColumnCache } from '#screens/matrix/model/columnCache.ts'
import { type ColumnSource, columnFacts } from '#screens/matrix/model/columnFacts.ts'
import { matrixDifferences } from '#screens/matrix/model/differences.ts'
import { rowLayout } from '#screens/matrix/model/rowLayout.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { today, viewOf } from './view.ts'

const baseline = sketchOrganisation({
  chapters: ['Data'],
  people: Object.fromEntries(
    ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => [name, { chapter: 'Data' }]),
  ),
  teams: { Fraud: { members: ['Ana', 'Bo', 'Cy', 'Di', 'Ed'] }, Cards: { members: ['Flo'] } },
})
const [fraud, cards] = ['Fraud', 'Cards'] as TeamId[] as [TeamId, TeamId]

function done(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function moved(workspace: Workspace, who: string): Edit {
  const given = { newId: `n ${who}` as never, from: fraud, to: cards, day: today }
  return done(moveMember(workspace, { ...given, person: who as PersonId }))
}

/** What the matrix shows after the edit, with its changes marked. */
function marked(edit: Edit) {
  const after = apply(baseline, edit)
  const differences = matrixDifferences({ baseline, after, edit }, today)
  const view = viewOf(after)
  const source = { ...view.source, differences }
  const factsOf = (team: string) => {
    const column = view.axes.columns.find((it) => it.team?.name === team)
    if (column === undefined) throw new Error(`No column ${team}`)
    return columnFacts(source, column)
  }
  return { after, differences, source, view, factsOf }
}

describe('the changes of a scenario in the matrix', () => {
  test('are said where somebody is and where they were', () => {
    const { factsOf } = marked(moved(baseline, 'Ana'))
    const here = factsOf('Cards').cells.get('Data')
    expect(here?.chips.find(({ name }) => name === 'Ana')).toMatchObject({
      change: { kind: 'changed' },
      label: expect.stringContaining('moved here from Fraud'),
    })
    expect(here?.chips.find(({ name }) => name === 'Flo')?.change).toBe(null)
    expect(factsOf('Fraud').cells.get('Data')?.ghosts).toMatchObject([
      { name: 'Ana', kind: 'changed', words: 'moved to Cards' },
    ])
  })

  test('give those who are gone room, and put many of them together', () => {
    let edit = moved(baseline, 'Ana')
    for (const who of ['Bo', 'Cy', 'Di', 'Ed']) {
      edit = compose('All', [edit, moved(apply(baseline, edit), who)])
    }
    const { factsOf, source } = marked(edit)
    const cell = factsOf('Fraud').cells.get('Data')
    expect(cell).toMatchObject({ sign: 'none', chips: [] })
    expect(cell?.ghosts.map(({ name }) => name)).toEqual(['Ana', 'Bo', 'Cy', '2 more'])
    const without = { ...cell, ghosts: [] } as NonNullable<typeof cell>
    const heightOf = (it: typeof without) => rowLayout([it], 1, false, source.measure).height
    if (cell === undefined) throw new Error('No cell')
    expect(heightOf(cell)).toBeGreaterThan(heightOf(without))
  })

  test('tell another percentage', () => {
    const shares = [{ team: fraud, allocation: 40 }]
    const given = { person: 'Ana' as PersonId, shares, day: today, newId: () => 's' as never }
    const { factsOf } = marked(done(splitMember(baseline, given)))
    const chips = factsOf('Fraud').cells.get('Data')?.chips
    expect(chips?.find(({ name }) => name === 'Ana')?.change?.words).toBe(
      '40 % of the time, was 100 %',
    )
  })

  test('name a team as it was, and keep the place of one that has ended', () => {
    const team = baseline.teams.get(fraud)
    if (team === undefined) throw new Error('No team')
    const ended = { ...team, name: 'Cheats', status: 'abandoned' as const }
    const { view, differences, factsOf } = marked({
      label: 'End',
      changes: [change('teams', team, ended)],
    })
    expect(view.axes.columns.map(({ team: it }) => it?.name)).not.toContain('Cheats')
    const now = differences.teams.map((it) => it.now)
    const axes = axesOf(view.occupancy, 'standing', null, now)
    expect(axes.columns.slice(0, 2).map(({ team: it }) => it?.name)).toEqual(['Cheats', 'Cards'])
    expect(differences.columns.get(fraud)?.head).toEqual({
      kind: 'changed',
      words: 'was called Fraud, was active',
    })
    expect(factsOf('Cards').change).toBe(null)
  })

  test('of a deleted team are shown in a column of its own', () => {
    const team = baseline.teams.get(fraud)
    if (team === undefined) throw new Error('No team')
    const stays = [...baseline.memberships].filter((it) => it.team === fraud)
    const { view, differences, source } = marked({
      label: 'Delete',
      changes: [change('teams', team, null), ...stays.map((it) => change('memberships', it, null))],
    })
    const now = differences.teams.map((it) => it.now)
    const column = axesOf(view.occupancy, 'standing', null, now).columns.find(
      (it) => it.key === fraud,
    )
    if (column === undefined) throw new Error('No column')
    const facts = columnFacts(source, column)
    expect(facts.change).toEqual({ kind: 'removed', words: 'deleted' })
    expect(facts.cells.get('Data')?.ghosts).toHaveLength(4)
  })

  test('show anew in columns that nobody looks at', () => {
    const { source, view } = marked(moved(baseline, 'Ana'))
    const cache = new ColumnCache()
    const layouts = (it: ColumnSource) => {
      cache.update(it)
      return cache.rowLayouts(view.axes.columns, () => false)
    }
    layouts({ ...source, differences: null })
    const column = view.axes.columns.find((it) => it.key === fraud)
    layouts(source)
    expect(column && cache.facts(column).cells.get('Data')?.ghosts).toHaveLength(1)
  })
})

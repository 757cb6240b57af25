import { describe, expect, test } from 'vitest'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { ChapterId, MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { followPerson, placeOfSelection } from '#screens/matrix/model/findPlace.ts'
import { nearestPlace, type Place, selectionAt, stepFrom } from '#screens/matrix/model/place.ts'
import { placePerson } from '#screens/matrix/model/placing.ts'
import { person, sketchOrganisation } from '#tests/support/builders.ts'
import { today, viewOf } from './view.ts'

const ana = person('Ana')
const id = (name: string) => name as TeamId & ChapterId

const workspace = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  people: { Ana: { chapter: 'Data' }, Bo: { chapter: 'Backend' } },
  teams: { Cards: { members: ['Ana'] }, Fraud: { members: ['Bo'] } },
})
const view = viewOf(workspace)

function at(column: string | null, row: string | null, who: Place['person'] = null): Place {
  return { column, row, person: who }
}

function done(from: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(from, outcome)
}

describe('going through the grid', () => {
  const from = at('Cards', 'Data')
  const to = (direction: Parameters<typeof stepFrom>[2], start = from) =>
    stepFrom(view.axes, start, direction, 5)

  test('one cell at a time, heads included, and no further than the edges', () => {
    expect(to('right')).toEqual(at('Fraud', 'Data'))
    expect(to('right', at('Fraud', 'Data'))).toEqual(at('Fraud', 'Data'))
    expect(to('left')).toEqual(at(null, 'Data'))
    expect(to('up', at('Cards', 'Backend'))).toEqual(at('Cards', null))
    expect(to('down')).toEqual(from)
  })

  test('to the ends of the row, the corners, and a screen on', () => {
    expect(to('row-start')).toEqual(at(null, 'Data'))
    expect(to('row-end')).toEqual(at('Fraud', 'Data'))
    expect(to('grid-start')).toEqual(at(null, null))
    expect(to('grid-end')).toEqual(at('Fraud', 'Data'))
    expect(to('page-down', at('Cards', null))).toEqual(at('Cards', 'Data'))
    expect(to('page-up')).toEqual(at('Cards', null))
  })

  test('where a team is gone, the nearest column takes its place', () => {
    const before = { column: 1, row: 0 }
    expect(nearestPlace(view.axes, at('Gone', 'Data'), before)).toEqual(at('Fraud', 'Data'))
    expect(nearestPlace(view.axes, from, before)).toBe(from)
  })
})

describe('focus and selection', () => {
  test('what has the focus is selected', () => {
    expect(selectionAt(view.axes, at('Cards', null))).toEqual({ kind: 'team', team: 'Cards' })
    expect(selectionAt(view.axes, at(null, 'Data'))).toEqual({ kind: 'chapter', chapter: 'Data' })
    expect(selectionAt(view.axes, at('Cards', 'Data'))).toEqual({
      kind: 'cell',
      team: 'Cards',
      chapter: 'Data',
    })
    expect(selectionAt(view.axes, at('Cards', 'Data', ana))).toEqual({
      kind: 'person',
      person: 'Ana',
      team: 'Cards',
    })
  })

  test('what is selected elsewhere is found, a person also without a team named', () => {
    expect(
      placeOfSelection(view.axes, view.occupancy, { kind: 'person', person: ana, team: null }),
    ).toEqual(at('Cards', 'Data', ana))
    expect(
      placeOfSelection(view.axes, view.occupancy, { kind: 'team', team: id('Gone') }),
    ).toBeNull()
  })
})

describe('the focus goes with the person', () => {
  const here = { ...at('Cards', 'Data', ana), person: ana }
  const follow = (after: Workspace) => followPerson(here, view, viewOf(after))

  test('into another team and another chapter', () => {
    const moved = placePerson(
      workspace,
      { person: ana, from: id('Cards') },
      { team: id('Fraud'), chapter: id('Backend') },
      { day: today, newId: 'new' as MembershipId },
    )
    expect(follow(done(workspace, moved))).toEqual(at('Fraud', 'Backend', ana))
  })

  test('but stays in the cell when the person only leaves', () => {
    const left = leaveTeam(workspace, { person: ana, team: id('Cards'), day: today })
    expect(follow(done(workspace, left))).toEqual(at('Cards', 'Data'))
  })
})

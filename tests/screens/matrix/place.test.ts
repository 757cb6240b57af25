import { describe, expect, test } from 'vitest'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { ChapterId, MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { followPerson, placeOfSelection } from '#screens/matrix/model/findPlace.ts'
import { type Place, selectionAt } from '#screens/matrix/model/place.ts'
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

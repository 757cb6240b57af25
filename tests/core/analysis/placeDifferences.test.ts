import { describe, expect, it } from 'vitest'
import { changedRecords } from '#core/analysis/changedRecords.ts'
import { placeDifferences, placeKind } from '#core/analysis/placeDifferences.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import { apply } from '#core/edits/apply.ts'
import { change, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { addDays } from '#core/model/day.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-03-02')
const ana = 'Ana' as PersonId
const [a, b] = ['A', 'B'] as TeamId[] as [TeamId, TeamId]
const stay = 'n' as MembershipId

const organisation = sketchOrganisation({
  chapters: ['Data', 'Design'],
  people: { Ana: { chapter: 'Data' }, Bo: {} },
  teams: { A: { members: ['Ana'] }, B: { members: ['Bo'] } },
})

function differenceOf(outcome: Outcome, on = today) {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  const after = apply(organisation, outcome)
  return placeDifferences(organisation, after, outcome, on)
}

describe('where a person is', () => {
  it('differs from one team to the other', () => {
    const move = moveMember(organisation, { newId: stay, person: ana, from: a, to: b, day: today })
    const difference = differenceOf(move).get(ana)
    expect(difference).toMatchObject({ left: [{ team: a }], joined: [{ team: b }], kept: [] })
    expect(difference && placeKind(difference)).toBe('changed')
    expect(differenceOf(move, addDays(today, -1)).size).toBe(0)
  })

  it('differs by a team more, or one less', () => {
    const joined = differenceOf(
      joinTeam(organisation, { id: stay, person: ana, team: b, day: today }),
    ).get(ana)
    expect(joined).toMatchObject({ left: [], joined: [{ team: b }] })
    expect(joined && placeKind(joined)).toBe('added')
    const left = differenceOf(leaveTeam(organisation, { person: ana, team: a, day: today }))
    // On the bench they are somewhere, too.
    expect(left.get(ana)).toMatchObject({ left: [{ team: a }], joined: [{ team: null }] })
    const gone = differenceOf(departPeople(organisation, { people: [ana], day: today })).get(ana)
    expect(gone).toMatchObject({ left: [{ team: a }], joined: [] })
    expect(gone && placeKind(gone)).toBe('removed')
  })

  it('stays where only the percentage is another', () => {
    const shares = [{ team: a, allocation: 60 }]
    const split = splitMember(organisation, { person: ana, shares, day: today, newId: () => stay })
    expect(differenceOf(split).get(ana)).toMatchObject({
      left: [],
      joined: [],
      kept: [{ before: { percent: 100 }, after: { percent: 60 } }],
    })
  })

  it('is another row with another chapter', () => {
    const person = organisation.people.get(ana)
    if (person === undefined) throw new Error('Nobody')
    const after = { ...person, chapter: 'Design' as never }
    expect(
      differenceOf({ label: 'Chapter', changes: [change('people', person, after)] }).get(ana),
    ).toMatchObject({ left: [{ chapter: 'Data' }], joined: [{ chapter: 'Design' }] })
  })
})

describe('the records that an edit changes', () => {
  it('are told by table, with the fields that differ', () => {
    const person = organisation.people.get(ana)
    if (person === undefined) throw new Error('Nobody')
    const changed = changedRecords({
      label: 'Several',
      changes: [
        change('people', person, { ...person, role: 'Lead' }),
        ...[...organisation.memberships].map((it) => change('memberships', it, null)),
      ],
    })
    expect([...changed.people.values()]).toMatchObject([{ kind: 'changed', fields: ['role'] }])
    expect([...changed.memberships.values()].map(({ kind }) => kind)).toEqual([
      'removed',
      'removed',
    ])
    expect(changed.teams.size).toBe(0)
  })
})

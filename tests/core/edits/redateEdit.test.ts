import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { departPeople } from '#core/commands/departPeople.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import { effectiveDay, redateEdit } from '#core/edits/redateEdit.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { MembershipId, PersonId, TeamId } from '#core/model/ids.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const start = day('2026-03-02')
const [a, b, c] = ['A', 'B', 'C'] as TeamId[] as [TeamId, TeamId, TeamId]
const ana = 'Ana' as PersonId

function organisation(from: Day | null, to: Day | null = null): Workspace {
  return sketchOrganisation({
    people: { Ana: {}, Bo: {} },
    teams: { A: { members: [{ who: 'Ana', from, to }, 'Bo'] }, B: { members: ['Bo'] }, C: {} },
  })
}

function done(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

function counter(prefix: string): () => never {
  let made = 0
  return () => `${prefix}${made++}` as never
}

/** Percent in each team, of everybody who is there, on one day after the other. */
function whereabouts(workspace: Workspace, days: number): string[] {
  const seen: string[] = []
  for (let at = -20; at < days; at++) {
    const on = addDays(start, at)
    const stays = [...workspace.memberships]
      .filter((stay) => isCurrent(stay, on))
      .filter(({ person }) => {
        const record = workspace.people.get(person)
        return record !== undefined && isPresent(record, on)
      })
      .map(({ person, team, allocation }) => `${person} in ${team} ${allocation}`)
    seen.push(`${on}: ${stays.sort().join(', ')}`)
  }
  return seen
}

type Command = (workspace: Workspace, on: Day) => Outcome

const commands: Readonly<Record<string, Command>> = {
  'leaving a team': (it, on) => leaveTeam(it, { person: ana, team: a, day: on }),
  'moving to another team': (it, on) =>
    moveMember(it, { newId: 'n' as MembershipId, person: ana, from: a, to: b, day: on }),
  'joining another team': (it, on) =>
    joinTeam(it, { id: 'n' as MembershipId, person: ana, team: c, day: on }),
  'splitting the time': (it, on) =>
    splitMember(it, {
      person: ana,
      day: on,
      newId: counter('s'),
      shares: [
        { team: a, allocation: 40 },
        { team: c, allocation: 60 },
      ],
    }),
  'leaving the organisation': (it, on) => departPeople(it, { people: [ana], day: on }),
}

const offsets = fc.integer({ min: 0, max: 40 })

it('a stay that is there on the other day for the last time ends before it', () => {
  const other = addDays(start, 14)
  const before = organisation(null, other)
  const leaves = done(leaveTeam(before, { person: ana, team: a, day: start }))
  const redated = redateEdit(leaves, { from: start, to: other, newId: counter('x') })
  expect(redated.changes.map((it) => it.after)).toMatchObject([{ to: addDays(other, -1) }])
  expect(redateEdit(leaves, { from: start, to: addDays(other, 1), newId: counter('x') })).toEqual({
    label: leaves.label,
    changes: [],
  })
})

it('what ends on the last day that there is begins nothing', () => {
  const last = day('9999-12-31')
  const before = organisation(start)
  const [stay] = [...before.memberships].filter(({ person }) => person === ana)
  if (stay === undefined) throw new Error('No stay')
  const edit = { label: 'Ends', changes: [change('memberships', stay, { ...stay, to: last })] }
  expect(effectiveDay(edit)).toBe(null)
})

describe('an edit that is to take effect on another day', () => {
  it.each(Object.entries(commands))('is %s on that day', (_, command) => {
    fc.assert(
      fc.property(
        offsets,
        offsets,
        fc.constantFrom(null, 0, -5),
        fc.constantFrom(null, 41, 60),
        (one, other, begins, ends) => {
          const [from, to] = [addDays(start, one), addDays(start, other)]
          const stayFrom = begins === null ? null : addDays(start, begins)
          const stayTo = ends === null ? null : addDays(start, ends)
          // A last day in the middle of a departure is left as it is.
          const workspace = organisation(stayFrom, stayTo)
          const redated = redateEdit(done(command(workspace, from)), {
            from,
            to,
            newId: counter('r'),
          })
          const wanted = done(command(workspace, to))
          expect(whereabouts(apply(workspace, redated), 80)).toEqual(
            whereabouts(apply(workspace, wanted), 80),
          )
        },
      ),
      { numRuns: 60 },
    )
  })

  it('splits a stay that had not begun when it was changed', () => {
    const workspace = organisation(start)
    const edit = done(commands['moving to another team']?.(workspace, start) ?? { refused: '' })
    expect(edit.changes).toMatchObject([{ before: { team: a }, after: { team: b } }])
    const later = addDays(start, 14)
    const redated = redateEdit(edit, { from: start, to: later, newId: counter('r') })
    expect(redated.changes).toMatchObject([
      { before: { team: a }, after: { team: a, to: addDays(later, -1) } },
      { before: null, after: { id: 'r0', team: b, from: later } },
    ])
  })

  it('leaves a stay alone that is over by then, and lets none follow it', () => {
    const workspace = organisation(null, addDays(start, 5))
    const edit = done(commands['moving to another team']?.(workspace, start) ?? { refused: '' })
    const late = { from: start, to: addDays(start, 20), newId: counter('r') }
    expect(redateEdit(edit, late).changes).toEqual([])
  })

  it('shifts the day of a status with that of the team, and leaves aims alone', () => {
    const workspace = sketchOrganisation({
      teams: { A: { status: 'achieved', target: addDays(start, 3) } },
    })
    const edit = done(
      changeStatus(workspace, {
        transition: 't' as never,
        team: a,
        to: 'disbanded',
        day: start,
        reason: 'Done',
      }),
    )
    expect(effectiveDay(edit)).toBe(start)
    const later = addDays(start, 3)
    const redated = redateEdit(edit, { from: start, to: later, newId: counter('r') })
    expect(redated.changes).toMatchObject([
      { after: { disbanded: later, target: later } },
      { after: { day: later } },
    ])
    expect(redateEdit(redated, { from: later, to: start, newId: counter('r') })).toEqual(edit)
  })

  it('has a day of its own where its dates agree on one', () => {
    const workspace = organisation(null)
    for (const command of Object.values(commands)) {
      expect(effectiveDay(done(command(workspace, start)))).toBe(start)
    }
    const two = [start, addDays(start, 9)].flatMap(
      (on) => done(departPeople(workspace, { people: [ana], day: on })).changes,
    )
    expect(effectiveDay({ label: 'Two', changes: two })).toBe(null)
    expect(effectiveDay({ label: 'None', changes: [] })).toBe(null)
  })
})

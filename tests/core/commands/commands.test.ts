import { describe, expect, it } from 'vitest'
import { addRatedPeople } from '#core/commands/addRatedPeople.ts'
import { addPerson, addTeam } from '#core/commands/addRecord.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { goesAlong } from '#core/commands/goesAlong.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { currentStays } from '#core/commands/membershipChanges.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { setMinimumLevel, setSkillMinimumLevel } from '#core/commands/setMinimumLevel.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { removeRequirement, setRequirement } from '#core/commands/setRequirement.ts'
import { splitMember } from '#core/commands/splitMember.ts'
import { updatePerson } from '#core/commands/updateRecord.ts'
import { updateTeam } from '#core/commands/updateTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal, type Outcome } from '#core/edits/edit.ts'
import { createChapter } from '#core/model/chapter.ts'
import type { Day } from '#core/model/day.ts'
import { createMembership } from '#core/model/membership.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating, type Rating } from '#core/model/rating.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'

const day = '2026-11-21' as Day
const data = createChapter({ id: 'data' as never, name: 'Data', lead: 'ana' as never })
const ana = createPerson({ id: 'ana' as never, name: 'Ana', chapter: data.id })
const kafka = createSkill({ id: 'kafka' as never, name: 'Kafka', chapter: data.id })
const payments = createTeam({ id: 'payments' as never, name: 'Payments', owner: ana.id })
const fraud = createTeam({ id: 'fraud' as never, name: 'Fraud' })
const stay = createMembership({
  id: 'm1' as never,
  team: payments.id,
  person: ana.id,
  from: '2026-01-01' as Day,
  role: 'lead',
})
const rating = createRating({ person: ana.id, skill: kafka.id, level: 3 })
const base = createWorkspace({
  chapters: [data],
  people: [ana],
  skills: [kafka],
  teams: [payments, fraud],
  memberships: [stay],
  ratings: [rating],
})

function done(workspace: Workspace, outcome: Outcome): Workspace {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

function refusal(outcome: Outcome): string | null {
  return isRefusal(outcome) ? outcome.refused : null
}

const ids = () => {
  let next = 0
  return () => `new${next++}` as never
}

describe('moving a person', () => {
  const moved = done(
    base,
    moveMember(base, {
      newId: 'm2' as never,
      person: ana.id,
      from: payments.id,
      to: fraud.id,
      day,
    }),
  )

  it('ends the stay the day before and keeps it, and begins another with the same role', () => {
    expect([...moved.memberships]).toEqual([
      { ...stay, to: '2026-11-20' },
      { ...stay, id: 'm2', team: 'fraud', from: day },
    ])
  })

  it('on the day on which the stay began leaves no trace of the first team', () => {
    const again = done(
      moved,
      moveMember(moved, {
        newId: 'm3' as never,
        person: ana.id,
        from: fraud.id,
        to: payments.id,
        day,
      }),
    )
    expect(currentStays(again, ana.id, day).map(({ team }) => team)).toEqual(['payments'])
    expect(again.memberships.size).toBe(2)
  })

  it('to a team where the person is already adds up the percent', () => {
    const both = done(
      base,
      joinTeam(base, { id: 'm2' as never, person: ana.id, team: fraud.id, day, allocation: 20 }),
    )
    const one = done(
      both,
      moveMember(both, {
        newId: 'm3' as never,
        person: ana.id,
        from: payments.id,
        to: fraud.id,
        day,
      }),
    )
    expect(
      currentStays(one, ana.id, day).map(({ team, allocation }) => [team, allocation]),
    ).toEqual([['fraud', 120]])
  })

  it('is refused in words where the person is not there', () => {
    expect(
      refusal(
        moveMember(base, {
          newId: 'm2' as never,
          person: ana.id,
          from: fraud.id,
          to: payments.id,
          day,
        }),
      ),
    ).toBe('Ana is not in Fraud on 2026-11-21.')
  })
})

describe('splitting a person', () => {
  it('sets each share from the day on and keeps what was before', () => {
    const shares = [
      { team: payments.id, allocation: 60 },
      { team: fraud.id, allocation: 40 },
    ]
    const split = done(base, splitMember(base, { person: ana.id, shares, day, newId: ids() }))
    expect(
      currentStays(split, ana.id, day).map(({ team, allocation }) => [team, allocation]),
    ).toEqual([
      ['payments', 60],
      ['fraud', 40],
    ])
    expect(
      currentStays(split, ana.id, '2026-11-20' as Day).map(({ allocation }) => allocation),
    ).toEqual([100])
  })

  it('to 0 percent takes the person out', () => {
    const out = done(
      base,
      splitMember(base, {
        person: ana.id,
        shares: [{ team: payments.id, allocation: 0 }],
        day,
        newId: ids(),
      }),
    )
    expect(currentStays(out, ana.id, day)).toEqual([])
  })
})

describe('taking a person out of a team', () => {
  it('keeps the stay in the history', () => {
    const out = done(base, leaveTeam(base, { person: ana.id, team: payments.id, day }))
    expect([...out.memberships]).toEqual([{ ...stay, to: '2026-11-20' }])
  })
})

describe('deleting', () => {
  it('a person takes stays and ratings along and forgets who led and who owned', () => {
    const outcome = deleteRecords(base, 'people', [ana.id])
    const gone = done(base, outcome)
    expect([gone.people.size, gone.memberships.size, gone.ratings.size]).toEqual([0, 0, 0])
    expect(gone.chapters.get(data.id)?.lead).toBeNull()
    expect(gone.teams.get(payments.id)?.owner).toBeNull()
    expect(goesAlong(outcome)).toEqual([
      '1 membership',
      '1 rating',
      '1 chapter will have no lead',
      '1 team will have no product owner',
    ])
  })

  it('a team leaves its people', () => {
    const gone = done(base, deleteRecords(base, 'teams', [payments.id]))
    expect([gone.teams.size, gone.people.size, gone.memberships.size]).toEqual([1, 1, 0])
  })
})

describe('rating', () => {
  it('many at once is one edit, dated, and leaves out what is so already', () => {
    const outcome = setRatings(base, {
      ratings: [{ person: ana.id, skill: kafka.id, level: 3 }],
      day,
    })
    expect(isRefusal(outcome) ? null : outcome.changes).toEqual([])
    const rated = done(
      base,
      setRatings(base, { ratings: [{ person: ana.id, skill: kafka.id, level: 4 }], day }),
    )
    expect(rated.ratings.get(ana.id, kafka.id)).toEqual({ ...rating, level: 4, assessed: day })
  })

  it('for the first time is dated, too; a wish to learn dates nothing', () => {
    const none = createWorkspace({ people: [ana], skills: [kafka] })
    const set = (update: Pick<Rating, 'level'> | Pick<Rating, 'interest'>) =>
      done(
        none,
        setRatings(none, { ratings: [{ person: ana.id, skill: kafka.id, ...update }], day }),
      ).ratings.get(ana.id, kafka.id)?.assessed
    expect(set({ level: 2 })).toBe(day)
    expect(set({ interest: 2 })).toBeNull()
  })

  it('cleared goes, unless it says more than a level', () => {
    const clear = { ratings: [{ person: ana.id, skill: kafka.id, level: null }], day }
    expect(done(base, setRatings(base, clear)).ratings.size).toBe(0)
    const eager = createWorkspace({
      people: [ana],
      skills: [kafka],
      ratings: [{ ...rating, interest: 3 }],
    })
    expect(done(eager, setRatings(eager, clear)).ratings.get(ana.id, kafka.id)).toMatchObject({
      level: null,
      interest: 3,
    })
  })

  it('above the scale is refused', () => {
    expect(
      refusal(setRatings(base, { ratings: [{ person: ana.id, skill: kafka.id, level: 5 }], day })),
    ).toBe('The scale ends at 4.')
  })
})

describe('the minimum level', () => {
  it('is set for the organisation and for one skill', () => {
    expect(done(base, setMinimumLevel(base, 1)).organisation.record.holdsFrom).toBe(1)
    expect(
      done(base, setSkillMinimumLevel(base, { skill: kafka.id, level: 4 })).skills.get(kafka.id)
        ?.holdsFrom,
    ).toBe(4)
    expect(refusal(setMinimumLevel(base, 9))).toBe('There is no level 9 in the scale.')
  })
})

describe('names', () => {
  it('are trimmed, may repeat, and may not be empty or endless', () => {
    const twice = done(base, addTeam(base, { id: 'x' as never, name: '  Payments ' }))
    expect([...twice.teams].filter(({ name }) => name === 'Payments')).toHaveLength(2)
    expect(refusal(updateTeam(base, { id: payments.id, name: '  ' }, { day, newId: ids() }))).toBe(
      'Give it a name.',
    )
    expect(refusal(addPerson(base, { id: 'y' as never, name: 'x'.repeat(201) }))).toBe(
      'A name has at most 200 characters.',
    )
    expect(refusal(renameOrganisation(base, ''))).toBe('Give it a name.')
  })
})

describe('a team that is edited', () => {
  const given = () => ({ day, newId: ids() })

  it('goes from status to status as missions do, with a transition', () => {
    const achieved = createWorkspace({ teams: [{ ...fraud, status: 'achieved' }] })
    const ended = done(
      achieved,
      updateTeam(achieved, { id: fraud.id, status: 'disbanded' }, given()),
    )
    expect(ended.teams.get(fraud.id)).toMatchObject({ status: 'disbanded', disbanded: day })
    expect([...ended.transitions]).toMatchObject([{ from: 'achieved', to: 'disbanded', day }])
    expect(refusal(updateTeam(ended, { id: fraud.id, status: 'active' }, given()))).toBe(
      '“Fraud” is disbanded, and that is final. Revive it as a new mission.',
    )
    expect(refusal(updateTeam(base, { id: payments.id, status: 'disbanded' }, given()))).toBe(
      '“Payments” is active: from there it can become paused, achieved or abandoned, not disbanded.',
    )
  })

  it('leaves a slip where its target day moves away', () => {
    const aimed = createWorkspace({ teams: [{ ...fraud, target: '2026-12-31' as Day }] })
    const target = '2027-02-28' as Day
    const moved = done(aimed, updateTeam(aimed, { id: fraud.id, target }, given()))
    expect([...moved.postponements]).toMatchObject([
      { team: fraud.id, day, from: '2026-12-31', to: target },
    ])
    expect(
      done(aimed, updateTeam(aimed, { id: fraud.id, target: null }, given())).postponements.size,
    ).toBe(0)
  })
})

describe('a stated need', () => {
  it('is stated, changed and withdrawn', () => {
    const stated = done(
      base,
      setRequirement(base, { team: payments.id, skill: kafka.id, minHolders: 2 }),
    )
    expect(stated.requirements.get(payments.id, kafka.id)).toEqual({
      team: 'payments',
      skill: 'kafka',
      minLevel: null,
      minHolders: 2,
      weight: 1,
    })
    const changed = done(
      stated,
      setRequirement(stated, { team: payments.id, skill: kafka.id, minLevel: 4 }),
    )
    expect(changed.requirements.get(payments.id, kafka.id)).toMatchObject({
      minLevel: 4,
      minHolders: 2,
    })
    expect(
      done(changed, removeRequirement(changed, { team: payments.id, skill: kafka.id })).requirements
        .size,
    ).toBe(0)
  })
})

describe('stays that are to come', () => {
  const later = createMembership({
    id: 'm2' as never,
    team: fraud.id,
    person: ana.id,
    allocation: 20,
    from: '2027-01-01' as Day,
  })
  const planned = createWorkspace({
    people: [ana],
    chapters: [data],
    teams: [payments, fraud],
    memberships: [stay, later],
  })
  const inFraud = (outcome: Outcome) =>
    [...done(planned, outcome).memberships]
      .filter(({ team }) => team === fraud.id)
      .map(({ from, to, allocation }) => [from, to, allocation])
      .sort()
  const who = { person: ana.id, day }

  it('begin where somebody who joins, or is split, comes to before', () => {
    const until = [day, '2026-12-31', 30]
    const joined = joinTeam(planned, { id: 'n' as never, team: fraud.id, allocation: 30, ...who })
    expect(inFraud(joined)).toEqual([until, ['2027-01-01', null, 20]])
    const shares = [{ team: fraud.id, allocation: 30 }]
    const split = splitMember(planned, { ...who, shares, newId: () => 'n' as never })
    expect(inFraud(split)).toEqual([until, ['2027-01-01', null, 20]])
  })

  it('are raised by a move from another team, on the days of both', () => {
    const move = { newId: 'n' as never, from: payments.id, to: fraud.id, ...who }
    expect(inFraud(moveMember(planned, move))).toEqual([
      [day, '2026-12-31', 100],
      ['2027-01-01', null, 120],
    ])
  })
})

describe('what was deleted while a form was open', () => {
  const gone = 'gone' as never
  it('cannot be referred to any more', () => {
    const refused = (outcome: Outcome) => (isRefusal(outcome) ? outcome.refused : '')
    const id = 'new' as never
    expect(refused(addPerson(base, { id, name: 'Bo', chapter: gone }))).toContain('deleted')
    expect(refused(addTeam(base, { id, name: 'Cards', owner: gone }))).toContain('deleted')
    expect(refused(updatePerson(base, { id: ana.id, chapter: gone }))).toContain('deleted')
    const people = [{ id, name: 'Bo', chapter: gone }]
    expect(refused(addRatedPeople(base, { people, ratings: [], day }))).toContain('deleted')
    const need = { team: fraud.id, skill: kafka.id, minLevel: 5 }
    expect(refused(setRequirement(base, need))).toBe('The scale ends at 4.')
  })
})

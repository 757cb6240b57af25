import { describe, expect, it } from 'vitest'
import { type Disbanding, disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { change } from '#core/edits/edit.ts'
import { createInteraction } from '#core/model/interaction.ts'
import type { Membership } from '#core/model/membership.ts'
import { EntityTable } from '#core/model/tables.ts'
import type { Team } from '#core/model/team.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { done, refusal } from '#tests/core/commands/reteaming/manyTeams.ts'
import { owning } from '#tests/core/commands/reteaming/owning.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')

const bank: Workspace = {
  ...owning(
    sketchOrganisation({
      people: {
        Ana: { can: { Kafka: 4, Go: 2 } },
        Bo: { can: { Go: 3 } },
        Cy: { starts: day('2026-12-01') },
        Ed: {},
      },
      teams: {
        Payments: {
          status: 'achieved',
          formed: day('2026-01-01'),
          members: [
            { who: 'Ana', from: day('2026-01-01'), role: 'lead', allocation: 60 },
            { who: 'Bo', from: day('2026-01-01') },
            { who: 'Cy', from: day('2026-12-01') },
          ],
        },
        Fraud: { members: [{ who: 'Ana', allocation: 40, from: day('2026-05-01') }] },
        Cards: {},
        Ending: { disbanded: day('2026-12-24'), members: ['Ed'] },
        Old: { status: 'disbanded', disbanded: day('2026-02-01') },
      },
    }),
    { Ledger: { by: 'Payments' }, Rules: { by: 'Payments' }, Alerts: { by: 'Fraud' } },
  ),
  interactions: EntityTable.of([
    interaction('begun', { starts: day('2026-06-01') }),
    interaction('to come', { starts: day('2026-12-01') }),
    interaction('over', { expectedEnd: day('2026-03-01') }),
  ]),
}

function interaction(id: string, given: object) {
  const ends = { from: 'Payments' as never, to: 'Fraud' as never }
  return createInteraction({ id: id as never, mode: 'collaboration', ...ends, ...given })
}

const plan: Disbanding = {
  team: 'Payments' as never,
  to: 'disbanded',
  day: today,
  reason: 'Payments arrive in seconds',
  transition: 'ended' as never,
  placements: [
    placement('Ana', 'Fraud', 60),
    placement('Bo', 'Cards', 80),
    { ...placement('Cy', 'Cards', 50), to: null },
  ],
  handOvers: [
    { thing: 'Ledger' as never, to: 'Fraud' as never },
    { thing: 'Rules' as never, to: 'Cards' as never },
  ],
  lessons: [
    { id: 'lesson' as never, text: ' Ask first ' },
    { id: 'blank' as never, text: ' ' },
  ],
}

function placement(who: string, to: string, allocation: number) {
  const newId = `${who} next` as never
  return { person: person(who), to: to as never, allocation, from: today, newId }
}

describe('disbanding a team', () => {
  const after = done(bank, disbandTeam(bank, plan))
  const staysOf = (who: string) =>
    [...after.memberships]
      .filter((stay) => stay.person === who)
      .map(({ team, from, to, allocation, role }) => [team, from, to, allocation, role])

  it('ends every stay on the day before; one that had not begun goes', () => {
    const ended = [...after.memberships].filter((stay) => stay.team === 'Payments')
    expect(ended.map((stay) => [stay.person, stay.to])).toEqual([
      ['Ana', '2026-11-20'],
      ['Bo', '2026-11-20'],
    ])
  })

  it('places people elsewhere, with the sum where they are there already', () => {
    expect(staysOf('Ana')).toContainEqual(['Fraud', '2026-05-01', '2026-11-20', 40, ''])
    expect(staysOf('Ana')).toContainEqual(['Fraud', today, null, 100, ''])
    expect(staysOf('Bo')).toContainEqual(['Cards', today, null, 80, ''])
    expect(staysOf('Cy')).toEqual([])
  })

  it('lets people keep their role, unless another is said', () => {
    const placed = (role: object) => {
      const placements = [{ ...placement('Ana', 'Cards', 10), ...role }]
      const into = done(bank, disbandTeam(bank, { ...plan, placements }))
      return into.memberships.get('Ana next' as never)?.role
    }
    expect(placed({})).toBe('lead')
    expect(placed({ role: '' })).toBe('')
  })

  it('adds to a stay elsewhere no longer than that one lasts', () => {
    const [alerts] = [...bank.memberships].filter((stay) => stay.team === 'Fraud')
    const until = { ...(alerts as Membership), to: day('2026-12-31') }
    const bound = done(bank, { label: '', changes: [change('memberships', alerts ?? null, until)] })
    const into = done(bound, disbandTeam(bound, plan))
    const stays = [...into.memberships].filter((stay) => stay.team === 'Fraud')
    expect(stays.map(({ to, allocation }) => [to, allocation])).toEqual([
      ['2026-11-20', 40],
      ['2026-12-31', 100],
    ])
  })

  it('lets somebody who had more than all of their time have as much again', () => {
    const [alerts] = [...bank.memberships].filter((stay) => stay.team === 'Fraud')
    const more = { ...(alerts as Membership), allocation: 70 }
    const over = done(bank, { label: '', changes: [change('memberships', alerts ?? null, more)] })
    const placing = (percent: number) =>
      refusal(disbandTeam(over, { ...plan, placements: [placement('Ana', 'Cards', percent)] }))
    expect(placing(60)).toBeNull()
    expect(placing(61)).toContain('Ana would be at 131 %')
  })

  it('hands over what it owns, and leaves what others own', () => {
    const owners = [...after.ownedThings].map(({ name, team }) => [name, team])
    expect(owners).toEqual([
      ['Ledger', 'Fraud'],
      ['Rules', 'Cards'],
      ['Alerts', 'Fraud'],
    ])
  })

  it('ends its interactions: those that have begun, on the day before', () => {
    expect([...after.interactions].map(({ id, expectedEnd }) => [id, expectedEnd])).toEqual([
      ['begun', '2026-11-20'],
      ['over', '2026-03-01'],
    ])
  })

  it('keeps what was learnt, why it ended, to whom went what it owned, and its last day', () => {
    expect([...after.lessons]).toEqual([
      { id: 'lesson', team: 'Payments', day: today, text: 'Ask first' },
    ])
    expect(after.transitions.get(plan.transition)).toEqual({
      id: 'ended',
      team: 'Payments',
      from: 'achieved',
      to: 'disbanded',
      day: today,
      reason:
        'Payments arrive in seconds\nHanded over “Ledger” to “Fraud”.\nHanded over “Rules” to “Cards”.',
    })
    expect(after.teams.get(plan.team)).toMatchObject({ status: 'disbanded', disbanded: today })
  })

  it('is over on the day, though a later one was planned', () => {
    const team = bank.teams.get(plan.team)
    const planned = done(bank, {
      label: '',
      changes: [change('teams', team ?? null, { ...(team as Team), disbanded: day('2026-12-31') })],
    })
    const earlier = done(planned, disbandTeam(planned, plan))
    expect(earlier.teams.get(plan.team)?.disbanded).toBe(today)
  })

  it('plans who learns what a receiver lacks', () => {
    const draft = { id: 'learns' as never, person: person('Ana'), skill: 'Go' as never, target: 3 }
    const learning = done(bank, disbandTeam(bank, { ...plan, learning: [draft] }))
    expect([...learning.learningActions]).toMatchObject([draft])
  })
})

describe('disbanding is refused', () => {
  const refused = (given: Partial<Disbanding>) =>
    refusal(disbandTeam(bank, { ...plan, ...given })) ?? ''

  it('while an owned thing is left to nobody, which it names', () => {
    expect(refused({ handOvers: plan.handOvers.slice(1) })).toBe(
      '“Ledger” is left to nobody. Choose a team that takes over.',
    )
  })

  it('where a receiver has ended, or is the team itself', () => {
    const [first, second] = plan.handOvers as [never, never]
    const to = (team: string) => [{ ...(first as object), to: team } as never, second]
    expect(refused({ handOvers: to('Old') })).toContain('“Old” is disbanded')
    expect(refused({ handOvers: to('Payments') })).toContain('ends itself')
  })

  it('where a receiver, or the team where somebody is to go, ends by then', () => {
    const [first, second] = plan.handOvers as [never, never]
    const handOvers = [{ ...(first as object), to: 'Ending' } as never, second]
    expect(refused({ handOvers, day: day('2026-12-24'), placements: [] })).toContain(
      '“Ending” ends on 2026-12-24',
    )
    const into = { ...placement('Bo', 'Ending', 50), from: day('2026-12-24') }
    expect(refused({ placements: [into] })).toContain('it is no more')
    const before = { ...into, from: day('2026-12-23') }
    expect(refusal(disbandTeam(bank, { ...plan, placements: [before] }))).toBeNull()
  })

  it('where somebody is placed who is not from the team, or for none of their time', () => {
    expect(refused({ placements: [placement('Ed', 'Cards', 50)] })).toContain('Ed is not in')
    expect(refused({ placements: [placement('Bo', 'Cards', 0)] })).toContain('above 0')
    expect(refused({ placements: [placement('Bo', 'Payments', 10)] })).toContain('it is no more')
  })

  it('not where sums of fractions miss the whole by a hair', () => {
    const shares = [
      placement('Bo', 'Cards', 23.7),
      { ...placement('Bo', 'Fraud', 69.4), newId: 'b' as never },
    ]
    const hair = { ...placement('Bo', 'Ending', 6.9), newId: 'c' as never }
    expect(23.7 + 69.4 + 6.9).toBeGreaterThan(100)
    expect(refusal(disbandTeam(bank, { ...plan, placements: [...shares, hair] }))).toBeNull()
  })

  it('where a placement takes somebody over 100 %, further than they were', () => {
    expect(refused({ placements: [placement('Ana', 'Fraud', 70)] })).toBe(
      'Ana would be at 110 %. Give less of their time.',
    )
  })

  it('where somebody is placed before they are free, not there, or twice', () => {
    const early = { ...placement('Bo', 'Cards', 50), from: day('2026-11-01') }
    expect(refused({ placements: [early] })).toContain('free from 2026-11-21')
    expect(refused({ placements: [placement('Cy', 'Cards', 50)] })).toContain('not in the')
    const again = { ...placement('Bo', 'Cards', 10), newId: 'again' as never }
    expect(refused({ placements: [placement('Bo', 'Cards', 50), again] })).toContain('twice')
  })

  it('where what is kept would take the place of something else', () => {
    const after = done(bank, disbandTeam(bank, plan))
    const again = { ...plan, team: 'Fraud' as never, to: 'abandoned', handOvers: [] } as const
    const taken = (given: object) => refusal(disbandTeam(after, { ...again, ...given }))
    expect(taken({ transition: 'other' })).toBe('This id is taken already.')
    expect(taken({ lessons: [] })).toBe('This id is taken already.')
  })

  it('where the status cannot follow', () => {
    expect(refused({ to: 'abandoned' })).toContain('achieved')
    expect(refused({ team: 'Old' as never })).toContain('disbanded already')
  })
})

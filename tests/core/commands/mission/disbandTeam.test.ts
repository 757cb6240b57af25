import { describe, expect, it } from 'vitest'
import { type Disbanding, disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { createInteraction } from '#core/model/interaction.ts'
import { EntityTable } from '#core/model/tables.ts'
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

  it('keeps what was learnt, why it ended, and its last day', () => {
    expect([...after.lessons]).toEqual([
      { id: 'lesson', team: 'Payments', day: today, text: 'Ask first' },
    ])
    expect(after.transitions.get(plan.transition)).toEqual({
      id: 'ended',
      team: 'Payments',
      from: 'achieved',
      to: 'disbanded',
      day: today,
      reason: 'Payments arrive in seconds',
    })
    expect(after.teams.get(plan.team)).toMatchObject({ status: 'disbanded', disbanded: today })
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

  it('where the status cannot follow', () => {
    expect(refused({ to: 'abandoned' })).toContain('achieved')
    expect(refused({ team: 'Old' as never })).toContain('disbanded already')
  })
})

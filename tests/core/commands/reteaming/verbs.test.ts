import { describe, expect, it, test } from 'vitest'
import { currentStays } from '#core/commands/membershipChanges.ts'
import { growTeam } from '#core/commands/reteaming/growTeam.ts'
import { isolateMembers } from '#core/commands/reteaming/isolateMembers.ts'
import { mergeTeams } from '#core/commands/reteaming/mergeTeams.ts'
import { splitTeam } from '#core/commands/reteaming/splitTeam.ts'
import { switchMember } from '#core/commands/reteaming/switchMember.ts'
import { createInteraction, type InteractionMode } from '#core/model/interaction.ts'
import { EntityTable } from '#core/model/tables.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'
import { counter, done, refusal } from './manyTeams.ts'
import { owning } from './owning.ts'

const today = day('2026-11-21')
const [payments, fraud, cards] = ['Payments', 'Fraud', 'Cards'] as never[] as [never, never, never]

const bank: Workspace = {
  ...owning(
    sketchOrganisation({
      people: { Ana: {}, Bo: {}, Cy: {}, Di: {} },
      skills: { Go: { holdsFrom: 2 } },
      teams: {
        Payments: {
          type: 'platform',
          members: ['Ana', 'Bo', { who: 'Cy', allocation: 40 }],
          needs: { Kafka: { minHolders: 2, weight: 3 }, Go: { minLevel: 1, weight: 1 } },
        },
        Fraud: {
          members: [{ who: 'Cy', allocation: 50 }, 'Di'],
          needs: { Kafka: { minHolders: 1, weight: 5, minLevel: 4 }, Go: 3 },
        },
        Cards: {},
      },
    }),
    { Ledger: { by: 'Payments' }, Rules: { by: 'Payments' } },
  ),
  interactions: EntityTable.of([
    interaction('between', 'Payments', 'Fraud', 'collaboration'),
    interaction('mine', 'Payments', 'Cards', 'facilitating'),
    interaction('same', 'Fraud', 'Cards', 'facilitating'),
    interaction('served', 'Cards', 'Payments', 'x-as-a-service'),
  ]),
}

function interaction(id: string, from: string, to: string, mode: InteractionMode) {
  return createInteraction({ id: id as never, from: from as never, to: to as never, mode })
}

function members(workspace: Workspace, team: never): [string, number][] {
  return [...workspace.people].flatMap(({ id }) =>
    currentStays(workspace, id, today, team).map(
      ({ allocation }) => [id, allocation] as [string, number],
    ),
  )
}

const beside = {
  team: payments,
  newTeam: { id: 'New' as never, name: ' New ' },
  members: [person('Bo'), person('Cy')],
  day: today,
}

describe('splitting a team', () => {
  const given = {
    ...beside,
    needs: [
      { skill: 'Kafka' as never, as: 'shared' },
      { skill: 'Go' as never, as: 'moved' },
    ],
    things: ['Rules' as never],
    newId: counter(),
  } as const
  const after = done(bank, splitTeam(bank, given))

  it('divides members, needs and owned things over it and a new team', () => {
    expect(after.teams.get('New' as never)).toMatchObject({
      name: 'New',
      type: 'platform',
      status: 'forming',
      formed: today,
    })
    expect(members(after, 'New' as never)).toEqual([
      ['Bo', 100],
      ['Cy', 40],
    ])
    expect(members(after, payments)).toEqual([['Ana', 100]])
    const needs = (team: never) =>
      after.requirements
        .of(team)
        .map(({ skill }) => skill)
        .sort()
    expect(needs('New' as never)).toEqual(['Go', 'Kafka'])
    expect(needs(payments)).toEqual(['Kafka'])
    expect([...after.ownedThings].map(({ team }) => team)).toEqual(['Payments', 'New'])
  })

  it('is refused where nobody goes, nobody stays, or something is not the team’s', () => {
    const refused = (changed: object) => refusal(splitTeam(bank, { ...given, ...changed }))
    expect(refused({ members: [] })).toBe('Choose who goes to the new team.')
    expect(refused({ members: ['Ana', 'Bo', 'Cy'] })).toBe('Leave somebody in Payments.')
    expect(refused({ members: ['Di'] })).toContain('Di is not in Payments')
    expect(refused({ things: ['Alerts'] })).toContain('does not own this')
    expect(refused({ newTeam: { ...beside.newTeam, owner: 'Zoe' } })).toBe(
      'The product owner was deleted meanwhile.',
    )
    expect(refused({ newTeam: { ...beside.newTeam, id: 'Cards' } })).toContain('taken already')
    const twice = { needs: [...given.needs, ...given.needs], things: ['Rules', 'Rules'] }
    expect(refused(twice)).toBeNull()
  })
})

test('who has left is nobody who could stay or go, and is not taken along', () => {
  const left = sketchOrganisation({
    people: { Ana: {}, Bo: { leaves: day('2026-11-20') }, Cy: {} },
    teams: { Payments: { members: ['Ana', 'Bo'] }, Fraud: { members: ['Cy'] } },
  })
  const given = { ...beside, needs: [], things: [], newId: counter() }
  const going = (who: string) => refusal(splitTeam(left, { ...given, members: [person(who)] }))
  expect(going('Ana')).toBe('Leave somebody in Payments.')
  expect(going('Bo')).toContain('Bo is not in Payments')
  const merger = { ...given, into: fraud, reason: '', transition: 'merged' as never }
  const merged = done(left, mergeTeams(left, merger))
  expect([...merged.memberships].map((it) => [it.person, it.team, it.from, it.to])).toEqual([
    ['Ana', 'Payments', null, '2026-11-20'],
    ['Bo', 'Payments', null, '2026-11-20'],
    ['Cy', 'Fraud', null, null],
    ['Ana', 'Fraud', today, null],
  ])
})

describe('merging teams', () => {
  const given = {
    team: payments,
    into: fraud,
    day: today,
    reason: '',
    transition: 'merged' as never,
    newId: counter(),
  }
  const after = done(bank, mergeTeams(bank, given))

  it('sums the percent of who is in both, and takes the others along', () => {
    expect(members(after, fraud)).toEqual([
      ['Ana', 100],
      ['Bo', 100],
      ['Cy', 90],
      ['Di', 100],
    ])
    expect(members(after, payments)).toEqual([])
  })

  it('keeps of each need the higher level, number and weight', () => {
    expect(after.requirements.get(fraud, 'Kafka' as never)).toMatchObject({
      minLevel: 4,
      minHolders: 2,
      weight: 5,
    })
    // Not stated means the skill's own level, 2, which is higher than 1.
    expect(after.requirements.get(fraud, 'Go' as never)).toMatchObject({
      minLevel: null,
      minHolders: 3,
      weight: 1,
    })
  })

  it('begins later what was to begin later, and takes collaboration both ways for one', () => {
    const agreed: Workspace = {
      ...bank,
      interactions: EntityTable.of([
        {
          ...interaction('to come', 'Cards', 'Payments', 'facilitating'),
          starts: day('2027-01-01'),
        },
        interaction('ours', 'Fraud', 'Cards', 'collaboration'),
        interaction('theirs', 'Cards', 'Payments', 'collaboration'),
        { ...interaction('last', 'Payments', 'Cards', 'x-as-a-service'), expectedEnd: today },
        { ...interaction('new', 'Payments', 'Cards', 'facilitating'), starts: today },
      ]),
    }
    const merged = done(agreed, mergeTeams(agreed, { ...given, newId: counter() }))
    const told = [...merged.interactions]
      .filter(({ from, to }) => from !== 'Payments' && to !== 'Payments')
      .map(({ from, to, mode, starts }) => [from, to, mode, starts])
    expect(told).toEqual([
      ['Fraud', 'Cards', 'collaboration', null],
      ['Cards', 'Fraud', 'facilitating', '2027-01-01'],
      ['Fraud', 'Cards', 'x-as-a-service', today],
      ['Fraud', 'Cards', 'facilitating', today],
    ])
    const ended = [...merged.interactions].filter(
      (it) => it.from === 'Payments' || it.to === 'Payments',
    )
    expect(ended.map(({ id, expectedEnd }) => [id, expectedEnd])).toEqual([
      ['theirs', '2026-11-20'],
      ['last', '2026-11-20'],
    ])
  })

  it('disbands what was achieved', () => {
    const two = sketchOrganisation({ teams: { Payments: { status: 'achieved' }, Fraud: {} } })
    const over = done(two, mergeTeams(two, given))
    expect(over.teams.get(payments)).toMatchObject({ status: 'disbanded', disbanded: today })
  })

  it('takes along whoever is there on the day itself for the last time, and who is to come', () => {
    const two = sketchOrganisation({
      people: { Ana: {}, Bo: {} },
      teams: {
        Payments: {
          members: [
            { who: 'Ana', to: today },
            { who: 'Bo', from: day('2027-01-01') },
          ],
        },
        Fraud: {},
      },
    })
    const over = done(two, mergeTeams(two, { ...given, newId: counter() }))
    expect([...over.memberships].map((it) => [it.person, it.team, it.from, it.to])).toEqual([
      ['Ana', 'Payments', null, '2026-11-20'],
      ['Ana', 'Fraud', today, today],
      ['Bo', 'Fraud', '2027-01-01', null],
    ])
  })

  it('is refused into a team that ends by then', () => {
    const ending = { disbanded: day('2026-11-21') }
    const two = sketchOrganisation({ teams: { Payments: {}, Fraud: ending } })
    expect(refusal(mergeTeams(two, given))).toContain('“Fraud” ends on 2026-11-21')
    expect(refusal(mergeTeams(bank, { ...given, into: payments }))).toBe('Choose another team.')
  })

  it('points interactions to the team that goes on, none twice and none to itself', () => {
    const going = [...after.interactions].filter(({ expectedEnd }) => expectedEnd === null)
    expect(going.map(({ from, to, mode }) => [from, to, mode])).toEqual([
      ['Fraud', 'Cards', 'facilitating'],
      ['Cards', 'Fraud', 'x-as-a-service'],
    ])
  })

  it('ends the other with its reason and hands over what it owned', () => {
    expect(after.teams.get(payments)).toMatchObject({ status: 'abandoned', disbanded: today })
    expect(after.transitions.get(given.transition)?.reason).toBe('Merged into Fraud')
    expect([...after.ownedThings].every(({ team }) => team === 'Fraud')).toBe(true)
  })
})

describe('growing, switching, isolating', () => {
  it('several people join at once, each with a percent', () => {
    const people = [
      { person: person('Ana'), allocation: 20, newId: 'a' as never },
      { person: person('Di'), allocation: 30, newId: 'd' as never },
    ]
    const after = done(bank, growTeam(bank, { team: cards, people, day: today }))
    expect(members(after, cards)).toEqual([
      ['Ana', 20],
      ['Di', 30],
    ])
    expect(refusal(growTeam(bank, { team: payments, people, day: today }))).toContain('already')
    const again = people.map((it) => ({ ...it, newId: 'x' as never, person: person('Ana') }))
    expect(refusal(growTeam(bank, { team: cards, people: again, day: today }))).toBe(
      'Ana is named twice.',
    )
  })

  it('nobody is switched out of a team that has ended', () => {
    const over = { status: 'disbanded', disbanded: day('2026-12-24') } as const
    const two = sketchOrganisation({
      people: { Ana: {} },
      teams: { Payments: { ...over, members: ['Ana'] }, Fraud: {} },
    })
    const given = { person: person('Ana'), from: payments, to: fraud, with: null, day: today }
    expect(refusal(switchMember(two, { ...given, newId: counter() }))).toContain('is disbanded')
  })

  it('a team beside one that is proposed is proposed too', () => {
    const two = sketchOrganisation({
      people: { Ana: {}, Bo: {} },
      teams: { Payments: { status: 'proposed', members: ['Ana', 'Bo'] } },
    })
    const given = { ...beside, members: [person('Bo')], needs: [], things: [], newId: counter() }
    expect(done(two, splitTeam(two, given)).teams.get('New' as never)).toMatchObject({
      status: 'proposed',
      formed: null,
    })
  })

  it('two people change places with their percent', () => {
    const given = { person: person('Bo'), from: payments, to: fraud, day: today }
    const swap = { ...given, with: person('Di'), newId: counter() }
    const after = done(bank, switchMember(bank, swap))
    expect(members(after, payments).map(([who]) => who)).toEqual(['Ana', 'Cy', 'Di'])
    expect(members(after, fraud).map(([who]) => who)).toEqual(['Bo', 'Cy'])
  })

  it('some work apart in a team of the same type, tied back to theirs', () => {
    const tie = { id: 'tie' as never, mode: 'collaboration', purpose: 'A new ledger' } as const
    const after = done(bank, isolateMembers(bank, { ...beside, tie, newId: counter() }))
    expect(after.teams.get('New' as never)?.type).toBe('platform')
    expect(after.interactions.get(tie.id)).toMatchObject({
      from: 'New',
      to: 'Payments',
      starts: today,
    })
    expect(after.requirements.of('New' as never)).toEqual([])
    expect([...after.ownedThings].every(({ team }) => team === 'Payments')).toBe(true)
  })
})

import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { disbandTeam } from '#core/commands/mission/disbandTeam.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import type { OwnedThingId, TeamId } from '#core/model/ids.ts'
import { countedLevel, createRating } from '#core/model/rating.ts'
import { isCurrent, isPresent } from '#core/model/standing.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { freedPeople } from '#core/planning/disbanding/freedPeople.ts'
import { newStrain } from '#core/planning/disbanding/newStrain.ts'
import { nextMissions } from '#core/planning/disbanding/nextMissions.ts'
import { isKeptInTeams, orphanSkills } from '#core/planning/disbanding/orphanSkills.ts'
import type { PlannedEnd } from '#core/planning/disbanding/plannedEnd.ts'
import { proposeDisbanding } from '#core/planning/disbanding/proposeDisbanding.ts'
import { receiversOf } from '#core/planning/disbanding/receivers.ts'
import { shortfallWays } from '#core/planning/disbanding/shortfallWays.ts'
import { manyTeams, refusal } from '#tests/core/commands/reteaming/manyTeams.ts'
import { owning } from '#tests/core/commands/reteaming/owning.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay } from '#tests/support/generator.ts'

const today = day('2026-11-21')

const bank = owning(
  sketchOrganisation({
    people: {
      Ana: { can: { Kafka: 4, Go: 3 } },
      Bo: { can: { Kafka: 3, Cobol: 3 } },
      Cy: { can: { Go: 2, Kafka: 2 } },
      Di: { can: { Go: 3 } },
      Ed: {},
    },
    teams: {
      Payments: {
        status: 'achieved',
        members: [
          { who: 'Ana', allocation: 60, role: 'lead' },
          'Bo',
          { who: 'Ed', from: day('2026-12-01') },
        ],
        needs: { Kafka: 1 },
      },
      Fraud: {
        members: [{ who: 'Ana', allocation: 40 }, 'Cy', 'Di'],
        needs: { Kafka: { minHolders: 3, weight: 2 }, Go: 1 },
      },
      Cards: { status: 'proposed', needs: { Cobol: { weight: 4 }, Kafka: { weight: 1 } } },
      Loans: { status: 'paused', needs: { Kafka: 1 } },
    },
  }),
  {
    Ledger: { by: 'Payments', needs: { Kafka: { minHolders: 2, weight: 3 }, Go: { weight: 1 } } },
    Alerts: { by: 'Fraud' },
  },
)
const index = CoverageIndex.build(bank, today)
const nothing: PlannedEnd = { team: 'Payments' as TeamId, placements: [], handOvers: [] }
const placing = (who: string, to: string): PlannedEnd => ({
  ...nothing,
  placements: [{ person: person(who), to: to as TeamId }],
})

describe('who is free', () => {
  it('says from when, how much, and what they do elsewhere', () => {
    const free = freedPeople(bank, nothing.team, today).map((it) => [
      it.person.name,
      it.from,
      it.allocation,
      it.role,
      it.others.map(({ team, allocation }) => `${team.name} ${allocation}`),
    ])
    expect(free).toEqual([
      ['Ana', today, 60, 'lead', ['Fraud 40']],
      ['Bo', today, 100, '', []],
      ['Ed', '2026-12-01', 100, '', []],
    ])
  })
})

describe('who is free who has yet to start, or leaves', () => {
  const bound = sketchOrganisation({
    people: {
      Fay: { starts: day('2026-12-01') },
      Gus: { leaves: day('2026-11-20') },
      Hal: { starts: day('2027-01-01') },
      Ina: { leaves: day('2026-11-21') },
    },
    teams: {
      Payments: {
        members: ['Fay', 'Gus', { who: 'Hal', to: day('2026-12-31') }, 'Ina'],
      },
    },
  })

  it('gives what they give on that day, here and elsewhere', () => {
    const planned = sketchOrganisation({
      people: { Ana: {} },
      teams: {
        Payments: {
          members: [
            { who: 'Ana', allocation: 60, to: day('2026-12-31') },
            { who: 'Ana', allocation: 20, from: day('2027-01-01') },
          ],
        },
        Fraud: { members: [{ who: 'Ana', allocation: 40, to: day('2026-11-20') }] },
        Cards: { members: [{ who: 'Ana', allocation: 30 }] },
      },
    })
    expect(freedPeople(planned, nothing.team, today)).toMatchObject([
      { from: today, allocation: 60, others: [{ team: { name: 'Cards' }, allocation: 30 }] },
    ])
  })

  it('is whoever would have been in the team, from their first day on', () => {
    const free = freedPeople(bound, nothing.team, today).map((it) => [it.person.name, it.from])
    expect(free).toEqual([
      ['Fay', '2026-12-01'],
      ['Ina', today],
    ])
  })
})

describe('where somebody could go next', () => {
  const missions = (plan: PlannedEnd, who: string) =>
    nextMissions(bank, index, plan, person(who)).map(({ team, weight }) => [team.name, weight])

  it('is where a need is not met that they would meet, the heaviest first', () => {
    expect(missions(nothing, 'Bo')).toEqual([
      ['Cards', 5],
      ['Fraud', 2],
    ])
  })

  it('is not where they are already, nor where nothing they hold is needed', () => {
    expect(missions(nothing, 'Ana').map(([name]) => name)).toEqual(['Cards'])
    expect(missions(nothing, 'Ed')).toEqual([])
  })

  it('counts who is placed there already', () => {
    expect(missions(placing('Ana', 'Cards'), 'Bo')).toEqual([
      ['Cards', 4],
      ['Fraud', 2],
    ])
    // Ana is in Fraud already, where one more is needed beside her and two would be.
    const meets = nextMissions(bank, index, placing('Ana', 'Fraud'), person('Bo'))[1]?.meets
    expect(meets).toMatchObject([{ skill: 'Kafka', minHolders: 3, holders: 1 }])
  })
})

describe('skills held only in the team', () => {
  const orphans = (plan: PlannedEnd) =>
    orphanSkills(bank, index, plan).map((it) => [
      it.skill.name,
      it.holders.map(({ person: { name }, teams }) => [name, ...teams.map((to) => to.name)]),
      isKeptInTeams(it),
    ])

  it('are named with who holds them and where these go, those first that none takes to a team', () => {
    expect(orphans(nothing)).toEqual([
      ['Cobol', [['Bo']], false],
      ['Kafka', [['Ana', 'Fraud'], ['Bo']], true],
    ])
  })

  it('are not kept by a team that does not count', () => {
    const planned = sketchOrganisation({
      people: { Bo: { can: { Cobol: 3 } } },
      teams: { Payments: { members: ['Bo'] }, Cards: { status: 'proposed', members: ['Bo'] } },
    })
    const [cobol] = orphanSkills(planned, CoverageIndex.build(planned, today), nothing)
    expect(cobol?.holders.map(({ teams }) => teams)).toEqual([[]])
  })

  it('are kept where the plan places somebody who holds them', () => {
    expect(orphans(placing('Bo', 'Cards'))).toEqual([
      [
        'Kafka',
        [
          ['Ana', 'Fraud'],
          ['Bo', 'Cards'],
        ],
        true,
      ],
      ['Cobol', [['Bo', 'Cards']], true],
    ])
  })
})

describe('who takes over an owned thing', () => {
  const ledger = bank.ownedThings.get('Ledger' as never) as never

  it('is ranked by shortfall, then by load; other teams only, those that count', () => {
    const all = receiversOf(bank, index, nothing, ledger)
    expect(all.map(({ team, shortfall, load }) => [team.name, shortfall, load])).toEqual([
      ['Fraud', 3, 1],
      ['Loans', 7, 0],
    ])
  })

  it('is answerable beside it for what it owns and for what else the plan gives it', () => {
    const to = 'Fraud' as TeamId
    const handOvers = [{ thing: 'Ledger' as OwnedThingId, to }]
    const [fraud] = receiversOf(bank, index, { ...nothing, handOvers }, ledger)
    expect(fraud?.load).toBe(1)
    const alerts = bank.ownedThings.get('Alerts' as never) as never
    const others = receiversOf(bank, index, { ...nothing, handOvers }, alerts)
    expect(others.find(({ team }) => team.id === to)?.load).toBe(1)
  })

  it('has people counted who go there', () => {
    const [fraud] = receiversOf(bank, index, placing('Bo', 'Fraud'), ledger)
    expect(fraud?.shortfall).toBe(0)
    expect(fraud?.needs.map(({ skill, holders }) => [skill.name, holders])).toEqual([
      ['Go', 2],
      ['Kafka', 2],
    ])
  })

  it('trains nobody who is two levels short', () => {
    const far = owning(
      sketchOrganisation({
        people: { Flo: { can: { Kafka: 1 } }, Gil: { can: { Kafka: 2 } } },
        teams: { Payments: {}, Fraud: { members: ['Flo', 'Gil'] } },
      }),
      { Ledger: { by: 'Payments', needs: { Kafka: {} } } },
    )
    const coverage = CoverageIndex.build(far, today)
    const [fraud] = receiversOf(
      far,
      coverage,
      nothing,
      far.ownedThings.get('Ledger' as never) as never,
    )
    const [need] = fraud?.needs ?? []
    if (fraud === undefined || need === undefined) throw new Error('Nothing is missing')
    const ways = shortfallWays(far, coverage, nothing, { receiver: fraud.team.id, need })
    expect(ways.trainees.map(({ person: it }) => it.name)).toEqual(['Gil'])
  })

  it('could be trained where one level short, or have somebody come along', () => {
    const [fraud] = receiversOf(bank, index, nothing, ledger)
    const need = fraud?.needs.find(({ missing }) => missing > 0)
    if (fraud === undefined || need === undefined) throw new Error('Nothing is missing')
    const ways = shortfallWays(bank, index, nothing, { receiver: fraud.team.id, need })
    expect(ways.trainees.map(({ person: it, level }) => [it.name, level])).toEqual([['Cy', 2]])
    expect(ways.movers.map(({ name }) => name)).toEqual(['Bo'])
    const unwilling = apply(bank, {
      label: '',
      changes: [
        change(
          'ratings',
          bank.ratings.get(person('Cy'), 'Kafka' as never) ?? null,
          createRating({ person: person('Cy'), skill: 'Kafka' as never, level: 2, interest: 0 }),
        ),
      ],
    })
    const asked = CoverageIndex.build(unwilling, today)
    const where = { receiver: fraud.team.id, need }
    expect(shortfallWays(unwilling, asked, nothing, where).trainees).toEqual([])
  })
})

describe('of organisations of many teams', () => {
  const cases = fc.record({ seed: fc.nat(), at: fc.nat(7), placed: fc.nat(7) })

  it('shortfall and orphans are what counting by hand gives', () => {
    fc.assert(
      fc.property(cases, ({ seed, at, placed }) => {
        const workspace = manyTeams(seed)
        const coverage = CoverageIndex.build(workspace, generatedDay)
        const teams = [...workspace.teams]
        const [team, to] = [teams[at]?.id as TeamId, teams[placed]?.id as TeamId]
        const members = membersOf(workspace, team)
        const placements =
          team === to ? [] : members.slice(0, 2).map((it) => ({ person: it as never, to }))
        const plan = { team, placements, handOvers: [] }
        for (const thing of workspace.ownedThings) {
          for (const receiver of receiversOf(workspace, coverage, plan, thing)) {
            const people = new Set(membersOf(workspace, receiver.team.id))
            if (receiver.team.id === to) for (const it of placements) people.add(it.person)
            expect(receiver.shortfall).toBe(shortfallByHand(workspace, thing.id, [...people]))
          }
        }
        const orphans = orphanSkills(workspace, coverage, plan).map(({ skill }) => skill.id)
        expect(orphans.sort()).toEqual(orphansByHand(workspace, team, members))
      }),
      { numRuns: 30 },
    )
  })

  it('the plainest plan is refused by no command but for its status or a lack of teams', () => {
    fc.assert(
      fc.property(cases, ({ seed, at }) => {
        const workspace = manyTeams(seed)
        const coverage = CoverageIndex.build(workspace, generatedDay)
        const team = [...workspace.teams][at]?.id as TeamId
        const plan = proposeDisbanding(coverage, {
          team,
          reason: 'To see',
          transition: 'ended' as never,
        })
        if (plan !== null) expect(refusal(disbandTeam(workspace, plan))).toBeNull()
      }),
      { numRuns: 30 },
    )
  })
})

describe('new strain', () => {
  it('is also what was so before the day, and was over', () => {
    const once = sketchOrganisation({
      people: { Ana: {} },
      teams: {
        Payments: { members: [{ who: 'Ana', allocation: 60 }] },
        Fraud: { members: [{ who: 'Ana', allocation: 60, to: day('2026-01-01') }] },
      },
    })
    const joined = joinTeam(once, {
      id: 'again' as never,
      person: person('Ana'),
      team: 'Fraud' as TeamId,
      allocation: 60,
      day: today,
    })
    if ('refused' in joined) throw new Error(joined.refused)
    const strain = newStrain(once, apply(once, joined), today)
    expect(strain.map(({ kind }) => kind)).toEqual(['over-allocated'])
  })

  it('is what is fragmented after an edit and was not before', () => {
    const outcome = disbandTeam(bank, {
      team: nothing.team,
      to: 'disbanded',
      day: today,
      reason: '',
      transition: 'ended' as never,
      placements: [],
      handOvers: [{ thing: 'Ledger' as never, to: 'Loans' as never }],
      lessons: [],
    })
    if ('refused' in outcome) throw new Error(outcome.refused)
    expect(newStrain(bank, apply(bank, outcome), today)).toEqual([])
  })
})

function membersOf(workspace: Workspace, team: TeamId): string[] {
  const stays = [...workspace.memberships].filter(
    (stay) => stay.team === team && isCurrent(stay, generatedDay),
  )
  const people = new Set(stays.map((stay) => stay.person))
  return [...people].filter((id) => {
    const it = workspace.people.get(id)
    return it !== undefined && isPresent(it, generatedDay)
  })
}

function levelFrom(workspace: Workspace, skill: never): number {
  return workspace.skills.get(skill)?.holdsFrom ?? workspace.organisation.record.holdsFrom
}

function shortfallByHand(
  workspace: Workspace,
  thing: OwnedThingId,
  people: readonly string[],
): number {
  let sum = 0
  for (const { skill, minLevel, minHolders, weight } of workspace.thingNeeds.of(thing)) {
    const level = minLevel ?? levelFrom(workspace, skill as never)
    const holders = people.filter(
      (id) => countedLevel(workspace.ratings.get(id as never, skill)) >= level,
    )
    sum += weight * Math.max(0, minHolders - holders.length)
  }
  return sum
}

function orphansByHand(workspace: Workspace, team: TeamId, members: readonly string[]): string[] {
  return [...workspace.skills]
    .filter(({ id }) => {
      const need = workspace.requirements.get(team, id)
      const level = need?.minLevel ?? levelFrom(workspace, id as never)
      const holders = [...workspace.people].filter(
        (it) =>
          isPresent(it, generatedDay) && countedLevel(workspace.ratings.get(it.id, id)) >= level,
      )
      return holders.length > 0 && holders.every((it) => members.includes(it.id))
    })
    .map(({ id }) => id)
    .sort()
}

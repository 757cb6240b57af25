import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { missionProgress } from '#core/analysis/mission/missionProgress.ts'
import { stalls } from '#core/analysis/mission/stalls.ts'
import { learningFault } from '#core/commands/learningFault.ts'
import { missingFor } from '#core/commands/mission/statusRules.ts'
import { addDays, daySchema } from '#core/model/day.ts'
import { isOpen, type LearningAction } from '#core/model/learningAction.ts'
import { countedLevel } from '#core/model/rating.ts'
import { askSample } from './asking.ts'

const today = v.parse(daySchema, '2026-11-21')
const now = askSample(today)

describe('the story that the sample tells', () => {
  test('two teams share Yan Boer, the only holder of PostgreSQL in both and in the bank', () => {
    const teams = ['Fraud alerts that matter', 'Payments revamp']
    for (const team of teams) {
      const stay = now.staysOf(team).find(({ person }) => person === now.person('Yan Boer').id)
      expect(stay?.allocation, team).toBe(50)
      expect(now.requires(team, 'PostgreSQL'), team).toBe(true)
      expect(now.holders('PostgreSQL', team), team).toEqual(['Yan Boer'])
    }
    expect(now.holders('PostgreSQL')).toEqual(['Yan Boer'])
  })

  test('Gerrit Post held PostgreSQL too until he left, and Noor Haddad will in three weeks', () => {
    const before = askSample(today, -30)
    expect(before.holders('PostgreSQL', 'Payments revamp')).toEqual(['Yan Boer', 'Gerrit Post'])
    const later = askSample(today, 21)
    expect(later.holders('PostgreSQL', 'Fraud alerts that matter')).toEqual([
      'Yan Boer',
      'Noor Haddad',
    ])
    expect(now.members('DBA').map(({ name }) => name)).not.toContain('Gerrit Post')
  })

  test('nobody in Open account in 5 minutes holds the PostgreSQL that it needs', () => {
    expect(now.requires('Open account in 5 minutes', 'PostgreSQL')).toBe(true)
    expect(now.holders('PostgreSQL', 'Open account in 5 minutes')).toEqual([])
  })

  test('Payments revamp reached its outcome nine days ago and is not yet disbanded', () => {
    const team = now.team('Payments revamp')
    expect(team.status).toBe('achieved')
    expect(team.target).toBe(addDays(today, -9))
    const progress = missionProgress(now.workspace, team, today)
    expect(progress).toMatchObject({ unit: '%', baseline: 91.4, goal: 98 })
    expect(progress.current).toMatchObject({ day: addDays(today, -9), value: 98.2 })
    expect(progress.share).toBeGreaterThan(1)
    const achieved = [...now.workspace.transitions].find(
      (it) => it.team === team.id && it.to === 'achieved',
    )
    expect(achieved).toMatchObject({ day: addDays(today, -9) })
    expect(achieved?.reason).toContain('still to be handed over')
    expect(team.disbanded).toBeNull()
    expect(now.members('Payments revamp')).toHaveLength(9)
  })

  test('Payments revamp alone holds Card settlement, which Open account in 5 minutes needs', () => {
    expect(now.holders('Card settlement', 'Payments revamp')).toEqual(['Femi Cole'])
    expect(now.holders('Card settlement')).toEqual(['Femi Cole'])
    expect(now.requires('Open account in 5 minutes', 'Card settlement')).toBe(true)
  })

  test('what Payments revamp owns needs Card settlement, which nobody elsewhere could bring', () => {
    const team = now.team('Payments revamp')
    const owned = [...now.workspace.ownedThings].filter((it) => it.team === team.id)
    expect(owned.map(({ name }) => name)).toEqual([
      'Payments service',
      'Payments on-call',
      'Scheme rulebook',
    ])
    const settlement = now.skill('Card settlement').id
    for (const { id, name } of owned) {
      const needs = now.workspace.thingNeeds.of(id)
      expect(needs.length, name).toBeGreaterThan(0)
      if (name === 'Payments on-call') continue
      expect(
        needs.some(({ skill }) => skill === settlement),
        name,
      ).toBe(true)
    }
    expect(now.holders('Card settlement', 'Open account in 5 minutes')).toEqual([])
    const day = today
    const duties = missingFor(now.workspace, { team: team.id, to: 'disbanded', day, reason: '' })
    expect(duties.map(({ duty }) => duty)).toEqual(['owned-things', 'members'])
  })

  test('each mission that stalls does so for its own reason, and four go on', () => {
    const told = [...now.workspace.teams].map((team) => [
      team.name,
      stalls(now.workspace, team, today).map(({ kind }) => kind),
    ])
    expect(Object.fromEntries(told.filter(([, kinds]) => kinds?.length !== 0))).toEqual({
      'Fraud alerts that matter': ['no-reading'],
      'Developer platform': ['past-review'],
      'Risk models': ['slipped-twice'],
    })
  })

  test('Test coaching has not said when it is done, so it cannot become active', () => {
    const { id, status } = now.team('Test coaching')
    expect(status).toBe('forming')
    const duties = missingFor(now.workspace, { team: id, to: 'active', day: today, reason: '' })
    expect(duties.map(({ duty }) => duty)).toEqual(['exit-criterion'])
  })

  test('Paperless statements is gone, and its lessons and its archive are not', () => {
    const { id } = now.team('Paperless statements')
    expect([...now.workspace.lessons].filter(({ team }) => team === id)).toHaveLength(2)
    const archive = [...now.workspace.ownedThings].find(({ name }) => name === 'Statement archive')
    expect(archive?.team).toBe(now.team('Open account in 5 minutes').id)
    expect([...now.workspace.ownedThings].filter(({ team }) => team === id)).toEqual([])
  })

  test('a template lists what a service for customers needs', () => {
    const [template] = now.workspace.needsTemplates
    expect(template?.name).toBe('Service for customers')
    expect(template?.needs).toHaveLength(5)
  })

  test('Test coaching alone holds what it teaches, to teams that need it', () => {
    const coaches = now.members('Test coaching').map(({ name }) => name)
    for (const skill of ['Chaos testing', 'Contract testing']) {
      expect(now.holders(skill).length, skill).toBeGreaterThan(0)
      expect(coaches, skill).toEqual(expect.arrayContaining(now.holders(skill)))
    }
    const { id, type } = now.team('Test coaching')
    const coached = [...now.workspace.interactions].filter(
      ({ from, mode }) => from === id && mode === 'facilitating',
    )
    expect(type).toBe('enabling')
    expect(coached.map(({ to }) => to)).toEqual([
      now.team('Open account in 5 minutes').id,
      now.team('Fraud alerts that matter').id,
    ])
    expect(now.requires('Open account in 5 minutes', 'Contract testing')).toBe(true)
    expect(now.requires('Fraud alerts that matter', 'Chaos testing')).toBe(true)
    expect(now.holders('Chaos testing', 'Fraud alerts that matter')).toEqual([])
  })

  test('Test coaching is the one counted team that has stated no needs', () => {
    const silent = now.countedTeams.filter(
      (it) => now.workspace.requirements.of(it.id).length === 0,
    )
    expect(silent.map(({ name }) => name)).toEqual(['Test coaching'])
  })

  test('Quin Doyle alone holds Feature engineering, in Data and in the fraud team', () => {
    expect(now.holders('Feature engineering', 'Data')).toEqual(['Quin Doyle'])
    expect(now.holders('Feature engineering', 'Fraud alerts that matter')).toEqual(['Quin Doyle'])
    expect(now.holders('Kafka Streams', 'Fraud alerts that matter')).toEqual(['Quin Doyle'])
    const learner = now.workspace.ratings.get(
      now.person('Rae Silva').id,
      now.skill('Feature engineering').id,
    )
    expect(learner).toMatchObject({ level: 2, interest: 3 })
  })

  test('Wes Kim, the only holder of Service mesh, leaves in six weeks', () => {
    expect(now.person('Wes Kim').leaves).toBe(addDays(today, 42))
    expect(now.holders('Service mesh', 'Developer platform')).toEqual(['Wes Kim'])
    expect(now.holders('Service mesh')).toEqual(['Wes Kim'])
    expect(now.requires('Developer platform', 'Service mesh')).toBe(true)
    expect(askSample(today, 43).visibleFindings()).toContain(
      'critical gap: Service mesh, Developer platform',
    )
  })

  test('only Data is led without a deputy, and DBA waits for a lead', () => {
    const withoutDeputy = [...now.workspace.chapters].filter(
      ({ name, lead }) =>
        lead !== null && !now.members(name).some(({ role }) => role === 'Deputy chapter lead'),
    )
    expect(withoutDeputy.map(({ name }) => name)).toEqual(['Data'])
    expect(now.chapter('DBA').lead).toBeNull()
    for (const { name, lead } of now.workspace.chapters) {
      const leads = now.members(name).filter(({ role }) => role === 'Chapter lead')
      expect(
        leads.map(({ id }) => id),
        name,
      ).toEqual(lead === null ? [] : [lead])
    }
  })

  test('Savings goals people keep is proposed and needs what nobody holds, though some would learn it', () => {
    expect(now.team('Savings goals people keep').status).toBe('proposed')
    for (const skill of ['iOS', 'Android', 'Behavioural design']) {
      expect(now.requires('Savings goals people keep', skill), skill).toBe(true)
      expect(now.holders(skill), skill).toEqual([])
      const eager = [...now.workspace.ratings].filter(
        (it) => it.skill === now.skill(skill).id && it.interest === 3,
      )
      expect(eager.map(countedLevel), skill).toContain(2)
    }
  })

  test('twelve people are in no team, and two stays end within a month', () => {
    const placed = new Set(now.countedTeams.flatMap(({ name }) => now.members(name)))
    expect(now.present.filter((it) => !placed.has(it))).toHaveLength(12)
    const ending = now.countedTeams
      .flatMap(({ name }) => now.staysOf(name))
      .filter(({ to }) => to !== null && to <= addDays(today, 30))
    expect(ending.map(({ person }) => now.workspace.people.get(person)?.name)).toEqual([
      'Sol Vega',
      'Hana Sato',
    ])
  })

  describe('of the learning plan', () => {
    const plan = [...now.workspace.learningActions]
    const ratingOf = ({ person, skill }: LearningAction) => now.workspace.ratings.get(person, skill)
    const isReached = (it: LearningAction) => countedLevel(ratingOf(it)) >= it.target
    const told = (actions: readonly LearningAction[]) =>
      actions.map(({ person, skill }) => {
        const { people, skills } = now.workspace
        return `${people.get(person)?.name}: ${skills.get(skill)?.name}`
      })

    test('three of last quarter were done and rated since, one is done and still below', () => {
      const done = plan.filter(({ state }) => state === 'done')
      const reached = done.filter(isReached)
      expect(told(reached)).toEqual([
        'Tess Blom: Helm',
        'Petra Novotná: Query tuning',
        'Ming Zhao: Test data',
      ])
      for (const action of reached) {
        const assessed = ratingOf(action)?.assessed ?? today
        expect(assessed >= (action.due ?? today), told([action])[0]).toBe(true)
      }
      expect(told(done.filter((it) => !isReached(it)))).toEqual(['Zainab Bello: Service mesh'])
    })

    test('three go on with a coach and a day; the settlement that Hana Sato learns is late', () => {
      const open = plan.filter(isOpen)
      expect(told(open)).toEqual([
        'Hana Sato: Card settlement',
        'Petra Novotná: PostgreSQL',
        'Bo Larsen: PostgreSQL',
      ])
      expect(told(open.filter(({ due }) => due !== null && due < today))).toEqual([
        'Hana Sato: Card settlement',
      ])
      for (const action of open) expect(learningFault(now.workspace, action)).toBeNull()
    })

    test('what Idris Farah was to learn from Gerrit Post was dropped, as Gerrit left', () => {
      const dropped = plan.filter(({ state }) => state === 'dropped')
      expect(told(dropped)).toEqual(['Idris Farah: PostgreSQL'])
      expect(dropped[0]?.coach).toBe(now.person('Gerrit Post').id)
    })

    test('every coach holds at the target or above what they teach, and was there to begin', () => {
      for (const { person, skill, coach, target, created } of plan) {
        const teacher = coach === null ? undefined : now.workspace.people.get(coach)
        if (teacher === undefined) throw new Error(`Nobody coaches ${person}`)
        expect(countedLevel(now.workspace.ratings.get(teacher.id, skill))).toBeGreaterThanOrEqual(
          target,
        )
        expect(teacher.leaves === null || teacher.leaves > (created ?? today)).toBe(true)
      }
    })
  })
})

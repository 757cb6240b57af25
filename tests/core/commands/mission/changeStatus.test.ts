import { describe, expect, test } from 'vitest'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { missingFor, nextStatuses } from '#core/commands/mission/statusRules.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { TeamId, TransitionId } from '#core/model/ids.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import { createOwnedThing } from '#core/model/mission/ownedThing.ts'
import { type TeamStatus, teamStatuses } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const cards = 'Cards' as TeamId
const today = day('2026-06-01')

function bank(status: TeamStatus, more: object = {}): Workspace {
  return sketchOrganisation({
    people: { Ana: { leaves: day('2026-12-31') }, Bo: {} },
    teams: { Cards: { status, formed: null, ...more }, Loans: {} },
  })
}

function withCharter(workspace: Workspace, exitCriterion: string): Workspace {
  return createWorkspace({
    ...workspace,
    organisation: [workspace.organisation.record],
    charters: [createCharter({ id: cards, exitCriterion })],
  })
}

function change(workspace: Workspace, to: TeamStatus, on = today, reason = ''): Workspace {
  const transition = `${to} ${on}` as TransitionId
  const outcome = changeStatus(workspace, { transition, team: cards, to, day: on, reason })
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return apply(workspace, outcome)
}

function refused(workspace: Workspace, to: TeamStatus, on = today, reason = ''): string {
  const transition = 'n' as TransitionId
  const outcome = changeStatus(workspace, { transition, team: cards, to, day: on, reason })
  return isRefusal(outcome) ? outcome.refused : 'done'
}

describe('a mission', () => {
  test('goes from proposed to disbanded, and each step is kept with its day and its reason', () => {
    const ready = withCharter(bank('proposed', { owner: 'Ana' }), 'Nobody calls for a month')
    const forming = change(ready, 'forming', day('2026-06-01'))
    expect(forming.teams.get(cards)).toMatchObject({ status: 'forming', formed: '2026-06-01' })
    const active = change(forming, 'active', day('2026-07-01'))
    const paused = change(active, 'paused', day('2026-08-01'), ' The law changes ')
    const again = change(paused, 'active', day('2026-09-01'))
    const achieved = change(again, 'achieved', day('2026-10-01'), 'No calls in September')
    const over = change(achieved, 'disbanded', day('2026-11-01'))
    expect(over.teams.get(cards)).toMatchObject({ status: 'disbanded', disbanded: '2026-11-01' })
    expect(over.teams.get(cards)?.formed).toBe('2026-06-01')
    const told = [...over.transitions].map(({ from, to, day: on, reason }) => [
      from,
      to,
      on,
      reason,
    ])
    expect(told).toEqual([
      ['proposed', 'forming', '2026-06-01', ''],
      ['forming', 'active', '2026-07-01', ''],
      ['active', 'paused', '2026-08-01', 'The law changes'],
      ['paused', 'active', '2026-09-01', ''],
      ['active', 'achieved', '2026-10-01', 'No calls in September'],
      ['achieved', 'disbanded', '2026-11-01', ''],
    ])
  })

  test('keeps the day on which it was formed before', () => {
    const formed = change(bank('proposed', { formed: day('2026-07-01') }), 'forming')
    expect(formed.teams.get(cards)?.formed).toBe('2026-07-01')
  })

  test('can be abandoned with a reason from anywhere before it is achieved, and then not', () => {
    for (const from of teamStatuses) {
      const isBefore = ['proposed', 'forming', 'active', 'paused'].includes(from)
      expect(nextStatuses[from].includes('abandoned'), from).toBe(isBefore)
      if (!isBefore) continue
      expect(refused(bank(from), 'abandoned')).toBe('Say why it is abandoned.')
      const over = change(bank(from), 'abandoned', today, 'Customers preferred the phone')
      expect(over.teams.get(cards)?.disbanded, from).toBe(today)
    }
  })

  test('that was to be formed later and is abandoned before was never formed', () => {
    const planned = bank('forming', { formed: day('2026-09-01') })
    const over = change(planned, 'abandoned', today, 'No budget')
    expect(over.teams.get(cards)).toMatchObject({ formed: null, disbanded: today })
  })

  test('that ends does so on the day, whatever was planned; one that was over already was so', () => {
    const ended = (disbanded: string) =>
      change(bank('active', { disbanded: day(disbanded) }), 'abandoned', today, 'No budget')
    expect(ended('2026-12-31').teams.get(cards)?.disbanded).toBe(today)
    expect(ended('2026-02-01').teams.get(cards)?.disbanded).toBe('2026-02-01')
  })

  test('that changes twice on a day says what it is when an earlier day is chosen', () => {
    const paused = change(bank('active'), 'paused', today, 'A freeze')
    const over = change(paused, 'achieved', today, 'No calls')
    expect(refused(over, 'disbanded', day('2026-05-31'))).toContain('became achieved on 2026-06-01')
  })

  test('that has ended stays so, and one that is asked to be what it is says so', () => {
    expect(refused(bank('abandoned'), 'active')).toBe(
      '“Cards” is abandoned, and that is final. Revive it as a new mission.',
    )
    expect(refused(bank('active'), 'active')).toBe('“Cards” is active already.')
    expect(refused(bank('proposed'), 'active')).toBe(
      '“Cards” is proposed: from there it can become forming or abandoned, not active.',
    )
  })

  test('moves on no earlier than it moved last, or was formed', () => {
    const forming = change(bank('proposed'), 'forming', day('2026-06-10'))
    expect(refused(forming, 'abandoned', day('2026-06-09'), 'No budget')).toBe(
      '“Cards” became forming on 2026-06-10: choose that day or a later one.',
    )
    const active = bank('active', { formed: day('2026-06-10') })
    expect(refused(active, 'paused', day('2026-06-09'), 'A freeze')).toBe(
      '“Cards” is formed on 2026-06-10: choose that day or a later one.',
    )
  })
})

describe('what is missing is said at once, with what to do', () => {
  const duties = (workspace: Workspace, to: TeamStatus, on = today, reason = '') =>
    missingFor(workspace, { team: cards, to, day: on, reason }).map(({ duty }) => duty)

  test('to become active: an exit criterion, and a product owner who is there on the day', () => {
    const forming = bank('forming')
    expect(duties(forming, 'active')).toEqual(['exit-criterion', 'one-owner'])
    expect(refused(forming, 'active')).toBe(
      'State the exit criterion in its charter: how it will know that it is done. Name its product owner.',
    )
    const owned = withCharter(bank('forming', { owner: 'Ana' }), ' \n')
    expect(duties(owned, 'active')).toEqual(['exit-criterion'])
    const ready = withCharter(bank('forming', { owner: 'Ana' }), 'Nobody calls')
    expect(duties(ready, 'active')).toEqual([])
    expect(refused(ready, 'active', day('2027-01-01'))).toBe(
      'Ana is not there on 2027-01-01: name another product owner.',
    )
    expect(refused(ready, 'active', day('2026-12-31'))).toBe('done')
  })

  test('to be achieved: the evidence', () => {
    expect(duties(bank('active'), 'achieved', today, '  ')).toEqual(['evidence'])
    expect(duties(bank('active'), 'achieved', today, 'No calls')).toEqual([])
    expect(duties(bank('active'), 'paused', today, ' ')).toEqual(['reason'])
    expect(duties(bank('active'), 'abandoned')).toEqual(['reason'])
  })

  test('to end: what it owns handed over, and nobody left in it', () => {
    const members = ['Ana', { who: 'Bo', from: day('2026-08-01') }]
    const achieved = bank('achieved', { members })
    const thing = createOwnedThing({ id: 'w' as never, name: 'Card service', team: cards })
    const owning = createWorkspace({
      ...achieved,
      organisation: [achieved.organisation.record],
      ownedThings: [thing, { ...thing, id: 'v' as never, team: null }],
    })
    expect(duties(owning, 'disbanded')).toEqual(['owned-things', 'members'])
    expect(refused(owning, 'disbanded')).toBe(
      'Hand over what it owns to another team: “Card service”. Take everybody out of it by 2026-06-01: Ana and Bo.',
    )
    // Ana has left by then, and Bo is still in it.
    expect(refused(achieved, 'disbanded', day('2027-01-01'))).toBe(
      'Take everybody out of it by 2027-01-01: Bo.',
    )
  })

  test('and a team whose people left the day before can end', () => {
    const until = (to: string) =>
      refused(bank('achieved', { members: [{ who: 'Bo', to: day(to) }] }), 'disbanded')
    expect(until('2026-05-31')).toBe('done')
    expect(until('2026-06-01')).toBe('Take everybody out of it by 2026-06-01: Bo.')
  })
})

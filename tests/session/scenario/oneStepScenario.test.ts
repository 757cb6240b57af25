import { afterEach, describe, expect, it } from 'vitest'
import { addDays, type Day } from '#core/model/day.ts'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { isCounted } from '#core/model/standing.ts'
import { whatIfDisbanded, whatIfLeaves } from '#session/scenario/oneStepScenario.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { openDevice } from '../device.ts'

const today = '2026-03-02' as Day
const sessions: Session[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

async function opened(): Promise<Session> {
  const session = new Session({ storage: openDevice().openStorage(), today: () => today })
  sessions.push(session)
  const workspace = sketchOrganisation({
    people: { Ana: {}, Bo: {} },
    teams: { Payments: { members: ['Ana', 'Bo'] }, Cards: { members: ['Bo'] } },
  })
  await keepAsNew(session, 'Begin', workspace)
  return session
}

const names = (session: Session) => [...session.baseline.scenarios].map(({ name }) => name)

describe('a scenario of one step', () => {
  it('of somebody leaving is made and shown, each time under a name of its own', async () => {
    const session = await opened()
    const ana = 'Ana' as PersonId
    expect(await whatIfLeaves(session, ana)).toBe(true)
    expect(session.store.getState().workspace.people.get(ana)?.leaves).toBe(addDays(today, -1))
    expect(session.baseline.people.get(ana)?.leaves).toBe(null)
    expect(await whatIfLeaves(session, ana)).toBe(true)
    expect(names(session)).toEqual(['What if Ana leaves', 'What if Ana leaves 2'])
  })

  it('of a team ending leaves its people on the bench, also out of another scenario', async () => {
    const session = await opened()
    await whatIfLeaves(session, 'Bo' as PersonId)
    const team = 'Payments' as TeamId
    expect(await whatIfDisbanded(session, team)).toBe(true)
    const { workspace, scenario } = session.store.getState()
    expect(workspace.scenarios.get(scenario?.id as never)?.name).toBe('What if we disband Payments')
    const ended = workspace.teams.get(team)
    expect(ended !== undefined && isCounted(ended, today)).toBe(false)
    const there = [...workspace.memberships].filter(
      (stay) => stay.team === team && (stay.to === null || stay.to >= today),
    )
    expect(there).toEqual([])
    // It begins from the organisation itself, in which Bo stays.
    expect(workspace.people.get('Bo' as PersonId)?.leaves).toBe(null)
  })

  it('that cannot be is refused with its reason, and shows nothing', async () => {
    const session = await opened()
    expect(await whatIfDisbanded(session, 'Nobody' as TeamId)).toBe(false)
    expect(session.store.getState().scenario).toBe(null)
    expect(names(session)).toEqual([])
  })
})

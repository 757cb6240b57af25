import * as v from 'valibot'
import { expect, test } from 'vitest'
import { missionLog } from '#core/analysis/mission/missionLog.ts'
import { hasEnded, nextStatuses } from '#core/commands/mission/statusRules.ts'
import { daySchema } from '#core/model/day.ts'
import { askSample } from './asking.ts'

const { workspace } = askSample(v.parse(daySchema, '2026-11-21'))
const log = missionLog(workspace)

test('the missions of the sample came to where they are by steps that commands allow', () => {
  for (const team of workspace.teams) {
    const { transitions, postponements } = log.of(team.id)
    const statuses = ['proposed' as const, ...transitions.map(({ to }) => to)]
    if (transitions.length > 0) expect(statuses.at(-1), team.name).toBe(team.status)
    for (const [at, { from, to, day, reason }] of transitions.entries()) {
      expect(from, team.name).toBe(statuses[at])
      expect(nextStatuses[from], team.name).toContain(to)
      if (to === 'forming') expect(day, team.name).toBe(team.formed)
      if (hasEnded({ status: to })) expect(day, team.name).toBe(team.disbanded)
      const asksForReason = ['paused', 'achieved', 'abandoned'].includes(to)
      if (asksForReason) expect(reason, team.name).not.toBe('')
    }
    const slips = [...postponements.map(({ from }) => from), team.target]
    for (const [at, { to }] of postponements.entries()) expect(to, team.name).toBe(slips[at + 1])
    if (team.status === 'active') {
      expect(workspace.charters.get(team.id)?.exitCriterion, team.name).toBeTruthy()
      expect(workspace.people.get(team.owner as never), team.name).toBeDefined()
    }
  }
})

test('nothing is left to nobody, nor to a team that has ended', () => {
  for (const { name, team } of workspace.ownedThings) {
    const owner = workspace.teams.get(team as never)
    expect(owner !== undefined && !hasEnded(owner), name).toBe(true)
  }
})

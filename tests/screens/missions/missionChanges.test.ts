import { describe, expect, test } from 'vitest'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { changeStatus } from '#core/commands/mission/changeStatus.ts'
import { proposeMission } from '#core/commands/mission/proposeMission.ts'
import { updateCharter } from '#core/commands/mission/updateCharter.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { TeamId } from '#core/model/ids.ts'
import { missionChanges } from '#screens/missions/changes/missionChanges.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const baseline = sketchOrganisation({
  skills: { Go: {} },
  people: { Ana: {}, Bo: {} },
  teams: { Cards: { members: ['Ana', 'Bo'], needs: { Go: 1 } }, Fraud: {} },
})
const [cards, fraud] = ['Cards', 'Fraud'] as TeamId[] as [TeamId, TeamId]

function changesOf(outcome: Outcome) {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return missionChanges({ baseline, after: apply(baseline, outcome), edit: outcome }, today)
}

describe('what is marked of a mission', () => {
  test('both missions of somebody who moves, and no other', () => {
    const moved = changesOf(
      moveMember(baseline, {
        newId: 'new' as never,
        person: person('Ana'),
        from: cards,
        to: fraud,
        day: today,
      }),
    )
    expect([...moved.keys()].sort()).toEqual([cards, fraud].sort())
    expect(moved.get(cards)).toEqual({
      kind: 'changed',
      name: 'Cards',
      words: 'changed by the scenario: people (1)',
    })
  })

  test('the mission of somebody who leaves, whose stay does not change', () => {
    const left = changesOf(departPeople(baseline, { people: [person('Bo')], day: today }))
    expect([...left].map(([id, { words }]) => [id, words])).toEqual([
      [cards, 'changed by the scenario: people (1)'],
    ])
  })

  test('one that is new, and one that is deleted, under the name that it had', () => {
    const made = changesOf(proposeMission(baseline, { id: 'new' as never, name: 'Ledger' }))
    expect([...made.values()]).toEqual([
      { kind: 'added', name: 'Ledger', words: 'new in the scenario' },
    ])
    const deleted = changesOf(deleteRecords(baseline, 'teams', [cards]))
    expect(deleted.get(cards)).toEqual({
      kind: 'removed',
      name: 'Cards',
      words: 'deleted by the scenario',
    })
  })

  test('what its record said before, its needs and its charter', () => {
    const before = baseline.teams.get(fraud)
    if (before === undefined) throw new Error('No team')
    const [need] = [...baseline.requirements]
    if (need === undefined) throw new Error('No need')
    const edit: Edit = {
      label: 'Several',
      changes: [
        change('teams', before, { ...before, name: 'Risk', target: day('2026-09-01') }),
        change('requirements', need, { ...need, minHolders: 2 }),
      ],
    }
    const several = changesOf(edit)
    expect(several.get(fraud)).toEqual({
      kind: 'changed',
      name: 'Risk',
      words: 'changed by the scenario: was called Fraud, target day was not stated',
    })
    expect(several.get(cards)?.words).toBe('changed by the scenario: needs (1)')
    const chartered = changesOf(updateCharter(baseline, { id: fraud, problem: 'Too slow' }))
    expect(chartered.get(fraud)?.words).toBe('changed by the scenario: charter')
  })

  test('the status that it had', () => {
    const paused = changesOf(
      changeStatus(baseline, {
        transition: 'new' as never,
        team: cards,
        to: 'paused',
        day: today,
        reason: 'Waiting',
      }),
    )
    expect(paused.get(cards)?.words).toContain('was active')
  })
})

import { describe, expect, test } from 'vitest'
import type { LessonId, PostponementId, TeamId, TransitionId } from '#core/model/ids.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { missionEvents } from '#screens/missions/history/missionEvents.ts'
import { workDone } from '#screens/missions/history/workDone.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const search = 'Search' as TeamId
const workspace = createWorkspace({
  ...sketchOrganisation({
    people: { Ana: { can: { Kafka: 3, Go: 2 } }, Bo: {}, Cy: { can: { Kafka: 4 } } },
    teams: {
      Search: {
        status: 'disbanded',
        needs: { Kafka: 1, Go: { minLevel: 2 } },
        members: [
          { who: 'Ana', from: day('2026-01-01'), to: day('2026-02-01') },
          { who: 'Ana', from: day('2026-03-01'), to: day('2026-05-01') },
          { who: 'Bo', from: day('2025-12-01'), to: day('2026-05-01') },
        ],
      },
      Fraud: { members: ['Cy'] },
    },
  }),
  transitions: [
    {
      id: 't' as TransitionId,
      team: search,
      from: 'achieved',
      to: 'disbanded',
      day: day('2026-05-01'),
      reason: 'Done',
    },
  ],
  postponements: [
    {
      id: 'p' as PostponementId,
      team: search,
      day: day('2026-02-02'),
      from: day('2026-03-01'),
      to: day('2026-04-01'),
      reason: 'Illness',
    },
  ],
  lessons: [{ id: 'l' as LessonId, team: search, day: day('2026-05-01'), text: 'Ask first' }],
})

describe('the history of a mission', () => {
  test('has everything that is kept of it, the newest first, people of one day together', () => {
    const events = missionEvents(workspace, search).map(({ day, kind }) => `${day} ${kind}`)
    expect(events).toEqual([
      '2026-05-01 status',
      '2026-05-01 left',
      '2026-05-01 lesson',
      '2026-03-01 joined',
      '2026-02-02 slip',
      '2026-02-01 left',
      '2026-01-01 joined',
      '2025-12-01 joined',
    ])
    const leaving = missionEvents(workspace, search).find(({ kind }) => kind === 'left')
    expect(leaving).toMatchObject({ stays: [{ person: 'Ana' }, { person: 'Bo' }] })
  })

  test('has nothing of other missions', () => {
    expect(missionEvents(workspace, 'Fraud' as TeamId)).toEqual([])
  })

  test('says who did what with which of the skills that it needs, in the order of coming', () => {
    const work = workDone(workspace, search).map(({ person, stays, skills }) => [
      person.name,
      stays.length,
      skills.map(({ skill, level }) => `${skill.name} ${level}`),
    ])
    expect(work).toEqual([
      ['Bo', 1, []],
      ['Ana', 2, ['Go 2', 'Kafka 3']],
    ])
  })
})

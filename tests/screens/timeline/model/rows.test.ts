import { describe, expect, test } from 'vitest'
import { dayNumber } from '#core/model/day.ts'
import type { TeamId } from '#core/model/ids.ts'
import { findMissions } from '#screens/timeline/model/findMissions.ts'
import { missionsOf } from '#screens/timeline/model/missions.ts'
import { firstRange, timelineRows, wholeRange } from '#screens/timeline/model/rows.ts'
import {
  day,
  type OrganisationSketch,
  person,
  sketchOrganisation,
} from '#tests/support/builders.ts'

const today = dayNumber(day('2026-11-21'))

const sketch: OrganisationSketch = {
  people: { Ana: {}, Bo: {}, Cy: { leaves: day('2026-01-31') } },
  teams: {
    Late: { formed: day('2026-05-01'), owner: person('Ana'), members: ['Bo'] },
    Early: {
      formed: day('2026-01-01'),
      target: day('2027-01-01'),
      members: [
        { who: 'Ana', from: day('2026-03-01') },
        { who: 'Cy', from: day('2026-02-01') },
      ],
      needs: { Kafka: 1 },
    },
    Idea: { status: 'proposed', type: 'platform' },
  },
}

const workspace = sketchOrganisation(sketch)
const missions = missionsOf(workspace, null)
const how = {
  grouping: 'status',
  opened: new Set<TeamId>(),
  today,
  personOf: (id: Parameters<typeof workspace.people.get>[0]) => workspace.people.get(id),
  nameOf: ({ name }: { readonly name: string }) => name,
} as const

function told(part: Partial<Parameters<typeof timelineRows>[1]>): string[] {
  return timelineRows(missions, { ...how, ...part }).map((row) =>
    row.kind === 'group'
      ? `# ${row.label} ${row.count}`
      : row.kind === 'mission'
        ? row.mission.team.name
        : row.kind === 'owner'
          ? `- owner ${row.owner.name}`
          : `- ${row.member.person.name}`,
  )
}

describe('the rows of the timeline', () => {
  test('go by status, then by when a mission began', () => {
    expect(told({})).toEqual(['# Active 2', 'Early', 'Late', '# Proposed 1', 'Idea'])
  })

  test('are grouped by owner or type, whoever has none last', () => {
    expect(told({ grouping: 'owner' })).toEqual([
      '# Ana 1',
      'Late',
      '# No product owner 2',
      'Early',
      'Idea',
    ])
    expect(told({ grouping: 'type' })[0]).toBe('# Platform 1')
    expect(told({ grouping: 'none' })).toEqual(['Early', 'Late', 'Idea'])
  })

  test('show an opened mission with its owner and members, without stays of nobody', () => {
    const opened = new Set(['Late', 'Early'] as TeamId[])
    expect(told({ grouping: 'none', opened })).toEqual([
      'Early',
      '- Ana',
      'Late',
      '- owner Ana',
      '- Bo',
      'Idea',
    ])
  })

  test('are found by mission, by person and by the skill that is needed', () => {
    const found = (text: string) =>
      findMissions(missions, text, workspace, how.nameOf).map(({ team }) => team.name)
    expect(found('idea')).toEqual(['Idea'])
    expect(found(' bo')).toEqual(['Late'])
    expect(found('ana')).toEqual(['Late', 'Early'])
    expect(found('kafka')).toEqual(['Early'])
    expect(found('')).toHaveLength(3)
    const hidden = findMissions(missions, 'Ana', workspace, () => 'Person 1')
    expect(hidden).toEqual([])
  })

  test('reach over all known days, of which a first visit shows those around today', () => {
    const whole = wholeRange(missions, today)
    expect(whole.start).toBeLessThan(dayNumber(day('2026-01-01')))
    expect(whole.end).toBeGreaterThan(dayNumber(day('2027-01-01')))
    const first = firstRange({ start: today - 5000, end: today + 20 }, today)
    expect(first).toEqual({ start: today - 550, end: today + 20 })
  })
})

import { describe, expect, test } from 'vitest'
import type { TeamId } from '#core/model/ids.ts'
import { missionsOf } from '#screens/timeline/model/missions.ts'
import { memberBars } from '#screens/timeline/model/stayBars.ts'
import { day, type OrganisationSketch, sketchOrganisation } from '#tests/support/builders.ts'

type Teams = OrganisationSketch['teams']

const people = { Ana: {}, Bo: {}, Cy: {} }

function differences(before: Teams, after: Teams) {
  const baseline = sketchOrganisation({
    people,
    ...(before === undefined ? {} : { teams: before }),
  })
  const shown = sketchOrganisation({ people, ...(after === undefined ? {} : { teams: after }) })
  const missions = missionsOf(shown, baseline)
  const bars = (team: string) => {
    const mission = missions.find((it) => it.team.id === (team as TeamId))
    return (mission === undefined ? [] : memberBars(mission, (id) => shown.people.get(id))).flatMap(
      (member) =>
        member.bars.map(({ difference, before }) => [
          member.person.name,
          difference,
          before !== null,
        ]),
    )
  }
  return { missions, bars }
}

describe('a scenario over the timeline', () => {
  test('adds, removes and moves missions; a moved one keeps where it was', () => {
    const { missions } = differences(
      { Same: {}, Gone: {}, Longer: { target: day('2026-06-01') } },
      { Same: {}, Longer: { target: day('2026-09-01') }, Fresh: {} },
    )
    expect(missions.map(({ team, difference }) => [team.name, difference])).toEqual([
      ['Same', null],
      ['Longer', 'moved'],
      ['Fresh', 'added'],
      ['Gone', 'removed'],
    ])
    expect(missions[1]?.before?.team.target).toBe('2026-06-01')
  })

  test('adds, removes and moves stays', () => {
    const { bars } = differences(
      { Core: { members: ['Ana', 'Bo'] } },
      { Core: { members: ['Ana', { who: 'Bo', to: day('2026-06-30') }, 'Cy'] } },
    )
    expect(bars('Core')).toEqual([
      ['Ana', null, false],
      ['Bo', 'moved', true],
      ['Cy', 'added', false],
    ])
    const fewer = differences({ Core: { members: ['Ana', 'Bo'] } }, { Core: { members: ['Ana'] } })
    expect(fewer.bars('Core')).toEqual([
      ['Ana', null, false],
      ['Bo', 'removed', false],
    ])
  })

  test('shows who was in a mission that it removes', () => {
    const { bars } = differences({ Gone: { members: ['Ana'] } }, {})
    expect(bars('Gone')).toEqual([['Ana', 'removed', false]])
  })

  test('changes nothing where the baseline itself is shown', () => {
    const baseline = sketchOrganisation({ people, teams: { Core: { members: ['Ana'] } } })
    expect(missionsOf(baseline, baseline)[0]).toMatchObject({ difference: null, staysBefore: null })
  })
})

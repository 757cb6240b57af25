import { describe, expect, test } from 'vitest'
import { lastHolderLeaves } from '#core/analysis/mission/lastHolderLeaves.ts'
import { marksOf, type Names } from '#screens/timeline/model/marks.ts'
import { sketchMission } from '#tests/screens/timeline/missionSketch.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const names: Names = { person: (id) => id, skill: (id) => id, text: (text) => text }
const today = day('2026-03-01')

describe('the marks of a mission', () => {
  test('tell the last holder of a skill with the last day, several skills in one', () => {
    const workspace = sketchOrganisation({
      people: { 'Quin Doyle': { can: { Kafka: 3, dbt: 3 } }, Bo: { can: { dbt: 3 } } },
      teams: {
        Fraud: {
          members: [
            { who: 'Quin Doyle', to: day('2026-06-30') },
            { who: 'Bo', to: day('2026-04-30') },
          ],
          needs: { Kafka: 1, dbt: 1 },
        },
      },
    })
    const marks = marksOf(sketchMission({}), lastHolderLeaves(workspace, today), names)
    expect(marks.map(({ kind, sentence }) => ({ kind, sentence }))).toEqual([
      { kind: 'one-left', sentence: 'dbt: only Quin Doyle left from 1 May 2026' },
      {
        kind: 'last-holder',
        sentence: 'Kafka and dbt: last holder Quin Doyle leaves 30 June 2026',
      },
    ])
    expect(marks[1]?.losses).toHaveLength(2)
    expect(marks[1]?.labels[0]).toContain('Quin Doyle leaves 30 Jun 2026')
  })

  test('are everything with a day, in the order of the days', () => {
    const mission = sketchMission({
      status: 'active',
      target: day('2027-06-30'),
      review: '2026-12-01',
      unit: '%',
      transitions: { 'forming > active': '2026-02-10' },
      readings: { '2026-05-05': 4.6 },
      postponed: [['2026-10-01', '2026-12-24', '2027-06-30']],
    })
    expect(marksOf(mission, [], names).map(({ sentence }) => sentence)).toEqual([
      'From forming to active on 10 February 2026',
      'Reading of 4.6 % on 5 May 2026',
      'Review on 1 December 2026',
      'Target moved from 24 December 2026 to 30 June 2027, decided 1 October 2026',
      'Target day 30 June 2027',
    ])
  })

  test('have one end: the transition tells it where there is one', () => {
    const ended = { status: 'disbanded', disbanded: day('2026-06-01') } as const
    const without = marksOf(sketchMission(ended), [], names)
    expect(without.map(({ sentence }) => sentence)).toEqual(['Disbanded 1 June 2026'])
    const transitions = { 'achieved > disbanded': '2026-06-01' }
    const marks = marksOf(sketchMission({ ...ended, transitions }), [], names)
    expect(marks.map(({ kind }) => kind)).toEqual(['transition'])
  })
})

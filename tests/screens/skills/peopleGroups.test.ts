import { describe, expect, test } from 'vitest'
import { peopleGroups } from '#screens/skills/peopleGroups.ts'
import type { Grouping } from '#screens/skills/skillsFilter.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const workspace = sketchOrganisation({
  people: {
    'Ana 10': { chapter: 'Backend' },
    'Ana 9': { chapter: 'Data' },
    Bo: { leaves: day('2026-05-31') },
    Cy: {},
  },
  teams: {
    Payments: { members: ['Ana 10', 'Ana 9', 'Bo', 'Ana 9'] },
    Cards: { members: ['Ana 9', { who: 'Cy', to: day('2026-01-31') }] },
    Dreams: { status: 'proposed', members: ['Cy'] },
  },
  chapters: ['Empty'],
})

function shown(grouping: Grouping): readonly string[] {
  return peopleGroups(workspace, grouping, today).map(
    ({ label, members }) =>
      `${label}: ${members.map(({ person, detail }) => `${person.name} (${detail})`).join(', ')}`,
  )
}

describe('people of the skills grid', () => {
  test('by team: in each of their teams once, and last those who are in none', () => {
    expect(shown('team')).toEqual([
      'Cards: Ana 9 (Data)',
      'Payments: Ana 9 (Data), Ana 10 (Backend)',
      'Not in a team: Cy ()',
    ])
  })

  test('by chapter: with their teams beside them, and last those without a chapter', () => {
    expect(shown('chapter')).toEqual([
      'Backend: Ana 10 (Payments)',
      'Data: Ana 9 (Cards, Payments)',
      'No chapter: Cy ()',
    ])
  })

  test('ungrouped: everybody who is there on the day', () => {
    expect(shown('none')).toEqual(['Sketch: Ana 9 (Data), Ana 10 (Backend), Cy ()'])
  })

  test('holders are counted in teams and chapters, and not among the rest', () => {
    const countedIn = peopleGroups(workspace, 'team', today).map((group) => group.countedIn)
    expect(countedIn).toEqual([
      { kind: 'team', id: 'Cards' },
      { kind: 'team', id: 'Payments' },
      null,
    ])
  })
})

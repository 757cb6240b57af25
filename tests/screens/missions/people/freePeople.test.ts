import { describe, expect, test } from 'vitest'
import type { TeamId } from '#core/model/ids.ts'
import { freePeople } from '#screens/missions/people/freePeople.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'

const workspace = sketchOrganisation({
  people: { Ana: {}, Bo: {}, Cy: {}, Di: {}, Ed: { leaves: day('2026-05-01') }, Fay: {}, Gus: {} },
  teams: {
    Search: {
      members: [
        { who: 'Ana', allocation: 10 },
        { who: 'Gus', allocation: 60, from: day('2026-07-01') },
      ],
    },
    Fraud: {
      members: [
        { who: 'Bo', allocation: 60 },
        { who: 'Cy', allocation: 90 },
        { who: 'Fay', allocation: 100, to: day('2026-05-31') },
      ],
    },
    Planned: { status: 'proposed', members: [{ who: 'Bo', allocation: 40 }] },
  },
})

describe('who is free for a mission', () => {
  test('is there on the day, neither in it nor to come, and has time that no team has that stands', () => {
    const given = { team: 'Search' as TeamId, day: day('2026-06-01'), least: 20 }
    const found = freePeople(workspace, given).map(({ person, free }) => `${person.name} ${free}`)
    expect(found.sort()).toEqual(['Bo 40', 'Di 100', 'Fay 100'])
  })
})

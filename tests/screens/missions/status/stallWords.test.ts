import { describe, expect, test } from 'vitest'
import { stalls } from '#core/analysis/mission/stalls.ts'
import type { TeamId } from '#core/model/ids.ts'
import { createCharter } from '#core/model/mission/charter.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { stallWords } from '#screens/missions/status/useStallWords.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

describe('why a mission is stalled', () => {
  test('is said with its days, and with the owner as the screen calls them', () => {
    const workspace = createWorkspace({
      ...sketchOrganisation({
        people: { Ana: { leaves: day('2026-05-31') } },
        teams: {
          Search: {
            owner: person('Ana'),
            measure: 'Searches that find nothing',
            formed: day('2026-01-01'),
            target: day('2026-05-31'),
          },
        },
      }),
      charters: [createCharter({ id: 'Search' as TeamId, review: day('2026-05-01') })],
    })
    const team = workspace.teams.get('Search' as TeamId)
    const reasons = team === undefined ? [] : stalls(workspace, team, day('2026-06-01'))
    expect(reasons.map((stall) => stallWords(stall, () => 'Person 7'))).toEqual([
      'Review was due 1 May 2026, 31 days ago',
      '1 day past its target day',
      'No reading yet in 151 days',
      'Product owner Person 7 left 31 May 2026',
    ])
  })
})

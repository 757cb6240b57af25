import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PersonId, TeamId } from '#core/model/ids.ts'
import { teamStatuses, teamTypes } from '#core/model/team.ts'
import {
  firstLook,
  lookAtMission,
  missionViews,
  parseMissionsLook,
  serializeMissionsLook,
} from '#screens/missions/missionsLook.ts'

const look = fc.record({
  mission: fc.constantFrom(null, 'search' as TeamId),
  part: fc.constantFrom('', 'needs', 'history'),
  view: fc.constantFrom(...missionViews),
  status: fc.constantFrom('all' as const, ...teamStatuses),
  type: fc.constantFrom('all' as const, ...teamTypes),
  owner: fc.constantFrom('all' as const, 'nobody' as const, 'Ana & Bo' as PersonId),
  onlyStalled: fc.boolean(),
  text: fc.string(),
  showsEnded: fc.boolean(),
  hidesNames: fc.boolean(),
  own: fc.constantFrom({}, { sort: '-target' }),
})

describe('how missions are looked at', () => {
  test('is read from the address as it was written there', () => {
    fc.assert(
      fc.property(look, (given) => {
        const params = new URLSearchParams(serializeMissionsLook(given).toString())
        expect(parseMissionsLook(params)).toEqual(given)
      }),
    )
  })

  test('says nothing in the address on a first visit', () => {
    expect(serializeMissionsLook(firstLook).toString()).toBe('')
  })

  test('is as on a first visit where the address says what does not exist', () => {
    const params = new URLSearchParams('view=tree&status=asleep&type=big&stalled=a-bit')
    expect(parseMissionsLook(params)).toEqual(firstLook)
  })

  test('keeps its filters on the way to a mission, but not what was opened elsewhere', () => {
    const listed = { ...firstLook, onlyStalled: true, own: { sort: 'owner' } }
    const there = lookAtMission(listed, 'search' as TeamId, 'needs')
    expect(there).toMatchObject({ onlyStalled: true, mission: 'search', part: 'needs', own: {} })
  })
})

import { describe, expect, test } from 'vitest'
import { statusOn } from '#core/analysis/mission/statusOn.ts'
import type { TeamId, TransitionId } from '#core/model/ids.ts'
import type { TeamStatus } from '#core/model/team.ts'
import { day } from '#tests/support/builders.ts'

function went(from: TeamStatus, to: TeamStatus, on: string) {
  return { id: on as TransitionId, team: 'Cards' as TeamId, from, to, day: day(on), reason: '' }
}

describe('the status of a mission on a day', () => {
  const steps = [
    went('proposed', 'forming', '2026-02-01'),
    went('forming', 'active', '2026-03-01'),
    went('active', 'paused', '2026-05-01'),
  ]
  const on = (text: string) => statusOn(steps, { status: 'paused' }, day(text))

  test('is what the last step before the end of the day led to', () => {
    expect(on('2026-01-31')).toBe('proposed')
    expect(on('2026-02-01')).toBe('forming')
    expect(on('2026-04-30')).toBe('active')
    expect(on('2026-05-01')).toBe('paused')
    expect(on('2030-01-01')).toBe('paused')
  })

  test('is the one that it has where no step was noted', () => {
    expect(statusOn([], { status: 'active' }, day('2020-01-01'))).toBe('active')
  })
})

import { expect, test } from 'vitest'
import { teamDaysFault } from '#app/dialogs/teamDays.ts'
import { day } from '#tests/support/builders.ts'

test('a team is formed no later than its target day and its end', () => {
  const [first, last] = [day('2026-01-01'), day('2026-06-01')]
  expect(teamDaysFault({ formed: first, target: last, disbanded: last })).toBe(null)
  expect(teamDaysFault({ formed: null, target: first, disbanded: first })).toBe(null)
  expect(teamDaysFault({ formed: last, target: first, disbanded: null })).toBe(
    '“Target”, 2026-01-01, is before “Formed”, 2026-06-01.',
  )
  expect(teamDaysFault({ formed: last, target: null, disbanded: first })).toBe(
    '“Disbanded”, 2026-01-01, is before “Formed”, 2026-06-01.',
  )
})

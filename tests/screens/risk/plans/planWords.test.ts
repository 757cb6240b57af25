import { expect, test } from 'vitest'
import { planWords } from '#screens/risk/plans/planWords.ts'

test('a plan says what is to be done, what is still to be rated and what all of it closes', () => {
  expect(planWords({ todo: 4, unrated: 1, overdue: 1, closed: 3 })).toBe(
    '4 actions to be done, 1 overdue; 1 done and not rated; together they close 3 findings',
  )
  expect(planWords({ todo: 0, unrated: 1, overdue: 0, closed: 2 })).toBe(
    '0 actions to be done; 1 done and not rated; it closes 2 findings',
  )
  expect(planWords({ todo: 1, unrated: 0, overdue: 0, closed: 0 })).toBe('1 action to be done')
})

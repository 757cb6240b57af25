import { expect, test } from 'vitest'
import { matcherOf } from '#screens/skills/skillsFilter.ts'

test('a search holds for names with all its words, whatever case and accents', () => {
  const matches = matcherOf('ruiz an')
  expect(matches('Ana Ruíz')).toBe(true)
  expect(matches('Bo Ruiz')).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { defaultScale } from '#core/model/level.ts'
import { parseLevel, shownLevel, typedLevel } from '#screens/skills/levelText.ts'

describe('levels as text', () => {
  test.each([
    ['3', 3],
    [' 4 ', 4],
    ['expert', 4],
    ['', null],
    ['n/a', 'n/a'],
    ['-', 'n/a'],
    ['5', undefined],
    ['1.5', undefined],
    ['good', undefined],
  ])('“%s” is read as %s', (text, level) => {
    expect(parseLevel(text, defaultScale)).toBe(level)
  })

  test('whatever can be rated reads back as it was copied and as it is shown', () => {
    for (const level of [0, 1, 2, 3, 4, 'n/a', null] as const) {
      expect(parseLevel(typedLevel(level), defaultScale)).toBe(level)
      expect(parseLevel(shownLevel(level), defaultScale)).toBe(level)
    }
  })
})

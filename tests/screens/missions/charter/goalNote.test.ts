import { describe, expect, test } from 'vitest'
import { goalNote } from '#screens/missions/charter/goalNote.ts'

describe('the goal of a mission that takes up another one', () => {
  const fewer = { baseline: 20, goal: 5 }

  test('is worth a word where the measure begins at it or beyond it', () => {
    expect(goalNote({ baseline: 3, goal: 5 }, fewer)).toMatch(/beyond its goal already/)
    expect(goalNote({ baseline: 5, goal: 5 }, undefined)).toMatch(/at its goal already/)
  })

  test('is not where there is a way to go, or the way is not known', () => {
    expect(goalNote({ baseline: 8, goal: 5 }, fewer)).toBe(null)
    expect(goalNote({ baseline: 3, goal: 5 }, undefined)).toBe(null)
    expect(goalNote({ baseline: 3, goal: null }, fewer)).toBe(null)
    expect(goalNote({ baseline: 3, goal: 5 }, { baseline: null, goal: 5 })).toBe(null)
  })
})

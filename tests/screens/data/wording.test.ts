import { describe, expect, it } from 'vitest'
import { counted } from '#core/model/naming.ts'
import { listed, shownBytes, shownMoment } from '#screens/data/wording.ts'

describe('the words of the data screen', () => {
  it('count one and many', () => {
    expect(counted(1, 'person', 'people')).toBe('1 person')
    expect(counted(0, 'person', 'people')).toBe('0 people')
  })

  it('name the first few and count the rest', () => {
    expect(listed([])).toBe('')
    expect(listed(['a'])).toBe('a')
    expect(listed(['a', 'b'])).toBe('a and b')
    expect(listed(['a', 'b', 'c', 'd'])).toBe('a, b, c and d')
    expect(listed(['a', 'b', 'c', 'd', 'e'])).toBe('a, b, c and 2 more')
  })

  it('show bytes in the unit that leaves a readable number', () => {
    expect(shownBytes(0)).toBe('0 B')
    expect(shownBytes(999)).toBe('999 B')
    expect(shownBytes(1_234)).toMatch(/^1[.,]2 kB$/)
    expect(shownBytes(48_500_000)).toMatch(/^48[.,]5 MB$/)
    expect(shownBytes(120_000_000_000)).toBe('120 GB')
  })

  it('show a moment that is none as it stands', () => {
    expect(shownMoment('long ago')).toBe('long ago')
  })
})

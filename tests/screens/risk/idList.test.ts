import { describe, expect, test } from 'vitest'
import { parseIds, serializeIds } from '#screens/risk/idList.ts'

describe('a list of ids in an address', () => {
  test('gives the same ids back, whatever they are made of', () => {
    const ids = ['a,b', 'c%2', 'é&=+ x']
    expect(parseIds(serializeIds(ids))).toEqual(ids)
    expect(serializeIds([])).toBeNull()
    expect(parseIds(null)).toEqual([])
  })

  test('that is damaged gives those that can be read, each once', () => {
    expect(parseIds('a,%E0%A4%A,,b,a')).toEqual(['a', 'b'])
  })
})

import { describe, expect, test } from 'vitest'
import { findingClasses, findingCode, neededNames } from '#core/analysis/counts/findingCodes.ts'
import { classify, gravity, isGrave, type Needed } from '#core/analysis/finding.ts'

/** What is found, in the words of the two tables. */
function found(
  needed: Needed,
  { of = 1, holders, elsewhere = 0 }: { of?: number; holders: number; elsewhere?: number },
): string {
  const orgHolders = holders + elsewhere
  const it = classify({ needed, holders, minHolders: of, orgHolders })
  return it === null ? 'nothing' : `${it.kind}, ${it.severity}`
}

describe('a skill that nobody in the scope holds', () => {
  test('is a critical gap where it is needed, whoever holds it elsewhere', () => {
    expect(found('yes', { holders: 0 })).toBe('gap, critical')
    expect(found('yes', { holders: 0, of: 3, elsewhere: 9 })).toBe('gap, critical')
  })

  test('is nothing where it is not needed or needs are unstated', () => {
    expect(found('no', { holders: 0 })).toBe('nothing')
    expect(found('unstated', { holders: 0, elsewhere: 2 })).toBe('nothing')
  })
})

describe('a skill that one member holds', () => {
  const table = [
    ['yes', 'critical', 'high'],
    ['unstated', 'high', 'medium'],
    ['no', 'medium', 'low'],
  ] as const

  for (const [needed, alone, shared] of table) {
    test(`needed “${needed}” is ${alone} where nobody else holds it, ${shared} where others do`, () => {
      expect(found(needed, { holders: 1 })).toBe(`key-person, ${alone}`)
      expect(found(needed, { holders: 1, elsewhere: 1 })).toBe(`key-person, ${shared}`)
      expect(found(needed, { holders: 1, elsewhere: 40 })).toBe(`key-person, ${shared}`)
    })
  }

  test('is one key-person finding, not two, where more holders are needed', () => {
    expect(found('yes', { holders: 1, of: 3, elsewhere: 1 })).toBe('key-person, high')
  })
})

describe('a skill that several members hold', () => {
  test('is short, medium, where it is needed and more holders are', () => {
    expect(found('yes', { holders: 2, of: 3 })).toBe('short, medium')
  })

  test('is nothing with enough holders, or where it is not needed', () => {
    expect(found('yes', { holders: 3, of: 3 })).toBe('nothing')
    expect(found('yes', { holders: 2 })).toBe('nothing')
    expect(found('no', { holders: 2, of: 3 })).toBe('nothing')
    expect(found('unstated', { holders: 2, of: 3 })).toBe('nothing')
  })
})

test('the codes of the index say what the rule says', () => {
  for (const [at, needed] of neededNames.entries()) {
    for (let holders = 0; holders <= 4; holders++) {
      for (let minHolders = 1; minHolders <= 5; minHolders++) {
        for (let orgHolders = holders; orgHolders <= holders + 2; orgHolders++) {
          const code = findingCode(at, holders, minHolders, orgHolders)
          const rule = classify({ needed, holders, minHolders, orgHolders })
          expect(findingClasses[code]).toEqual(rule)
        }
      }
    }
  }
})

test('of two findings the more severe is worse, then the one with fewer holders', () => {
  const inOrder = [
    { severity: 'critical', kind: 'gap' },
    { severity: 'critical', kind: 'key-person' },
    { severity: 'high', kind: 'key-person' },
    { severity: 'medium', kind: 'key-person' },
    { severity: 'medium', kind: 'short' },
    { severity: 'low', kind: 'key-person' },
  ] as const
  expect(inOrder.toSorted((a, b) => gravity(b) - gravity(a))).toEqual(inOrder)
  expect(new Set(inOrder.map(gravity)).size).toBe(inOrder.length)
  expect(inOrder.filter((it) => !isGrave(it))).toEqual(inOrder.slice(-1))
})

import { describe, expect, test } from 'vitest'
import type { Holdings } from '#core/analysis/holdings.ts'
import { measureScopes } from '#session/analysis/measureScopes.ts'

// Where there are no workers, as here, questions are answered in slices; the worker runs the
// same code.

const holdings: Holdings = {
  people: 2,
  skills: [
    { holders: [0], minHolders: 1, weight: 2 },
    { holders: [0, 1], minHolders: 1, weight: 1 },
  ],
}

describe('measuring scopes', () => {
  test('answers questions of every kind in their order, and tells how far it is', async () => {
    const seen: [string, number][] = []
    const fractions: number[] = []
    const answers = await measureScopes(
      [
        { kind: 'busFactor', holdings, theta: 0.5 },
        { kind: 'curve', holdings, most: 2 },
        { kind: 'loss', holdings, probabilities: [0.5, 0.5] },
      ],
      {
        onAnswer: (answer, at) => seen.push([JSON.stringify(answer), at]),
        onProgress: (fraction) => fractions.push(fraction),
      },
    )
    expect(answers).toMatchObject([
      { kind: 'exact', value: 1, sets: [[0]] },
      [{ capability: 1 }, { capability: 1 / 3 }, { capability: 0 }],
      { method: 'enumerated', expected: 1.25 },
    ])
    expect(seen.map(([answer]) => answer)).toEqual(answers?.map((it) => JSON.stringify(it)))
    expect(seen.map(([, at]) => at)).toEqual([0, 1, 2])
    expect(fractions).toEqual([1 / 3, 2 / 3, 1])
  })

  test('gives up when told to, between two questions and before the first', async () => {
    const controller = new AbortController()
    const many = Array.from({ length: 50 }, () => ({ kind: 'busFactor', holdings }) as const)
    let answered = 0
    const result = await measureScopes(many, {
      signal: controller.signal,
      onAnswer: () => {
        answered++
        if (answered === 3) controller.abort()
      },
    })
    expect(result).toBeNull()
    expect(answered).toBe(3)
    expect(await measureScopes(many, { signal: controller.signal })).toBeNull()
  })

  test('answers nothing with nothing', async () => {
    expect(await measureScopes([])).toEqual([])
  })
})

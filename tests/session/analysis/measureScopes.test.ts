import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Holdings } from '#core/analysis/holdings.ts'
import type { ThresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { answer } from '#session/analysis/measure.ts'
import { type FromWorker, measureScopes, type ToWorker } from '#session/analysis/measureScopes.ts'
import { randomHoldings } from '#tests/core/analysis/randomHoldings.ts'
import { seededRandom } from '#tests/support/random.ts'

// Where there are no workers, as here, questions are answered in slices; the worker runs the
// same code.

/** A browser's worker that answers some questions and then breaks, as where memory runs out. */
class BreakingWorker extends EventTarget {
  constructor() {
    super()
    queueMicrotask(() => this.#send({ kind: 'started' }))
  }

  postMessage(questions: ToWorker): void {
    for (const question of questions.slice(0, 2)) {
      this.#send({ kind: 'answer', answer: answer(question) })
    }
    this.dispatchEvent(new Event('error'))
  }

  terminate(): void {}

  #send(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

afterEach(() => {
  vi.unstubAllGlobals()
})

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

  test('proves less where it holds up the page, and keeps to a smaller budget than that', async () => {
    const size = { people: 50, skills: 70, density: 0.09, mostNeeded: 2 }
    const hard = randomHoldings(seededRandom(1), { ...size, weights: 'one' })
    const probabilities = Array(size.people).fill(0.1)
    const proven = (given: unknown) => {
      const found = given as ThresholdBusFactor
      return found.kind === 'bounded' ? found.lower : null
    }
    const answers = await measureScopes([
      { kind: 'busFactor', holdings: hard },
      { kind: 'busFactor', holdings: hard, steps: 1 },
      { kind: 'busFactor', holdings: hard, steps: 60_000_000 },
      { kind: 'loss', holdings: hard, probabilities },
      { kind: 'loss', holdings: hard, probabilities, options: { samples: 50 } },
      { kind: 'loss', holdings: hard, probabilities, options: { samples: 20_000 } },
    ])
    const [usual, least, most, ...losses] = answers ?? []
    const beside = answer({ kind: 'busFactor', holdings: hard, steps: 60_000_000 })
    expect(proven(least)).toBe(1)
    expect(proven(usual)).toBeGreaterThan(1)
    expect(proven(usual)).toBeLessThan(proven(beside) ?? 0)
    expect(proven(most)).toBe(proven(usual))
    expect(losses.map((it) => 'outcomes' in it && it.outcomes)).toEqual([2000, 50, 2000])
  })

  test('answers nothing with nothing', async () => {
    expect(await measureScopes([])).toEqual([])
  })

  test('where the worker breaks midway, asks here what it left, and tells no answer twice', async () => {
    vi.stubGlobal('Worker', BreakingWorker)
    vi.stubGlobal('location', new URL('https://app.example/'))
    const seen: number[] = []
    const fractions: number[] = []
    const answers = await measureScopes(
      [0.1, 0.5, 0.9, 0.95].map((theta) => ({ kind: 'busFactor', holdings, theta }) as const),
      { onAnswer: (_, at) => seen.push(at), onProgress: (fraction) => fractions.push(fraction) },
    )
    expect(answers?.map((it) => it.kind === 'exact' && it.value)).toEqual([1, 1, 2, 2])
    expect(seen).toEqual([0, 1, 2, 3])
    expect(fractions).toEqual([0.25, 0.5, 0.75, 1])
  })
})

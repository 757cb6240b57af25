import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReadingProgress } from '#core/interchange/parseBundle.ts'
import { putBack, takeApart } from '#session/reading/parts.ts'
import { readImportFiles } from '#session/reading/readImportFiles.ts'

// Where there are no workers, as here, files are read in slices; the worker runs the same code.

function peopleFile(rows: number): File {
  const lines = Array.from({ length: rows }, (_, at) => `person-${at},Person ${at}`)
  return new File([`id,name\n${lines.join('\n')}\n`], 'people.csv')
}

describe('reading files to import', () => {
  it('tells how far it has come, and of which file', async () => {
    const seen: ReadingProgress[] = []
    const result = await readImportFiles([peopleFile(200_000)], {
      onProgress: (progress) => seen.push(progress),
    })
    expect(result).toMatchObject({ kind: 'bundle', bundle: { files: ['people.csv'] } })
    const fractions = seen.map(({ fraction }) => fraction)
    expect(fractions.length).toBeGreaterThan(3)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
    expect(new Set(seen.map(({ file }) => file))).toEqual(new Set(['people.csv']))
  })

  it('leaves the page its turn, and stops when cancelled', async () => {
    const controller = new AbortController()
    let turns = 0
    const timer = setInterval(() => {
      turns++
      if (turns === 2) controller.abort()
    }, 0)
    const result = await readImportFiles([peopleFile(400_000)], { signal: controller.signal })
    clearInterval(timer)
    expect(result).toEqual({ kind: 'cancelled' })
    expect(await readImportFiles([peopleFile(1)], { signal: controller.signal })).toEqual({
      kind: 'cancelled',
    })
  })

  it('takes levels by the names of the scale that is given', async () => {
    const file = new File(['person,skill,level\nana,kafka,Yes\n'], 'ratings.csv')
    const scale = ['No', 'Yes'].map((name) => ({ name, description: '' }))
    const result = await readImportFiles([file], { scale })
    expect(result.kind === 'bundle' && result.bundle.problems).toEqual([])
  })

  it('says so in a sentence where a file cannot be opened', async () => {
    const gone = Object.assign(new File(['x'], 'people.csv'), {
      arrayBuffer: () => Promise.reject(new Error('NotReadableError')),
    })
    expect(await readImportFiles([gone])).toMatchObject({
      kind: 'refused',
      refused: expect.stringMatching(/^“people\.csv” cannot be opened\./),
    })
  })
})

describe('what a worker sends in parts', () => {
  it('is put together again as it was', () => {
    const list = fc.nat(9_000).map((length) => Array.from({ length }, (_, at) => ({ at })))
    fc.assert(
      fc.property(fc.record({ a: list, b: fc.record({ c: list, d: fc.jsonValue() }) }), (whole) => {
        const { frame, parts } = takeApart(whole)
        const sent = structuredClone(frame)
        for (const part of parts) putBack(sent, structuredClone(part))
        expect(sent.value).toEqual(structuredClone(whole))
      }),
      { numRuns: 20 },
    )
  })
})

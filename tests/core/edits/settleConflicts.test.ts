import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Proposal, settleConflicts } from '#core/edits/settleConflicts.ts'

interface Piece {
  readonly name: string
  readonly at: number
}

const piece = (name: string, at: number): Piece => ({ name, at })
const onePerPlace = { keyOf: ({ at }: Piece) => String(at), collide: () => true }

function refusedOf(standing: readonly Piece[], moves: Readonly<Record<string, number>>): string[] {
  const proposals = Object.entries(moves).map(([name, at]): Proposal<Piece> => {
    const before = standing.find((it) => it.name === name) ?? null
    return { before, after: piece(name, at) }
  })
  return [...settleConflicts(proposals, standing, onePerPlace)].map(({ after }) => after.name)
}

test('records take each other’s places', () => {
  const standing = [piece('a', 1), piece('b', 2), piece('c', 3)]
  expect(refusedOf(standing, { a: 2, b: 3, c: 1 })).toEqual([])
})

test('a place that is taken and stays so is refused', () => {
  const standing = [piece('a', 1), piece('b', 2)]
  expect(refusedOf(standing, { a: 2 })).toEqual(['a'])
})

test('of two that want one place the first has it', () => {
  expect(refusedOf([], { a: 1, b: 1 })).toEqual(['b'])
})

test('who must stay keeps the place, and whoever wanted it stays, too', () => {
  const standing = [piece('a', 1), piece('b', 2), piece('c', 3), piece('d', 4)]
  expect(refusedOf(standing, { a: 2, b: 3, c: 4 })).toEqual(['c', 'b', 'a'])
})

test('records that collide already may do so, but with no others', () => {
  const a = piece('a', 1)
  const again = { ...a, name: 'a, later' }
  const standing = [a, piece('b', 1)]
  const proposals = [{ before: a, after: again }]
  expect(settleConflicts(proposals, standing, onePerPlace).size).toBe(0)
})

test('afterwards no two records are in one place, however many were to move', () => {
  const place = fc.integer({ min: 0, max: 12 })
  const board = fc.uniqueArray(place, { maxLength: 10 })
  const targets = fc.array(fc.option(place), { minLength: 12, maxLength: 12 })
  fc.assert(
    fc.property(board, targets, (places, wanted) => {
      const standing = places.map((at, name) => piece(String(name), at))
      const proposals = wanted.flatMap((at, name): Proposal<Piece>[] => {
        if (at === null) return []
        return [{ before: standing[name] ?? null, after: piece(String(name), at) }]
      })
      const refused = settleConflicts(proposals, standing, onePerPlace)
      const moved = new Set(proposals.filter((it) => !refused.has(it)).map(({ before }) => before))
      const after = [
        ...standing.filter((it) => !moved.has(it)),
        ...proposals.filter((it) => !refused.has(it)).map((it) => it.after),
      ]
      expect(new Set(after.map(({ at }) => at)).size).toBe(after.length)
    }),
  )
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ellipsise, onOneLine, shareRoom } from '#ui/grid/paint/ellipsis.ts'

const inLetters = (text: string): number => text.length

describe('a text that does not fit', () => {
  test('is cut and says so', () => {
    expect(ellipsise('Feature engineering', 9, inLetters)).toBe('Feature…')
    expect(ellipsise('Feature engineering', 19, inLetters)).toBe('Feature engineering')
  })

  test('is nothing where not even the sign has room', () => {
    expect(ellipsise('Kotlin', 0.5, inLetters)).toBe('')
  })

  test('never loses half a letter, nor a letter its accent', () => {
    expect(ellipsise('ab😀cd', 4, inLetters)).toBe('ab…')
    expect(ellipsise('ae\u0301bcd', 3, inLetters)).toBe('a…')
  })

  test('always fits, and as much is kept as does', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), fc.nat({ max: 40 }), (text, room) => {
        const shown = ellipsise(text, room, inLetters)
        expect(shown.length).toBeLessThanOrEqual(room)
        if (text.length <= room) expect(shown).toBe(text)
        else if (room > 0) expect(text.startsWith(shown.slice(0, -1))).toBe(true)
      }),
    )
  })
})

test('several lines become one', () => {
  expect(onOneLine('Asked Bo.\n  Waiting.')).toBe('Asked Bo. ↵ Waiting.')
  expect(onOneLine('One')).toBe('One')
})

describe('a row header', () => {
  const share = (room: number) => shareRoom(room, { label: 100, detail: 60, gap: 6, least: 32 })

  test('shows both where there is room', () => {
    expect(share(200)).toEqual({ label: 100, detail: 60 })
  })

  test('shortens the detail first', () => {
    expect(share(150)).toEqual({ label: 100, detail: 44 })
  })

  test('leaves the detail out before the label gives way', () => {
    expect(share(120)).toEqual({ label: 100, detail: 0 })
    expect(share(70)).toEqual({ label: 70, detail: 0 })
  })
})

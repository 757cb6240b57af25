import { describe, expect, test } from 'vitest'
import {
  beginChoosing,
  chosenText,
  leftText,
  stepChoice,
  typeChoice,
} from '#ui/grid/editors/choosing.ts'
import { levels, people } from './sketchChoices.ts'

describe('A list that opens on a value', () => {
  test('shows everything, with the present one highlighted and named', () => {
    const choosing = beginChoosing(levels, '2', 'list')
    expect(choosing).toMatchObject({ text: '2 – Practitioner', at: 2, found: 4, isOpen: true })
    expect(choosing.shown).toEqual(levels)
  })

  test('keeps what was there when nothing is done, known to the list or not', () => {
    expect(chosenText(beginChoosing(levels, '2', 'content'), '2')).toBe('2')
    expect(chosenText(beginChoosing(levels, '7', 'content'), '7')).toBe('7')
    expect(chosenText(beginChoosing(levels, '', 'list'), '')).toBe('')
  })

  test('highlights nothing in an empty cell, though a choice empties it', () => {
    const choices = [...levels, { value: '', label: 'Not rated' }]
    expect(beginChoosing(choices, '', 'list')).toMatchObject({ text: '', at: null, found: 5 })
  })

  test('shows the present one first where it stands past what is listed', () => {
    const { shown, found, at } = beginChoosing(people, 'person-9000', 'list')
    expect(shown[0]?.value).toBe('person-9000')
    expect(shown).toHaveLength(200)
    expect(found).toBe(10_000)
    expect(at).toBe(0)
  })
})

describe('Typing in a list of choices', () => {
  test('ignores case and accents', () => {
    expect(typeChoice(people, 'jose DIAZ').shown.map(({ label }) => label)).toEqual(['José Díaz'])
  })

  test('puts names that begin so first, then those with a word that does, and no others', () => {
    const choices = ['Banana', 'Marta Ana', 'Ana Ruiz'].map((label) => ({ value: label, label }))
    const { shown } = typeChoice(choices, 'ana')
    expect(shown.map(({ label }) => label)).toEqual(['Ana Ruiz', 'Marta Ana'])
  })

  test('a letter inside a word, or of a description alone, chooses nothing', () => {
    expect(typeChoice(levels, 'x')).toMatchObject({ shown: [], found: 0, at: null })
    expect(chosenText(typeChoice(levels, 'x'), '')).toBe('x')
    expect(chosenText(typeChoice(levels, 'others'), '')).toBe('others')
  })

  test('a value is found by its beginning, a description only beside the name', () => {
    const shown = (text: string) => typeChoice(people, text).shown.map(({ label }) => label)
    expect(shown('person-99')).toContain('Person 9900')
    expect(shown('ana backend')).toEqual(['Ana Ruiz'])
  })

  test('highlights the best match, and Enter keeps its value', () => {
    const choosing = typeChoice(levels, 'prac')
    expect(choosing.at).toBe(0)
    expect(chosenText(choosing, '')).toBe('2')
  })

  test('an exact value goes before everything that only contains it', () => {
    const choices = [
      { value: 'a', label: 'Grade 1 of 3' },
      { value: '1', label: 'Other' },
    ]
    expect(typeChoice(choices, '1').shown.map(({ value }) => value)).toEqual(['1', 'a'])
    expect(chosenText(typeChoice(choices, '1'), '')).toBe('1')
  })

  test('an exact name goes before longer ones', () => {
    expect(chosenText(typeChoice(people, 'person 1000'), '')).toBe('person-1000')
  })

  test('lists 200 of many and counts the others', () => {
    const { shown, found } = typeChoice(people, 'person')
    expect(shown).toHaveLength(200)
    expect(found).toBe(10_000)
  })

  test('a text that matches nothing is kept as it was typed', () => {
    expect(chosenText(typeChoice(levels, ' Guru '), '2')).toBe('Guru')
  })

  test('an emptied field highlights nothing and clears the cell', () => {
    const choosing = typeChoice(levels, '')
    expect(choosing).toMatchObject({ at: null, shown: levels })
    expect(chosenText(choosing, '2')).toBe('')
  })
})

describe('Moving in a list of choices', () => {
  test('goes on from the highlighted one and stops at the ends', () => {
    const choosing = beginChoosing(levels, '2', 'list')
    expect(stepChoice(choosing, 1).at).toBe(3)
    expect(stepChoice(choosing, 8).at).toBe(3)
    expect(stepChoice(choosing, -8).at).toBe(0)
  })

  test('enters from the end that lies nearer', () => {
    const choosing = beginChoosing(levels, '', 'list')
    expect(stepChoice(choosing, 1).at).toBe(0)
    expect(stepChoice(choosing, -1).at).toBe(3)
  })

  test('opens a list that is closed and moves nothing', () => {
    const closed = { ...beginChoosing(levels, '2', 'list'), isOpen: false }
    expect(stepChoice(closed, 1)).toMatchObject({ isOpen: true, at: 2 })
  })

  test('nothing is found, nothing moves', () => {
    const choosing = typeChoice(levels, 'guru')
    expect(stepChoice(choosing, 1)).toEqual(choosing)
  })
})

describe('A field that the focus has left', () => {
  test('keeps what was only looked at', () => {
    const choosing = stepChoice(beginChoosing(levels, '2', 'list'), 1)
    expect(leftText(levels, choosing, '2')).toBe('2')
  })

  test('gives the value of a name that was typed whole', () => {
    expect(leftText(people, typeChoice(people, 'jose diaz'), '')).toBe('person-9')
  })

  test('guesses neither from a part of a name nor between two of one name', () => {
    expect(leftText(levels, typeChoice(levels, 'prac'), '')).toBe('prac')
    expect(leftText(people, typeChoice(people, 'Ana Ruiz'), '')).toBe('Ana Ruiz')
  })
})

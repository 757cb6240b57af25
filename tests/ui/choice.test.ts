import { describe, expect, test } from 'vitest'
import { beginsWord, type Choice, findChoices } from '#ui/choice.ts'

const choices: readonly Choice[] = [
  { id: '1', label: 'Marta Ana', detail: 'Backend' },
  { id: '2', label: 'Ana Ruiz', detail: 'Data' },
  { id: '3', label: 'José Díaz', detail: 'Data' },
  { id: '4', label: 'Banana', keywords: 'fruit' },
]

function found(query: string): readonly string[] {
  return findChoices(choices, query).shown.map(({ label }) => label)
}

describe('Finding a choice', () => {
  test('an empty query shows all in their order', () => {
    expect(found(' ')).toEqual(choices.map(({ label }) => label))
  })

  test('names that begin with the query come first, then words that do', () => {
    expect(found('ana')).toEqual(['Ana Ruiz', 'Marta Ana', 'Banana'])
  })

  test('what is called as the query says comes before names that begin so', () => {
    const screens = [
      { id: '5', label: 'Risk models' },
      { id: '6', label: 'Go to Risk', alias: 'Risk' },
    ]
    const first = (query: string) => findChoices(screens, query).shown[0]?.label
    expect(first('risk')).toBe('Go to Risk')
    expect(first('ris')).toBe('Risk models')
  })

  test('accents and case do not count', () => {
    expect(found('JOSE dia')).toEqual(['José Díaz'])
  })

  test('every word must be found, in the name, the detail or the keywords', () => {
    expect(found('ana data')).toEqual(['Ana Ruiz'])
    expect(found('fruit')).toEqual(['Banana'])
    expect(found('ana fruit backend')).toEqual([])
  })

  test('more than the limit are counted, not shown', () => {
    const many = Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, label: `Skill ${at}` }))
    const { shown, found: count } = findChoices(many, 'skill', 10)
    expect(shown).toHaveLength(10)
    expect(count).toBe(100)
  })
})

test('a word begins behind whatever is neither letter nor digit, and a sign anywhere', () => {
  expect(beginsWord('3 · expert', 'exp')).toBe(true)
  expect(beginsWord('back-end', 'end')).toBe(true)
  expect(beginsWord('asp.net', '.net')).toBe(true)
  expect(beginsWord('3 · expert', 'x')).toBe(false)
  expect(beginsWord('banana bar', 'ana')).toBe(false)
})

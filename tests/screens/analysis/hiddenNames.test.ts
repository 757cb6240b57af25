import { expect, test } from 'vitest'
import { hiddenNames } from '#screens/analysis/hiddenNames.ts'
import { person } from '#tests/support/builders.ts'

const people = ['Ana', 'Bo', 'Cy', 'Di', 'Ed', 'Flo'].map((name) => ({ id: person(name), name }))

test('everybody has a number of their own, whatever the order they come in', () => {
  const nameOf = hiddenNames(people)
  const names = people.map(nameOf)
  expect(names.toSorted()).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Person ${number}`))
  expect(people.map(hiddenNames(people.toReversed()))).toEqual(names)
})

test('the numbers do not follow the names', () => {
  expect(people.map(hiddenNames(people))).not.toEqual(people.map((_, at) => `Person ${at + 1}`))
})

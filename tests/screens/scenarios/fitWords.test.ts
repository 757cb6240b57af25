import { expect, test } from 'vitest'
import { fitWords } from '#screens/scenarios/fitWords.ts'

test('how much of a scenario fits is told before it is applied', () => {
  expect(fitWords({ wholly: 3, partly: 0, notAtAll: 0 })).toBe('All 3 fit.')
  expect(fitWords({ wholly: 1, partly: 0, notAtAll: 0 })).toBe('It fits.')
  expect(fitWords({ wholly: 2, partly: 1, notAtAll: 1 })).toBe(
    '2 changes fit, 1 fits partly or over other changes, 1 does not fit at all and is left out.',
  )
  expect(fitWords({ wholly: 0, partly: 1, notAtAll: 2 })).toBe(
    '1 fits partly or over other changes, 2 do not fit at all and are left out.',
  )
})

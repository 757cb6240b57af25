import { expect, test } from 'vitest'
import type { TeamId } from '#core/model/ids.ts'
import { sameNameWords } from '#screens/missions/dialogs/sameName.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'

test('a second mission of a name is pointed out, whatever the case, but not the mission itself', () => {
  const { teams } = sketchOrganisation({ teams: { Cards: { status: 'abandoned' } } })
  expect(sameNameWords(teams, ' cards ')).toBe(
    'There is a mission of this name already, which is abandoned.',
  )
  expect(sameNameWords(teams, 'Cards', 'Cards' as TeamId)).toBe('')
  expect(sameNameWords(teams, 'Loans')).toBe('')
  expect(sameNameWords(teams, ' ')).toBe('')
})

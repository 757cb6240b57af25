import { expect, test } from 'vitest'
import { skillNames } from '#screens/analysis/skillNames.ts'
import { sketchOrganisation, skill } from '#tests/support/builders.ts'

const nameOf = skillNames(
  sketchOrganisation({
    skills: {
      Rust: {},
      s1: { name: '.github', chapter: 'Infra' },
      s2: { name: '.github', chapter: 'Docs' },
      s3: { name: '.github' },
      t1: { name: 'Releases', chapter: 'Infra' },
      t2: { name: 'Releases', chapter: 'Infra' },
    },
  }),
)

test('skills of one name are told apart by their chapter, else by their id; others are not', () => {
  expect(nameOf(skill('Rust'))).toBe('Rust')
  expect(nameOf(skill('s1'))).toBe('.github (Infra)')
  expect(nameOf(skill('s2'))).toBe('.github (Docs)')
  expect(nameOf(skill('s3'))).toBe('.github (no chapter)')
  expect(nameOf(skill('t1'))).toBe('Releases (t1)')
  expect(nameOf(skill('t2'))).toBe('Releases (t2)')
  expect(nameOf(skill('gone'))).toBe('')
})

import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { hangingByPerson, hangingSkills } from '#screens/risk/hangingSkills.ts'
import { measuredScope } from '#screens/risk/people/measuredScope.ts'
import {
  findPeople,
  orderPeople,
  peopleLines,
  standingOf,
} from '#screens/risk/people/peopleLines.ts'
import type { RiskScope } from '#screens/risk/riskFilter.ts'
import { day, sketchOrganisation, team } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Data', can: { Java: 4 } },
    Bo: { chapter: 'Data', can: { Java: 3, Kafka: 3, Go: 3 } },
    Cy: { can: { Rust: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Java: 1 } },
    Fraud: { members: ['Bo', 'Cy'], needs: { Kafka: 1, Go: 1, Rust: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const nameOf = ({ name }: { readonly name: string }) => name

function linesIn(where: RiskScope) {
  const hanging = hangingByPerson(hangingSkills(coverage.findings(), where))
  return peopleLines(bank, coverage, measuredScope(where), { hanging, nameOf })
}

const namesOf = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name)

test('those come first on whom most hangs: a skill of two teams and the chapter counts once', () => {
  const lines = orderPeople(linesIn('all'), 'hanging')
  expect(namesOf(lines)).toEqual(['Bo', 'Cy', 'Ana'])
  const skills = lines[0]?.hanging.map(({ skill, findings }) => `${skill} ${findings.length}`)
  expect(skills?.sort()).toEqual(['Go 3', 'Kafka 3'])
})

test('by name nothing else counts', () => {
  expect(namesOf(orderPeople(linesIn('all'), 'name'))).toEqual(['Ana', 'Bo', 'Cy'])
})

test('in one team its members stand, with what hangs on them there', () => {
  const lines = orderPeople(linesIn(team('Fraud')), 'hanging')
  expect(namesOf(lines)).toEqual(['Bo', 'Cy'])
  expect(lines[0]?.hanging.flatMap(({ findings }) => findings)).toHaveLength(2)
})

test('a person is found by name, chapter and team', () => {
  const found = (text: string) =>
    namesOf(findPeople(linesIn('all'), text, (person) => standingOf(bank, coverage, person)))
  expect(found('data')).toEqual(['Ana', 'Bo'])
  expect(found('data fraud')).toEqual(['Bo'])
  expect(found('nobody')).toEqual([])
})

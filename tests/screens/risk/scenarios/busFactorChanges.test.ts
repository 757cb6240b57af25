import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { departPeople } from '#core/commands/departPeople.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import { busFactorChanges, busFactorWords } from '#screens/risk/scenarios/busFactorChanges.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const bank = sketchOrganisation({
  people: {
    Ana: { chapter: 'Backend', can: { Kafka: 4, Java: 3 } },
    Bo: { chapter: 'Backend', can: { Kafka: 3, Java: 4 } },
    Cy: { can: { Java: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo', 'Cy'], needs: { Kafka: 1, Java: 1 } },
    Cards: { members: ['Cy'], needs: { Java: 1 } },
    Loans: { members: ['Ana'], needs: { Kafka: 1 } },
  },
})
const coverage = CoverageIndex.build(bank, day('2026-03-01'))
const team = (id: string) => ({ kind: 'team' as const, id: id as TeamId })

test('the bus factors of places are known before and after people leave, who do not', () => {
  const edit = departPeople(bank, { people: [person('Ana')], day: day('2026-03-01') })
  if (isRefusal(edit)) throw new Error(edit.refused)
  const before = coverage.totals()
  const places = [
    team('Payments'),
    team('Cards'),
    team('Loans'),
    { kind: 'chapter' as const, id: 'None' as ChapterId },
  ]
  const changes = busFactorChanges(coverage, edit, places)
  expect(changes.map(busFactorWords)).toEqual(['2 → 1', '1', '1 → –', '–'])
  expect(coverage.totals()).toEqual(before)
})

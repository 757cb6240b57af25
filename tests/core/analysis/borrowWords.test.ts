import { describe, expect, test } from 'vitest'
import { borrowCost } from '#core/analysis/borrowCost.ts'
import { borrowWords } from '#core/analysis/borrowWords.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { type Attrition, parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { leaveTeam } from '#core/commands/leaveTeam.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, TeamId } from '#core/model/ids.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')
const yearlyRate = parseProbability(0.1)
const months = parseMonths(12)
if (yearlyRate === null || months === null) throw new Error('These are a rate and a span')
const attrition: Attrition = { yearlyRate, months }

const bank = sketchOrganisation({
  skills: { Kafka: { chapter: 'Data' }, SQL: { chapter: 'Data' }, Go: {}, Rust: {} },
  people: {
    Ana: { chapter: 'Data', can: { SQL: 3 } },
    Bo: { chapter: 'Data', can: { SQL: 3, Kafka: 3 } },
    Cy: { can: { Go: 4, Kafka: 3 } },
    Di: { can: { Go: 4 } },
    Eve: {},
    Fay: { can: { Rust: 4 } },
    Gus: { chapter: 'Data', can: { SQL: 3 } },
    Ina: { chapter: 'Data', can: { SQL: 3 } },
    Hal: { can: { Go: 3, SQL: 3 } },
  },
  teams: {
    Fraud: { members: ['Ana', 'Bo', 'Eve'], needs: { SQL: 1 } },
    Payments: { members: ['Cy', 'Di'], needs: { Kafka: 1, Go: 1 } },
    Growth: { members: ['Fay'], needs: { Rust: 1 } },
    Guild: { members: ['Hal'] },
    Platform: { members: ['Gus', 'Ina', 'Hal'], needs: { SQL: 1, Go: 1 } },
  },
})

function wordsOf(name: string, from: string, to: string | null): string {
  const coverage = CoverageIndex.build(bank, today)
  const taken = { person: person(name), from: from as TeamId }
  const edit =
    to === null
      ? leaveTeam(bank, { person: taken.person, team: taken.from, day: today })
      : moveMember(bank, { ...taken, newId: 'new' as MembershipId, to: to as TeamId, day: today })
  if (isRefusal(edit)) throw new Error(edit.refused)
  const borrowing = { ...taken, to: to as TeamId | null }
  return borrowWords(bank, borrowCost(coverage, edit, borrowing, attrition))
}

describe('what a move costs, in words', () => {
  test('bus factors and expected losses of both teams, a second holder making one safer', () => {
    expect(wordsOf('Bo', 'Fraud', 'Payments')).toBe(
      'Fraud: bus factor 2 → 1, expected loss 0.01 → 0.1; Payments: bus factor 1 → 2, expected loss 0.11 → 0.02',
    )
  })

  test('a team that then lacks all it needs has no bus factor left, and no gain from that', () => {
    expect(wordsOf('Fay', 'Growth', 'Fraud')).toBe('Growth: bus factor 1 → none')
  })

  test('a skill that breaks is no gain, though the weakest one is left out from then on', () => {
    expect(wordsOf('Cy', 'Payments', 'Fraud')).toBe('')
  })

  test('a chapter’s part is told where the team as a whole stays as it is', () => {
    expect(wordsOf('Gus', 'Platform', 'Growth')).toBe(
      'Platform × Data: bus factor 2 → 1, expected loss 0.01 → 0.1',
    )
  })

  test('a team that states no needs is left out: whoever comes brings them along', () => {
    expect(wordsOf('Gus', 'Platform', 'Guild')).toBe(wordsOf('Gus', 'Platform', 'Growth'))
  })

  test('taking somebody out tells of the team that is left alone', () => {
    expect(wordsOf('Bo', 'Fraud', null)).toBe('Fraud: bus factor 2 → 1, expected loss 0.01 → 0.1')
  })

  test('nothing is said where somebody takes nothing along', () => {
    expect(wordsOf('Eve', 'Fraud', 'Payments')).toBe('')
  })
})

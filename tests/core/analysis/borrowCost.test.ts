import { describe, expect, test } from 'vitest'
import { borrowCost } from '#core/analysis/borrowCost.ts'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { expectedLoss } from '#core/analysis/expectedLoss.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import { type Attrition, parseMonths, parseProbability } from '#core/analysis/leaving.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import type { ChapterId, MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'

const today = day('2026-11-21')
const yearlyRate = parseProbability(0.1)
const months = parseMonths(12)
if (yearlyRate === null || months === null) throw new Error('These are a rate and a span')
const attrition: Attrition = { yearlyRate, months }

const bank = sketchOrganisation({
  skills: { Kafka: { chapter: 'Data' }, SQL: { chapter: 'Data' }, Go: {} },
  people: {
    Ana: { chapter: 'Data', can: { Kafka: 3, SQL: 3 } },
    Bo: { chapter: 'Data', can: { SQL: 3, Go: 3 } },
    Cy: { can: { Go: 4 } },
  },
  teams: {
    A: { members: ['Ana', 'Bo'], needs: { SQL: 1, Kafka: { weight: 2 } } },
    B: { members: ['Cy'], needs: { Kafka: 1, Go: 1 } },
  },
})

const edit = moveMember(bank, {
  newId: 'new' as MembershipId,
  person: person('Ana'),
  from: 'A' as TeamId,
  to: 'B' as TeamId,
  day: today,
})
if (isRefusal(edit)) throw new Error(edit.refused)

describe('moving Ana from A to B', () => {
  const coverage = CoverageIndex.build(bank, today)
  const before = coverage.findings()
  const borrowing = { person: person('Ana'), from: 'A' as TeamId, to: 'B' as TeamId }
  const { scopes, others } = borrowCost(coverage, edit, borrowing, attrition)

  test('opens in A what closes in B, in the chapter’s part of both alike', () => {
    const lines = scopes.map(({ scope, closed, changed }) => [
      scope.kind,
      closed.map(({ skill }) => skill),
      changed.map(({ before: was, after: is }) => `${was.skill}: ${was.kind}, then ${is.kind}`),
    ])
    expect(lines).toEqual([
      ['team', [], ['Kafka: key-person, then gap']],
      ['cell', [], ['Kafka: key-person, then gap']],
      ['team', [], ['Kafka: gap, then key-person']],
      ['cell', [], ['Kafka: gap, then key-person']],
    ])
    expect(scopes[0]?.opened).toMatchObject([{ skill: 'SQL', kind: 'key-person' }])
    expect(others).toEqual([])
  })

  test('changes bus factors and expected losses as measuring before and after says', () => {
    const after = apply(bank, edit)
    const index = CoverageIndex.build(after, today)
    for (const { scope, busFactor, expectedLoss: loss } of scopes) {
      const was = measured(bank, CoverageIndex.build(bank, today), scope)
      const is = measured(after, index, scope)
      expect(busFactor).toEqual({ before: was.busFactor, after: is.busFactor })
      expect(loss.before).toBeCloseTo(was.loss, 12)
      expect(loss.after).toBeCloseTo(is.loss, 12)
    }
    expect(scopes[0]?.expectedLoss.before).toBeCloseTo(2 * 0.1 + 0.01, 12)
    expect(scopes[0]?.expectedLoss.after).toBeCloseTo(0.1, 12)
    expect(scopes[1]?.scope).toEqual({ kind: 'cell', team: 'A', chapter: 'Data' as ChapterId })
  })

  test('leaves the index as it was', () => expect(coverage.findings()).toEqual(before))
})

function measured(workspace: Workspace, coverage: CoverageIndex, scope: MeasuredScope) {
  const holdings = scopeHoldings(workspace, coverage, scope)
  const leaving = holdings.members.map(() => 0.1)
  return {
    busFactor: strictBusFactor(holdings).value,
    loss: expectedLoss(holdings, leaving).loss,
  }
}

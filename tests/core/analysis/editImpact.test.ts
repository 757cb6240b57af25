import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { editImpact } from '#core/analysis/editImpact.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { apply } from '#core/edits/apply.ts'
import { compose } from '#core/edits/compose.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { createMembership } from '#core/model/membership.ts'
import { runToEnd } from '#core/model/runToEnd.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'
import { expectAgreement } from './agreement.ts'

const today = day('2026-01-01')

const organisation = sketchOrganisation({
  skills: { s1: { chapter: 'c1' }, s2: { chapter: 'c2', holdsFrom: 2 }, s3: {} },
  people: {
    p1: { chapter: 'c1', can: { s1: 3, s2: 4, s3: 2 } },
    p2: { chapter: 'c1', can: { s1: 4, s2: 1, s3: 3 } },
    p3: { chapter: 'c2', can: { s2: 3, s3: 4 } },
    p4: { chapter: 'c2', can: { s1: 2, s3: 3 } },
  },
  teams: {
    t1: { members: ['p1', 'p2', 'p3'], needs: { s1: 2, s2: { minLevel: 4 } } },
    t2: { members: ['p1', 'p1', 'p4'] },
    t3: { members: ['p3', 'p4'], needs: { s3: { minLevel: 3, minHolders: 2 } } },
  },
})

describe('the impact of an edit', () => {
  test('reaches teams elsewhere, where somebody becomes the only holder of all', () => {
    const workspace = sketchOrganisation({
      people: { Ana: { can: { Kafka: 3 } }, Bo: { can: { Kafka: 3 } } },
      teams: {
        Fraud: { members: ['Ana'], needs: { Kafka: 1 } },
        Payments: { members: ['Bo'], needs: { Kafka: 1 } },
      },
    })
    const coverage = CoverageIndex.build(workspace, today)
    const [rating] = workspace.ratings.of('Ana' as never)
    if (rating === undefined) throw new Error('Ana is rated')
    const edit = { label: 'Forget', changes: [change('ratings', rating, null)] }
    const { scopes, before, after } = editImpact(coverage, edit)
    expect(scopes).toMatchObject([
      {
        scope: { id: 'Fraud' },
        isElsewhere: false,
        changed: [{ before: { kind: 'key-person' }, after: { kind: 'gap' } }],
      },
      {
        scope: { id: 'Payments' },
        isElsewhere: true,
        changed: [{ before: { severity: 'high' }, after: { severity: 'critical', holder: 'Bo' } }],
      },
    ])
    expect([before.critical, before.high]).toEqual([0, 2])
    expect([after.critical, after.high]).toEqual([2, 0])
  })

  test('counts what somebody brings to a team, and is then the only one to hold', () => {
    const [rating] = organisation.ratings.of('p1' as never)
    if (rating === undefined) throw new Error('p1 is rated')
    const stay = { id: 'm1', team: 't3', person: 'p2' } as never
    const edit = {
      label: 'Join and forget',
      changes: [
        change('ratings', rating, null),
        change('memberships', null, createMembership(stay)),
      ],
    }
    const { scopes } = editImpact(CoverageIndex.build(organisation, today), edit)
    expect(scopes.find(({ scope }) => scope.id === 't3')?.opened).toMatchObject([
      { skill: 's1', holder: 'p2', severity: 'medium', orgHolders: 1 },
    ])
  })

  test('notes nothing any more, also where the edit does not fit', () => {
    const coverage = CoverageIndex.build(organisation, today)
    const [rating] = organisation.ratings.of('p1' as never)
    if (rating === undefined) throw new Error('p1 is rated')
    const forget = { label: 'Forget', changes: [change('ratings', rating, null)] }
    const misfit = { label: 'Rate', changes: [change('ratings', null, rating)] }
    editImpact(coverage, forget)
    expect(isNoting(coverage)).toBe(false)
    expect(() => editImpact(coverage, misfit)).toThrow('does not fit')
    expect(isNoting(coverage)).toBe(false)
  })

  test('is the difference of two analyses from the start, for any edit', {
    timeout: 60_000,
  }, () => {
    const edits = fc.array(intents, { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(edits, edits, fc.boolean(), (earlier, intended, isConfident) => {
        const workspace = earlier.reduce((it, next) => apply(it, editFor(it, next)), organisation)
        const edit = several(workspace, intended)
        const whole = CoverageIndex.build(workspace, today)
        const coverage = isConfident ? runToEnd(whole.confident()) : whole
        const impact = editImpact(coverage, edit)

        const then = CoverageIndex.build(apply(workspace, edit), today)
        const after = isConfident ? runToEnd(then.confident()) : then
        expect(impact.before).toEqual(coverage.totals())
        expect(impact.after).toEqual(after.totals())
        expect(flat(impact)).toEqual(difference(coverage.findings(), after.findings()))
        expectAgreement(whole, workspace)
      }),
      { numRuns: 80 },
    )
  })
})

function isNoting({ numbers: { teams, chapters } }: CoverageIndex): boolean {
  return teams.log.isOn || chapters.log.isOn
}

function several(workspace: Workspace, intended: readonly Parameters<typeof editFor>[1][]): Edit {
  const edits: Edit[] = []
  let here = workspace
  for (const intent of intended) {
    const edit = editFor(here, intent)
    here = apply(here, edit)
    edits.push(edit)
  }
  return compose('Several', edits)
}

function flat({ scopes }: ReturnType<typeof editImpact>): string[] {
  return scopes
    .flatMap(({ closed, opened, changed }) => [
      ...closed.map((it) => line(it, null)),
      ...opened.map((it) => line(null, it)),
      ...changed.map(({ before, after }) => line(before, after)),
    ])
    .sort()
}

function difference(before: readonly Finding[], after: readonly Finding[]): string[] {
  const key = ({ scope, skill }: Finding) => `${scope.kind} ${scope.id} ${skill}`
  const then = new Map(after.map((it) => [key(it), it]))
  const now = new Map(before.map((it) => [key(it), it]))
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((it) => [now.get(it) ?? null, then.get(it) ?? null] as const)
    .filter(([was, is]) => was?.kind !== is?.kind || was?.severity !== is?.severity)
    .map(([was, is]) => line(was, is))
    .sort()
}

function line(before: Finding | null, after: Finding | null): string {
  return JSON.stringify([before, after])
}

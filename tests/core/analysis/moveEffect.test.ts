import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { moveEffect } from '#core/analysis/moveEffect.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { moveMember } from '#core/commands/moveMember.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import type { MembershipId, TeamId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, team } from '#tests/support/builders.ts'

const today = day('2026-11-21')
const scopes = [team('A'), team('B')]

function move(workspace: Workspace, name: string, from: string, to: string): Edit {
  const outcome = moveMember(workspace, {
    newId: 'new' as MembershipId,
    person: person(name),
    from: from as TeamId,
    to: to as TeamId,
    day: today,
  })
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

const organisation = sketchOrganisation({
  people: {
    Ana: { can: { SQL: 4, Kafka: 3 } },
    Bo: { can: { SQL: 3 } },
    Cy: { can: { Go: 3 } },
  },
  teams: {
    A: { members: ['Ana', 'Bo'], needs: { SQL: 2, Kafka: 1 } },
    B: { members: ['Cy'], needs: { SQL: 1, Kafka: 1, Go: 1 } },
  },
})

const lines = (findings: ReturnType<typeof moveEffect>['opened']) =>
  findings.map(({ kind, skill, scope }) => `${kind} ${skill} in ${scope.id}`).sort()

describe('the effect of a move', () => {
  const coverage = CoverageIndex.build(organisation, today)
  const effect = moveEffect(coverage, move(organisation, 'Ana', 'A', 'B'), scopes)

  test('a gap that becomes a key-person finding is closed, not opened', () => {
    expect(lines(effect.closed)).toEqual(['gap Kafka in B', 'gap SQL in B'])
  })

  test('what the left team loses is opened, the worse kind in place of the lesser', () => {
    expect(lines(effect.opened)).toEqual(['gap Kafka in A', 'key-person SQL in A'])
  })

  test('an edit that does not fit leaves the index as it was', () => {
    const there = apply(organisation, move(organisation, 'Ana', 'A', 'B'))
    const misfit = move(there, 'Ana', 'B', 'A')
    const before = coverage.findings()
    expect(() => moveEffect(coverage, misfit, scopes)).toThrow('does not fit')
    expect(coverage.findings()).toEqual(before)
  })
})

test('closed and opened together lead from the findings before to those after', () => {
  const level = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null })
  const can = fc.record({ SQL: level, Kafka: level, Go: level })
  const needs = fc.dictionary(fc.constantFrom('SQL', 'Kafka', 'Go'), fc.integer({ min: 1, max: 3 }))
  fc.assert(
    fc.property(fc.array(can, { minLength: 4, maxLength: 4 }), needs, needs, (skills, a, b) => {
      const names = ['Ana', 'Bo', 'Cy', 'Di']
      const workspace = sketchOrganisation({
        people: Object.fromEntries(names.map((name, at) => [name, { can: skills[at] ?? {} }])),
        teams: {
          A: { members: ['Ana', 'Bo'], needs: a },
          B: { members: ['Cy', 'Di'], needs: b },
        },
      })
      const coverage = CoverageIndex.build(workspace, today)
      const before = coverage.findings()
      const edit = move(workspace, 'Ana', 'A', 'B')
      const { closed, opened } = moveEffect(coverage, edit, scopes)

      expect(coverage.findings()).toEqual(before)
      const after = CoverageIndex.build(apply(workspace, edit), today)
      expect(closed.every((finding) => before.some((it) => isSame(it, finding)))).toBe(true)
      expect(opened.every((finding) => grave(after, finding.scope).includes(keyOf(finding)))).toBe(
        true,
      )
      for (const scope of scopes) {
        const then = grave(after, scope)
        const now = grave(coverage, scope)
        for (const key of then.filter((it) => !now.includes(it))) {
          const isWorse = opened.some((it) => keyOf(it) === key)
          const isLesser = closed.some((it) => it.skill === key.split(' ')[1])
          expect(isWorse || isLesser).toBe(true)
        }
      }
    }),
  )
})

type Found = ReturnType<CoverageIndex['findings']>[number]

function keyOf({ kind, skill, scope }: Found): string {
  return `${kind} ${skill} ${scope.id}`
}

function isSame(one: Found, other: Found): boolean {
  return keyOf(one) === keyOf(other)
}

function grave(coverage: CoverageIndex, scope: Scope): string[] {
  return coverage
    .findingsOf(scope)
    .filter(({ severity }) => severity !== 'low')
    .map(keyOf)
}

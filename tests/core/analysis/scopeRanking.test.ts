import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { change, isRefusal } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'

const today = day('2026-01-01')

const organisation = sketchOrganisation({
  skills: { s1: { chapter: 'c1' }, s2: { chapter: 'c2' }, s3: {} },
  people: {
    p1: { chapter: 'c1', can: { s1: 3, s2: 4, s3: 2 } },
    p2: { chapter: 'c1', can: { s1: 4, s2: 1, s3: 3 } },
    p3: { chapter: 'c2', can: { s2: 3, s3: 4 } },
  },
  teams: {
    t1: { members: ['p1', 'p2'], needs: { s1: 2 } },
    t2: { members: ['p1'] },
    t3: { members: ['p3'], needs: { s3: 2, s1: 1 } },
  },
})

/** By tallies alone, sorted from the start. */
function sortedScopes(workspace: Workspace, on = today): Scope[] {
  const index = CoverageIndex.build(workspace, on)
  const scopes: Scope[] = [
    ...[...workspace.teams].map(({ id }) => ({ kind: 'team', id }) as const),
    ...[...workspace.chapters].map(({ id }) => ({ kind: 'chapter', id }) as const),
  ]
  const key = (scope: Scope) => {
    const { critical, high, medium, low } = index.counts(scope)
    const worst = [critical, high, medium, low].map((it) => String(9000 - it)).join(' ')
    return `${worst} ${scope.kind} ${scope.id}`
  }
  return scopes.filter((scope) => index.isCounted(scope)).sort((a, b) => (key(a) < key(b) ? -1 : 1))
}

describe('scopes ranked by what is found in them', () => {
  test('the most fragile team comes first', () => {
    expect(CoverageIndex.build(organisation, today).rankedScopes(1)).toEqual([
      { kind: 'team', id: 't3' },
    ])
  })

  test('stay ranked as sorting anew would rank them, after any edits', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(intents, fc.boolean()), { maxLength: 15 }), (sequence) => {
        let workspace = organisation
        const index = CoverageIndex.build(workspace, today)
        for (const [intent, isAsked] of sequence) {
          const edit = editFor(workspace, intent)
          workspace = apply(workspace, edit)
          index.move(edit, workspace)
          if (isAsked) expect(index.rankedScopes()).toEqual(sortedScopes(workspace))
        }
        expect(index.rankedScopes()).toEqual(sortedScopes(workspace))
      }),
    )
  })
})

test('in an organisation of many scopes each edit moves the few that it changes', () => {
  const size = { people: 400, skills: 40, teams: 120, chapters: 8, ratingsPerPerson: 8 }
  let workspace = generateOrganisation({ ...size, seed: 3 })
  const index = CoverageIndex.build(workspace, generatedDay)
  index.rankedScopes()
  const random = seededRandom(5)
  const people = [...workspace.people]
  const skills = [...workspace.skills]
  const teams = [...workspace.teams]
  for (let step = 0; step < 60; step++) {
    const { id: person } = random.pick(people)
    const rating = { person, skill: random.pick(skills).id, level: random.below(5) }
    const team = workspace.teams.get(random.pick(teams).id) ?? null
    const status = random.chance(0.5) ? 'active' : 'abandoned'
    const turned = change('teams', team, team && { ...team, status })
    const edit =
      step % 6 === 0
        ? { label: 'Turn a team', changes: [turned] }
        : setRatings(workspace, { ratings: [rating], day: generatedDay })
    if (isRefusal(edit)) continue
    workspace = apply(workspace, edit)
    index.move(edit, workspace)
    if (step % 3 === 0) expect(index.rankedScopes()).toEqual(sortedScopes(workspace, generatedDay))
  }
  expect(index.rankedScopes()).toEqual(sortedScopes(workspace, generatedDay))
})

test('the first findings are those that all findings begin with', () => {
  const size = { people: 120, skills: 30, teams: 20, chapters: 5, ratingsPerPerson: 8 }
  const index = CoverageIndex.build(generateOrganisation({ ...size, seed: 2 }), generatedDay)
  const all = index.findings()
  for (const limit of [0, 1, 7, 60, all.length, all.length + 1]) {
    expect(index.findings(limit)).toEqual(all.slice(0, limit))
  }
})

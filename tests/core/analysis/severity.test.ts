import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { classify, severities } from '#core/analysis/finding.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import { addDays, type Day } from '#core/model/day.ts'
import type { PersonId } from '#core/model/ids.ts'
import { createRating } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'

// What is needed is never found less severe with a holder fewer, nor more severe with one more.

/** 0 where nothing is found, up to 4 for critical. */
function badness(found: { readonly severity: (typeof severities)[number] } | null): number {
  return found === null ? 0 : severities.length - severities.indexOf(found.severity)
}

test('the rule is monotone in the holders, whether they are here or elsewhere', () => {
  for (let minHolders = 1; minHolders <= 6; minHolders++) {
    for (let holders = 0; holders <= 8; holders++) {
      for (let elsewhere = 0; elsewhere <= 4; elsewhere++) {
        const rank = (more: number, moreElsewhere: number) => {
          const here = holders + more
          const orgHolders = here + elsewhere + moreElsewhere
          return badness(classify({ needed: 'yes', holders: here, minHolders, orgHolders }))
        }
        expect(rank(1, 0)).toBeLessThanOrEqual(rank(0, 0))
        expect(rank(0, 1)).toBeLessThanOrEqual(rank(0, 0))
        // Somebody comes here from elsewhere, who held it there.
        if (elsewhere > 0) expect(rank(1, -1)).toBeLessThanOrEqual(rank(0, 0))
      }
    }
  }
})

/** Every need of the index, by scope and skill: how bad it is. Scopes that do not count are none. */
function needs(index: CoverageIndex, workspace: Workspace): Map<string, number> {
  const scopes: Scope[] = [
    ...[...workspace.teams].map(({ id }) => ({ kind: 'team', id }) as const),
    ...[...workspace.chapters].map(({ id }) => ({ kind: 'chapter', id }) as const),
  ]
  const ranks = new Map<string, number>()
  for (const scope of scopes.filter((it) => index.isCounted(it))) {
    for (const { id } of workspace.skills) {
      const { needed, finding } = index.at(scope, id)
      if (needed === 'yes') ranks.set(`${scope.kind} ${scope.id} ${id}`, badness(finding))
    }
  }
  return ranks
}

function forget(workspace: Workspace, who: PersonId): Edit {
  const ratings = workspace.ratings.of(who)
  return { label: 'Forget', changes: ratings.map((it) => change('ratings', it, null)) }
}

function leave(workspace: Workspace, who: PersonId, today: Day): Edit {
  const before = workspace.people.get(who)
  if (before === undefined) throw new Error('Nobody to leave')
  const after = { ...before, leaves: addDays(today, -1) }
  return { label: 'Leave', changes: [change('people', before, after)] }
}

function leaveTeams(workspace: Workspace, who: PersonId): Edit {
  const stays = [...workspace.memberships].filter((it) => it.person === who)
  return { label: 'Leave teams', changes: stays.map((it) => change('memberships', it, null)) }
}

function master(workspace: Workspace, who: PersonId): Edit {
  const changes = [...workspace.skills].map(({ id }) => {
    const before = workspace.ratings.get(who, id) ?? null
    return change('ratings', before, createRating({ person: who, skill: id, level: 4 }))
  })
  return { label: 'Master everything', changes }
}

test('so is the whole index, whoever forgets, leaves or learns', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.nat({ max: 10_000 }), (seed) => {
      const size = { people: 16, skills: 10, teams: 5, chapters: 3, ratingsPerPerson: 5 }
      const workspace = generateOrganisation({ ...size, seed })
      const index = CoverageIndex.build(workspace, generatedDay)
      const now = needs(index, workspace)
      const random = seededRandom(seed)
      const people = [...workspace.people].map(({ id }) => id)
      for (const [take, direction] of [
        [forget, 1],
        [leave, 1],
        [leaveTeams, 1],
        [master, -1],
      ] as const) {
        const edit = take(workspace, random.pick(people), generatedDay)
        const after = apply(workspace, edit)
        index.move(edit, after)
        const wrong = [...needs(index, after)].filter(
          ([where, rank]) => (rank - (now.get(where) ?? rank)) * direction < 0,
        )
        expect(wrong).toEqual([])
        index.move(invert(edit), workspace)
        expect(needs(index, workspace)).toEqual(now)
      }
    }),
    { numRuns: 40 },
  )
})

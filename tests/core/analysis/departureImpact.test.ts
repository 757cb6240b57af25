import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { departureImpact, type ScopeDeparture } from '#core/analysis/departureImpact.ts'
import { departuresBetween } from '#core/analysis/plannedDepartures.ts'
import { departureEdit } from '#core/commands/departPeople.ts'
import { apply } from '#core/edits/apply.ts'
import type { PersonId } from '#core/model/ids.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { seededRandom } from '#tests/support/random.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'
import { expectAgreement } from './agreement.ts'
import { recompute, type ScopeReport } from './recompute.ts'

const today = day('2026-01-31')

const fraud = sketchOrganisation({
  people: {
    Ana: { chapter: 'Data', can: { Kafka: 3, SQL: 3 } },
    Quin: { chapter: 'Data', can: { Kafka: 4, SQL: 3, Go: 3 } },
    Bo: { can: { SQL: 3 } },
    Zoe: { leaves: day('2026-01-02'), can: { Kafka: 4 } },
  },
  teams: {
    Fraud: {
      members: ['Ana', 'Quin', 'Bo', 'Zoe'],
      needs: { Kafka: { weight: 3 }, SQL: { minHolders: 2, weight: 1 } },
    },
    Ledger: { members: ['Quin', 'Bo'] },
  },
})

const names = (skills: ScopeDeparture['gaps']) => skills.map(({ skill }) => skill)

describe('when Ana and Quin leave', () => {
  const coverage = CoverageIndex.build(fraud, today)
  const impact = departureImpact(coverage, [person('Ana'), person('Quin'), person('Zoe')])
  const [inFraud, inLedger, inData] = impact.scopes

  test('a need of the team is newly a gap, another hangs on one person', () => {
    expect(names(inFraud?.gaps ?? [])).toEqual(['Kafka'])
    expect(inFraud?.keyPerson).toMatchObject([{ skill: 'SQL', holders: 3, left: 1, holder: 'Bo' }])
    expect(inFraud?.coverage).toEqual({ before: 1, after: 0 })
  })

  test('in a team without stated needs, what its members held stands for them', () => {
    expect(names(inLedger?.gaps ?? []).sort()).toEqual(['Go', 'Kafka'])
    expect(inLedger).toMatchObject({ weight: 3, coverage: { before: 1, after: 1 / 3 } })
  })

  test('a chapter that is left by all is told of as long as it needs something', () => {
    expect(inData).toMatchObject({ leaving: 2, weight: 0, coverage: { before: 1, after: 1 } })
  })

  test('who had left already does not leave again', () => {
    expect(impact.leaving).toEqual(['Ana', 'Quin'])
  })

  test('the organisation loses what nobody else holds', () => {
    expect(names(impact.organisation.gaps).sort()).toEqual(['Go', 'Kafka'])
    expect(impact.organisation.coverage).toEqual({ before: 1, after: 1 / 3 })
  })
})

test('a need that too few held before is not newly short when another leaves', () => {
  const can = { can: { SQL: 3, Go: 3 } }
  const workspace = sketchOrganisation({
    people: { Ana: can, Bo: can, Cy: can },
    teams: {
      Pay: {
        members: ['Ana', 'Bo', 'Cy'],
        needs: { SQL: { minHolders: 4 }, Go: { minHolders: 3 } },
      },
    },
  })
  const [pay] = departureImpact(CoverageIndex.build(workspace, today), [person('Ana')]).scopes
  expect(pay?.short).toMatchObject([{ skill: 'Go', holders: 3, left: 2 }])
})

test('the impact is what two plain recomputations say, and the index is left as it was', {
  timeout: 60_000,
}, () => {
  const leavers = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3', 'p4'))
  const start = sketchOrganisation({
    skills: { s1: { chapter: 'c1' }, s2: { chapter: 'c2', holdsFrom: 2 }, s3: {} },
    people: {
      p1: { chapter: 'c1', can: { s1: 3, s2: 4, s3: 2 } },
      p2: { chapter: 'c1', can: { s1: 4, s2: 1, s3: 3 } },
      p3: { chapter: 'c2', can: { s2: 3, s3: 4 } },
      p4: { chapter: 'c2', can: { s1: 2, s3: 3 } },
    },
    teams: {
      t1: { members: ['p1', 'p2', 'p3'], needs: { s1: 2, s2: { minLevel: 4, weight: 2.5 } } },
      t2: { members: ['p1', 'p2', 'p4'] },
      t3: { members: ['p3', 'p4'], needs: { s3: { minHolders: 2 } } },
    },
  })
  fc.assert(
    fc.property(fc.array(intents, { maxLength: 8 }), leavers, (earlier, leaving) => {
      const workspace = earlier.reduce((it, next) => apply(it, editFor(it, next)), start)
      expectDeparture(workspace, leaving.map(person))
    }),
    { numRuns: 80 },
  )
})

test('ten people of a larger organisation leave', { timeout: 60_000 }, () => {
  const size = { people: 150, skills: 25, teams: 12, chapters: 4, ratingsPerPerson: 8 }
  const workspace = generateOrganisation({ ...size, seed: 5 })
  const random = seededRandom(3)
  const people = [...workspace.people].map(({ id }) => id)
  for (let round = 0; round < 3; round++) {
    const leaving = Array.from({ length: 10 }, () => random.pick(people))
    expectDeparture(workspace, leaving, generatedDay)
  }
})

/** Expects what two plain recomputations say, with and without the people. */
function expectDeparture(workspace: Workspace, wanted: PersonId[], on = today): void {
  // Nobody's last day is before the first: no edit takes those away who only begin.
  const leaving = wanted.filter((id) => workspace.people.get(id)?.starts !== on)
  const coverage = CoverageIndex.build(workspace, on)
  const impact = departureImpact(coverage, leaving)
  expectAgreement(coverage, workspace)

  const then = apply(workspace, departureEdit(workspace, leaving, on))
  expect(impact.before).toEqual(coverage.totals())
  expect(impact.after).toEqual(CoverageIndex.build(then, on).totals())
  const reports = recompute(then, on)
  const expected = recompute(workspace, on).flatMap((before, at) => {
    const after = reports[at]
    const gone = before.members.filter((it) => leaving.includes(it as PersonId)).length
    if (after === undefined || !before.counted || gone === 0) return []
    return [expectedDeparture(workspace, before, after, gone)]
  })
  const said = impact.scopes.map((it) => ({
    scope: it.scope,
    leaving: it.leaving,
    gaps: names(it.gaps).sort(),
    keyPerson: names(it.keyPerson).sort(),
    short: names(it.short).sort(),
    weight: it.weight,
    before: it.coverage.before.toFixed(12),
    after: it.coverage.after.toFixed(12),
  }))
  const key = ({ scope }: { scope: unknown }) => JSON.stringify(scope)
  const byScope = (a: { scope: unknown }, b: { scope: unknown }) => (key(a) < key(b) ? -1 : 1)
  expect(said.sort(byScope)).toEqual(expected.sort(byScope))
}

function expectedDeparture(
  workspace: Workspace,
  before: ScopeReport,
  after: ScopeReport,
  leaving: number,
) {
  const lists = { gaps: [] as string[], keyPerson: [] as string[], short: [] as string[] }
  let [weight, covered, left] = [0, 0, 0]
  for (const [skill, was] of before.skills) {
    const is = after.skills.get(skill as never)
    if (is === undefined) continue
    const { scope } = before
    const need = scope.kind === 'team' ? workspace.requirements.get(scope.id, skill as never) : null
    const counts = was.needed === 'yes' || (was.needed === 'unstated' && was.holders > 0)
    const w = counts ? (need?.weight ?? 1) : 0
    weight += w
    if (was.holders >= was.minHolders) covered += w
    if (is.holders >= was.minHolders) left += w
    if (is.holders === was.holders) continue
    if (is.holders === 0 && was.needed !== 'no') lists.gaps.push(skill)
    if (is.holders === 1) lists.keyPerson.push(skill)
    const isShort = is.holders > 1 && is.holders < was.minHolders
    if (isShort && was.holders >= was.minHolders && was.needed === 'yes') lists.short.push(skill)
  }
  return {
    scope: before.scope,
    leaving,
    gaps: lists.gaps.sort(),
    keyPerson: lists.keyPerson.sort(),
    short: lists.short.sort(),
    weight,
    before: (weight === 0 ? 1 : covered / weight).toFixed(12),
    after: (weight === 0 ? 1 : left / weight).toFixed(12),
  }
}

test('planned departures are found by the last day', () => {
  const workspace = sketchOrganisation({
    people: {
      Ana: { leaves: day('2026-03-31') },
      Bo: { leaves: day('2026-02-15') },
      Cy: { leaves: day('2026-01-15') },
      Di: {},
      Ed: { starts: day('2026-02-01'), leaves: day('2026-02-20') },
    },
  })
  const ids = (people: readonly { id: string }[]) => people.map(({ id }) => id)
  expect(ids(departuresBetween(workspace, day('2026-01-15'), day('2026-02-20')))).toEqual([
    'Cy',
    'Bo',
    'Ed',
  ])
})

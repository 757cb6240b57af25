import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { listScopes } from '#screens/risk/busFactors/busFactorLook.ts'
import {
  isSure,
  type ScopeStanding,
  scopeStandings,
} from '#screens/risk/busFactors/scopeStandings.ts'
import type { RiskScope } from '#screens/risk/riskFilter.ts'
import { missingOf } from '#session/analysis/useAnswers.ts'
import { day, sketchOrganisation, team } from '#tests/support/builders.ts'

const today = day('2026-11-21')

function standingsOf(workspace: Workspace, wanted: RiskScope = 'all'): ScopeStanding[] {
  const coverage = CoverageIndex.build(workspace, today)
  const steps = scopeStandings(workspace, coverage, listScopes(workspace, coverage, wanted))
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** @param bosGo Bo's level in Go */
const bankWith = (bosGo: number) =>
  sketchOrganisation({
    chapters: ['Backend'],
    skills: { Kafka: { chapter: 'Backend' }, Go: { chapter: 'Backend' } },
    people: {
      Ana: { chapter: 'Backend', can: { Kafka: 3, Go: 3 } },
      Bo: { chapter: 'Backend', can: { Kafka: 3, Go: bosGo } },
      Cy: { can: { Go: 3 } },
    },
    teams: {
      Pairs: { members: ['Ana', 'Bo'], needs: { Kafka: 1, Go: 1 } },
      Lone: { members: ['Ana', 'Cy'], needs: { Kafka: 3, Go: 1 } },
      Half: { members: ['Ana', 'Cy'], needs: { Kafka: 1, Go: 1 } },
      Nobody: { members: [], needs: { Kafka: 1 } },
      Gone: { status: 'abandoned', members: ['Ana'] },
    },
  })

const bank = bankWith(3)

describe('scopes by how fragile they are', () => {
  test('come with the fewest departures first, then with what one departure leaves', () => {
    expect(standingsOf(bank).map(({ name, all }) => [name, all.strict.value])).toEqual([
      ['Half', 1],
      ['Lone', 2],
      ['Backend', 2],
      ['Pairs', 2],
      ['Nobody', null],
      ['Everybody', 2],
    ])
  })

  test('are those that the choice of place names, the whole only with all of them', () => {
    const names = (wanted: RiskScope) => standingsOf(bank, wanted).map(({ name }) => name)
    expect(names('team').sort()).toEqual(['Half', 'Lone', 'Nobody', 'Pairs'])
    expect(names('chapter')).toEqual(['Backend'])
    expect(names(team('Lone'))).toEqual(['Lone'])
  })

  test('say what the one departure is that breaks most', () => {
    const half = standingsOf(bank, team('Half'))[0]
    expect(half?.all).toMatchObject({ capability: 1, oneGone: { capability: 0.5, person: 0 } })
    expect(half?.all.effectivePeople).toBeCloseTo(1.6)
  })

  test('lose nothing that is not sure: without a confident rating all that stands is doubtful', () => {
    const of = new Map(standingsOf(bank).map((it) => [it.name, it.pessimistic]))
    expect(of.get('Half')).toEqual({ value: 0, doubtful: [0, 1] })
    expect(of.get('Nobody')).toEqual({ value: null, doubtful: [] })
  })

  test('are sure of nothing where no rating is recent or confirmed', () => {
    expect(standingsOf(bank).some(isSure)).toBe(false)
  })
})

describe('what is asked again after an edit', () => {
  const keysOf = (workspace: Workspace) =>
    standingsOf(workspace, 'team').map(({ all }) => ({ key: all.key }))

  test('is what changed', () => {
    const known = new Map(keysOf(bank).map(({ key }) => [key, true]))
    expect(missingOf(keysOf(bank), known)).toEqual([])
    // Of four teams only the one that Bo is in.
    expect(missingOf(keysOf(bankWith(1)), known)).toHaveLength(1)
  })
})

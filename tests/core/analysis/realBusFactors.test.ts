import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { scopeHoldings } from '#core/analysis/scopeHoldings.ts'
import { strictBusFactor } from '#core/analysis/strictBusFactor.ts'
import { thresholdBusFactor } from '#core/analysis/thresholdBusFactor.ts'
import { createMembership } from '#core/model/membership.ts'
import { createOrganisation } from '#core/model/organisation.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam, type Team } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day } from '#tests/support/builders.ts'
import { type SharedData, sharedData } from '#tests/support/sharedData.ts'

// Records are read here from the few columns needed, so that nothing hangs on how files are
// imported. The expected figures are those of an independent program.

type Row = Readonly<Record<string, string>>

interface ExpectedTeam {
  readonly members: number
  readonly covered: number
  readonly any: number | null
  readonly half: number | null
  readonly half_at_most?: number
}

const data = sharedData('python-experts')

describe.skipIf(!data.present)('the bus factors of python-experts', () => {
  for (const level of [1, 3]) {
    test(`are those expected at level ${level}`, () => {
      const text = readFileSync(data.path('expected', 'bus-factor-2026-11-21.json'), 'utf8')
      const expected = JSON.parse(text)[`level${level}`] as Record<string, ExpectedTeam>
      const workspace = readOrganisation(data, level)
      const coverage = CoverageIndex.build(workspace, day('2026-11-21'))
      const counted = [...workspace.teams].filter(({ id }) =>
        coverage.isCounted({ kind: 'team', id }),
      )
      const found = counted.map(({ id }) => [id, measured(workspace, coverage, id)] as const)
      expect(found.map(([id]) => id as string).sort()).toEqual(Object.keys(expected).sort())
      for (const [id, { half, ...figures }] of found) {
        const { half: exactly, half_at_most: atMost, ...others } = expected[id] as ExpectedTeam
        expect({ id, ...figures }).toEqual({ id, ...others })
        if (atMost === undefined) expect({ id, half }).toEqual({ id, half: exactly })
        else expect(half).toBeLessThanOrEqual(atMost)
      }
    })
  }
})

function measured(
  workspace: Workspace,
  coverage: CoverageIndex,
  id: Team['id'],
): Omit<ExpectedTeam, 'half_at_most'> {
  const holdings = scopeHoldings(workspace, coverage, { kind: 'team', id })
  const threshold = thresholdBusFactor(holdings)
  if (threshold.kind === 'bounded') throw new Error(`${id} was not searched to the end`)
  return {
    members: holdings.people,
    covered: holdings.skills.length,
    any: strictBusFactor(holdings).value,
    half: threshold.kind === 'none' ? null : threshold.value,
  }
}

function readOrganisation(from: SharedData, holdsFrom: number): Workspace {
  const read = <R>(file: string, make: (row: Row, at: number) => R): R[] => {
    const text = readFileSync(from.path(`${file}.csv`), 'utf8')
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data.map(make)
  }
  // Ids and days are taken as they stand: the set is known to be whole.
  const or = (text: string | undefined) => (text || null) as never
  const named = ({ id, name }: Row) => ({ id: id as never, name: name ?? '' })
  return createWorkspace({
    organisation: [{ ...createOrganisation('Real'), holdsFrom }],
    skills: read('skills', (row) => createSkill(named(row))),
    people: read('people', (row) =>
      createPerson({ ...named(row), starts: or(row.starts), leaves: or(row.leaves) }),
    ),
    teams: read('teams', (row) =>
      createTeam({
        ...named(row),
        status: (row.status || 'active') as 'active',
        formed: or(row.formed),
        disbanded: or(row.disbanded),
      }),
    ),
    memberships: read('memberships', (row, at) =>
      createMembership({
        id: `stay-${at}` as never,
        team: row.team as never,
        person: row.person as never,
        from: or(row.from),
        to: or(row.to),
      }),
    ),
    ratings: read('ratings', (row) =>
      createRating({
        person: row.person as never,
        skill: row.skill as never,
        level: row.level ? Number(row.level) : null,
      }),
    ),
  })
}

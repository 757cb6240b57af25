import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { createChapter } from '#core/model/chapter.ts'
import { createMembership } from '#core/model/membership.ts'
import { createOrganisation } from '#core/model/organisation.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createRequirement } from '#core/model/requirement.ts'
import { createSkill } from '#core/model/skill.ts'
import { createTeam } from '#core/model/team.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { day } from '#tests/support/builders.ts'
import { sharedData } from '#tests/support/sharedData.ts'

// The records are read here from the columns that the analysis needs, so that what this test
// says about the numbers does not hang on how files are imported.

type Row = Readonly<Record<string, string>>

const expected = {
  'rust-team': ['level1-2022-07-01', 'level1-2026-11-21', 'level3-2026-11-21'],
  'python-experts': ['level1-2022-07-01', 'level1-2026-11-21', 'level3-2026-11-21'],
  'demos-fr': ['level3-2026-11-21'],
}

for (const [name, analyses] of Object.entries(expected)) {
  const data = sharedData(name)
  describe.skipIf(!data.present)(name, () => {
    for (const analysis of analyses) {
      test(`has exactly the findings expected at ${analysis}`, () => {
        const [, level, date] = /^level(\d+)-(.*)$/.exec(analysis) ?? []
        const workspace = readOrganisation((file) => readRows(data.path(file)), Number(level))
        const index = CoverageIndex.build(workspace, day(date ?? ''))
        const found = index.findings().map((finding) => toRow(finding, workspace))
        const rows = readRows(data.path('expected', `findings-${analysis}.csv`))
        expect(found.toSorted()).toEqual(rows.map((row) => Object.values(row).join('|')).toSorted())
        expect(found.map(sortedBy)).toEqual(
          rows.map((row) => sortedBy(Object.values(row).join('|'))),
        )
      })
    }
  })
}

/** The columns that the file is sorted by; the order of rows that agree in them is free. */
function sortedBy(row: string): string {
  const [kind, severity, scope, , scopeName, , skillName] = row.split('|')
  return [severity, kind, scope, scopeName, skillName].join('|')
}

function toRow(finding: Finding, workspace: Workspace): string {
  const { scope, skill, holder } = finding
  const group =
    scope.kind === 'team' ? workspace.teams.get(scope.id) : workspace.chapters.get(scope.id)
  return [
    finding.kind,
    finding.severity,
    scope.kind,
    scope.id,
    group?.name,
    skill,
    workspace.skills.get(skill)?.name,
    finding.minLevel,
    finding.minHolders,
    finding.needed,
    finding.holders,
    holder,
    holder === null ? null : workspace.people.get(holder)?.name,
    finding.orgHolders,
  ].join('|')
}

function readRows(path: string): Row[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    // A bundle need not have every file.
    return []
  }
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data
}

function readOrganisation(rowsOf: (file: string) => Row[], holdsFrom: number): Workspace {
  const read = <R>(file: string, make: (row: Row) => R): R[] => rowsOf(`${file}.csv`).map(make)
  // Ids and days are taken as they stand: the sets are known to be whole.
  const or = (text: string | undefined) => (text || null) as never
  const number = (text: string | undefined) => (text ? Number(text) : null)
  const named = ({ id, name }: Row) => ({ id: id as never, name: name ?? '' })
  return createWorkspace({
    organisation: [{ ...createOrganisation('Real'), holdsFrom }],
    chapters: read('chapters', (row) => createChapter(named(row))),
    skills: read('skills', (row) =>
      createSkill({
        ...named(row),
        chapter: or(row.chapter),
        holdsFrom: number(row.holds_from),
      }),
    ),
    people: read('people', (row) =>
      createPerson({
        ...named(row),
        chapter: or(row.chapter),
        starts: or(row.starts),
        leaves: or(row.leaves),
      }),
    ),
    teams: read('teams', (row) =>
      createTeam({
        ...named(row),
        status: (row.status || 'active') as 'active',
        formed: or(row.formed),
        disbanded: or(row.disbanded),
      }),
    ),
    memberships: rowsOf('memberships.csv').map((row, at) =>
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
        level: number(row.level),
      }),
    ),
    requirements: read('requirements', (row) =>
      createRequirement({
        team: row.team as never,
        skill: row.skill as never,
        minLevel: number(row.min_level),
        minHolders: number(row.min_holders) ?? 1,
      }),
    ),
  })
}

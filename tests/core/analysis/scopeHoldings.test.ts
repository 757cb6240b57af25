import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { MeasuredScope } from '#core/analysis/holdings.ts'
import type { Scope } from '#core/analysis/scope.ts'
import { scopeHoldings, staysByTeam } from '#core/analysis/scopeHoldings.ts'
import { apply } from '#core/edits/apply.ts'
import type { ChapterId, TeamId } from '#core/model/ids.ts'
import { compareNamed } from '#core/model/naming.ts'
import { countedLevel } from '#core/model/rating.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { chapter, day, sketchOrganisation, team } from '#tests/support/builders.ts'
import { generatedDay, generateOrganisation } from '#tests/support/generator.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'

const today = day('2026-11-21')
const organisation = { kind: 'organisation' } as const
const cell = (teamName: string, chapterName: string): MeasuredScope => ({
  kind: 'cell',
  team: teamName as TeamId,
  chapter: chapterName as ChapterId,
})

const sketch = sketchOrganisation({
  skills: {
    Kafka: { chapter: 'Backend' },
    React: { chapter: 'Frontend' },
    Rust: { chapter: 'Backend', holdsFrom: 2 },
  },
  people: {
    Ana: { chapter: 'Backend', capacity: 0.8, can: { Kafka: 4, Rust: 2 } },
    Bo: { chapter: 'Backend', can: { Kafka: 2, React: 3 } },
    Cy: { chapter: 'Frontend', can: { React: 3, Kafka: 'n/a' } },
    Gone: { chapter: 'Backend', leaves: today, can: { Kafka: 4 } },
    Left: { chapter: 'Backend', leaves: day('2026-11-20'), can: { Kafka: 4 } },
  },
  teams: {
    Pay: {
      members: [
        { who: 'Ana', allocation: 50 },
        { who: 'Ana', allocation: 25 },
        { who: 'Ana', allocation: 100, to: day('2026-11-20') },
        { who: 'Bo', allocation: 40 },
        { who: 'Cy', to: day('2026-11-20') },
        'Left',
      ],
      needs: { Kafka: { minHolders: 2, weight: 3, minLevel: 2 }, React: 1 },
    },
    Free: { members: ['Ana', 'Cy'] },
    Mixed: { members: ['Bo', 'Cy'] },
  },
})

describe('the holdings', () => {
  test('of a team are what it says that it needs, at its own minimum level', () => {
    expect(plain(sketch, team('Pay'))).toEqual({
      members: ['Ana', 'Bo'],
      fte: [0.75, 0.4],
      skills: ['Kafka yes ≥2 n2 w3: Ana Bo', 'React yes ≥3 n1 w1: Bo'],
    })
  })

  test('of a team without needs are what its members hold', () => {
    expect(plain(sketch, team('Free'))).toMatchObject({
      skills: [
        'Kafka unstated ≥3 n1 w1: Ana',
        'React unstated ≥3 n1 w1: Cy',
        'Rust unstated ≥2 n1 w1: Ana',
      ],
    })
  })

  test('of a chapter are its skills, held or not', () => {
    expect(plain(sketch, chapter('Backend'))).toEqual({
      members: ['Ana', 'Bo', 'Gone'],
      fte: [0.8, 1, 1],
      skills: ['Kafka yes ≥3 n1 w1: Ana Gone', 'Rust yes ≥2 n1 w1: Ana'],
    })
    expect(plain(sketch, chapter('Frontend')).skills).toEqual(['React yes ≥3 n1 w1: Cy'])
  })

  test('of a cell are the needs of its team that belong to its chapter', () => {
    expect(plain(sketch, cell('Pay', 'Backend'))).toEqual({
      members: ['Ana', 'Bo'],
      fte: [0.75, 0.4],
      skills: ['Kafka yes ≥2 n2 w3: Ana Bo'],
    })
    expect(plain(sketch, cell('Pay', 'Frontend'))).toEqual({
      members: [],
      fte: [],
      skills: ['React yes ≥3 n1 w1: '],
    })
    expect(plain(sketch, cell('Free', 'Frontend')).skills).toEqual(['React unstated ≥3 n1 w1: Cy'])
  })

  test('of a cell in a team without needs are what it holds of its chapter’s skills', () => {
    // Bo, of Backend, holds React, which belongs to Frontend.
    expect(plain(sketch, team('Mixed')).skills).toEqual(['React unstated ≥3 n1 w1: Bo Cy'])
    expect(plain(sketch, cell('Mixed', 'Backend')).skills).toEqual([])
    expect(plain(sketch, cell('Mixed', 'Frontend')).skills).toEqual(['React unstated ≥3 n1 w1: Cy'])
  })

  test('of the organisation are every skill and everybody who has not left', () => {
    expect(plain(sketch, organisation)).toEqual({
      members: ['Ana', 'Bo', 'Cy', 'Gone'],
      fte: [0.8, 1, 1, 1],
      skills: [
        'Kafka yes ≥3 n1 w1: Ana Gone',
        'React yes ≥3 n1 w1: Bo Cy',
        'Rust yes ≥2 n1 w1: Ana',
      ],
    })
  })

  test('of what does not exist are empty', () => {
    for (const scope of [team('No'), chapter('No'), cell('No', 'Nor')]) {
      expect(plain(sketch, scope)).toEqual({ members: [], fte: [], skills: [] })
    }
  })
})

const generated = generateOrganisation({
  people: 120,
  skills: 60,
  teams: 20,
  chapters: 5,
  ratingsPerPerson: 10,
  seed: 5,
})

function scopesOf({ teams, chapters }: Workspace): Scope[] {
  return [
    ...Array.from(teams, ({ id }): Scope => ({ kind: 'team', id })),
    ...Array.from(chapters, ({ id }): Scope => ({ kind: 'chapter', id })),
  ]
}

test('everything agrees with the coverage index in a large organisation', () => {
  const workspace = generated
  const coverage = CoverageIndex.build(workspace, generatedDay)
  const stays = staysByTeam(workspace)
  for (const scope of scopesOf(workspace)) {
    const holdings = scopeHoldings(workspace, coverage, scope)
    expect(scopeHoldings(workspace, coverage, scope, stays)).toEqual(holdings)
    expect(holdings.members.toSorted()).toEqual([...coverage.members(scope)].sort())
    const bySkill = new Map(holdings.skills.map((it) => [it.skill, it]))
    for (const { id } of workspace.skills) {
      const { needed, minLevel, minHolders, holders } = coverage.at(scope, id)
      const found = bySkill.get(id)
      const counts = needed === 'yes' || (needed === 'unstated' && holders > 0)
      expect(found !== undefined).toBe(counts)
      if (found === undefined) continue
      expect({ ...found, holders: found.holders.length }).toMatchObject({
        needed,
        minLevel,
        minHolders,
        holders,
      })
    }
  }
})

test('the holders are the members whose rating reaches the level, by name', () => {
  const coverage = CoverageIndex.build(generated, generatedDay)
  for (const scope of [organisation, ...scopesOf(generated)]) {
    const { members, skills } = scopeHoldings(generated, coverage, scope)
    const people = members.flatMap((id) => generated.people.get(id) ?? [])
    expect(people).toEqual(people.toSorted(compareNamed))
    for (const { skill, minLevel, holders } of skills) {
      const expected = members.flatMap((id, place) =>
        countedLevel(generated.ratings.get(id, skill)) >= minLevel ? place : [],
      )
      expect(holders).toEqual(expected)
    }
  }
})

/** Of the ids that arbitrary edits are about. */
const start = sketchOrganisation({
  skills: { s1: { chapter: 'c1' }, s2: { chapter: 'c2', holdsFrom: 2 }, s3: {} },
  people: {
    p1: { chapter: 'c1', can: { s1: 3, s2: 4, s3: 2 } },
    p2: { chapter: 'c1', can: { s1: 4, s2: 1, s3: 3 } },
    p3: { chapter: 'c2', can: { s2: 3, s3: 4 } },
  },
  teams: {
    t1: { members: ['p1', 'p2', 'p3'], needs: { s1: 2, s2: { minLevel: 4 } } },
    t2: { members: ['p1', 'p2'] },
  },
})

test('after edits the moved index gives what one built anew gives', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.array(intents, { minLength: 1, maxLength: 12 }), (drafts) => {
      let workspace = start
      const moved = CoverageIndex.build(workspace, today)
      for (const intent of drafts) {
        const edit = editFor(workspace, intent)
        workspace = apply(workspace, edit)
        moved.move(edit, workspace)
      }
      const anew = CoverageIndex.build(workspace, today)
      for (const scope of [organisation, ...scopesOf(workspace)]) {
        const expected = scopeHoldings(workspace, anew, scope)
        expect(scopeHoldings(workspace, moved, scope)).toEqual(expected)
      }
    }),
    { numRuns: 100 },
  )
})

function plain(workspace: Workspace, scope: MeasuredScope) {
  const coverage = CoverageIndex.build(workspace, today)
  const { members, fte, skills, people } = scopeHoldings(workspace, coverage, scope)
  expect(people).toBe(members.length)
  return {
    members,
    fte,
    skills: skills.map(({ skill, needed, minLevel, minHolders, weight, holders }) => {
      const names = holders.map((person) => members[person]).join(' ')
      return `${skill} ${needed} ≥${minLevel} n${minHolders} w${weight}: ${names}`
    }),
  }
}

import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import type { Finding } from '#core/analysis/finding.ts'
import { apply } from '#core/edits/apply.ts'
import { change } from '#core/edits/edit.ts'
import type { Workspace } from '#core/model/workspace.ts'
import {
  chapter,
  day,
  type OrganisationSketch,
  person,
  sketchOrganisation,
  skill,
  team,
} from '#tests/support/builders.ts'

const today = day('2026-11-21')

function analyse(sketch: OrganisationSketch, on = today): CoverageIndex {
  return CoverageIndex.build(sketchOrganisation(sketch), on)
}

const inWords = ({ severity, kind, skill, scope, holder }: Finding) =>
  `${severity} ${kind}: ${skill} in ${scope.id}${holder === null ? '' : `, ${holder}`}`

describe('members', () => {
  test('of a team are those whose stay covers the day, first and last day included', () => {
    const members = [
      { who: 'Ana', from: day('2026-11-21') },
      { who: 'Bo', to: day('2026-11-21') },
      { who: 'Chidi', to: day('2026-11-20') },
      { who: 'Dara', from: day('2026-11-22') },
    ]
    const people = { Ana: {}, Bo: {}, Chidi: {}, Dara: {} }
    const index = analyse({ people, teams: { Payments: { members } } })
    expect(index.members(team('Payments'))).toEqual(['Ana', 'Bo'])
  })

  test('do not include who has left, in team and chapter alike', () => {
    const gone = { leaves: day('2026-11-20'), chapter: 'Data' }
    const index = analyse({
      people: { Ana: gone, Bo: { chapter: 'Data', leaves: today } },
      teams: { Payments: { members: ['Ana', 'Bo'] } },
    })
    expect(index.members(team('Payments'))).toEqual(['Bo'])
    expect(index.members(chapter('Data'))).toEqual(['Bo'])
    expect(index.scopesOf(person('Ana'))).toEqual([])
  })

  test('count once, however many stays in the team cover the day', () => {
    const index = analyse({
      people: { Ana: { can: { Kafka: 3 } } },
      teams: { Payments: { members: ['Ana', { who: 'Ana', from: day('2026-01-01') }] } },
    })
    expect(index.members(team('Payments'))).toEqual(['Ana'])
    expect(index.at(team('Payments'), skill('Kafka')).holders).toBe(1)
  })
})

describe('the minimum level', () => {
  const people = { Ana: { can: { Kafka: 2 } } }

  test('is the requirement’s, else the skill’s own, else the organisation’s', () => {
    const index = analyse({
      organisation: { holdsFrom: 4 },
      skills: { Kafka: { holdsFrom: 3 }, SQL: {} },
      people,
      teams: {
        Strict: { members: ['Ana'], needs: { Kafka: { minLevel: 2 } } },
        Plain: { members: ['Ana'], needs: { Kafka: 1, SQL: 1 } },
      },
    })
    expect(index.at(team('Strict'), skill('Kafka'))).toMatchObject({ minLevel: 2, holders: 1 })
    expect(index.at(team('Plain'), skill('Kafka'))).toMatchObject({ minLevel: 3, holders: 0 })
    expect(index.at(team('Plain'), skill('SQL')).minLevel).toBe(4)
  })

  test('in a chapter is never a team’s', () => {
    const index = analyse({
      skills: { Kafka: { chapter: 'Data' } },
      people: { Ana: { chapter: 'Data', can: { Kafka: 2 } } },
      teams: { Payments: { members: ['Ana'], needs: { Kafka: { minLevel: 2 } } } },
    })
    expect(index.at(chapter('Data'), skill('Kafka'))).toMatchObject({ minLevel: 3, holders: 0 })
  })

  test('also decides who holds the skill elsewhere', () => {
    const index = analyse({
      people: { Ana: { can: { Kafka: 4 } }, Bo: { can: { Kafka: 3 } } },
      teams: {
        Strict: { members: ['Ana'], needs: { Kafka: { minLevel: 4 } } },
        Plain: { members: ['Ana'], needs: { Kafka: 1 } },
      },
    })
    expect(index.at(team('Strict'), skill('Kafka')).finding).toMatchObject({
      severity: 'critical',
      orgHolders: 1,
    })
    expect(index.at(team('Plain'), skill('Kafka')).finding).toMatchObject({
      severity: 'high',
      orgHolders: 2,
    })
  })

  test('is not reached by a rating without a level, or by one that does not apply', () => {
    const index = analyse({
      organisation: { holdsFrom: 0 },
      people: {
        Ana: { can: { Kafka: null } },
        Bo: { can: { Kafka: 'n/a' } },
        Cy: { can: { Kafka: 0 } },
      },
      teams: { Payments: { members: ['Ana', 'Bo', 'Cy'] } },
    })
    expect(index.at(team('Payments'), skill('Kafka'))).toMatchObject({
      holders: 1,
      soleHolder: 'Cy',
    })
  })
})

describe('what is needed', () => {
  test('is unstated in a team without requirements, and no beside those it has', () => {
    const index = analyse({
      people: { Ana: { can: { Kafka: 3, SQL: 3 } } },
      teams: { Silent: { members: ['Ana'] }, Clear: { members: ['Ana'], needs: { SQL: 1 } } },
    })
    expect(index.at(team('Silent'), skill('Kafka')).needed).toBe('unstated')
    expect(index.at(team('Clear'), skill('Kafka')).needed).toBe('no')
    expect(index.at(team('Clear'), skill('SQL')).needed).toBe('yes')
  })

  test('in a chapter are the skills that belong to it', () => {
    const index = analyse({
      skills: { Kafka: { chapter: 'Data' }, React: { chapter: 'Web' } },
      people: { Ana: { chapter: 'Data', can: { React: 3 } } },
    })
    expect(index.findings().map(inWords)).toEqual([
      'critical gap: Kafka in Data',
      'medium key-person: React in Data, Ana',
    ])
  })
})

describe('scopes', () => {
  test('a chapter without anybody is none, so its skills are no gaps', () => {
    const index = analyse({ skills: { Kafka: { chapter: 'Data' } } })
    expect(index.isCounted(chapter('Data'))).toBe(false)
    expect(index.findings()).toEqual([])
  })

  test('a team without anybody is one, and what it needs is a gap', () => {
    const index = analyse({ teams: { Payments: { needs: { Kafka: 1 } } } })
    expect(index.findings().map(inWords)).toEqual(['critical gap: Kafka in Payments'])
  })

  test('a team that does not count has coverage, but no findings', () => {
    const index = analyse({
      people: { Ana: { can: { Kafka: 3 } } },
      teams: { Idea: { status: 'proposed', members: ['Ana'], needs: { Kafka: 1, SQL: 1 } } },
    })
    expect(index.isCounted(team('Idea'))).toBe(false)
    expect(index.at(team('Idea'), skill('Kafka'))).toMatchObject({ holders: 1, finding: null })
    expect(index.totals()).toMatchObject({ critical: 0, keyPerson: 0 })
  })

  test('a disbanded team counts before its day, and no longer on it', () => {
    const disbanded = day('2026-11-21')
    const index = analyse({
      people: { Ana: { can: { Kafka: 3 } } },
      teams: { Old: { status: 'disbanded', disbanded, members: ['Ana'] } },
    })
    expect(index.counts(team('Old')).keyPerson).toBe(0)
    index.setDay(day('2026-11-20'))
    expect(index.counts(team('Old')).keyPerson).toBe(1)
  })

  test('that are not known are asked in vain, without harm', () => {
    const index = analyse({})
    expect(index.isCounted(team('Nowhere'))).toBe(false)
    expect(index.members(chapter('Nowhere'))).toEqual([])
    expect(index.counts(team('Nowhere'))).toMatchObject({ critical: 0, gap: 0 })
    expect(index.findingsOf(team('Nowhere'))).toEqual([])
    expect(index.soleSkills(team('Nowhere'), person('Ana'))).toEqual([])
  })
})

describe('a changed rating', () => {
  const sketch = sketchOrganisation({
    people: { Ana: { can: { Kafka: 3 } }, Bo: { can: { Kafka: 2 } } },
    teams: { Payments: { members: ['Ana'], needs: { Kafka: 1 } }, Cards: { members: ['Bo'] } },
  })

  function rate(index: CoverageIndex, before: Workspace, name: string, level: number): Workspace {
    const known = before.ratings.get(person(name), skill('Kafka')) ?? null
    if (known === null) throw new Error(`${name} is not rated`)
    const edit = { label: 'Rate', changes: [change('ratings', known, { ...known, level })] }
    const after = apply(before, edit)
    index.move(edit, after)
    return after
  }

  test('in one team eases a finding in another: somebody else holds it now', () => {
    const index = CoverageIndex.build(sketch, today)
    expect(index.findingsOf(team('Payments')).map(inWords)).toEqual([
      'critical key-person: Kafka in Payments, Ana',
    ])
    const after = rate(index, sketch, 'Bo', 3)
    expect(index.findings().map(inWords)).toEqual([
      'high key-person: Kafka in Payments, Ana',
      'medium key-person: Kafka in Cards, Bo',
    ])
    expect(index.totals('team')).toMatchObject({ critical: 0, high: 1, medium: 1, keyPerson: 2 })
    rate(index, after, 'Bo', 1)
    expect(index.counts(team('Payments'))).toMatchObject({ critical: 1, high: 0 })
    expect(index.counts(team('Cards'))).toMatchObject({ medium: 0, keyPerson: 0 })
  })
})

test('low findings are counted by themselves, and stay out of the marks on people', () => {
  const index = analyse({
    people: { Ana: { can: { Kafka: 3 } }, Bo: { can: { Kafka: 3 } } },
    teams: { Payments: { members: ['Ana'], needs: { SQL: 1 } }, Cards: { members: ['Bo'] } },
  })
  expect(index.counts(team('Payments'))).toEqual({
    critical: 1,
    high: 0,
    medium: 0,
    low: 1,
    gap: 1,
    keyPerson: 0,
    short: 0,
  })
  expect(index.soleSkills(team('Payments'), person('Ana'))).toEqual([])
  expect(index.soleSkills(team('Cards'), person('Bo'))).toEqual(['Kafka'])
})

test('findings come by severity, kind, scope, scope name and skill name', () => {
  const index = analyse({
    skills: { SQL: {}, Go: { chapter: 'Data' }, Ada: { chapter: 'Data' } },
    people: { Ana: { chapter: 'Data', can: { SQL: 3, Go: 3, Rust: 3 } }, Bo: { can: { Rust: 3 } } },
    teams: {
      t1: { name: 'Same', members: ['Ana'] },
      t2: { name: 'Same', members: ['Ana', 'Bo'] },
      t3: { name: 'Cards', members: ['Bo'], needs: { Rust: 3, Kafka: 1 } },
      t4: { name: 'Other', members: ['Ana', 'Bo'], needs: { Rust: 3 } },
    },
  })
  expect(index.findings().map(inWords)).toEqual([
    'critical gap: Ada in Data',
    'critical gap: Kafka in t3',
    'critical key-person: Go in Data, Ana',
    'high key-person: Rust in t3, Bo',
    // Two teams of one name stand together, by skill.
    'high key-person: Go in t1, Ana',
    'high key-person: Go in t2, Ana',
    'high key-person: SQL in t1, Ana',
    'high key-person: SQL in t2, Ana',
    'medium key-person: SQL in Data, Ana',
    'medium key-person: Go in t4, Ana',
    'medium key-person: SQL in t4, Ana',
    'medium key-person: Rust in t1, Ana',
    'medium short: Rust in t4',
    'low key-person: Rust in Data, Ana',
  ])
})

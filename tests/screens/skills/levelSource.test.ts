import { describe, expect, test } from 'vitest'
import { CoverageIndex } from '#core/analysis/coverage.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { type Edit, isRefusal, type Outcome } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import { defaultScale } from '#core/model/level.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { atRisk } from '#screens/skills/groupCoverage.ts'
import { levelSource } from '#screens/skills/levelSource.ts'
import { peopleGroups } from '#screens/skills/peopleGroups.ts'
import { readInputs } from '#screens/skills/ratingUpdates.ts'
import { orderedSkills, skillColumns } from '#screens/skills/skillColumns.ts'
import { everySkill, type Facet, type Grouping } from '#screens/skills/skillsFilter.ts'
import { layTable } from '#screens/skills/skillsTable.ts'
import { staleRatings } from '#screens/skills/staleRatings.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

function edited(outcome: Outcome): Edit {
  if (isRefusal(outcome)) throw new Error(outcome.refused)
  return outcome
}

const today = day('2026-06-01')
const bank = sketchOrganisation({
  skills: { Kotlin: { chapter: 'Backend' }, Go: { chapter: 'Backend' }, Kafka: {}, Cobol: {} },
  people: {
    Ana: { chapter: 'Backend', can: { Kotlin: 4, Kafka: 'n/a', Go: 3 } },
    Bo: { chapter: 'Backend', can: { Kotlin: 2, Kafka: 0, Go: 3 } },
    Cy: { can: { Kotlin: 3, Kafka: 3, Go: 3 } },
  },
  teams: {
    Payments: { members: ['Ana', 'Bo'], needs: { Kotlin: 1, Kafka: 1, Go: 3 } },
    Cards: { members: ['Ana', 'Cy'], needs: { Cobol: 1 } },
  },
})

function look(workspace: Workspace, grouping: Grouping = 'team', facet: Facet = 'level') {
  const coverage = CoverageIndex.build(workspace, today)
  const groups = peopleGroups(workspace, grouping, today)
  const skills = orderedSkills(workspace)
  const table = layTable(groups, skills, { ...everySkill, grouping })
  const source = levelSource({ workspace, coverage, table, facet, staleOn: null, cache: new Map() })
  /** Row of a person, or of the holders, in a group. */
  const row = (group: string, who: string): string => {
    const found = [...table.meanings].find(
      ([, it]) =>
        it.group.label === group && (it.kind === 'person' ? it.person.name : 'holders') === who,
    )
    if (found === undefined) throw new Error(`No ${who} in ${group}`)
    return found[0]
  }
  return {
    table,
    groups,
    coverage,
    cell: (group: string, who: string, what: string) => source.cell(row(group, who), what),
    name: (group: string, who: string, what: string) => source.name(row(group, who), what),
  }
}

describe('cells of the skills grid', () => {
  const { cell, name, table } = look(bank)

  test('a level is a digit on its tint, and its name the fact', () => {
    expect(cell('Payments', 'Bo', 'Kotlin')).toMatchObject({ text: '2', tone: 2, ring: null })
    expect(name('Payments', 'Bo', 'Kotlin')).toBe('Kotlin, Bo: level 2')
  })

  test('the only holder in a team is ringed there', () => {
    expect(cell('Payments', 'Ana', 'Kotlin').ring).toBe('strong')
    expect(name('Payments', 'Ana', 'Kotlin')).toBe('Kotlin, Ana: level 4, only holder in Payments')
  })

  test('the same person is not ringed in another team where somebody else holds it', () => {
    expect(cell('Cards', 'Ana', 'Kotlin').ring).toBeNull()
    expect(name('Cards', 'Ana', 'Kotlin')).toBe('Kotlin, Ana: level 4')
  })

  test('the only holder of what the team does not need is marked quietly', () => {
    const lonely = look(
      sketchOrganisation({
        people: { Ana: { can: { Go: 3 } }, Cy: { can: { Go: 3 } } },
        teams: { Cards: { members: ['Ana'], needs: { Cobol: 1 } } },
      }),
    )
    expect(lonely.cell('Cards', 'Ana', 'Go').ring).toBe('weak')
    expect(lonely.cell('Cards', 'holders', 'Go').ink).toBeNull()
    expect(lonely.name('Cards', 'Ana', 'Go')).toBe(
      'Go, Ana: level 3, only holder in Cards, not needed there',
    )
  })

  test('not applicable, no rating and level 0 are three things', () => {
    expect(cell('Payments', 'Ana', 'Kafka')).toMatchObject({ text: '–', value: 'n/a', tone: null })
    expect(cell('Payments', 'Bo', 'Kafka')).toMatchObject({ text: '0', tone: 0 })
    expect(cell('Payments', 'Ana', 'Cobol')).toMatchObject({ text: '', tone: null })
    expect(name('Payments', 'Ana', 'Kafka')).toBe('Kafka, Ana: not applicable')
    expect(name('Payments', 'Ana', 'Cobol')).toBe('Cobol, Ana: not rated')
  })

  test('holders are counted under each group, and cannot be edited', () => {
    const holders = (what: string) => cell('Payments', 'holders', what)
    expect(holders('Kotlin')).toMatchObject({ text: '1', ink: 'risk', hatch: 'single' })
    expect(holders('Kotlin').readOnly).toMatch(/counted/)
    expect(holders('Kafka')).toMatchObject({ text: '0', ink: 'gap' })
    expect(holders('Cobol')).toMatchObject({ text: '·', ink: 'faint' })
    expect(holders('Go')).toMatchObject({ text: '2', ink: 'risk' })
    expect(name('Payments', 'holders', 'Kafka')).toBe(
      'Kafka, Payments: 0 holders, and it is needed',
    )
    expect(name('Payments', 'holders', 'Kotlin')).toBe('Kotlin, Payments: 1 holder, Ana, level 4')
    expect(name('Payments', 'holders', 'Go')).toBe('Go, Payments: 2 holders, 3 needed')
  })

  test('ungrouped, holders are counted in the whole organisation', () => {
    const whole = look(bank, 'none')
    expect(whole.cell('Sketch', 'holders', 'Kotlin').text).toBe('2')
    expect(whole.cell('Sketch', 'Cy', 'Kafka').ring).toBe('strong')
    expect(whole.name('Sketch', 'holders', 'Kafka')).toBe('Kafka, Sketch: 1 holder, Cy, level 3')
    expect(whole.cell('Sketch', 'Bo', 'Kafka').ring).toBeNull()
  })

  test('a rating moves the marks and leaves rows and columns as they are', () => {
    const rated = setRatings(bank, {
      ratings: [{ person: person('Bo'), skill: skill('Kotlin'), level: 3 }],
      day: today,
    })
    if (isRefusal(rated)) throw new Error(rated.refused)
    const after = look(apply(bank, rated))
    expect(after.cell('Payments', 'Ana', 'Kotlin').ring).toBeNull()
    expect(after.cell('Payments', 'holders', 'Kotlin').text).toBe('2')
    expect(after.table.sections).toEqual(table.sections)
  })

  test('a level of a longer scale has the tint of its place in it', () => {
    const levels = Array.from({ length: 11 }, (_, at) => ({ name: `L${at}`, description: '' }))
    const long = look(
      sketchOrganisation({
        organisation: { levels },
        people: { Ana: { can: { a: 1, b: 5, c: 10 } } },
      }),
    )
    const tones = ['a', 'b', 'c'].map((what) => long.cell('Not in a team', 'Ana', what).tone)
    expect(tones).toEqual([1, 2, 4])
  })
})

test('skills stand under their chapters by name, those without one last', () => {
  const columns = skillColumns(orderedSkills(bank), bank, 'level')
  expect(columns.map(({ label, group }) => `${group?.label}: ${label}`)).toEqual([
    'Backend: Go',
    'Backend: Kotlin',
    'No chapter: Cobol',
    'No chapter: Kafka',
  ])
  expect(columns[0]?.type).toMatchObject({ kind: 'choice', instantKeys: '01234-' })
})

test('the picker of a level tells what each level means, and takes its digit', () => {
  const [{ type } = { type: null }] = skillColumns(orderedSkills(bank), bank, 'level')
  const choices = type?.kind === 'choice' ? type.choices('') : []
  expect(choices.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4', 'n/a', ''])
  expect(choices[3]).toEqual({
    value: '3',
    label: '3 · Practitioner',
    description: defaultScale[3]?.description,
  })
})

describe('interest', () => {
  const keen = apply(
    bank,
    edited(
      setRatings(bank, {
        ratings: [
          { person: person('Bo'), skill: skill('Cobol'), interest: 3 },
          { person: person('Ana'), skill: skill('Cobol'), interest: 1, note: 'Later' },
        ],
        day: today,
      }),
    ),
  )
  const { cell, name } = look(keen, 'team', 'interest')

  test('is shown in place of the level, and counted from wanting to learn', () => {
    expect(cell('Payments', 'Bo', 'Cobol')).toMatchObject({ text: '3', ring: null })
    expect(name('Payments', 'Bo', 'Cobol')).toBe('Cobol, Bo: interest 3, Eager to learn it')
    expect(cell('Payments', 'holders', 'Cobol').text).toBe('1')
    expect(name('Payments', 'holders', 'Cobol')).toBe('Cobol, Payments: 1 wants to learn it')
    expect(name('Payments', 'Bo', 'Go')).toBe('Go, Bo: interest not said')
  })

  test('leaves levels and their day alone, and keeps a comment', () => {
    expect(keen.ratings.get(person('Bo'), skill('Cobol'))).toMatchObject({
      level: null,
      interest: 3,
      assessed: null,
    })
    expect(cell('Payments', 'Ana', 'Cobol').note).toBe('Later')
  })

  test('that is taken back leaves no rating behind', () => {
    const again = setRatings(keen, {
      ratings: [{ person: person('Bo'), skill: skill('Cobol'), interest: null }],
      day: today,
    })
    expect(apply(keen, edited(again)).ratings.get(person('Bo'), skill('Cobol'))).toBeUndefined()
  })
})

test('stale are levels assessed more than a year ago, and those of an unknown day', () => {
  const rated = sketchOrganisation({ people: { Ana: { can: { Go: 3 } }, Bo: { can: { Go: 2 } } } })
  const fresh = setRatings(rated, {
    ratings: [{ person: person('Bo'), skill: skill('Go'), level: 3 }],
    day: today,
  })
  const workspace = apply(rated, edited(fresh))
  const stale = (on: Day) =>
    staleRatings(workspace, peopleGroups(workspace, 'none', on), () => true, on).groups.flatMap(
      ({ members }) => members.map(({ person: it }) => it.name),
    )
  expect(stale(today)).toEqual(['Ana'])
  expect(stale(day('2027-06-02'))).toEqual(['Ana', 'Bo'])
})

test('where stale levels are looked for, the others step back and those say their day', () => {
  const workspace = apply(
    bank,
    edited(
      setRatings(bank, {
        ratings: [{ person: person('Bo'), skill: skill('Kotlin'), level: 3 }],
        day: today,
      }),
    ),
  )
  const coverage = CoverageIndex.build(workspace, today)
  const table = layTable(
    peopleGroups(workspace, 'none', today),
    orderedSkills(workspace),
    everySkill,
  )
  const source = levelSource({
    workspace,
    coverage,
    table,
    facet: 'level',
    staleOn: today,
    cache: new Map(),
  })
  const row = (name: string) =>
    [...table.meanings].find(([, it]) => it.kind === 'person' && it.person.name === name)?.[0] ?? ''
  expect(source.cell(row('Bo'), 'Kotlin')).toMatchObject({ text: '3', tone: null, ink: 'faint' })
  expect(source.cell(row('Cy'), 'Kotlin')).toMatchObject({ text: '3', tone: 3, ink: null })
  expect(source.name(row('Cy'), 'Kotlin')).toBe('Kotlin, Cy: level 3, day of assessment unknown')
})

test('people are grouped by role whatever its case, those without one last', () => {
  const crew = sketchOrganisation({
    people: {
      Ana: { role: 'Engineer' },
      Bo: { role: 'engineer' },
      Cy: {},
      Di: { role: 'Analyst' },
    },
  })
  const groups = peopleGroups(crew, 'role', today)
  expect(groups.map(({ label, members }) => [label, members.length])).toEqual([
    ['Analyst', 1],
    ['Engineer', 2],
    ['No role', 1],
  ])
})

describe('only at risk', () => {
  test('keeps skills that hang on one person or on nobody, and the people they hang on', () => {
    const { groups, coverage } = look(bank)
    const risk = atRisk({ workspace: bank, coverage }, groups, () => true)
    expect([...risk.skills].sort()).toEqual(['Cobol', 'Go', 'Kafka', 'Kotlin'])
    const people = risk.groups.map(
      ({ label, members }) => `${label}: ${members.map(({ person: it }) => it.name).join(', ')}`,
    )
    expect(people).toEqual(['Cards: Cy', 'Payments: Ana'])
  })

  test('looks at the skills on show only', () => {
    const { groups, coverage } = look(bank)
    const risk = atRisk({ workspace: bank, coverage }, groups, (it) => it === 'Cobol')
    expect(risk.groups.map(({ label, members }) => [label, members.length])).toEqual([['Cards', 0]])
  })

  test('in the whole organisation, finds those who hold a skill alone', () => {
    const { groups, coverage } = look(bank, 'none')
    const risk = atRisk({ workspace: bank, coverage }, groups, () => true)
    expect([...risk.skills].sort()).toEqual(['Cobol', 'Kafka'])
    expect(risk.groups[0]?.members.map(({ person: it }) => it.name)).toEqual(['Cy'])
  })
})

describe('typed and pasted text', () => {
  const { table } = look(bank)
  const rowsOf = (name: string) =>
    [...table.meanings].flatMap(([id, it]) =>
      it.kind === 'person' && it.person.name === name ? [id] : [],
    )

  test('becomes one rating where a person stands in two teams', () => {
    const inputs = rowsOf('Ana').map((row, at) => ({ row, column: 'Go', text: String(at) }))
    expect(inputs).toHaveLength(2)
    expect(readInputs(inputs, table, defaultScale, 'level')).toEqual({
      updates: [{ person: 'Ana', skill: 'Go', level: 1 }],
      rejected: [],
    })
  })

  test('is counted as rejected where it is no level', () => {
    const [row = ''] = rowsOf('Bo')
    const inputs = ['4', '7', 'x'].map((text) => ({ row, column: 'Go', text }))
    expect(readInputs(inputs, table, defaultScale, 'level')).toMatchObject({
      rejected: [
        { row, column: 'Go' },
        { row, column: 'Go' },
      ],
    })
  })
})

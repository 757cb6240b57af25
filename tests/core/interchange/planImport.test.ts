import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { invert } from '#core/edits/invert.ts'
import { mended } from '#core/edits/references.ts'
import { createPerson } from '#core/model/person.ts'
import { createWorkspace, tableNames, type Workspace } from '#core/model/workspace.ts'
import { sketchOrganisation } from '#tests/support/builders.ts'
import { contents } from './contents.ts'
import { imported, problems } from './importing.ts'

const bank = {
  'people.csv': 'id,name,chapter,role\nana,Ana Ruiz,eng,Dev\nbo,Bo Lind,eng,Ops\n',
  'chapters.csv': 'id,name,lead\neng,Engineering,ana\n',
  'teams.csv': 'id,name,owner\npay,Payments,bo\n',
  'memberships.csv': 'team,person,role,allocation,from\npay,ana,dev,50,2025-01-01\npay,bo,,,\n',
  'skills.csv': 'id,name,chapter\nkafka,Kafka,eng\n',
  'ratings.csv': 'person,skill,level\nana,kafka,3\nbo,kafka,1\n',
  'requirements.csv': 'team,skill,min_holders\npay,kafka,2\n',
}

function isWhole(workspace: Workspace): boolean {
  return tableNames.every((table) =>
    [...(workspace[table] as Iterable<never>)].every((record) => {
      const whole = mended(table, record, (to, id) => workspace[to].get(id as never) !== undefined)
      return whole === record
    }),
  )
}

describe('an import', () => {
  it('is one edit with a name, and undone in one step', () => {
    const { edit, workspace, report } = imported(bank)
    expect(edit.label).toBe('Import 7 files: 2 people, 1 team')
    expect(report.problems).toEqual([])
    expect(report.tables.map(({ table, added }) => `${table} ${added}`)).toEqual([
      'chapters 1',
      'skills 1',
      'people 2',
      'teams 1',
      'memberships 2',
      'ratings 2',
      'requirements 1',
    ])
    expect(contents(apply(workspace, invert(edit)))).toEqual(contents(createWorkspace()))
  })

  it('adds and updates, counts what it did, and deletes nothing', () => {
    const { workspace } = imported(bank)
    const people = 'id,name,role\nana,Ana Ruiz,Lead\nbo,Bo Lind,Ops\ncy,Cy Moss,\n'
    const again = imported({ 'people.csv': people }, workspace)
    expect(again.report.tables).toEqual([
      expect.objectContaining({ table: 'people', added: 1, changed: 1, unchanged: 1, leftOut: 0 }),
    ])
    expect(again.workspace.people.get('ana' as never)).toMatchObject({
      role: 'Lead',
      chapter: 'eng',
    })
    expect(again.workspace.ratings.size).toBe(2)
    expect(again.edit.label).toBe('Import 1 file: 2 people')
  })

  it('leaves a field as it was where the file has no column or no readable value for it', () => {
    const ana = createPerson({ id: 'ana' as never, name: 'Ana', capacity: 0.5, role: 'Dev' })
    const before = createWorkspace({ people: [ana] })
    const { workspace } = imported({ 'people.csv': 'id,capacity\nana,lots\n' }, before)
    expect(workspace.people.get(ana.id)).toEqual(ana)
  })

  it('sets a field back where the cell is empty', () => {
    const ana = createPerson({ id: 'ana' as never, name: 'Ana', capacity: 0.5, role: 'Dev' })
    const before = createWorkspace({ people: [ana] })
    const { workspace } = imported({ 'people.csv': 'id,name,capacity,role\nana,,,\n' }, before)
    expect(workspace.people.get(ana.id)).toEqual({ ...ana, capacity: 1, role: '' })
  })

  it('names by its id what has no name', () => {
    const plan = imported({ 'people.csv': 'id,name\nana,\n' })
    expect(plan.workspace.people.get('ana' as never)?.name).toBe('ana')
    expect(problems(plan)).toEqual(['people.csv · 2 · name · named by its id'])
  })
})

describe('a reference to an id that exists nowhere', () => {
  const files = {
    'people.csv': 'id,name,chapter\nana,Ana,data\n',
    'teams.csv': 'id,owner\npay,zoe\n',
    'memberships.csv': 'team,person\npay,ana\npay,zoe\nrisk,ana\n',
    'ratings.csv': 'person,skill,level\nana,kafka,3\n',
  }

  it('is reported; the row comes in without it, or stays out where it needs it', () => {
    const plan = imported(files)
    expect(problems(plan)).toEqual([
      'people.csv · 2 · chapter · data · value left out',
      'teams.csv · 2 · owner · zoe · value left out',
      'memberships.csv · 3 · person · zoe · row left out',
      'memberships.csv · 4 · team · risk · row left out',
      'ratings.csv · 2 · skill · kafka · row left out',
    ])
    expect(plan.workspace.people.get('ana' as never)?.chapter).toBeNull()
    expect(plan.workspace.memberships.size).toBe(1)
    expect(plan.report.tables.find(({ table }) => table === 'memberships')).toMatchObject({
      added: 1,
      leftOut: 2,
    })
    expect(isWhole(plan.workspace)).toBe(true)
  })

  it('is made, once, where missing records shall be created', () => {
    const plan = imported(files, createWorkspace(), { createMissing: true })
    expect(plan.report.missing.map(({ table, id }) => `${table} ${id}`).toSorted()).toEqual([
      'chapters data',
      'people zoe',
      'skills kafka',
      'teams risk',
    ])
    expect(plan.report.problems.filter(({ outcome }) => outcome === 'record created')).toHaveLength(
      4,
    )
    expect(plan.workspace.people.get('zoe' as never)?.name).toBe('zoe')
    expect(plan.workspace.memberships.size).toBe(3)
    expect(plan.report.tables.find(({ table }) => table === 'skills')).toMatchObject({
      file: null,
      created: 1,
    })
    expect(isWhole(plan.workspace)).toBe(true)
  })

  it('may be found in the workspace instead: ratings.csv alone is enough', () => {
    const before = sketchOrganisation({ people: { ana: { can: { kafka: 1 } } } })
    const { workspace, report } = imported(
      { 'ratings.csv': 'person,skill,level\nana,kafka,4\n' },
      before,
    )
    expect(report.problems).toEqual([])
    expect(workspace.ratings.get('ana' as never, 'kafka' as never)?.level).toBe(4)
  })
})

describe('matching by name', () => {
  const before = createWorkspace({
    people: [
      createPerson({ id: 'x1' as never, name: 'Ana Ruiz' }),
      createPerson({ id: 'x2' as never, name: 'Bo Lind' }),
      createPerson({ id: 'x3' as never, name: 'Bo Lind' }),
    ],
  })
  const files = {
    'people.csv': 'id,name,role\nana,ana ruiz ,Lead\nbo,Bo Lind,\n',
    'skills.csv': 'id\nkafka\n',
    'ratings.csv': 'person,skill,level\nana,kafka,3\nbo,kafka,2\nAna Ruiz,kafka,4\n',
  }

  it('is offered where one record has the name, and done only when ticked', () => {
    const plan = imported(files, before)
    expect(plan.report.offers).toEqual([
      { table: 'people', id: 'ana', name: 'ana ruiz ', existing: 'x1' },
      { table: 'people', id: 'Ana Ruiz', name: 'Ana Ruiz', existing: 'x1' },
    ])
    expect(plan.workspace.people.size).toBe(5)
  })

  it('takes every reference along, and joins rows that turn out to be one', () => {
    const plan = imported(files, before, { matchByName: true })
    expect(plan.workspace.people.get('x1' as never)?.role).toBe('Lead')
    expect(plan.workspace.people.size).toBe(4)
    expect(plan.workspace.ratings.get('x1' as never, 'kafka' as never)?.level).toBe(4)
    expect(plan.workspace.ratings.size).toBe(2)
    expect(problems(plan)).toContain('ratings.csv · 4 · last one kept')
  })

  it('is not offered where two rows of the file have the name', () => {
    const twins = { 'people.csv': 'id,name\na,Ana Ruiz\nb,Ana Ruiz\n' }
    expect(imported(twins, before).report.offers).toEqual([])
  })
})

describe('levels above the scale', () => {
  const files = {
    'people.csv': 'id\nana\n',
    'skills.csv': 'id,holds_from\nkafka,7\n',
    'ratings.csv': 'person,skill,level\nana,kafka,6\n',
  }

  it('are reported, and their ratings stay out', () => {
    const plan = imported(files)
    expect(plan.report.aboveScale).toEqual({ rows: 2, highest: 7 })
    expect(plan.workspace.ratings.size).toBe(0)
    expect(plan.workspace.skills.get('kafka' as never)?.holdsFrom).toBeNull()
    expect(problems(plan)).toEqual([
      'skills.csv · 2 · holds_from · 7 · value left out',
      'ratings.csv · 2 · level · 6 · row left out',
    ])
  })

  it('come in where the scale is extended', () => {
    const plan = imported(files, createWorkspace(), { extendScale: true })
    expect(plan.workspace.organisation.record.levels.map(({ name }) => name).slice(4)).toEqual([
      'Expert',
      'Level 5',
      'Level 6',
      'Level 7',
    ])
    expect(plan.workspace.ratings.size).toBe(1)
    expect(plan.report.problems).toMatchObject([{ outcome: 'scale extended' }])
  })

  it('of the organisation itself leave its minimum level as it was', () => {
    const plan = imported({
      'people.csv': 'id\nana\n',
      'organisation.csv': 'name,holds_from\nB,9\n',
    })
    expect(plan.workspace.organisation.record).toMatchObject({ name: 'B', holdsFrom: 3 })
    expect(problems(plan)).toEqual(['organisation.csv · 2 · holds_from · 9 · value left out'])
  })
})

describe('a new scale', () => {
  it('lowers the minimum level where that would be above it', () => {
    const plan = imported({ 'people.csv': 'id\nana\n', 'levels.csv': 'level,name\n0,No\n1,Yes\n' })
    expect(plan.workspace.organisation.record).toMatchObject({ holdsFrom: 1 })
    expect(problems(plan)).toEqual(['levels.csv · minimum level lowered'])
  })

  it('keeps the levels that are in use', () => {
    const before = sketchOrganisation({ people: { ana: { can: { kafka: 4 } } } })
    const files = { 'people.csv': 'id\nana\n', 'levels.csv': 'level,name\n0,No\n1,Yes\n' }
    const plan = imported(files, before)
    expect(plan.workspace.organisation.record.levels.map(({ name }) => name)).toEqual([
      'No',
      'Yes',
      'Working',
      'Practitioner',
      'Expert',
    ])
    expect(problems(plan)).toEqual(['levels.csv · scale kept longer'])
  })
})

describe('memberships and interactions, which have no id in the files', () => {
  const first = {
    ...bank,
    'interactions.csv': 'from,to,mode,purpose\npay,pay,facilitating,A\npay,pay,facilitating,B\n',
  }

  it('are the same ones at the next import', () => {
    const { workspace } = imported(first)
    expect(workspace.interactions.size).toBe(2)
    expect(imported(first, workspace).edit.changes).toEqual([])
  })

  it('change in place where team, person and first day are the same', () => {
    const { workspace } = imported(first)
    const stays =
      'team,person,role,allocation,from,to\npay,ana,dev,80,2025-01-01,2026-01-01\npay,ana,dev,20,2026-02-01,\n'
    const again = imported({ 'people.csv': 'id\nana\n', 'memberships.csv': stays }, workspace)
    expect(again.report.tables.at(-1)).toMatchObject({ added: 1, changed: 1, unchanged: 0 })
    const allocations = [...again.workspace.memberships].map(({ allocation }) => allocation)
    expect(allocations.toSorted((a, b) => a - b)).toEqual([20, 80, 100])
  })

  it('are found without their first day where the file has no such column', () => {
    const { workspace } = imported(first)
    const again = imported(
      { 'people.csv': 'id\nana\n', 'memberships.csv': 'team,person,role\npay,ana,lead\n' },
      workspace,
    )
    expect(again.workspace.memberships.size).toBe(2)
    expect(again.report.tables.at(-1)).toMatchObject({ changed: 1 })
  })
})

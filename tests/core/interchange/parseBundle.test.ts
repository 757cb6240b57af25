import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bundleFileNames } from '#core/interchange/bundleTables.ts'
import { parseBundle } from '#core/interchange/parseBundle.ts'
import { problemLimit } from '#core/interchange/problem.ts'
import { parsed, refusal, type Texts } from './importing.ts'

const people = 'id,name\nana,Ana\nbo,Bo\n'

function problemsOf(texts: Texts): string[] {
  return parsed(texts).problems.map(({ file, line, column, value, outcome }) =>
    [file, line, column, value, outcome].filter((it) => it !== null).join(' · '),
  )
}

describe('files that are no bundle are refused with a sentence', () => {
  it.each<[string, Texts, RegExp]>([
    ['nothing', {}, /neither people\.csv nor ratings\.csv/],
    ['an unknown file', { 'notes.csv': 'a,b\n1,2\n' }, /“notes\.csv”: neither people\.csv/],
    ['teams without people', { 'teams.csv': 'id,name\nt,T\n' }, /neither people\.csv/],
    ['an empty file', { 'people.csv': '' }, /people\.csv cannot be read\. The file is empty/],
    ['blank lines', { 'people.csv': '\n\n\n' }, /The file is empty/],
    ['a header alone', { 'people.csv': 'id,name\n' }, /header row and nothing below/],
    ['no header', { 'people.csv': 'Ana,ana\n' }, /first row does not name the column “id”/],
    ['a missing key', { 'ratings.csv': 'person,level\na,1\n' }, /does not name the column “skill”/],
    ['binary rubbish', { 'people.csv': '\0\u0001\u0002PNG\0\n\0' }, /The file is not text/],
    ['a broken header', { 'people.csv': '"id,name\nana,Ana\n' }, /never closed/],
  ])('%s', (_, texts, sentence) => {
    expect(refusal(texts)).toMatch(sentence)
  })
})

describe('a file is known by its name', () => {
  it('whatever its folder, case, or number of download', () => {
    const files = ['export/People.csv', 'people (2).csv', 'PEOPLE.CSV', 'people(1).csv']
    for (const name of files) expect(parsed({ [name]: people }).tables.people?.rows).toHaveLength(2)
  })

  it('and the first of two of one name is read', () => {
    const bundle = parsed({ 'a/people.csv': people, 'b/people.csv': 'id\nx\n' })
    expect(bundle.tables.people?.rows).toHaveLength(2)
    expect(bundle.problems).toMatchObject([{ file: 'people.csv', outcome: 'file left out' }])
  })

  it('and one that belongs to no bundle is named in the report', () => {
    expect(problemsOf({ 'people.csv': people, 'cognitive_load.csv': 'team\nx\n' })).toEqual([
      'cognitive_load.csv · file left out',
    ])
  })
})

describe('columns', () => {
  it('stand in any order, in any case, with spaces for underscores', () => {
    const text = 'Min Holders,SKILL, team ,min-level\n2,kafka,pay,3\n'
    const { tables } = parsed({ 'people.csv': people, 'requirements.csv': text })
    expect(tables.requirements?.rows).toEqual([
      { line: 2, fields: { team: 'pay', skill: 'kafka', minLevel: 3, minHolders: 2 } },
    ])
  })

  it('that are unknown or there twice are kept out and named', () => {
    expect(problemsOf({ 'people.csv': 'id,name,shoe size,name\nana,Ana,40,Anna\n' })).toEqual([
      'people.csv · 1 · shoe size · column left out',
      'people.csv · 1 · name · column left out',
    ])
  })

  it('that are absent say nothing, and empty cells say the default', () => {
    const { tables } = parsed({ 'people.csv': 'id,name,capacity,starts\nana,Ana,,\n' })
    expect(tables.people?.rows[0]?.fields).toEqual({
      id: 'ana',
      name: 'Ana',
      capacity: 1,
      starts: null,
    })
  })
})

describe('a bad value is reported with file, line, column and value', () => {
  const base = { 'people.csv': people }

  it.each([
    ['id', `${'x'.repeat(201)},X,,`, 'row left out'],
    ['id', 'a\tb,X,,', 'row left out'],
    ['name', `ana,${'n'.repeat(201)},,`, 'value left out'],
    ['starts', 'ana,Ana,2026-02-30,', 'value left out'],
    ['starts', 'ana,Ana,21.11.2026,', 'value left out'],
    ['capacity', 'ana,Ana,,-1', 'value left out'],
    ['capacity', 'ana,Ana,,eleven', 'value left out'],
    ['capacity', 'ana,Ana,,0x1', 'value left out'],
  ])('people: %s in %s', (column, row, outcome) => {
    const { problems, tables } = parsed({
      'people.csv': `id,name,starts,capacity\nbo,Bo,,\n${row}\n`,
    })
    expect(problems).toMatchObject([{ file: 'people.csv', line: 3, column, outcome }])
    expect(tables.people?.rows).toHaveLength(outcome === 'row left out' ? 1 : 2)
  })

  it.each([
    ['level', 'ana,kafka,5.5,,,', 'row left out'],
    ['level', 'ana,kafka,-1,,,', 'row left out'],
    ['level', 'ana,kafka,11,,,', 'row left out'],
    ['level', 'ana,kafka,Guru,,,', 'row left out'],
    ['skill', 'ana,,3,,,', 'row left out'],
    ['interest', 'ana,kafka,3,4,,', 'value left out'],
    ['rater', 'ana,kafka,3,,boss,', 'value left out'],
    ['assessed', 'ana,kafka,3,,,yesterday', 'value left out'],
  ])('ratings: %s in %s', (column, row, outcome) => {
    const text = `person,skill,level,interest,rater,assessed\n${row}\n`
    expect(parsed({ ...base, 'ratings.csv': text }).problems).toMatchObject([
      { file: 'ratings.csv', line: 2, column, outcome },
    ])
  })

  it.each([
    ['teams.csv', 'id,type\nt,squad\n', 'type', 'value left out'],
    ['teams.csv', 'id,status\nt,done\n', 'status', 'value left out'],
    ['memberships.csv', 'team,person,allocation\nt,ana,half\n', 'allocation', 'row left out'],
    ['memberships.csv', 'team,person,to\nt,ana,soon\n', 'to', 'row left out'],
    ['requirements.csv', 'team,skill,min_holders\nt,kafka,0\n', 'min_holders', 'row left out'],
    ['interactions.csv', 'from,to,mode\na,b,chatting\n', 'mode', 'row left out'],
    ['organisation.csv', 'name,holds_from\nBank,high\n', 'holds_from', 'value left out'],
  ])('%s', (file, text, column, outcome) => {
    const { problems } = parsed({ ...base, [file]: text })
    expect(problems).toMatchObject([{ file, line: 2, column, outcome }])
    expect(problems[0]?.reason).toMatch(/\.$/)
  })

  it('on the line where it stands, after cells of several lines', () => {
    const text = 'person,skill,note,level\nana,a,"one\ntwo",3\nana,b,"x\ny\nz",high\n'
    expect(problemsOf({ 'ratings.csv': text })).toEqual([
      'ratings.csv · 4 · level · high · row left out',
    ])
  })

  it('and cut where it is long', () => {
    const text = `id,starts\nana,${'9'.repeat(5_000)}\n`
    expect(parsed({ 'people.csv': text }).problems[0]?.value).toHaveLength(121)
  })
})

describe('values are taken as people write them', () => {
  it('levels by number, by name and as not applicable', () => {
    const text = 'person,skill,level\na,a,3\na,b,expert\na,c, N/A \na,d,\na,e,Working\n'
    const { tables } = parsed({ 'ratings.csv': text })
    expect(tables.ratings?.rows.map(({ fields }) => fields.level)).toEqual([3, 4, 'n/a', null, 2])
  })

  it('levels by the names of levels.csv, or else of the workspace', () => {
    const ratings = { name: 'ratings.csv', text: 'person,skill,level\na,a,Master\n' }
    const levels = { name: 'levels.csv', text: 'level,name\n1,Master\n0,Novice\n' }
    const own = parseBundle([ratings, levels])
    const workspace = parseBundle(
      [ratings],
      [
        { name: 'A', description: '' },
        { name: 'master', description: '' },
      ],
    )
    for (const bundle of [own, workspace]) {
      expect('refused' in bundle ? null : bundle.tables.ratings?.rows[0]?.fields.level).toBe(1)
    }
  })

  it('percentages with their sign, decimals with a comma, choices in capitals', () => {
    const { tables } = parsed({
      'people.csv': 'id;capacity\nana;0,8\n',
      'teams.csv': 'id,type,status\nt,Platform,ACTIVE\n',
      'memberships.csv': 'team,person,allocation\nt,ana,50 %\n',
    })
    expect(tables.people?.rows[0]?.fields.capacity).toBe(0.8)
    expect(tables.teams?.rows[0]?.fields).toMatchObject({ type: 'platform', status: 'active' })
    expect(tables.memberships?.rows[0]?.fields.allocation).toBe(50)
  })
})

describe('rows', () => {
  it('with too many cells are left out, with too few come in as far as they go', () => {
    expect(
      problemsOf({ 'people.csv': 'id,name,role\nana,Ana,Dev,Ops\nbo,Bo\ncy,Cy,Dev,,,\n' }),
    ).toEqual(['people.csv · 2 · Ops · row left out', 'people.csv · 3 · missing cells left out'])
  })

  it('of one key: the last wins, and both lines are named', () => {
    const { tables, problems } = parsed({ 'people.csv': 'id,name\nana,Ana\nbo,Bo\nana,Anna\n' })
    expect(tables.people).toMatchObject({ leftOut: 1 })
    expect(tables.people?.rows.map(({ fields }) => fields.name)).toEqual(['Anna', 'Bo'])
    expect(problems).toMatchObject([{ line: 4, value: 'ana', outcome: 'last one kept' }])
    expect(problems[0]?.reason).toContain('Line 2 and line 4')
  })

  it('of one person in one team are several stays where their days differ', () => {
    const text = 'team,person,from,to\nt,ana,2024-01-01,2024-06-30\nt,ana,2025-01-01,\n'
    expect(parsed({ 'people.csv': people, 'memberships.csv': text }).problems).toEqual([])
  })

  it('in great numbers do not drown the report', () => {
    const text = `id,starts\n${'ana,never\n'.repeat(problemLimit + 10)}`
    const { problems } = parsed({ 'people.csv': text })
    expect(problems).toHaveLength(problemLimit + 1)
    expect(problems.at(-1)?.reason).toMatch(/^\d+ more problems of this file are not listed/)
  })
})

describe('levels.csv', () => {
  const scaleOf = (text: string) => parsed({ 'people.csv': people, 'levels.csv': text })

  it('is the scale, in any order, with gaps named by their number', () => {
    const { scale } = scaleOf('level,name,description\n2,Master,Teaches\n0,Novice,\n')
    expect(scale?.map(({ name }) => name)).toEqual(['Novice', 'Level 1', 'Master'])
  })

  it.each(['level,name\n0,Only\n', 'level,name\n11,Too high\n', 'level,name\nhigh,A\n'])(
    'needs 2 to 11 levels: %j',
    (text) => {
      const { scale, problems } = scaleOf(text)
      expect(scale).toBeNull()
      expect(problems.at(-1)?.reason).toBe('A scale has 2 to 11 levels, from 0.')
    },
  )
})

describe('whatever the files hold', () => {
  const cell = fc.oneof(
    fc.constantFrom('id', 'person', 'skill', 'level', '3', 'n/a', '"', '""', "'=", '2026-01-01'),
    fc.string({ maxLength: 10, unit: 'binary' }),
  )
  const text = fc.oneof(
    fc.string({ maxLength: 100, unit: 'binary' }),
    fc
      .array(
        fc.array(cell, { maxLength: 5 }).map((it) => it.join(',')),
        { maxLength: 8 },
      )
      .map((it) => it.join('\n')),
  )
  const name = fc.oneof(fc.constantFrom(...bundleFileNames), fc.string({ maxLength: 12 }))

  it('reading ends in rows, problems or a sentence, and never throws', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name, text }), { maxLength: 4 }), (files) => {
        const result = parseBundle(files)
        for (const problem of result.problems) expect(problem.reason).toMatch(/[.”]$/)
        if ('refused' in result) expect(result.refused).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })
})

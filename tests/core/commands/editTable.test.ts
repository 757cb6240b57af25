import { describe, expect, test } from 'vitest'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { editTable, type TableInput, type TableOutcome } from '#core/commands/editTable.ts'
import { apply } from '#core/edits/apply.ts'
import { isRefusal } from '#core/edits/edit.ts'
import { invert } from '#core/edits/invert.ts'
import type { EditableTable } from '#core/fields/recordFields.ts'
import { recordsOf } from '#core/fields/records.ts'
import type { Workspace } from '#core/model/workspace.ts'
import { day, person, sketchOrganisation, skill } from '#tests/support/builders.ts'

const today = day('2026-06-01')
const bank = sketchOrganisation({
  chapters: ['Backend', 'Data'],
  people: {
    Ana: { chapter: 'Backend', can: { Kotlin: 4, Kafka: 2 } },
    Bo: { chapter: 'Backend', can: { Kotlin: 1 } },
    Cy: { leaves: day('2026-12-31') },
  },
  teams: {
    Payments: {
      members: [
        { who: 'Ana', from: day('2026-01-01') },
        { who: 'Bo', to: day('2025-12-31') },
      ],
      needs: { Kotlin: 1, Kafka: 2 },
    },
    Cards: { members: ['Cy'], needs: { Kotlin: 1 } },
  },
})

/** Cells as `row / column: text`. */
function edit(
  table: EditableTable,
  cells: readonly (readonly [row: string, column: string, text: string])[],
  added: readonly Readonly<Record<string, string>>[] = [],
  workspace: Workspace = bank,
): TableOutcome & { readonly after: Workspace } {
  let next = 0
  const input: TableInput = {
    table,
    inputs: cells.map(([row, column, text]) => ({ row, column, text })),
    added: added.map((texts) => new Map(Object.entries(texts))),
    newId: () => `new${next++}`,
    day: today,
  }
  const outcome = editTable(workspace, input)
  return { ...outcome, after: apply(workspace, outcome.edit) }
}

const link = (...ends: readonly string[]): string => ends.join('\u001f')
const reasons = ({ rejected }: TableOutcome) => rejected.map(({ reason }) => reason)

describe('cells of a table', () => {
  test('are set by what was typed, as one edit, and what cannot be is rejected with its reason', () => {
    const outcome = edit('people', [
      ['Ana', 'chapter', 'data'],
      ['Ana', 'role', 'Engineer'],
      ['Bo', 'chapter', 'Dta'],
      ['Bo', 'capacity', '0,8'],
      ['Cy', 'starts', '2026-13-01'],
    ])
    expect(outcome.changed).toBe(3)
    expect(outcome.rejected).toEqual([
      { row: 'Bo', column: 'chapter', text: 'Dta', reason: 'No chapter is called “Dta”.' },
      {
        row: 'Cy',
        column: 'starts',
        text: '2026-13-01',
        reason: 'Write a day as 2026-03-01.',
      },
    ])
    expect(outcome.after.people.get(person('Ana'))).toMatchObject({
      chapter: 'Data',
      role: 'Engineer',
    })
    expect(outcome.after.people.get(person('Bo'))).toMatchObject({
      chapter: 'Backend',
      capacity: 0.8,
    })
    expect(outcome.edit.label).toBe('Change 3 cells of people')
  })

  test('that say so already change nothing', () => {
    const outcome = edit('people', [
      ['Ana', 'name', 'Ana'],
      ['Ana', 'chapter', 'BACKEND'],
    ])
    expect([outcome.changed, outcome.rejected, outcome.edit.changes]).toEqual([0, [], []])
  })

  test('of one the later input counts', () => {
    const { after, changed } = edit('people', [
      ['Ana', 'role', 'a'],
      ['Ana', 'role', 'b'],
    ])
    expect([after.people.get(person('Ana'))?.role, changed]).toEqual(['b', 1])
  })

  test('of a record that was deleted meanwhile are rejected', () => {
    expect(reasons(edit('people', [['Dee', 'role', 'x']]))).toEqual([
      'It was deleted meanwhile. Undo brings it back.',
    ])
  })

  test('are said in words where one was changed', () => {
    expect(edit('people', [['Ana', 'name', ' Ann ']]).edit.label).toBe('Rename “Ana” to “Ann”')
    expect(edit('people', [['Ana', 'role', 'x']]).edit.label).toBe('Change “Role” of “Ana”')
    expect(edit('ratings', [[link('Ana', 'Kafka'), 'level', '3']]).edit.label).toBe(
      'Change “Level” of “Ana, Kafka”',
    )
  })

  test('names that are empty are rejected', () => {
    expect(reasons(edit('teams', [['Cards', 'name', '']]))).toEqual(['“Name” cannot be empty.'])
  })

  test('days stay in order: both are given back', () => {
    const wrong = edit('people', [
      ['Cy', 'starts', '2027-01-01'],
      ['Ana', 'starts', '2026-03-01'],
      ['Ana', 'leaves', '2026-02-01'],
    ])
    expect(reasons(wrong)).toEqual([
      '“Leaves”, 2026-12-31, is before “Starts”, 2027-01-01.',
      '“Leaves”, 2026-02-01, is before “Starts”, 2026-03-01.',
      '“Leaves”, 2026-02-01, is before “Starts”, 2026-03-01.',
    ])
    expect(wrong.edit.changes).toEqual([])
    const moved = edit('people', [
      ['Cy', 'starts', '2027-01-01'],
      ['Cy', 'leaves', ''],
    ])
    expect(moved.rejected).toEqual([])
  })
})

describe('the status of a team', () => {
  const achieved = sketchOrganisation({ teams: { Cards: { status: 'achieved' } } })
  const ended = (
    cells: readonly (readonly [row: string, column: string, text: string])[],
    workspace: Workspace = achieved,
  ) => {
    const outcome = edit('teams', cells, [], workspace)
    const [first] = cells
    const team = [...outcome.after.teams].find(({ id }) => id === first?.[0])
    return { ...outcome, team, disbanded: team?.disbanded, label: outcome.edit.label }
  }

  test('disbanded is so from the day that is shown, as one edit, with a transition', () => {
    const outcome = ended([['Cards', 'status', 'disbanded']])
    expect(outcome).toMatchObject({
      disbanded: today,
      label: 'Change “Status” of “Cards”',
      changed: 1,
    })
    expect([...outcome.after.transitions]).toMatchObject([
      { team: 'Cards', from: 'achieved', to: 'disbanded', day: today, reason: '' },
    ])
  })

  test('disbanded keeps a day that the team has or is given', () => {
    const given = ended([
      ['Cards', 'status', 'disbanded'],
      ['Cards', 'disbanded', '1 March 2026'],
    ])
    expect(given.disbanded).toBe('2026-03-01')
    const dated = ended([['Cards', 'disbanded', '2026-03-02']]).after
    expect(ended([['Cards', 'status', 'disbanded']], dated).disbanded).toBe('2026-03-02')
  })

  test('may lose the day on which the team ended again', () => {
    const { after } = ended([['Cards', 'status', 'disbanded']])
    expect(ended([['Cards', 'disbanded', '']], after).disbanded).toBeNull()
  })

  test('does not jump: it goes as missions go, and says what is missing', () => {
    const refused = (to: string, workspace: Workspace = bank) => {
      const outcome = edit('teams', [['Cards', 'status', to]], [], workspace)
      expect(outcome.edit.changes).toEqual([])
      return reasons(outcome)
    }
    expect(refused('disbanded')).toEqual([
      '“Cards” is active: from there it can become paused, achieved or abandoned, not disbanded.',
    ])
    expect(refused('paused')).toEqual(['Say why it is paused. The Missions screen asks for it.'])
    expect(refused('achieved')).toEqual([
      'Give the evidence that its outcome is reached. The Missions screen asks for it.',
    ])
    expect(refused('active', achieved)).toEqual([
      '“Cards” is achieved: from there it can become disbanded, not active.',
    ])
    const proposed = sketchOrganisation({ teams: { Cards: { status: 'proposed' } } })
    expect(refused('achieved', proposed)).toEqual([
      '“Cards” is proposed: from there it can become forming or abandoned, not achieved.',
    ])
    const peopled = edit('teams', [], [{ name: 'Loans', status: 'achieved' }])
    const [loans] = [...peopled.after.teams].filter(({ name }) => name === 'Loans')
    expect(loans?.status).toBe('achieved')
    const forming = sketchOrganisation({ teams: { Cards: { status: 'forming' } } })
    expect(refused('active', forming)).toEqual([
      'State the exit criterion in its charter: how it will know that it is done. Name its product owner.',
    ])
  })

  test('is taken back alone: the rest of the row stands', () => {
    const outcome = ended([
      ['Cards', 'status', 'proposed'],
      ['Cards', 'outcome', 'Disputes end in a day'],
    ])
    expect(outcome.team).toMatchObject({ status: 'achieved', outcome: 'Disputes end in a day' })
    expect(outcome.rejected.map(({ column }) => column)).toEqual(['status'])
  })

  test('and a target day that moves away leaves a slip', () => {
    const aimed = ended([['Cards', 'target', '2026-07-01']]).after
    expect(aimed.postponements.size).toBe(0)
    const slipped = ended([['Cards', 'target', '2026-09-01']], aimed).after
    expect([...slipped.postponements]).toMatchObject([
      { team: 'Cards', day: today, from: '2026-07-01', to: '2026-09-01' },
    ])
    expect(ended([['Cards', 'target', '2026-08-01']], slipped).after.postponements.size).toBe(1)
  })
})

describe('ratings', () => {
  const kafka = link('Ana', 'Kafka')

  test('are dated where a level changes, unless a day was given', () => {
    const rated = edit('ratings', [[kafka, 'level', 'expert']]).after
    expect(rated.ratings.get(person('Ana'), skill('Kafka'))).toMatchObject({
      level: 4,
      assessed: today,
    })
    const dated = edit('ratings', [
      [kafka, 'level', '-'],
      [kafka, 'assessed', '2026-05-05'],
      [kafka, 'interest', '3'],
    ]).after
    expect(dated.ratings.get(person('Ana'), skill('Kafka'))).toMatchObject({
      level: 'n/a',
      assessed: '2026-05-05',
      interest: 3,
    })
  })

  test('that come to say nothing go', () => {
    expect(edit('ratings', [[kafka, 'level', '']]).after.ratings.size).toBe(2)
  })

  test('are one for a person and a skill', () => {
    const twice = edit(
      'ratings',
      [[link('Bo', 'Kotlin'), 'person', 'Ana']],
      [{ person: 'Ana', skill: 'Kafka', level: '1' }],
    )
    expect(reasons(twice)).toEqual([
      'Ana has a rating in Kotlin already.',
      'Ana has a rating in Kafka already.',
    ])
    expect(twice.edit.changes).toEqual([])
  })

  test('may take each other’s places', () => {
    const {
      after,
      rejected,
      edit: swap,
    } = edit('ratings', [
      [link('Ana', 'Kotlin'), 'person', 'Bo'],
      [link('Bo', 'Kotlin'), 'person', 'Ana'],
    ])
    expect(rejected).toEqual([])
    expect(after.ratings.get(person('Ana'), skill('Kotlin'))?.level).toBe(1)
    expect(after.ratings.get(person('Bo'), skill('Kotlin'))?.level).toBe(4)
    expect(apply(after, invert(swap)).ratings.get(person('Ana'), skill('Kotlin'))?.level).toBe(4)
  })
})

describe('requirements', () => {
  test('a team states each need once', () => {
    expect(reasons(edit('requirements', [[link('Payments', 'Kafka'), 'skill', 'Kotlin']]))).toEqual(
      ['Payments states its need for Kotlin already.'],
    )
  })

  test('one that moves to another team is the same need there', () => {
    const { after } = edit('requirements', [[link('Payments', 'Kafka'), 'team', 'Cards']])
    expect(after.requirements.get('Cards' as never, skill('Kafka'))?.minHolders).toBe(2)
    expect(after.requirements.size).toBe(3)
  })
})

describe('memberships', () => {
  test('a person is in a team once at a time', () => {
    const outcome = edit(
      'memberships',
      [['Payments 1', 'to', '2026-02-01']],
      [{ person: 'Ana', team: 'Payments', from: '2026-05-01' }],
    )
    expect(outcome.changed).toBe(1)
    expect(reasons(outcome)).toEqual(['Ana is in Payments already on some of these days.'])
    expect(reasons(edit('memberships', [['Payments 0', 'person', 'Bo']]))).toEqual([])
    expect(
      reasons(
        edit('memberships', [
          ['Payments 0', 'person', 'Bo'],
          ['Payments 1', 'to', ''],
        ]),
      ),
    ).toEqual(['Bo is in Payments already on some of these days.'])
  })

  test('new ones begin on the day, unless it was said or they are over by then', () => {
    const { after } = edit(
      'memberships',
      [],
      [
        { person: 'Bo', team: 'Cards' },
        { person: 'Ana', team: 'Cards', to: '2025-01-01' },
        { person: 'Cy', team: 'Payments', from: '' },
      ],
    )
    expect([...after.memberships].slice(3).map(({ from }) => from)).toEqual([today, null, null])
  })
})

describe('rows that are added', () => {
  test('need no more than what the record does not stand without', () => {
    const outcome = edit('people', [], [{ name: 'Dee' }, { role: 'x' }, { name: '', role: '' }])
    expect(outcome.added).toBe(1)
    expect(outcome.rejected).toEqual([
      { row: null, column: 'name', text: '', reason: 'Give it a name first.' },
    ])
    expect([...outcome.after.people].at(-1)).toMatchObject({ id: 'new0', name: 'Dee', capacity: 1 })
    expect(outcome.edit.label).toBe('Add “Dee”')
  })

  test('come in without a value that cannot be read', () => {
    const outcome = edit('people', [], [{ name: 'Dee', chapter: 'Dta', location: 'Bern' }])
    expect([outcome.added, reasons(outcome)]).toEqual([1, ['No chapter is called “Dta”.']])
    expect([...outcome.after.people].at(-1)).toMatchObject({ chapter: null, location: 'Bern' })
  })

  test('are left out where what they join is not there, or where they say nothing', () => {
    const outcome = edit(
      'ratings',
      [],
      [
        { person: 'Dee', skill: 'Kotlin', level: '1' },
        { person: 'Cy', skill: 'Kotlin' },
        { person: 'Cy', skill: 'Kafka', level: '1' },
        { person: 'Cy', skill: 'kafka', level: '2' },
      ],
    )
    expect(reasons(outcome)).toEqual([
      'No person is called “Dee”.',
      'A rating needs a level, an interest or a comment.',
      'Cy has a rating in Kafka already.',
    ])
    expect(outcome.added).toBe(1)
    expect(outcome.after.ratings.get(person('Cy'), skill('Kafka'))?.level).toBe(1)
  })
})

describe('deleting rows', () => {
  const gone = (table: EditableTable, keys: readonly string[]) => {
    const outcome = deleteRecords(bank, table, keys)
    if (isRefusal(outcome)) throw new Error(outcome.refused)
    return { label: outcome.label, after: apply(bank, outcome) }
  }

  test('takes along what cannot stand without them, once', () => {
    const { label, after } = gone('people', ['Ana', 'Bo', 'Bo', 'nobody'])
    expect(label).toBe('Delete 2 people')
    expect([after.people.size, after.ratings.size, after.memberships.size]).toEqual([1, 0, 1])
  })

  test('of one says which', () => {
    const { label, after } = gone('ratings', [link('Ana', 'Kafka')])
    expect([label, after.ratings.size]).toEqual(['Delete “Ana, Kafka”', 2])
    expect([...recordsOf(after, 'people')]).toHaveLength(3)
  })

  test('that are all gone is refused', () => {
    expect(isRefusal(deleteRecords(bank, 'teams', ['x']))).toBe(true)
  })
})

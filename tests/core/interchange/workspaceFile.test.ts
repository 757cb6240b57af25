import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { change } from '#core/edits/edit.ts'
import type { JournalEntry } from '#core/edits/history.ts'
import { applyScenario } from '#core/edits/scenarioState.ts'
import {
  currentVersion,
  type Migration,
  migrate,
  migrations,
} from '#core/interchange/migrations.ts'
import { parseWorkspaceFile } from '#core/interchange/parseWorkspaceFile.ts'
import { rebuildJournal } from '#core/interchange/rebuildJournal.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import type { WorkspaceFile } from '#core/interchange/workspaceFile.ts'
import type { BaselineEdit } from '#core/model/baseline.ts'
import { createLearningAction } from '#core/model/learningAction.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createScenarioEdit, createScenarioRecord } from '#core/model/scenario.ts'
import { createSkill } from '#core/model/skill.ts'
import { createWorkspace, tableNames, type Workspace } from '#core/model/workspace.ts'
import { editFor, intents } from '../edits/arbitraryEdits.ts'
import { workspaces } from './arbitraryWorkspace.ts'
import { contents } from './contents.ts'
import version1 from './version1.json' with { type: 'json' }
import version2 from './version2.json' with { type: 'json' }

const ana = createPerson({ id: 'ana' as never, name: 'Ana' })
const bo = createPerson({ id: 'bo' as never, name: 'Bo' })

function entry(seq: number, edit: JournalEntry['edit']): JournalEntry {
  const at = '2026-11-21T09:00:00.000Z'
  return { seq, id: `e${seq}`, author: 'a', at, cause: { kind: 'do' }, edit }
}

function fileOf(workspace: Workspace, history: readonly JournalEntry[] = []): WorkspaceFile {
  return { workspace, history }
}

function read(text: string): WorkspaceFile {
  const file = parseWorkspaceFile(text)
  if ('refused' in file) throw new Error(file.refused)
  return file
}

function refusal(text: string): string {
  const file = parseWorkspaceFile(text)
  if (!('refused' in file)) throw new Error('The file was not refused.')
  return file.refused
}

/** The text of a small file with something in it changed. */
function damaged(from: string, to: string): string {
  const text = serializeWorkspaceFile(fileOf(createWorkspace({ people: [ana, bo] })))
  expect(text).toContain(from)
  return text.replace(from, to)
}

/** A journal as a session would write it, with the workspace that it leads to. */
const journals = fc.array(intents, { maxLength: 12 }).map((wanted) => {
  const history: JournalEntry[] = []
  let workspace = createWorkspace()
  for (const intent of wanted) {
    const edit = editFor(workspace, intent)
    history.push(entry(history.length + 1, edit))
    workspace = apply(workspace, edit)
  }
  return fileOf(workspace, history)
})

function replayed(file: WorkspaceFile): Workspace {
  const entries = rebuildJournal(file, 'Open file', (edit) => entry(99, edit))
  return entries.reduce((state, { edit }) => apply(state, edit), createWorkspace())
}

describe('a workspace file', () => {
  it('gives any organisation back, byte for byte the same when written again', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const text = serializeWorkspaceFile(fileOf(workspace))
        const back = read(text)
        expect(contents(back.workspace)).toEqual(contents(workspace))
        expect(serializeWorkspaceFile(back)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('gives the journal back', () => {
    fc.assert(
      fc.property(journals, (file) => {
        expect(read(serializeWorkspaceFile(file)).history).toEqual(file.history)
      }),
    )
  })

  it('is the same bytes whatever order the records and their fields were made in', () => {
    fc.assert(
      fc.property(workspaces, (workspace) => {
        const turned = (record: object) => Object.fromEntries(Object.entries(record).reverse())
        const lists = tableNames.map((table) => [
          table,
          [...(workspace[table] as Iterable<object>)].map(turned).reverse(),
        ])
        const again = createWorkspace(Object.fromEntries(lists))
        expect(serializeWorkspaceFile(fileOf(again))).toBe(
          serializeWorkspaceFile(fileOf(workspace)),
        )
      }),
    )
  })

  it('has one record a line, so that it compares well', () => {
    const edit = { label: 'Add Ana', changes: [change('people', null, ana)] }
    const text = serializeWorkspaceFile(
      fileOf(createWorkspace({ people: [bo, ana] }), [entry(1, edit)]),
    )
    const lines = text.split('\n')
    expect(lines.slice(0, 3)).toEqual(['{', '"format": "crosshatch",', '"version": 3,'])
    expect(lines.filter((line) => line.startsWith('{"id":"'))).toEqual([
      '{"id":"ana","name":"Ana","chapter":null,"role":"","location":"","capacity":1,"starts":null,"leaves":null},',
      '{"id":"bo","name":"Bo","chapter":null,"role":"","location":"","capacity":1,"starts":null,"leaves":null}',
    ])
    expect(lines.filter((line) => line.startsWith('{"table":"people"'))).toHaveLength(1)
    expect(JSON.parse(text).history[0].changes[0].after.name).toBe('Ana')
  })
})

describe('a file that cannot be read is refused with a sentence', () => {
  it.each([
    ['not JSON', 'id,name\n', /not a workspace file: it is not JSON/],
    ['cut off', '{"format": "crosshatch", "ver', /not JSON/],
    ['a list', '[]', /JSON of another program/],
    ['null', 'null', /JSON of another program/],
    ['other JSON', '{"name":"package"}', /JSON of another program/],
    ['no version', '{"format":"crosshatch"}', /which version/],
    ['version 0', '{"format":"crosshatch","version":0}', /which version/],
    ['no workspace', '{"format":"crosshatch","version":1}', /damaged\. workspace: .*history/],
    [
      'a newer version',
      '{"format":"crosshatch","version":4}',
      /newer Crosshatch: it is of version 4, and this one reads up to 3/,
    ],
  ])('%s', (_, text, sentence) => {
    expect(refusal(text)).toMatch(sentence)
  })

  it.each([
    ['a number that is none', '"capacity":1', '"capacity":"1"', /workspace\.people\.0\.capacity/],
    ['an unknown field', '"role":""', '"role":"","salary":1', /workspace\.people\.0\.salary/],
    ['a missing field', '"role":"",', '', /workspace\.people\.0\.role/],
    [
      'an id that is too long',
      '"id":"bo"',
      `"id":"${'x'.repeat(201)}"`,
      /workspace\.people\.1\.id/,
    ],
    [
      'a day that is none',
      '"starts":null',
      '"starts":"2026-02-30"',
      /workspace\.people\.0\.starts/,
    ],
    ['an id twice', '"id":"bo"', '"id":"ana"', /people: “ana” stands there twice/],
    [
      'a dangling reference',
      '"chapter":null',
      '"chapter":"data"',
      /workspace\.people\.0\.chapter: “data” is not among the chapters/,
    ],
    [
      'a minimum level above the scale',
      '"holdsFrom":3',
      '"holdsFrom":9',
      /holdsFrom is above the scale/,
    ],
    ['a scenario of nobody knows what', '"scenarios": []', '"scenarios": [1]', /scenarios/],
    ['a broken history', '"history": []', '"history": [{"seq":1}]', /history\.0\./],
  ])('%s', (_, from, to, sentence) => {
    expect(refusal(damaged(from, to))).toMatch(sentence)
  })

  it('where a level is above its own scale, or a change joins two records', () => {
    const go = createSkill({ id: 'go' as never, name: 'Go', holdsFrom: 7 })
    expect(refusal(serializeWorkspaceFile(fileOf(createWorkspace({ skills: [go] }))))).toMatch(
      /skills\.0: level 7 is above the scale, which ends at 4/,
    )
    const kafka = createSkill({ id: 'kafka' as never, name: 'Kafka' })
    const goal = { id: 'l' as never, person: ana.id, skill: kafka.id, target: 5 }
    const learningActions = [createLearningAction(goal)]
    const planned = createWorkspace({ people: [ana], skills: [kafka], learningActions })
    expect(refusal(serializeWorkspaceFile(fileOf(planned)))).toMatch(
      /learningActions\.0: level 5 is above the scale, which ends at 4/,
    )
    const history = [entry(1, { label: 'x', changes: [change('people', ana, bo)] })]
    expect(refusal(serializeWorkspaceFile(fileOf(createWorkspace(), history)))).toMatch(
      /history\.0\.changes\.0: before and after are different records/,
    )
  })

  it.each(['before', 'after'] as const)('where there is no organisation %s a change', (side) => {
    const { record } = createWorkspace().organisation
    const renamed = change('organisation', record, { ...record, name: 'Other' })
    const history = [entry(1, { label: 'x', changes: [{ ...renamed, [side]: null } as never] })]
    expect(refusal(serializeWorkspaceFile(fileOf(createWorkspace(), history)))).toMatch(
      /history\.0\.changes\.0: the organisation is neither added nor deleted/,
    )
  })

  it('naming the first three problems and counting the others', () => {
    const people = Array.from({ length: 9 }, (_, at) => ({ ...ana, id: `p${at}` as never }))
    const text = serializeWorkspaceFile(fileOf(createWorkspace({ people })))
    expect(refusal(text.replaceAll('"capacity":1', '"capacity":-1'))).toMatch(
      /people\.0\.capacity.*people\.1\.capacity.*people\.2\.capacity.* And 6 more\./,
    )
  })

  it('and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(refusal(text)).toMatch(/\.$/)
        refusal(`{"format":"crosshatch","version":1,"workspace":${JSON.stringify(text)}}`)
      }),
    )
    expect(refusal('['.repeat(2_000_000))).toMatch(/not JSON/)
  })
})

describe('the journal of a file', () => {
  it('is its history where that leads to its workspace', () => {
    fc.assert(
      fc.property(journals, (file) => {
        const entries = rebuildJournal(file, 'Open file', (edit) => entry(99, edit))
        expect(entries).toEqual(file.history.map(({ seq: _, ...rest }) => rest))
      }),
    )
  })

  it('ends in one entry more where somebody has changed the workspace by hand', () => {
    fc.assert(
      fc.property(journals, workspaces, ({ history }, workspace) => {
        const file = fileOf(workspace, history)
        expect(contents(replayed(file))).toEqual(contents(workspace))
      }),
    )
  })

  it('is one entry with everything where the history does not replay', () => {
    const lost = entry(1, { label: 'Rename', changes: [change('people', ana, bo)] })
    const file = fileOf(createWorkspace({ people: [bo] }), [lost])
    const entries = rebuildJournal(file, 'Open file', (edit) => entry(99, edit))
    expect(entries.map(({ edit }) => edit.label)).toEqual(['Open file'])
    expect(contents(replayed(file))).toEqual(contents(file.workspace))
  })

  it('is refused with sequence numbers or ids that cannot be', () => {
    const edit = diff('Add', createWorkspace(), createWorkspace({ people: [ana] }))
    const text = serializeWorkspaceFile(
      fileOf(createWorkspace({ people: [ana] }), [entry(1, edit), entry(2, edit)]),
    )
    expect(refusal(text.replace('"seq":2', '"seq":1'))).toMatch(/history\.1\.seq: 1 follows 1/)
    expect(refusal(text.replace('"id":"e2"', '"id":"e1"'))).toMatch(/history\.1\.id: “e1”/)
  })
})

describe('the scenarios of a file', () => {
  const edit = { label: 'Ana leaves', changes: [change('people', ana, null)] } as BaselineEdit
  const scenario = createScenarioRecord({ id: 'x' as never, name: 'Without Ana' })
  const step = (id: string, place: number) =>
    createScenarioEdit({ id: id as never, scenario: scenario.id, place, edit })
  const text = serializeWorkspaceFile(
    fileOf(
      createWorkspace({
        people: [ana],
        scenarios: [scenario],
        scenarioEdits: [step('a', 2), step('c', 1), step('b', 1)],
      }),
    ),
  )

  it('stand at its top, each with its steps in order and a line for each change', () => {
    const { scenarios, workspace } = JSON.parse(text)
    expect(scenarios[0].edits.map(({ id }: { id: string }) => id)).toEqual(['b', 'c', 'a'])
    expect(Object.keys(workspace)).not.toContain('scenarioEdits')
    expect(text.split('\n').filter((line) => line.startsWith('{"table":"people"'))).toHaveLength(3)
  })

  it.each([
    ['a step twice', '"id":"b"', '"id":"c"', /scenarioEdits: “c” stands there twice/],
    [
      'a step that changes scenarios',
      /\{"table":"people".*\}/,
      '{"table":"scenarios","before":null,"after":{"id":"y","name":"Y","purpose":"","created":null}}',
      /scenarios\.0\.edits\.0\.changes\.0/,
    ],
    [
      'a step that turns one record into another',
      '"after":null',
      `"after":${JSON.stringify(bo)}`,
      /scenarios\.0\.edits\.0\.changes\.0: before and after are different records/,
    ],
    ['a step without a place', '"place":1', '"place":"first"', /scenarios\.0\.edits\.0\.place/],
    ['a place behind which there is none', '"place":1', '"place":1e300', /edits\.0\.place/],
    ['a place before the first', '"place":1', '"place":-1', /edits\.0\.place/],
    [
      'a step without an organisation',
      /\{"table":"people".*\}/,
      `{"table":"organisation","before":${JSON.stringify(createWorkspace().organisation.record)},"after":null}`,
      /edits\.0\.changes\.0: the organisation is neither added nor deleted/,
    ],
  ])('are refused with %s', (_, from, to, sentence) => {
    expect(refusal(text.replace(from, to))).toMatch(sentence)
  })

  it('may go above the scale, which is told where they are looked at', () => {
    const kafka = createSkill({ id: 'kafka' as never, name: 'Kafka' })
    const rating = createRating({ person: ana.id, skill: kafka.id, level: 7 })
    const rate = { label: 'Rate', changes: [change('ratings', null, rating)] } as BaselineEdit
    const workspace = createWorkspace({
      people: [ana],
      skills: [kafka],
      scenarios: [scenario],
      scenarioEdits: [{ ...step('a', 1), edit: rate }],
    })
    const back = read(serializeWorkspaceFile(fileOf(workspace))).workspace
    expect(contents(back)).toEqual(contents(workspace))
    expect(applyScenario(back, back.scenarioEdits).conflicts).toMatchObject([
      { kind: 'above-scale', step: 'a' },
    ])
  })

  it('may be about people who are gone', () => {
    const without = createWorkspace({ scenarios: [scenario], scenarioEdits: [step('a', 1)] })
    expect(contents(read(serializeWorkspaceFile(fileOf(without))).workspace)).toEqual(
      contents(without),
    )
  })
})

describe('migrations', () => {
  it('read what version 1 wrote, with an empty learning plan and no scenarios', () => {
    const { workspace, history } = read(JSON.stringify(version1))
    expect([...workspace.people].map(({ name }) => name)).toEqual(['Ana Weiss', 'Bo'])
    expect(workspace.interactions.size).toBe(1)
    expect([workspace.learningActions.size, workspace.scenarios.size]).toEqual([0, 0])
    expect(history.map(({ edit }) => edit.label)).toEqual([
      'Import',
      'Ledger serves Cards',
      'Rename',
    ])
    const text = serializeWorkspaceFile({ workspace, history })
    expect(tablesOf(text)).toMatchObject(version1.workspace)
    expect(inNewTables(text, version1.workspace)).toEqual([])
    expect(serializeWorkspaceFile(read(text))).toBe(text)
  })

  it('read what version 2 wrote, with nothing kept of missions beside their teams', () => {
    const { workspace, history } = read(JSON.stringify(version2))
    expect([...workspace.teams]).toMatchObject([{ name: 'Cards', status: 'paused' }])
    expect([...workspace.learningActions]).toEqual(version2.workspace.learningActions)
    expect(workspace.scenarioEdits.size).toBe(1)
    expect(history.map(({ edit }) => edit.label)).toEqual(['Plan that Bo learns Kafka'])
    const text = serializeWorkspaceFile({ workspace, history })
    expect(tablesOf(text)).toMatchObject(version2.workspace)
    expect(inNewTables(text, version2.workspace)).toEqual([])
    expect(JSON.parse(text).scenarios).toEqual(version2.scenarios)
    expect(serializeWorkspaceFile(read(text))).toBe(text)
  })

  function tablesOf(text: string): Readonly<Record<string, readonly unknown[]>> {
    return JSON.parse(text).workspace
  }

  /** What stands in tables that the older file does not have. */
  function inNewTables(text: string, older: object): unknown[] {
    const added = Object.entries(tablesOf(text)).filter(([table]) => !Object.hasOwn(older, table))
    expect(added.length).toBeGreaterThan(0)
    return added.flatMap(([, records]) => records)
  }

  it('are numbered from 1 without gaps, and the current version is one above the last', () => {
    expect(migrations.map(({ from }) => from)).toEqual(migrations.map((_, at) => at + 1))
    expect(currentVersion()).toBe(migrations.length + 1)
  })

  it('run in turn from the version of the file', () => {
    const list: Migration[] = [
      { from: 1, up: (file) => ({ ...file, steps: [...(file.steps as string[]), 'one'] }) },
      { from: 2, up: (file) => ({ ...file, steps: [...(file.steps as string[]), 'two'] }) },
    ]
    expect(migrate({ version: 1, steps: [] }, list)).toEqual({ version: 3, steps: ['one', 'two'] })
    expect(migrate({ version: 2, steps: [] }, list)).toEqual({ version: 3, steps: ['two'] })
    expect(migrate({ version: 3, steps: [] }, list)).toEqual({ version: 3, steps: [] })
    expect(migrate({ version: 4 }, list)).toHaveProperty('refused')
  })
})

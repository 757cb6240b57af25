import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { change, type Edit, isBaselineEdit } from '#core/edits/edit.ts'
import type { PersonId, ScenarioEditId, ScenarioId, SkillId } from '#core/model/ids.ts'
import { createOrganisation } from '#core/model/organisation.ts'
import { createPerson } from '#core/model/person.ts'
import { createRating } from '#core/model/rating.ts'
import { createScenarioEdit, createScenarioRecord } from '#core/model/scenario.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { AppendResult, NewEntry, WorkspaceStorage } from '#storage/port.ts'
import type { Device } from './device.ts'
import { anyHistory, contentsOf, editsBetween, entryOf } from './records.ts'
import { schema1 } from './schema1.ts'

/** What every storage promises, whatever it keeps things in. */
export function storageContract(kept: string, newDevice: () => Promise<Device>): void {
  describe(`a storage kept in ${kept}`, () => {
    let device: Device
    let storage: WorkspaceStorage
    beforeEach(async () => {
      device = await newDevice()
      storage = await device.openTab()
    })

    test('has no workspaces at first, and makes none by looking', async () => {
      expect(await storage.list()).toEqual([])
      expect(await storage.open('w')).toBeNull()
      expect(await storage.read('w', 0)).toBeNull()
      expect(await storage.list()).toEqual([])
    })

    test('opens a workspace without entries as the empty organisation', async () => {
      expect(await storage.create('w', [])).toEqual({ kind: 'appended', entries: [] })
      const opened = await storage.open('w')
      expect(opened).toMatchObject({ head: 0, damage: null })
      expect(contentsOf(workspaceOf(opened))).toEqual(contentsOf(createWorkspace()))
    })

    test('gives back any edits, written in any batches, from another tab', async () => {
      await fc.assert(
        fc.asyncProperty(
          anyHistory,
          fc.array(fc.nat(3)),
          fc.boolean(),
          async (states, sizes, keep) => {
            const id = crypto.randomUUID()
            const entries = editsBetween(states).map((edit) => entryOf(edit))
            await storage.create(id, [])
            let head = 0
            for (const size of [...sizes, entries.length]) {
              const batch = entries.slice(head, head + size)
              expect((await storage.append(id, head, batch)).kind).toBe('appended')
              head += batch.length
              const state = states[head]
              if (keep && state !== undefined) await storage.checkpoint(id, head, state)
            }
            const other = await device.openTab()
            expect(await other.read(id, 0)).toEqual(numbered(entries))
            const opened = await other.open(id)
            expect(opened).toMatchObject({ head: entries.length, damage: null })
            expect(contentsOf(workspaceOf(opened))).toEqual(
              contentsOf(states.at(-1) ?? createWorkspace()),
            )
            await storage.remove(id)
          },
        ),
        { numRuns: 12 },
      )
    })

    test('keeps an import of 20,000 ratings as one entry in records below 32 kB', async () => {
      const { edit, workspace } = hugeImport(2_000)
      await storage.create('w', [entryOf(edit)])
      await storage.checkpoint('w', 1, workspace)
      const sizes = [...(await device.rows('journal')), ...(await device.rows('chunks'))].map(
        sizeOf,
      )
      expect(sizes.length).toBeGreaterThan(4)
      expect(Math.max(...sizes)).toBeLessThan(32_000)
      const other = await device.openTab()
      const [entry] = (await other.read('w', 0)) ?? []
      expect(entry?.edit).toEqual(edit)
      expect(contentsOf(workspaceOf(await other.open('w')))).toEqual(contentsOf(workspace))
    })

    test('keeps a scenario’s step of 10,000 cells in records below 32 kB', async () => {
      const { edit: pasted } = hugeImport(1_000)
      if (!isBaselineEdit(pasted)) throw new Error('Not an edit of the organisation')
      const scenario = createScenarioRecord({ id: 'x' as ScenarioId, name: 'What if' })
      const id = 'e' as ScenarioEditId
      const step = createScenarioEdit({ id, scenario: scenario.id, place: 1, edit: pasted })
      const aside = { ...step, isSetAside: true }
      const edits: Edit[] = [
        {
          label: 'Keep',
          changes: [change('scenarios', null, scenario), change('scenarioEdits', null, step)],
        },
        { label: 'Set aside', changes: [change('scenarioEdits', step, aside)] },
      ]
      const workspace = edits.reduce(apply, createWorkspace())
      await storage.create(
        'w',
        edits.map((edit) => entryOf(edit)),
      )
      const replayed = await (await device.openTab()).open('w')
      expect(contentsOf(workspaceOf(replayed))).toEqual(contentsOf(workspace))
      await storage.checkpoint('w', 2, workspace)
      const rows = [...(await device.rows('journal')), ...(await device.rows('chunks'))]
      expect(Math.max(...rows.map(sizeOf))).toBeLessThan(32_000)
      const other = await device.openTab()
      expect(((await other.read('w', 0)) ?? []).map(({ edit }) => edit)).toEqual(edits)
      expect(contentsOf(workspaceOf(await other.open('w')))).toEqual(contentsOf(workspace))
    })

    test('opens what a program of schema 1 wrote, with and without its checkpoint', async () => {
      await storage.create('other', [])
      for (const [store, rows] of schema1) await device.insert(store, rows)
      const open = async (head: number) => {
        const opened = await (await device.openTab()).open('w')
        expect(opened).toMatchObject({ head, damage: null })
        return workspaceOf(opened)
      }
      const workspace = await open(3)
      expect([...workspace.people].map(({ name }) => name)).toEqual(['Ana Weiss', 'Bo'])
      expect([...workspace.interactions].map(({ mode }) => mode)).toEqual(['x-as-a-service'])
      expect([workspace.learningActions.size, workspace.scenarios.size]).toEqual([0, 0])
      await device.tamper('checkpoints', () => null)
      expect(contentsOf(await open(3))).toEqual(contentsOf(workspace))
      expect((await storage.append('w', 3, [entryOf(add('Cem'))])).kind).toBe('appended')
      expect([...(await open(4)).people].map(({ name }) => name)).toContain('Cem')
    })

    test('lists name, people, teams and dates as the edits leave them', async () => {
      await storage.create('w', [{ ...entryOf(add('Ana', 'Bo')), at: '2026-01-01T00:00:00.000Z' }])
      const renamed = createOrganisation('Harbour Bank')
      const edit: Edit = {
        label: 'Rename, and Bo leaves',
        changes: [
          change('organisation', createOrganisation('My organisation'), renamed),
          change('people', person('Bo'), null),
        ],
      }
      await storage.append('w', 1, [{ ...entryOf(edit), at: '2026-02-02T00:00:00.000Z' }])
      expect(await (await device.openTab()).list()).toEqual([
        {
          id: 'w',
          name: 'Harbour Bank',
          people: 1,
          teams: 0,
          created: '2026-01-01T00:00:00.000Z',
          modified: '2026-02-02T00:00:00.000Z',
        },
      ])
    })

    test('reads the entries after a place, and knows where there is no workspace', async () => {
      const entries = people(5).map((name) => entryOf(add(name)))
      await storage.create('w', entries)
      const seqs = async (after: number) => (await storage.read('w', after))?.map(({ seq }) => seq)
      expect(await seqs(3)).toEqual([4, 5])
      expect(await storage.read('other', 0)).toBeNull()
      expect(await seqs(5)).toEqual([])
    })

    test('replaces nothing when a workspace of that id is there already', async () => {
      await storage.create('w', [entryOf(add('Ana'))])
      const again = await (await device.openTab()).create('w', [entryOf(add('Bo'))])
      expect(again).toMatchObject({ kind: 'behind', entries: [{ seq: 1 }] })
      expect(await namesIn(storage)).toEqual(['Ana'])
    })

    describe('with two tabs', () => {
      test('says to the later one what came first', async () => {
        await storage.create('w', [])
        const other = await device.openTab()
        await other.open('w')
        const first = entryOf(add('Ana'))
        await storage.append('w', 0, [first])
        expect(await other.append('w', 0, [entryOf(add('Bo'))])).toEqual({
          kind: 'behind',
          entries: numbered([first]),
        })
        expect(await namesIn(storage)).toEqual(['Ana'])
      })

      test('loses nothing when both append at once', async () => {
        await storage.create('w', [])
        const other = await device.openTab()
        await Promise.all([
          appendAll(
            storage,
            people(12, 'a').map((name) => entryOf(add(name))),
          ),
          appendAll(
            other,
            people(12, 'b').map((name) => entryOf(add(name))),
          ),
        ])
        const entries = await storage.read('w', 0)
        expect(entries?.map(({ seq }) => seq)).toEqual(
          Array.from({ length: 24 }, (_, at) => at + 1),
        )
        const expected = [...people(12, 'a'), ...people(12, 'b')].sort()
        expect(await namesIn(await device.openTab())).toEqual(expected)
      })

      test('tells the other one that there is something new, and not itself', async () => {
        const other = await device.openTab()
        let own = 0
        storage.watch(() => own++)
        const heard = new Promise<void>((resolve) => {
          other.watch(resolve)
        })
        await storage.create('w', [])
        await heard
        expect(own).toBe(0)
      })

      test('tells nothing to a listener that has stopped', async () => {
        const other = await device.openTab()
        let calls = 0
        other.watch(() => calls++)()
        const heard = new Promise<void>((resolve) => {
          other.watch(resolve)
        })
        await storage.create('w', [])
        await heard
        expect(calls).toBe(0)
      })
    })

    describe('sent an entry again', () => {
      test('at the place where it was, says that it is appended', async () => {
        await storage.create('w', [])
        const entry = entryOf(add('Ana'))
        await storage.append('w', 0, [entry])
        const again = await (await device.openTab()).append('w', 0, [entry])
        expect(again).toEqual({ kind: 'appended', entries: numbered([entry]) })
        expect(await storage.read('w', 0)).toHaveLength(1)
      })

      test('at a later place, does not write it twice', async () => {
        await storage.create('w', [])
        const [first, second] = [entryOf(add('Ana')), entryOf(add('Bo'))]
        await storage.append('w', 0, [first])
        const again = await storage.append('w', 1, [first, second])
        expect(again).toEqual({ kind: 'appended', entries: numbered([first, second]) })
        expect(await storage.append('w', 2, [first])).toEqual({
          kind: 'appended',
          entries: numbered([first]),
        })
        expect(await namesIn(storage)).toEqual(['Ana', 'Bo'])
      })

      test('that made the workspace, says that it is appended', async () => {
        const entries = [entryOf(add('Ana')), entryOf(add('Bo'))]
        await storage.create('w', entries)
        const again = await (await device.openTab()).create('w', entries)
        expect(again).toEqual({ kind: 'appended', entries: numbered(entries) })
      })
    })

    describe('after a removal', () => {
      test('answers “gone” to a tab that still has the workspace open', async () => {
        await storage.create('w', [entryOf(add('Ana'))])
        const other = await device.openTab()
        await other.open('w')
        expect(await storage.remove('w')).toBeNull()
        const late = await other.append('w', 1, [entryOf(add('Bo'))])
        expect(late).toEqual({ kind: 'failed', failure: { kind: 'gone' } })
        expect(await other.open('w')).toBeNull()
        expect(await other.list()).toEqual([])
      })

      test('leaves nothing of it, and everything of others', async () => {
        await storage.create('w', [entryOf(add('Ana'))])
        await storage.create('v', [entryOf(add('Bo'))])
        await storage.checkpoint('w', 1, apply(createWorkspace(), add('Ana')))
        await storage.checkpoint('v', 1, apply(createWorkspace(), add('Bo')))
        await storage.remove('w')
        for (const store of ['journal', 'checkpoints', 'chunks'] as const) {
          const owners = (await device.rows(store)).map(({ workspace }) => workspace)
          expect(new Set(owners)).toEqual(new Set(['v']))
        }
      })

      test('of everything, begins anew', async () => {
        await storage.create('w', [entryOf(add('Ana'))])
        const other = await device.openTab()
        await other.open('w')
        expect(await storage.erase()).toBeNull()
        expect(await other.append('w', 1, [entryOf(add('Bo'))])).toEqual({
          kind: 'failed',
          failure: { kind: 'gone' },
        })
        await storage.create('w', [entryOf(add('Cem'))])
        expect(await namesIn(other)).toEqual(['Cem'])
      })
    })
  })
}

function person(name: string) {
  return createPerson({ id: `id of ${name}` as PersonId, name })
}

export function add(...names: readonly string[]): Edit {
  return {
    label: `Add ${names.join(', ')}`,
    changes: names.map((name) => change('people', null, person(name))),
  }
}

export function people(count: number, prefix = 'person'): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix} ${String(at).padStart(2, '0')}`)
}

export async function namesIn(storage: WorkspaceStorage, id = 'w'): Promise<string[]> {
  const opened = await storage.open(id)
  return [...workspaceOf(opened).people].map(({ name }) => name).sort()
}

function workspaceOf(opened: { readonly workspace: Workspace } | null): Workspace {
  if (opened === null) throw new Error('There is no such workspace')
  return opened.workspace
}

function numbered(entries: readonly NewEntry[]) {
  return entries.map((entry, at) => ({ ...entry, seq: at + 1 }))
}

/** Appends as a tab does: one entry after the other, behind whatever came first. */
async function appendAll(storage: WorkspaceStorage, entries: readonly NewEntry[]): Promise<void> {
  let head = 0
  for (const entry of entries) {
    let result: AppendResult
    do {
      result = await storage.append('w', head, [entry])
      if (result.kind === 'failed') throw new Error(JSON.stringify(result.failure))
      head = result.entries.at(-1)?.seq ?? head
    } while (result.kind === 'behind')
  }
}

/** People with ten ratings each, in one edit. */
function hugeImport(count: number): { readonly edit: Edit; readonly workspace: Workspace } {
  const staff = Array.from({ length: count }, (_, at) => person(`Žofie ${at} 😀`))
  const ratings = staff.flatMap(({ id }, at) =>
    Array.from({ length: 10 }, (_, skill) =>
      createRating({
        person: id,
        skill: `skill ${(at + skill * 7) % 300}` as SkillId,
        level: (at + skill) % 5,
        note: at % 50 === 0 ? `seen in review ${at}` : '',
      }),
    ),
  )
  return {
    edit: {
      label: 'Import',
      changes: [
        ...staff.map((it) => change('people', null, it)),
        ...ratings.map((it) => change('ratings', null, it)),
      ],
    },
    workspace: createWorkspace({ people: staff, ratings }),
  }
}

/** Bytes that a row takes, nearly: its payload, and the rest as JSON. */
function sizeOf(row: Readonly<Record<string, unknown>>): number {
  const { payload, ...rest } = row
  return (payload as Uint8Array).buffer.byteLength + JSON.stringify(rest).length
}

import { beforeEach, describe, expect, test } from 'vitest'
import { apply } from '#core/edits/apply.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { NewEntry, WorkspaceStorage } from '#storage/port.ts'
import { type Device, flipped, type StoredRow, type StoreName } from './device.ts'
import { entryOf } from './records.ts'
import { add, namesIn, people } from './storageContract.ts'

/** What every storage does about stored data that is not what it was. */
export function damageContract(kept: string, newDevice: () => Promise<Device>): void {
  describe(`damaged data in ${kept}`, () => {
    let device: Device
    let storage: WorkspaceStorage
    const names = people(6)
    const entries = names.map((name) => entryOf(add(name)))
    beforeEach(async () => {
      device = await newDevice()
      storage = await device.openTab()
    })

    const isAt =
      (seq: number) =>
      (row: StoredRow): boolean =>
        row.seq === seq
    const damage = (
      store: StoreName,
      isHit: (row: StoredRow) => boolean,
      change: (row: StoredRow) => StoredRow | null,
    ) => device.tamper(store, (row) => (isHit(row) ? change(row) : row))

    describe('in the journal', () => {
      const harms: readonly [string, (row: StoredRow) => StoredRow | null][] = [
        ['a flipped bit', flipped],
        ['a missing record', () => null],
        ['a torn record', (row) => ({ ...row, payload: (row.payload as Uint8Array).slice(0, 9) })],
        ['a record that says it is another', (row) => ({ ...row, entry: 'edit-x' })],
        ['a record of another chain', (row) => ({ ...row, previous: 1 })],
      ]
      test.each(harms)(
        '%s: keeps what came before, sets the rest aside, and goes on',
        async (_, harm) => {
          await storage.create('w', entries)
          await damage('journal', isAt(4), harm)
          const kept = (await device.rows('journal')).filter(({ seq }) => Number(seq) > 3).length
          const tab = await device.openTab()
          const opened = await tab.open('w')
          expect(opened?.head).toBe(3)
          expect(opened?.damage).toMatch(
            /^The last (2|3) changes of this workspace could not be read/,
          )
          expect(await device.rows('damaged')).toHaveLength(kept)
          expect(await namesIn(tab)).toEqual(names.slice(0, 3))
          const next = await tab.append('w', 3, [entryOf(add('Zoe'))])
          expect(next).toMatchObject({ kind: 'appended', entries: [{ seq: 4 }] })
          const reopened = await (await device.openTab()).open('w')
          expect(reopened).toMatchObject({ head: 4, damage: null })
          expect((await tab.list())[0]?.people).toBe(4)
        },
      )

      test('two entries that have changed places are found', async () => {
        await storage.create('w', entries)
        const [four, five] = (await device.rows('journal')).filter(
          ({ seq }) => seq === 4 || seq === 5,
        )
        await damage(
          'journal',
          (row) => row.seq === 4 || row.seq === 5,
          () => null,
        )
        await device.insert('journal', [
          { ...four, seq: 5 },
          { ...five, seq: 4 },
        ])
        expect(await (await device.openTab()).open('w')).toMatchObject({ head: 3 })
        expect(await device.rows('damaged')).toHaveLength(3)
      })

      test('an entry that continues another history is found', async () => {
        await storage.create('w', entries)
        const other = await newDevice()
        const changed = entryOf(add('Zoe'))
        await (await other.openTab()).create('w', [
          ...entries.slice(0, 4),
          changed,
          ...entries.slice(5),
        ])
        const foreign = (await other.rows('journal')).filter(isAt(6))
        await damage('journal', isAt(6), () => null)
        await device.insert('journal', foreign)
        expect(await (await device.openTab()).open('w')).toMatchObject({ head: 5 })
      })

      test('a missing part of a long entry is found', async () => {
        const long = add(...people(4_000))
        await storage.create('w', [entryOf(add('Ana')), entryOf(long)])
        const parts = (await device.rows('journal')).filter(isAt(2))
        expect(parts.length).toBeGreaterThan(2)
        await damage(
          'journal',
          (row) => row.seq === 2 && row.part === 1,
          () => null,
        )
        const tab = await device.openTab()
        expect(await tab.open('w')).toMatchObject({ head: 1 })
        expect(await device.rows('damaged')).toHaveLength(parts.length - 1)
        expect(await namesIn(tab)).toEqual(['Ana'])
      })

      test('records missing at its end are told of', async () => {
        await storage.create('w', entries)
        await damage(
          'journal',
          (row) => Number(row.seq) > 4,
          () => null,
        )
        const opened = await (await device.openTab()).open('w')
        expect(opened?.head).toBe(4)
        expect(opened?.damage).toMatch(
          /^The last 2 changes of this workspace can no longer be found/,
        )
      })

      test('records beyond what the catalogue knows belong to it all the same', async () => {
        await storage.create('w', entries.slice(0, 2))
        const [before] = await device.rows('catalogue')
        await storage.append('w', 2, entries.slice(2))
        await device.tamper('catalogue', () => before ?? null)
        const tab = await device.openTab()
        expect(await tab.open('w')).toMatchObject({ head: 6, damage: null })
        expect((await tab.list())[0]?.people).toBe(6)
      })

      test('without its root begins a journal anew', async () => {
        await storage.create('w', entries)
        await damage('journal', isAt(0), flipped)
        const tab = await device.openTab()
        expect(await tab.open('w')).toMatchObject({ head: 0 })
        expect(await tab.append('w', 0, [entryOf(add('Zoe'))])).toMatchObject({ kind: 'appended' })
        expect(await namesIn(await device.openTab())).toEqual(['Zoe'])
      })

      test('a tab that stood beyond it is told, and never mixes what came instead', async () => {
        await storage.create('w', entries)
        await damage('journal', isAt(4), flipped)
        const other = await device.openTab()
        const mended = await other.open('w')
        expect(mended?.head).toBe(3)
        const instead = ['Uma', 'Vic', 'Wes', 'Xia', 'Yan'].map((name) => entryOf(add(name)))
        expect((await other.append('w', 3, instead)).kind).toBe('appended')
        const late = await storage.append('w', entries.length, [entryOf(add('Late'))])
        expect(late).toMatchObject({ kind: 'failed', failure: { kind: 'broken' } })
        expect(await storage.read('w', entries.length)).toEqual([])
      })

      test('reading never jumps over it', async () => {
        await storage.create('w', entries)
        await damage('journal', isAt(4), flipped)
        const read = async (after: number) =>
          (await storage.read('w', after))?.map(({ seq }) => seq)
        expect(await read(0)).toEqual([1, 2, 3])
        expect(await read(3)).toEqual([])
        expect(await read(4)).toEqual([5, 6])
      })

      test('a tab that was ahead of what could be saved is told to reload', async () => {
        await storage.create('w', entries)
        await damage('journal', isAt(4), flipped)
        await (await device.openTab()).open('w')
        const late = await storage.append('w', 6, [entryOf(add('Zoe'))])
        expect(late).toMatchObject({ kind: 'failed', failure: { kind: 'broken' } })
      })

      test('before a whole checkpoint harms nothing', async () => {
        await storage.create('w', entries)
        await storage.checkpoint('w', 5, stateAfter(entries.slice(0, 5)))
        await damage('journal', isAt(2), flipped)
        const tab = await device.openTab()
        expect(await tab.open('w')).toMatchObject({ head: 6, damage: null })
        expect(await namesIn(tab)).toEqual(names)
      })

      test('and at its end lost, a newer checkpoint still holds it', async () => {
        await storage.create('w', entries)
        await storage.checkpoint('w', 6, stateAfter(entries))
        await damage(
          'journal',
          (row) => Number(row.seq) > 4,
          () => null,
        )
        const tab = await device.openTab()
        expect(await tab.open('w')).toMatchObject({ head: 6, damage: null })
        await tab.append('w', 6, [entryOf(add('Zoe'))])
        expect(await namesIn(await device.openTab())).toEqual([...names, 'Zoe'].sort())
      })
    })

    describe('in checkpoints', () => {
      beforeEach(async () => {
        await storage.create('w', entries)
        await storage.checkpoint('w', 2, stateAfter(entries.slice(0, 2)))
        await storage.checkpoint('w', 4, stateAfter(entries.slice(0, 4)))
      })

      test('the slots take turns, and the newer one is never replaced by an older', async () => {
        const seqs = async () => (await device.rows('checkpoints')).map(({ seq }) => seq).sort()
        expect(await seqs()).toEqual([2, 4])
        await storage.checkpoint('w', 6, stateAfter(entries))
        expect(await seqs()).toEqual([4, 6])
        await storage.checkpoint('w', 5, stateAfter(entries.slice(0, 5)))
        expect(await seqs()).toEqual([4, 6])
      })

      const harms: readonly [string, StoreName, (row: StoredRow) => StoredRow | null][] = [
        ['a flipped bit in a chunk', 'chunks', flipped],
        ['a missing chunk', 'chunks', () => null],
        ['a header that is not what it was', 'checkpoints', (row) => ({ ...row, seq: 5 })],
        ['a header of another chain', 'checkpoints', (row) => ({ ...row, chain: 7 })],
        ['a header from a newer program', 'checkpoints', (row) => ({ ...row, schema: 99 })],
      ]
      test.each(harms)('%s: the other slot serves', async (_, store, harm) => {
        const newest = (await device.rows('checkpoints')).find(isAt(4))?.slot
        await damage(store, ({ slot }) => slot === newest, harm)
        expect(await (await device.openTab()).open('w')).toMatchObject({ head: 6, damage: null })
        expect(await namesIn(storage)).toEqual(names)
      })

      test.each(harms)('%s in both slots: the journal serves', async (_, store, harm) => {
        await damage(store, () => true, harm)
        expect(await (await device.openTab()).open('w')).toMatchObject({ head: 6, damage: null })
        expect(await namesIn(storage)).toEqual(names)
        await storage.checkpoint('w', 6, stateAfter(entries))
        await damage('journal', isAt(1), flipped)
        expect(await namesIn(await device.openTab())).toEqual(names)
      })

      test('a chunk left over from the checkpoint before is found', async () => {
        const [old] = (await device.rows('checkpoints')).filter(isAt(2))
        const chunks = (await device.rows('chunks')).filter(({ slot }) => slot === old?.slot)
        await storage.checkpoint('w', 6, stateAfter(entries))
        await device.tamper('chunks', (row) => chunks.find(({ slot }) => slot === row.slot) ?? row)
        await damage('journal', isAt(6), flipped)
        // Had the mixed checkpoint been believed, the sixth would be there.
        expect(await namesIn(await device.openTab())).toEqual(names.slice(0, 5))
      })
    })

    test('in the catalogue: the list is made again from the journal', async () => {
      await storage.create('w', entries)
      const listed = await storage.list()
      await device.tamper('catalogue', (row) => ({ ...row, head: 77 }))
      const tab = await device.openTab()
      expect(await tab.list()).toEqual(listed)
      expect(await tab.append('w', 6, [entryOf(add('Zoe'))])).toMatchObject({ kind: 'appended' })
    })

    test('in the catalogue: an append mends it on its way', async () => {
      await storage.create('w', entries)
      await device.tamper('catalogue', (row) => ({ ...row, chain: 77 }))
      const tab = await device.openTab()
      expect(await tab.append('w', 6, [entryOf(add('Zoe'))])).toMatchObject({ kind: 'appended' })
      expect(await namesIn(tab)).toEqual([...names, 'Zoe'].sort())
    })

    test('an edit that does not fit what came before is fitted to it, and told of', async () => {
      const again = entryOf(add(names[0] ?? ''))
      await storage.create('w', [...entries, again])
      const opened = await (await device.openTab()).open('w')
      expect(opened?.head).toBe(7)
      expect(opened?.damage).toMatch(/^One change .* fitted to it/)
    })
  })
}

function stateAfter(entries: readonly NewEntry[]): Workspace {
  return entries.reduce((state, { edit }) => apply(state, edit), createWorkspace())
}

import { afterEach, describe, expect, it, vi } from 'vitest'
import { addPerson, addSkill, addTeam } from '#core/commands/addRecord.ts'
import { deleteRecords } from '#core/commands/deleteRecords.ts'
import { joinTeam } from '#core/commands/joinTeam.ts'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { setRatings } from '#core/commands/setRatings.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { eraseEverything } from '#session/eraseEverything.ts'
import { removeWorkspace, renameWorkspace } from '#session/keptWorkspaces.ts'
import { createPreferences } from '#session/preferences.ts'
import { saveView } from '#session/savedViews.ts'
import { Session } from '#session/session.ts'
import { keepAsNew, openLast } from '#session/workspaces.ts'
import type { WorkspaceStorage } from '#storage/port.ts'
import { gate, openDevice, quiet } from './device.ts'

const day = '2026-11-21' as Day
const sessions: Session[] = []

function sessionOn(storage: WorkspaceStorage): Session {
  const session = new Session({ storage, today: () => day })
  sessions.push(session)
  return session
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

async function kept(session: Session, name: string): Promise<string> {
  const id = await keepAsNew(session, name, createWorkspace())
  if (id === null) throw new Error('Not kept')
  await session.settled()
  session.perform((it) => renameOrganisation(it, name))
  await session.settled()
  await quiet()
  return id
}

function addNamed(session: Session, name: string): void {
  session.perform((it) => addPerson(it, { id: name as never, name }))
}

/** Tabs hear of each other in their own time. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 })

const people = (workspace: Workspace | undefined) =>
  [...(workspace?.people ?? [])].map(({ name }) => name).sort()
const shown = (session: Session) => session.store.getState()
const organisation = (session: Session) => shown(session).workspace.organisation.record.name
const warnings = (session: Session) => shown(session).notices.map(({ text }) => text)

describe('saving', () => {
  it('S1 is said only when the edit is durable', async () => {
    const storage = openDevice().openStorage()
    const hold = gate()
    let isHeld = false
    const session = sessionOn({
      ...storage,
      append: async (...given) => {
        if (isHeld) await hold.passed
        return storage.append(...given)
      },
    })
    await kept(session, 'A')
    expect(shown(session).saving).toEqual({ kind: 'saved' })
    isHeld = true
    addNamed(session, 'Ana')
    await quiet()
    expect(shown(session).saving).toEqual({ kind: 'saving', pending: 1 })
    hold.open()
    await session.settled()
    expect(shown(session).saving).toEqual({ kind: 'saved' })
  })

  it('S2 that fails keeps the edits, says why, and succeeds by itself later', async () => {
    const storage = openDevice().openStorage()
    let isFull = false
    const session = sessionOn({
      ...storage,
      append: async (...given) =>
        isFull ? { kind: 'failed', failure: { kind: 'quota' } } : storage.append(...given),
    })
    const id = await kept(session, 'A')
    isFull = true
    addNamed(session, 'Ana')
    await session.settled()
    addNamed(session, 'Bo')
    await session.settled()
    expect(shown(session).saving).toMatchObject({ kind: 'failing', pending: 2, isGone: false })
    expect(people(shown(session).workspace)).toEqual(['Ana', 'Bo'])
    isFull = false
    addNamed(session, 'Cy')
    await session.settled()
    expect(shown(session).saving).toEqual({ kind: 'saved' })
    expect(people((await storage.open(id))?.workspace)).toEqual(['Ana', 'Bo', 'Cy'])
  })

  it('S3 is not claimed for a workspace that was deleted in another tab, which can be left', async () => {
    const device = openDevice()
    const session = sessionOn(device.openStorage())
    const other = sessionOn(device.openStorage())
    const a = await kept(session, 'A')
    const b = await kept(other, 'B')
    await session.open(a)
    await removeWorkspace(other, a, createPreferences())
    await until(() =>
      expect(shown(session).saving).toMatchObject({ kind: 'failing', isGone: true }),
    )
    addNamed(session, 'Ana')
    await session.settled()
    expect(await session.open(b)).toBe('unsaved')
    expect(await openLast(session, null)).toBe(true)
    expect(shown(session).phase).toEqual({ kind: 'ready', workspace: b })
  })

  it('S4 of an n-th append that fails in each way loses nothing and doubles nothing', async () => {
    for (let n = 1; n <= 6; n++) {
      for (const fault of ['quota', 'broken', 'throws', 'doubled'] as const) {
        const storage = openDevice().openStorage()
        let count = 0
        const session = sessionOn({
          ...storage,
          append: async (...given) => {
            if (++count !== n) return storage.append(...given)
            if (fault === 'throws') throw new Error('The browser gave up')
            if (fault === 'quota') return { kind: 'failed', failure: { kind: 'quota' } }
            // It was written, but the answer did not arrive.
            if (fault === 'doubled') await storage.append(...given)
            return { kind: 'failed', failure: { kind: 'broken', reason: 'no answer' } }
          },
        })
        const id = await keepAsNew(session, 'A', createWorkspace())
        const names = ['Ana', 'Bo', 'Cy', 'Di', 'Eli', 'Fay', 'Gus']
        for (const name of names) {
          addNamed(session, name)
          await session.settled()
        }
        expect(session.unsaved).toBe(0)
        expect(people((await storage.open(id ?? ''))?.workspace)).toEqual(names)
        expect(await storage.read(id ?? '', 0)).toHaveLength(names.length + 1)
      }
    }
  })
})

describe('changing to another workspace', () => {
  it('W1 keeps edits that are made while the other one opens', async () => {
    const storage = openDevice().openStorage()
    let slow: Promise<void> | null = null
    const session = sessionOn({
      ...storage,
      open: async (id) => {
        await slow
        return storage.open(id)
      },
    })
    const a = await kept(session, 'A')
    const b = await kept(session, 'B')
    await session.open(a)
    const hold = gate()
    slow = hold.passed
    const opening = session.open(b)
    addNamed(session, 'One')
    addNamed(session, 'Two')
    hold.open()
    expect(await opening).toBe('opened')
    expect(people((await storage.open(a))?.workspace)).toEqual(['One', 'Two'])
    expect(people(shown(session).workspace)).toEqual([])
  })

  it('W2 never shows what was read for the one before', async () => {
    const device = openDevice()
    const storage = device.openStorage()
    let slowRead: Promise<void> | null = null
    const session = sessionOn({
      ...storage,
      read: async (...given) => {
        const entries = await storage.read(...given)
        await slowRead
        return entries
      },
    })
    const other = sessionOn(device.openStorage())
    const a = await kept(session, 'A')
    const b = await kept(session, 'B')
    await session.open(a)
    await quiet()
    await other.open(a)
    const hold = gate()
    slowRead = hold.passed
    addNamed(other, 'Of A')
    await other.settled()
    await quiet()
    const opening = session.open(b, { abandonsUnsaved: true })
    await opening
    hold.open()
    await quiet()
    expect(people(shown(session).workspace)).toEqual([])
    slowRead = null
    addNamed(session, 'Of B')
    await session.settled()
    expect(people((await storage.open(b))?.workspace)).toEqual(['Of B'])
  })

  it('W3 ends with the one that was asked for last', async () => {
    const storage = openDevice().openStorage()
    const holds = new Map<string, Promise<void>>()
    const session = sessionOn({
      ...storage,
      open: async (id) => {
        const opened = await storage.open(id)
        await holds.get(id)
        return opened
      },
    })
    const a = await kept(session, 'A')
    const b = await kept(session, 'B')
    const slow = gate()
    holds.set(a, slow.passed)
    const first = session.open(a)
    expect(await session.open(b)).toBe('opened')
    slow.open()
    expect(await first).toBe('superseded')
    expect(organisation(session)).toBe('B')
  })

  it('W4 fails loudly where something is kept that cannot be read', async () => {
    const storage = openDevice().openStorage()
    await kept(sessionOn(storage), 'A')
    const session = sessionOn({
      ...storage,
      open: () => Promise.reject(new Error('The disk is tired')),
    })
    await expect(openLast(session, null)).rejects.toThrow('The disk is tired')
    expect(await openLast(sessionOn(openDevice().openStorage()), null)).toBe(false)
  })

  it('W5 renames one that is not open, or says why it could not', async () => {
    const device = openDevice()
    const storage = device.openStorage()
    let isFull = false
    const session = sessionOn({
      ...storage,
      append: async (...given) =>
        isFull ? { kind: 'failed', failure: { kind: 'quota' } } : storage.append(...given),
    })
    const a = await kept(session, 'A')
    await kept(session, 'B')
    expect('refused' in (await renameWorkspace(session, a, 'A renamed'))).toBe(false)
    expect((await storage.list()).map(({ name }) => name).sort()).toEqual(['A renamed', 'B'])
    isFull = true
    expect(await renameWorkspace(session, a, 'Again')).toHaveProperty('refused')
  })
})

describe('two tabs', () => {
  it('U1 undoing an edit before it was saved leaves what the other wrote meanwhile', async () => {
    const device = openDevice()
    const storage = device.openStorage()
    let slow: Promise<void> | null = null
    const session = sessionOn({
      ...storage,
      append: async (...given) => {
        await slow
        return storage.append(...given)
      },
    })
    const other = sessionOn(device.openStorage())
    await other.open(await kept(session, 'A'))
    const hold = gate()
    slow = hold.passed
    session.perform((it) => renameOrganisation(it, 'mine'))
    session.undo()
    other.perform((it) => renameOrganisation(it, 'theirs'))
    await other.settled()
    hold.open()
    await session.settled()
    await until(() => expect(organisation(session)).toBe('theirs'))
    await quiet()
    expect(organisation(other)).toBe('theirs')
  })

  it('U2 undoing an addition keeps it where the other has attached something, and says so', async () => {
    const device = openDevice()
    const session = sessionOn(device.openStorage())
    const other = sessionOn(device.openStorage())
    await other.open(await kept(session, 'A'))
    session.perform((it) => addSkill(it, { id: 'go' as never, name: 'Go' }))
    addNamed(session, 'Ana')
    await until(() => expect(people(shown(other).workspace)).toEqual(['Ana']))
    const ratings = [{ person: 'Ana' as never, skill: 'go' as never, level: 3 }]
    other.perform((it) => setRatings(it, { day, ratings }))
    await until(() => expect(shown(session).workspace.ratings.size).toBe(1))
    session.undo()
    await session.settled()
    await quiet()
    expect(shown(other).workspace.ratings.size).toBe(1)
    expect(people(shown(session).workspace)).toEqual(['Ana'])
    expect(warnings(session).join(' ')).toContain('Ana')
  })

  it('U3 one deletes a team while the other adds somebody to it: nothing dangles, both agree', async () => {
    const device = openDevice()
    const storage = device.openStorage()
    let slow: Promise<void> | null = null
    const session = sessionOn({
      ...storage,
      append: async (...given) => {
        await slow
        return storage.append(...given)
      },
    })
    const other = sessionOn(device.openStorage())
    const id = await kept(session, 'A')
    session.perform((it) => addTeam(it, { id: 'pay' as never, name: 'Payments' }))
    addNamed(session, 'Ana')
    await session.settled()
    await other.open(id)
    const hold = gate()
    slow = hold.passed
    const stay = { id: 'm' as never, person: 'Ana' as never, team: 'pay' as never, day }
    session.perform((it) => joinTeam(it, stay))
    other.perform((it) => deleteRecords(it, 'teams', ['pay']))
    await other.settled()
    hold.open()
    await session.settled()
    await until(() => expect(warnings(session).join(' ')).toContain('Left out'))
    for (const { workspace } of [shown(session), shown(other)]) {
      expect([workspace.teams.size, workspace.memberships.size]).toEqual([0, 0])
    }
  })
})

describe('a notice', () => {
  it('N1 offers to take back its own edit, and no other', async () => {
    const session = sessionOn(openDevice().openStorage())
    await kept(session, 'A')
    addNamed(session, 'Ana')
    session.notify({ tone: 'info', text: 'Ana added', offersUndo: true })
    const [notice] = shown(session).notices
    expect(notice?.undoes).toBe(shown(session).undoId)
    addNamed(session, 'Bo')
    expect(notice?.undoes).not.toBe(shown(session).undoId)
    session.undo()
    expect(notice?.undoes).toBe(shown(session).undoId)
    expect(shown(session).notices).toEqual([notice])
  })

  it('N2 goes when its edit is undone, and neither what told of another nor a warning does', async () => {
    const session = sessionOn(openDevice().openStorage())
    await kept(session, 'A')
    addNamed(session, 'Ana')
    session.notify({ tone: 'info', text: 'Ana added', offersUndo: true })
    addNamed(session, 'Bo')
    session.notify({ tone: 'info', text: 'Bo added', offersUndo: true })
    session.notify({ tone: 'warning', text: 'Cy is there already' })
    session.undo()
    expect(warnings(session)).toEqual(['Ana added', 'Cy is there already'])
    session.redo()
    expect(warnings(session)).toEqual(['Ana added', 'Cy is there already'])
    session.undo()
    session.undo()
    expect(warnings(session)).toEqual(['Cy is there already'])
  })

  it('N3 has two others beside it at most: the oldest outcomes go before any warning', async () => {
    const session = sessionOn(openDevice().openStorage())
    await kept(session, 'A')
    const say = (tone: 'info' | 'warning', text: string) => session.notify({ tone, text })
    say('warning', 'first warning')
    say('info', 'first outcome')
    say('info', 'second outcome')
    say('warning', 'second warning')
    expect(warnings(session)).toEqual(['first warning', 'second outcome', 'second warning'])
    say('warning', 'third warning')
    expect(warnings(session)).toEqual(['first warning', 'second warning', 'third warning'])
    say('info', 'last outcome')
    expect(warnings(session)).toEqual(['second warning', 'third warning', 'last outcome'])
  })
})

describe('what a workspace begins with', () => {
  it('B1 cannot be undone, and what follows can, after opening it again, too', async () => {
    const device = openDevice()
    const session = sessionOn(device.openStorage())
    const id = await kept(session, 'A')
    addNamed(session, 'Ana')
    await session.settled()
    const again = sessionOn(device.openStorage())
    await again.open(id)
    await until(() => expect(shown(again).undoLabel).not.toBeNull())
    again.undo()
    again.undo()
    again.undo()
    await again.settled()
    expect(people(shown(again).workspace)).toEqual([])
    expect(shown(again).undoLabel).toBeNull()
    again.redo()
    again.redo()
    expect(people(shown(again).workspace)).toEqual(['Ana'])
    expect(organisation(again)).toBe('A')
  })
})

describe('saved views', () => {
  it('go with their workspace, and with everything', async () => {
    const session = sessionOn(openDevice().openStorage())
    const preferences = createPreferences()
    const a = await kept(session, 'A')
    const b = await kept(session, 'B')
    saveView(preferences, { workspace: a, screen: 'skills' }, 'Of A', '?sort=a')
    saveView(preferences, { workspace: b, screen: 'skills' }, 'Of B', '?sort=b')
    await removeWorkspace(session, a, preferences)
    expect(preferences.getState().savedViews.map(({ name }) => name)).toEqual(['Of B'])
    expect(await eraseEverything(session, preferences)).toBeNull()
    expect(preferences.getState().savedViews).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { addTeam } from '#core/commands/addRecord.ts'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import { parseWorkspaceFile } from '#core/interchange/parseWorkspaceFile.ts'
import type { WorkspaceFile } from '#core/interchange/workspaceFile.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { workspaceFile } from '#session/downloads.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { silentChannel } from '#storage/channel.ts'
import { memoryHome } from '#storage/memoryHome.ts'
import type { WorkspaceStorage } from '#storage/port.ts'
import { createWorkspaceStorage } from '#storage/workspaceStorage.ts'

function workingStorage(): WorkspaceStorage {
  return createWorkspaceStorage(memoryHome(), silentChannel)
}

async function sessionOn(storage: WorkspaceStorage): Promise<Session> {
  const session = new Session({ storage, today: () => '2026-11-21' as Day })
  await keepAsNew(session, 'Start empty', createWorkspace())
  return session
}

function rename(session: Session, name: string): void {
  session.perform((workspace) => renameOrganisation(workspace, name))
}

async function downloaded(session: Session, id?: string): Promise<WorkspaceFile> {
  const file = await workspaceFile(session, id)
  if (file === null) throw new Error('There is nothing to download.')
  const parsed = parseWorkspaceFile(file.text)
  if ('refused' in parsed) throw new Error(parsed.refused)
  return parsed
}

describe('the downloaded workspace', () => {
  it('is named after the organisation and the day', async () => {
    const session = await sessionOn(workingStorage())
    rename(session, 'Crédit & Söhne / EU')
    const file = await workspaceFile(session)
    expect(file?.name).toBe('crédit-söhne-eu-2026-11-21.crosshatch.json')
    session.dispose()
  })

  it('holds the organisation and every edit since its beginning', async () => {
    const session = await sessionOn(workingStorage())
    rename(session, 'First')
    session.perform((workspace) => addTeam(workspace, { id: 't1' as never, name: 'Payments' }))
    session.undo()
    const { workspace, history } = await downloaded(session)
    expect(workspace.organisation.record.name).toBe('First')
    expect(history.map(({ edit }) => edit.label)).toEqual([
      'Start empty',
      'Rename to “First”',
      'Add team “Payments”',
      'Add team “Payments”',
    ])
    expect(history.at(-1)?.cause.kind).toBe('undo')
    session.dispose()
  })

  it('may be of another workspace than the open one', async () => {
    const session = await sessionOn(workingStorage())
    rename(session, 'First')
    await session.settled()
    const [first] = await session.storage.list()
    await keepAsNew(session, 'Start empty', createWorkspace())
    const { workspace } = await downloaded(session, first?.id)
    expect(workspace.organisation.record.name).toBe('First')
    session.dispose()
  })

  it('holds what could not be saved, as one more edit', async () => {
    const storage = workingStorage()
    let isFull = false
    const session = await sessionOn({
      ...storage,
      append: async (...given) =>
        isFull ? { kind: 'failed', failure: { kind: 'quota' } } : storage.append(...given),
    })
    rename(session, 'Saved')
    await session.settled()
    isFull = true
    rename(session, 'Not saved')
    const { workspace, history } = await downloaded(session)
    expect(workspace.organisation.record.name).toBe('Not saved')
    expect(history.map(({ seq }) => seq)).toEqual([1, 2, 3])
    session.dispose()
  })

  it('comes from memory where storage cannot be read at all', async () => {
    const storage = workingStorage()
    let isBroken = false
    const failing = async () => {
      throw new Error('The database is gone.')
    }
    const session = await sessionOn({
      ...storage,
      open: (id) => (isBroken ? failing() : storage.open(id)),
      read: (...given) => (isBroken ? failing() : storage.read(...given)),
    })
    rename(session, 'In memory')
    await session.settled()
    isBroken = true
    const { workspace, history } = await downloaded(session)
    expect(workspace.organisation.record.name).toBe('In memory')
    expect(history).toHaveLength(1)
    session.dispose()
  })

  it('is nothing for a workspace that is gone', async () => {
    const session = await sessionOn(workingStorage())
    expect(await workspaceFile(session, 'gone')).toBeNull()
    session.dispose()
  })
})

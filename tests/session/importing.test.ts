import { describe, expect, it } from 'vitest'
import { renameOrganisation } from '#core/commands/renameOrganisation.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace } from '#core/model/workspace.ts'
import { workspaceFile } from '#session/downloads.ts'
import { type BundleReview, Importing, type PlanFor, planReview } from '#session/importing.ts'
import { Session } from '#session/session.ts'
import { keepAsNew } from '#session/workspaces.ts'
import { silentChannel } from '#storage/channel.ts'
import { memoryHome } from '#storage/memoryHome.ts'
import { createWorkspaceStorage } from '#storage/workspaceStorage.ts'

const people = new File(['id,name\nana,Ana\nbo,Bo\n'], 'people.csv')
const rubbish = new File([new Uint8Array([0, 255, 1, 254])], 'people.csv')

async function open() {
  const storage = createWorkspaceStorage(memoryHome(), silentChannel)
  const session = new Session({ storage, today: () => '2026-11-21' as Day })
  await keepAsNew(session, 'Start empty', createWorkspace())
  return { session, importing: new Importing(session) }
}

function reviewOf(importing: Importing): BundleReview {
  const state = importing.store.getState()
  if (state.kind !== 'bundle') throw new Error(`The import is ${state.kind}.`)
  return state
}

async function planOf(session: Session, importing: Importing): Promise<PlanFor> {
  const plan = await planReview(reviewOf(importing), session.store.getState().workspace)
  if (plan === null) throw new Error('Planning was given up.')
  return plan
}

async function applyReviewed(session: Session, importing: Importing): Promise<void> {
  await importing.apply(await planOf(session, importing))
}

describe('an import', () => {
  it('changes nothing before it is applied, and is one step of undo afterwards', async () => {
    const { session, importing } = await open()
    const before = session.store.getState().workspace
    await importing.read([people])
    expect(session.store.getState().workspace).toBe(before)

    await applyReviewed(session, importing)
    expect(session.store.getState().workspace.people.size).toBe(2)
    expect(importing.store.getState().kind).toBe('imported')

    session.undo()
    expect(session.store.getState().workspace).toEqual(before)
    expect(session.store.getState().redoLabel).toMatch(/^Import 1 file/)
    session.dispose()
  })

  it('meets the workspace as it is when it is applied, not as it was reviewed', async () => {
    const { session, importing } = await open()
    await importing.read([people])
    const reviewed = await planOf(session, importing)
    session.perform((workspace) => renameOrganisation(workspace, 'Renamed meanwhile'))
    await importing.apply(reviewed)
    const { organisation, people: imported } = session.store.getState().workspace
    expect(organisation.record.name).toBe('Renamed meanwhile')
    expect(imported.size).toBe(2)
    session.dispose()
  })

  it('goes into a new workspace where that is chosen, and leaves the open one alone', async () => {
    const { session, importing } = await open()
    await importing.read([people])
    importing.choose({ into: 'new' })
    await applyReviewed(session, importing)
    const listed = await session.storage.list()
    expect(listed.map((it) => it.people)).toEqual([0, 2])
    expect(session.store.getState().workspace.people.size).toBe(2)
    session.dispose()
  })

  it('refuses what it cannot read with a sentence, and leaves everything as it was', async () => {
    const { session, importing } = await open()
    const before = session.store.getState().workspace
    await importing.read([rubbish])
    const state = importing.store.getState()
    if (state.kind !== 'refused') throw new Error(`The import is ${state.kind}.`)
    expect(state.refused).toContain('people.csv')
    expect(session.store.getState().workspace).toBe(before)
    session.dispose()
  })

  it('gives up what it reads where it is closed or other files are chosen', async () => {
    const { session, importing } = await open()
    const first = importing.read([rubbish])
    const second = importing.read([people])
    await Promise.all([first, second])
    expect(reviewOf(importing).bundle.files).toEqual(['people.csv'])

    const third = importing.read([rubbish])
    importing.close()
    await third
    expect(importing.store.getState().kind).toBe('idle')
    session.dispose()
  })

  it('opens a workspace file beside the others, with its history', async () => {
    const { session, importing } = await open()
    await importing.read([people])
    await applyReviewed(session, importing)
    const file = await workspaceFile(session)
    await importing.read([new File([file?.text ?? ''], file?.name ?? '')])
    await importing.openAsNew()
    expect(await session.storage.list()).toHaveLength(2)
    expect((await workspaceFile(session))?.text).toBe(file?.text)
    session.dispose()
  })
})

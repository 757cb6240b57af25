import { setRatings } from '#core/commands/setRatings.ts'
import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import { type Edit, isRefusal } from '#core/edits/edit.ts'
import type { Day } from '#core/model/day.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import { createStorage } from '#storage/createStorage.ts'
import type { NewEntry, WorkspaceStorage } from '#storage/port.ts'
import { openRows, writeRows } from './rows.ts'

/** The edits that lie in the journal after the newest checkpoint. */
const tailLength = 199

/**
 * Keeps the organisation in one layout. Each has a browser profile of its own: all databases of
 * an origin share their files, and opening one would pay for the others.
 */
export const keepers = {
  journal: (workspace: Workspace) => keepInJournal(workspace, 0),
  tail: (workspace: Workspace) => keepInJournal(workspace, tailLength),
  rows: writeRows,
}

/** Milliseconds from the call to a workspace in hand, by layout. */
export const openings = {
  journal: () => timed(openJournal),
  tail: () => timed(openJournal),
  rows: () => timed(openRows),
}

export type Layout = keyof typeof keepers

async function keepInJournal(workspace: Workspace, tail: number): Promise<void> {
  const { storage } = await createStorage()
  const first = entry('first', diff('Import', createWorkspace(), workspace))
  const created = await storage.create('organisation', [first])
  if (created.kind !== 'appended') throw new Error(`Not kept: ${JSON.stringify(created)}`)
  await storage.checkpoint('organisation', 1, workspace)
  await appendTail(storage, workspace, tail)
}

async function appendTail(storage: WorkspaceStorage, start: Workspace, tail: number) {
  let workspace = start
  let head = 1
  for (const { id: person } of [...workspace.people].slice(0, tail)) {
    const [rating] = workspace.ratings.of(person)
    if (rating === undefined) continue
    const level = rating.level === 4 ? 3 : 4
    const ratings = [{ person, skill: rating.skill, level }]
    const edit = setRatings(workspace, { ratings, day: '2026-11-21' as Day })
    if (isRefusal(edit)) throw new Error(edit.refused)
    workspace = apply(workspace, edit)
    const appended = await storage.append('organisation', head, [entry(`tail-${head}`, edit)])
    if (appended.kind !== 'appended') throw new Error(`Not kept: ${JSON.stringify(appended)}`)
    head++
  }
}

function entry(id: string, edit: Edit): NewEntry {
  return { id, author: 'bench', at: '2026-11-21T12:00:00.000Z', cause: { kind: 'do' }, edit }
}

async function openJournal(): Promise<Workspace> {
  const { storage } = await createStorage()
  const opened = await storage.open('organisation')
  if (opened === null) throw new Error('Nothing is kept.')
  if (opened.damage !== null) throw new Error(opened.damage)
  return opened.workspace
}

async function timed(open: () => Promise<Workspace>) {
  const start = performance.now()
  const { people, ratings } = await open()
  return { ms: performance.now() - start, people: people.size, ratings: ratings.size }
}

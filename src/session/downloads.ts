import { apply } from '#core/edits/apply.ts'
import { diff } from '#core/edits/diff.ts'
import type { JournalEntry } from '#core/edits/history.ts'
import { serializeWorkspaceFile } from '#core/interchange/serializeWorkspaceFile.ts'
import { createWorkspace, type Workspace } from '#core/model/workspace.ts'
import type { WorkspaceId } from '#storage/port.ts'
import { saveFile } from './saveFile.ts'
import type { Session } from './session.ts'

// What hands an organisation over as a file. It has to work when nothing else does: whatever
// storage cannot give is made up from what is in memory, and no code is loaded for it.

/** Milliseconds after which storage counts as broken. */
const patience = 10_000

interface NamedText {
  readonly name: string
  readonly text: string
}

/** Hands over the open workspace with its whole history, or another one by its id. */
export async function downloadWorkspace(session: Session, id?: WorkspaceId): Promise<void> {
  const file = await workspaceFile(session, id)
  if (file !== null) return saveFile(file.name, 'application/json', [file.text])
  const text = 'This workspace cannot be read, or was deleted meanwhile.'
  session.notify({ tone: 'warning', text })
}

/** `null`: the workspace is neither open nor readable. */
export async function workspaceFile(session: Session, id?: WorkspaceId): Promise<NamedText | null> {
  const open = openWorkspaceOf(session)
  const isOpen = id === undefined || id === open
  if (isOpen) await inTime(session.settled(), undefined)
  const wanted = id ?? open
  const stored = wanted === null ? null : await inTime(readStored(session, wanted), null)
  const isUnsaved = isOpen && session.unsaved > 0
  const workspace = stored === null || isUnsaved ? inMemory(session, isOpen) : stored.workspace
  if (workspace === null) return null
  const history = historyTo(workspace, stored ?? nothingStored, session)
  const text = serializeWorkspaceFile({ workspace, history })
  return { name: `${fileNameOf(workspace, session)}.crosshatch.json`, text }
}

/** Hands over the open workspace as the CSV files of a bundle, in one zip. */
export async function downloadBundle(session: Session): Promise<void> {
  const workspace = session.baseline
  const [{ serializeBundle }, { zip }] = await Promise.all([
    import('#core/interchange/serializeBundle.ts'),
    import('#core/interchange/zip.ts'),
  ])
  const bytes = zip(serializeBundle(workspace))
  saveFile(`${fileNameOf(workspace, session)}.zip`, 'application/zip', [bytes])
}

function openWorkspaceOf(session: Session): WorkspaceId | null {
  const { phase } = session.store.getState()
  return phase.kind === 'ready' ? phase.workspace : null
}

function inMemory(session: Session, isOpen: boolean): Workspace | null {
  return isOpen ? session.baseline : null
}

interface Stored {
  readonly workspace: Workspace
  readonly entries: readonly JournalEntry[]
  /** Where the entries lead: to `workspace`, unless a part of the journal is lost. */
  readonly replayed: Workspace
}

const nothingStored = { entries: [], replayed: createWorkspace() }

async function readStored(session: Session, id: WorkspaceId): Promise<Stored | null> {
  const opened = await session.storage.open(id)
  if (opened === null) return null
  const read = await session.storage.read(id, 0)
  const entries = (read ?? []).filter(({ seq }) => seq <= opened.head)
  const replayed = entries.reduce((state, { edit }) => apply(state, edit), createWorkspace())
  return { workspace: opened.workspace, entries, replayed }
}

/** The journal, and one entry more for whatever in the workspace is not from it. */
function historyTo(
  workspace: Workspace,
  { entries, replayed }: Omit<Stored, 'workspace'>,
  session: Session,
): readonly JournalEntry[] {
  const rest = diff('Changes that the journal does not hold', replayed, workspace)
  if (rest.changes.length === 0) return entries
  const seq = (entries.at(-1)?.seq ?? 0) + 1
  return [...entries, { seq, ...session.entry(rest) }]
}

/** What the work gives, or something else where it fails or takes longer than anybody waits. */
async function inTime<T>(work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), patience)
  })
  try {
    return await Promise.race([work, late])
  } catch {
    return otherwise
  } finally {
    clearTimeout(timer)
  }
}

/** `meridian-bank-2026-11-21`: the organisation and the day of the download. */
function fileNameOf({ organisation }: Workspace, session: Session): string {
  const name = organisation.record.name.toLocaleLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
  const trimmed = name.replace(/^-|-$/g, '')
  return `${trimmed === '' ? 'organisation' : trimmed}-${session.today()}`
}

import type { JournalEntry } from '#core/edits/history.ts'
import type { WorkspaceStorage } from '#storage/port.ts'
import type { Session } from './session.ts'

export type History =
  /** Every edit since the workspace was made, in order; before the first it was empty. */
  | { readonly kind: 'whole'; readonly entries: readonly JournalEntry[] }
  /** It cannot be told; `reason` is a sentence. */
  | { readonly kind: 'missing'; readonly reason: string }

/** The open workspace's edits from its first to the last one made here, once that is saved. */
export async function readHistory(session: Session): Promise<History> {
  const { phase } = session.store.getState()
  if (phase.kind !== 'ready') return missing('Nothing of this organisation is kept yet.')
  await session.settled()
  return wholeHistory(await readEntries(session.storage, phase.workspace))
}

async function readEntries(
  storage: Pick<WorkspaceStorage, 'read'>,
  id: string,
): Promise<readonly JournalEntry[] | string> {
  try {
    return (await storage.read(id, 0)) ?? 'This organisation is not kept on this device any more.'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** Entries that begin with the first and leave none out, or the sentence why they do not. */
export function wholeHistory(read: readonly JournalEntry[] | string): History {
  if (typeof read === 'string') return missing(read)
  const gap = read.findIndex(({ seq }, at) => seq !== at + 1)
  if (gap === 0) return missing('The beginning of this organisation’s history cannot be read.')
  if (gap > 0) return missing(`Edits after the ${gap}. are missing from the history.`)
  return { kind: 'whole', entries: read }
}

function missing(reason: string): History {
  return { kind: 'missing', reason }
}
